import { nearest } from "../engine/keys/nearest.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { readNumber } from "../io/plain-number.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The scenario with some uncertain numbers at one value in every future. Prices and plans of the first year stay those of the central values:
 * the founders do not know.
 *
 * @param assignments  `path=value`
 * @throws UsageError  no such number, or no range to hold the value
 */
export function withTruth(scenario: Scenario, assignments: readonly string[]): Scenario {
  if (assignments.length === 0) return scenario;
  const given = new Map(assignments.map((assignment) => readAssignment(scenario, assignment)));
  return {
    ...scenario,
    uncertain: scenario.uncertain.map((number) => {
      const value = given.get(number.path);
      if (value === undefined) return number;
      const { least, most } = number.range;
      return { ...number, range: { family: "uniform", parameters: [value, value], zero: 0, least, most } };
    }),
  };
}

function readAssignment({ uncertain }: Scenario, assignment: string): [path: string, value: number] {
  const shown = JSON.stringify(assignment.slice(0, 80));
  const at = assignment.lastIndexOf("=");
  const value = at < 0 ? Number.NaN : readNumber(assignment.slice(at + 1).trim());
  if (typeof value !== "number" || Number.isNaN(value)) throw new UsageError(`--truth ${shown} is not understood; write path=value with a number`, "run");
  const path = assignment.slice(0, at).trim();
  const number = uncertain.find((one) => one.path === path);
  if (number === undefined) {
    const near = nearest(
      path,
      uncertain.map((one) => one.path),
    );
    const hint = near === null ? "mutua params lists the ranges of a scenario; --set changes what founders believe too" : `did you mean ${near}?`;
    throw new UsageError(`--truth ${shown}: no number with a range stands there; ${hint}`, "run");
  }
  const { least, most } = number.range;
  if (value < least || value > most) throw new UsageError(`--truth ${shown} is not allowed; the number lies between ${least} and ${most}`, "run");
  return [path, value];
}
