/**
 * The sheet on which a native reader checks a language: every text beside the English, with room for a better one. A sentence that is made
 * of parts is shown with the parts as <1>, <2>, ...
 */
import { leversInOrder, metrics } from "../../src/engine/levers/catalogue.ts";
import { causes } from "../../src/engine/metrics/causes.ts";
import { codes as codeMeanings } from "../../src/engine/scenario/codes.ts";
import { keys } from "../../src/engine/scenario/json-schema.ts";
import { briefTexts } from "../../src/report/language/brief/index.ts";
import type { LanguageCode } from "../../src/report/language/codes.ts";
import { glossary } from "../../src/report/language/glossary.ts";
import { loadHelpTexts } from "../../src/report/language/help/load.ts";
import { languages } from "../../src/report/language/index.ts";
import { references } from "../../src/report/language/reference/index.ts";
import { storyTexts } from "../../src/report/language/story/index.ts";

export interface ReviewRow {
  /** Where it is read: "screen", "brief", "explain", "help", "glossary". */
  readonly where: string;
  readonly id: string;
  readonly english: string;
  readonly spoken: string;
}

/** All texts of a language, by place and then in the order of their catalogue. */
export async function reviewRows(language: Exclude<LanguageCode, "en">): Promise<readonly ReviewRow[]> {
  const reference = references[language]!;
  const help = (await loadHelpTexts(language))!;
  const rows: ReviewRow[] = [];
  const add = (where: string, id: string, english: string, spoken: string | undefined): void => {
    if (spoken !== undefined && english !== "") rows.push({ where, id, english, spoken });
  };
  const three = (id: string, english: readonly string[], spoken: readonly string[] | undefined): void =>
    english.forEach((text, part) => add("explain", `${id}.${["name", "definition", "formula"][part]}`, text, spoken?.[part]));
  walk(languages.en, languages[language], "", (...leaf) => add("screen", ...leaf));
  walk(briefTexts.en, briefTexts[language], "", (...leaf) => add("brief", ...leaf));
  walk(storyTexts.en, storyTexts[language], "", (...leaf) => add("story", ...leaf));
  for (const { id, words } of metrics) three(id, [words.en.name, words.en.definition, words.en.formula], reference.metrics[id]);
  for (const { name, words } of leversInOrder) three(`lever ${name}`, [words.en.name, words.en.definition, words.en.formula], reference.levers[name]);
  for (const { key, words } of causes) three(`cause ${key}`, [words.en.plain, words.en.definition], reference.causes[key]);
  for (const { path, meaning } of keys) add("explain", `key ${path}`, meaning, reference.keys[path]);
  for (const [code, meaning] of codeMeanings) add("errors", code, meaning, reference.codes[code]);
  for (const [english, spoken] of Object.entries(help.texts)) add("help", "", english, spoken);
  for (const { term, plain } of glossary) {
    add("glossary", "term", term.en, term[language]);
    add("glossary", "meaning", plain.en, plain[language]);
  }
  return rows;
}

/** Every text of two catalogues of one shape. Sentences with parts are called with marks in their place; those that need more than text are left out. */
function walk(english: unknown, spoken: unknown, at: string, leaf: (id: string, english: string, spoken: string) => void): void {
  if (typeof english === "string" && typeof spoken === "string") return leaf(at, english, spoken);
  if (typeof english === "function" && typeof spoken === "function") {
    const said = [english, spoken].map((sentence) => sayWithMarks(sentence as (...parts: string[]) => unknown));
    if (said[0] !== null && said[1] !== null) leaf(at, said[0]!, said[1]!);
    return;
  }
  if (typeof english !== "object" || english === null || typeof spoken !== "object" || spoken === null) return;
  for (const [key, inner] of Object.entries(english)) walk(inner, (spoken as Record<string, unknown>)[key], at === "" ? key : `${at}.${key}`, leaf);
}

function sayWithMarks(sentence: (...parts: string[]) => unknown): string | null {
  try {
    const said = sentence(...Array.from({ length: Math.max(sentence.length, 1) }, (_, part) => `<${part + 1}>`));
    return typeof said === "string" ? said : null;
  } catch {
    return null; // it wants lists or numbers: seen on the screens themselves
  }
}
