import type { ProblemWords } from "../engine/keys/problem-words.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { escapeText } from "../io/escape.ts";
import type { LocatedProblem } from "../io/place.ts";
import type { ReadScenario } from "../io/read-scenario.ts";
import type { VariantBase } from "../study/run/variant.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";

export interface LoadOptions {
  readonly set?: readonly string[];
  readonly allowLarge?: boolean;
}

/** What came of a scenario argument; `scenario` is null where there are problems. */
export interface Loaded {
  readonly scenario: Scenario | null;
  readonly problems: readonly LocatedProblem[];
  readonly hash: string;
  readonly locate: ReadScenario["locate"];
  /** Whole paths of the files that it was made of: nothing is written over them. */
  readonly paths: readonly string[];
  /** What was validated, to set and validate it again. */
  readonly base: VariantBase;
}

/**
 * Reads and validates one scenario argument.
 *
 * @param change  laid on the merged data before validation (what `--seed` and `--fail-if` do); not part of the hash
 * @throws FileFault, TooLarge
 */
export async function loadScenario(host: Host, argument: string, options: LoadOptions, change?: (value: unknown) => unknown): Promise<Loaded> {
  // Loaded here, so that `--help` and usage errors need neither the YAML reader nor the engine.
  const [{ readScenario }, { validateScenario }] = await Promise.all([import("../io/read-scenario.ts"), import("../engine/scenario/validate.ts")]);
  if (argument === "-" && host.terminal.input) host.warn("mutua: reading the scenario from the keyboard; end it with Ctrl-D\n");
  const read = await readScenario(argument, {
    cwd: host.workingFolder,
    library: host.library,
    standardInput: host.standardInput,
    set: options.set ?? [],
    allowLarge: options.allowLarge === true,
  });
  const value = change === undefined || read.problems.length > 0 ? read.value : change(read.value);
  const { locate, context, paths } = read;
  const base = { value, locate, ...context };
  if (read.problems.length > 0) return { scenario: null, problems: read.problems, hash: "", locate, paths: paths(), base };
  const { scenario, problems } = validateScenario(value, context);
  return {
    scenario: problems.length > 0 ? null : scenario,
    problems: problems.map(locate),
    // worked out for who asks: a check of the file does not
    get hash() {
      return read.hash();
    },
    locate,
    paths: paths(),
    base,
  };
}

/**
 * Problems on standard error: lines for people, or one JSON array.
 *
 * @param lang  what `--lang` says, where the command has it
 */
export async function showProblems(host: Host, problems: readonly LocatedProblem[], format: string | undefined, lang?: string): Promise<void> {
  const { problemsJson, renderProblems } = await import("../io/render-problem.ts");
  host.warn(format === "json" ? problemsJson(problems) : renderProblems(problems, await problemWords(host, lang)));
}

/** The reader's words for problems and warnings; null for English. */
export async function problemWords(host: Host, lang: string | undefined): Promise<ProblemWords | null> {
  const language = languageOf(host, lang, "");
  if (language === "en") return null;
  const { loadProblemWords } = await import("../report/language/errors/load.ts");
  return loadProblemWords(language);
}

/** One warning on standard error, with its remedy; in another language what its code says, and the warning itself in English below. */
export function warningLine(
  { code, text, remedy }: { readonly code: string; readonly text: string; readonly remedy: string },
  words: ProblemWords | null,
): string {
  const end = /[.?!]$/.test(text) ? "" : ".";
  const english = `${escapeText(text)}${end}${remedy === "" ? "" : ` Fix: ${escapeText(remedy)}`}\n`;
  const meaning = words?.meaning(code) ?? null;
  if (words === null || meaning === null) return `${words?.warning ?? "warning"}[${escapeText(code)}] ${english}`;
  return `${words.warning}[${escapeText(code)}] ${meaning}\n  (${words.inEnglish}) ${english}`;
}
