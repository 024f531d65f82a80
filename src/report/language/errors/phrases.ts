/**
 * Sentences of problems in another language, by pattern: what is allowed and how to fix it are made of few forms, each with names and
 * numbers of the input in it. A sentence that no form matches as a whole is not translated at all: half a translation misleads.
 */

/** A form (matched as a whole) and what it becomes; `again` translates a part, null where it cannot. */
export interface Phrase {
  readonly form: RegExp;
  readonly say: (parts: readonly string[], again: (text: string) => string | null) => string | null;
}

/** Longest text that is matched, and how deep a part may hold parts: input cannot make this slow. */
const longest = 600;
const deepest = 4;

/** Translates by the first form that matches and whose parts translate; null where there is none. */
export function translate(text: string, phrases: readonly Phrase[], depth = 0): string | null {
  if (text.length > longest || depth > deepest) return null;
  const again = (part: string): string | null => translate(part, phrases, depth + 1);
  for (const { form, say } of phrases) {
    const match = form.exec(text);
    if (match === null) continue;
    const said = say(match.slice(1), again);
    if (said !== null) return said;
  }
  return null;
}

/** A form that keeps the parts in their order or takes none: `$1` stands for the first part, as it is. */
export const plain = (form: RegExp, said: string): Phrase => ({
  form,
  say: (parts) => said.replaceAll(/\$(\d)/g, (_, number) => parts[Number(number) - 1] ?? ""),
});

/** Parts joined by ", or ", each translated; words of the file (keys, examples in braces) stay as they are. */
export function alternatives(joined: string, or: string): Phrase {
  return {
    form: new RegExp(`^(.+?${joined}.+)$`, "s"),
    say: ([text], again) => {
      const parts = text!.split(joined).map((part) => (/^(?:\{.*\}|[a-z_-]+|"[^"]*")$/s.test(part) ? part : again(part)));
      return parts.includes(null) ? null : parts.join(or);
    },
  };
}

/** "a share is between 0 and 1": a thing of the list, and its range. */
export function ranges(
  things: Readonly<Record<string, string>>,
  words: {
    readonly between: (low: string, high: string) => string;
    readonly number: (whole: boolean) => string;
    readonly from: string;
    readonly to: string;
    readonly above: string;
    readonly below: string;
    readonly atMost: string;
    readonly and: string;
  },
): readonly Phrase[] {
  const one = Object.keys(things)
    .toSorted((first, second) => second.length - first.length)
    .join("|");
  const bound: Readonly<Record<string, string>> = { from: words.from, to: words.to, above: words.above, below: words.below, "at most": words.atMost };
  const limits = (text: string): string => text.replaceAll(/\b(from|to|above|below|at most|and)\b/g, (word) => (word === "and" ? words.and : bound[word]!));
  return [
    { form: new RegExp(`^(${one}) is between (\\S+) and (\\S+)$`), say: ([thing, low, high]) => `${things[thing!]!} ${words.between(low!, high!)}` },
    {
      form: new RegExp(`^(${one}) is a (whole )?number((?: (?:from|to|above|below|at most|and|[-0-9.e+]+))*)$`),
      say: ([thing, whole, rest]) => `${things[thing!]!}${words.number(whole !== undefined)}${limits(rest ?? "")}`,
    },
  ];
}
