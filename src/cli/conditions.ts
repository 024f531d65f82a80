/** Conditions of `--fail-if`: they stand behind the checks of the file and in none of its lines. */
import { isMap } from "../io/overlay.ts";
import type { LocatedProblem } from "../io/place.ts";
import type { RunOptions } from "./run-options.ts";

/** The checks that a file holds, before it is validated. */
export function checksOf(value: unknown): readonly unknown[] {
  const checks = isMap(value) ? value["checks"] : undefined;
  return Array.isArray(checks) ? checks : [];
}

/** The scenario as the record keeps it: without the last checks, which were conditions of the command line. */
export function withoutConditions(value: unknown, conditions: number): unknown {
  if (!isMap(value)) return value;
  const { checks: _, ...rest } = value;
  const own = checksOf(value).slice(0, -conditions);
  // where the file has no checks the flag made the key
  return own.length === 0 ? rest : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "checks" ? own : part]));
}

/** A condition stands in no line of the file: what is wrong with it is said of the flag. */
export function ofCondition(problem: LocatedProblem, ownChecks: number, { failIf = [], untilPrecise, seed }: RunOptions): LocatedProblem {
  const [section, index, position] = problem.path;
  if (section === "seed" && seed !== undefined)
    return { ...problem, path: [], place: { file: `--seed ${JSON.stringify(seed.slice(0, 60))}`, line: 0, column: 0 } };
  const goal = section === "precision" && index === "figures" && typeof position === "number" ? untilPrecise?.[position] : undefined;
  if (goal !== undefined) return { ...problem, path: [], place: { file: `--until-precise ${JSON.stringify(goal.slice(0, 60))}`, line: 0, column: 0 } };
  const condition = section === "checks" && typeof index === "number" ? failIf[index - ownChecks] : undefined;
  return condition === undefined
    ? problem
    : { ...problem, path: [], place: { file: `--fail-if ${JSON.stringify(condition.slice(0, 60))}`, line: 0, column: 0 } };
}
