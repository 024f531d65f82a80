/** What an analysis asks of the simulation: figures at some settings. Who answers (threads, this thread, a toy of a test) it does not know. */
import type { CheckResult } from "../engine/result.ts";

/** Settings as `--set` takes them, laid on the scenario. */
export type Settings = readonly string[];

/** Verdicts at some settings, or why there are none. */
export type Judged = { readonly checks: readonly CheckResult[] } | { readonly error: string };

/** Judges the analysis's own checks at some settings, on the same futures everywhere. Asking twice is free. */
export type Judge = (settings: Settings) => Promise<Judged>;

/** An analysis that cannot be made of what was given; a mistake of usage. */
export class AnalysisFault extends Error {
  override readonly name = "AnalysisFault";
}

/** Six digits: what is set and what is printed are the same number. */
export function settingText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
