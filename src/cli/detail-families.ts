/**
 * `mutua run mine.yaml --detail coverage` names a family of metrics, `mutua run --detail mine.yaml` is --detail and a scenario: the word after
 * it is a family only where the scenario stands first. The parser of the command line would take it in both.
 */
export function withFamily(words: readonly string[]): string[] {
  const [command, first] = words;
  if (command !== "run" || first === undefined) return [...words];
  const families = !first.startsWith("-") || first === "-";
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    if (word === "--detail") return [families && next !== undefined && !next.startsWith("-") ? `--detail=${next}` : "--detail=all"];
    return families && words[at - 1] === "--detail" && !word.startsWith("-") ? [] : [word];
  });
}
