import { pathText } from "../engine/keys/place.ts";
import type { ProblemWords } from "../engine/keys/problem-words.ts";
import { escapeJson, escapeText } from "./escape.ts";
import type { LocatedProblem } from "./place.ts";

const shownProblems = 20;
const shownCharacters = 60;

/**
 * One line a problem, in the order of the file: `error[E0312] senegal.yaml:14:9 population.groups.teachers.share: 1.05 is not
 * allowed; a share is between 0 and 1. Fix: ...`. After twenty, a count. No control character of the input survives.
 *
 * @param words  the reader's language; null for English
 */
export function renderProblems(problems: readonly LocatedProblem[], words: ProblemWords | null = null): string {
  const ordered = inFileOrder(problems);
  const lines = ordered.slice(0, shownProblems).map((problem) => (words === null ? renderProblem(problem) : renderProblemIn(words, problem)));
  const rest = ordered.length - shownProblems;
  if (rest > 0) lines.push(words === null ? `... and ${rest} more` : words.more(rest));
  return lines.map((line) => `${line}\n`).join("");
}

/** The same as a JSON array, every problem on its own line. */
export function problemsJson(problems: readonly LocatedProblem[]): string {
  const items = inFileOrder(problems).map(({ code, place, path, value, allowed, fix }) =>
    JSON.stringify({
      code,
      file: place?.file ?? null,
      line: place?.line || null,
      column: place?.column || null,
      path: pathText(path),
      value: jsonValue(value),
      allowed,
      fix,
    }),
  );
  return escapeJson(items.length === 0 ? "[]\n" : `[\n${items.join(",\n")}\n]\n`);
}

export function renderProblem(problem: LocatedProblem): string {
  const { code, value, allowed, fix } = problem;
  const found = showValue(value);
  const what = found === null ? "" : `${escapeText(found)} is not allowed; `;
  return `error[${code}]${startOf(problem)} ${what}${sentence(allowed)}${fix === "" ? "" : ` Fix: ${sentence(fix)}`}`;
}

/** In another language: whole where both sentences can be said in it, else what the code means, with the English below. */
function renderProblemIn(words: ProblemWords, problem: LocatedProblem): string {
  const { code, value, allowed, fix } = problem;
  const found = showValue(value);
  const what = found === null ? "" : words.notAllowed(escapeText(words.phrase(found) ?? found));
  const start = `${words.error}[${code}]${startOf(problem)} `;
  const said = words.phrase(allowed);
  const remedy = fix === "" ? "" : words.phrase(fix);
  if (said !== null && remedy !== null) return `${start}${what}${sentence(said)}${remedy === "" ? "" : ` ${words.fix}${sentence(remedy)}`}`;
  const meaning = words.meaning(code);
  return `${start}${meaning === null ? "" : `${what.replace(/ ?; $/, ". ")}${meaning}`}\n  (${words.inEnglish}) ${renderProblem({ ...problem, place: null, path: [] }).replace(`error[${code}] `, "")}`;
}

/** Where: file, line and column, then the path of the key. */
function startOf({ place, path }: LocatedProblem): string {
  const where = place === null ? "" : ` ${escapeText(place.file)}${place.line === 0 ? "" : `:${place.line}:${place.column}`}`;
  const subject = path.length === 0 ? "" : ` ${escapeText(pathText(path))}:`;
  return subject === "" && where !== "" ? `${where}:` : `${where}${subject}`;
}

/** Plain values as they are, the rest in words. */
function jsonValue(value: unknown): string | number | boolean | null {
  if (typeof value === "string") return shorten(value);
  return typeof value === "boolean" || Number.isFinite(value) ? (value as number | boolean) : showValue(value); // the test before proves the type
}

/** The value found, in a few words; null where there is none. */
function showValue(value: unknown): string | null {
  if (value === undefined) return null;
  if (value === null) return "an empty value";
  // The engine hands over maps and lists already described in words.
  if (typeof value === "string") return /^(?:a list of \d+|a map with .+|an empty (?:list|map))$/.test(value) ? value : JSON.stringify(shorten(value));
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return `a map of ${Object.keys(value).length} keys`;
  return String(value);
}

function shorten(text: string): string {
  const characters = text.slice(0, shownCharacters + 1);
  return characters.length > shownCharacters ? `${characters.slice(0, shownCharacters - 3)}...` : text;
}

function sentence(text: string): string {
  // a sentence that is too long ends at a word
  const escaped = escapeText(text.length > 400 ? `${text.slice(0, 396).replace(/\s+\S*$/, "")} ...` : text);
  return /[.!?]$/.test(escaped) ? escaped : `${escaped}.`;
}

function inFileOrder(problems: readonly LocatedProblem[]): LocatedProblem[] {
  const files = [...new Set(problems.map((problem) => problem.place?.file ?? ""))];
  const rank = (problem: LocatedProblem): number => files.indexOf(problem.place?.file ?? "");
  return problems.toSorted(
    (first, second) =>
      rank(first) - rank(second) || (first.place?.line ?? 0) - (second.place?.line ?? 0) || (first.place?.column ?? 0) - (second.place?.column ?? 0),
  );
}
