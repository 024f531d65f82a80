/** Words of the field as people type them, in any of the languages and without their marks: where the glossary leads them. */
import { wrap } from "../report/display-width.ts";
import type { LanguageCode } from "../report/language/codes.ts";
import { type GlossaryEntry, glossary } from "../report/language/glossary.ts";

export interface FieldWord {
  /** Page of `mutua explain`, "key seed"; null where the word has a sentence and no page. */
  readonly page: string | null;
  readonly text: (language: LanguageCode) => string;
}

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("\u2019", "'").toLowerCase().trim();

/** "contribution, premium" is two words. */
const wordsOf = ({ term }: GlossaryEntry): readonly string[] => Object.values(term).flatMap((one) => one.split(", ").map(bare));

export function wordOf(typed: string): FieldWord | null {
  const found = glossary.find((entry) => wordsOf(entry).includes(bare(typed)));
  if (found === undefined) return null;
  const { term, plain, page } = found;
  return { page, text: (language) => `${term[language]}\n\n${wrap(plain[language], 79).join("\n")}\n` };
}
