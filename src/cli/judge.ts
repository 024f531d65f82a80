import { holds as compare } from "../engine/estimation/checks.ts";
import type { Check } from "../engine/model/scenario.ts";
import type { CheckResult } from "../engine/result.ts";

/** A check that the interval leaves open is judged on the mean. */
export interface Judgement {
  readonly result: CheckResult;
  readonly holds: boolean;
  readonly undecided: boolean;
}

/** Turns verdicts into yes or no; a figure that is undefined does not hold. */
export function judge(checks: readonly Check[], results: readonly CheckResult[]): Judgement[] {
  return results.map((result, index) => {
    const check = checks[index];
    const undecided = result.verdict === "undecided";
    const holds = undecided && check !== undefined && result.value !== null ? compare(check.operator, result.value, check.value) : result.verdict === "passed";
    return { result, holds, undecided };
  });
}
