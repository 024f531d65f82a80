/** Families of metrics for `mutua run --detail FAMILY`; a test compares them with the registry, which starting the program must not load. */
export const families: readonly string[] = [
  "coverage",
  "education",
  "equity",
  "exclusion",
  "finance",
  "financed_by",
  "governance",
  "health",
  "need",
  "population",
  "prevention",
  "protection",
  "reclassification",
  "reinsurance",
  "solidarity",
  "state",
  "uninsured",
  "use",
];

/** `--detail coverage` names a family, `--detail mine.yaml` is --detail and a scenario: a word after it is taken only where it is a family. */
export function withFamily(words: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    if (word !== "--detail" || words[0] !== "run") return words[at - 1] === "--detail" && words[0] === "run" && isFamilies(word) ? [] : [word];
    const next = words[at + 1];
    return next !== undefined && isFamilies(next) ? [`--detail=${next}`] : ["--detail=all"];
  });
}

/** One family or several joined by commas; a mistyped one is told later, unless it looks like a file. */
function isFamilies(word: string): boolean {
  return word.split(",").every((part) => families.includes(part));
}
