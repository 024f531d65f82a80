/**
 * The smallest (or largest) figure under checks, over two unknowns: a grid over the box, then finer grids around the best point that holds. Coarse
 * and exhaustive on purpose: figures of simulations are noisy, and the places where checks hold are bounded by cliffs (a scheme that closes).
 */
import type { CheckResult } from "../../engine/result.ts";
import { type Judge, settingText } from "../evaluate.ts";
import { levelOf, type SolveProblem } from "./solve-one.ts";

export interface Unknown {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}
export interface MinimiseProblem {
  readonly unknowns: readonly [Unknown, Unknown];
  readonly holds: SolveProblem["holds"];
  /** Position of the figure to be made small among the checks; it is no condition. */
  readonly objective: number;
  readonly steps: number;
  /** Times that the box is made smaller around the best point. */
  readonly rounds: number;
  readonly onEvaluation?: (done: number) => void;
}
export interface Tried {
  readonly values: readonly [number, number];
  readonly objective: CheckResult | null;
  readonly checks: readonly CheckResult[];
  readonly error: string | null;
  /** As in `solve-one.ts`. */
  readonly level: number;
}
export interface Minimum {
  /** The best point at which all conditions hold for the means; null where there is none. */
  readonly best: Tried | null;
  /** The best point at which they hold for sure, within their intervals. */
  readonly sure: Tried | null;
  readonly tried: readonly Tried[];
  /** Distance of the last grid's points in each unknown. */
  readonly grain: readonly [number, number];
}

export async function minimise(judge: Judge, problem: MinimiseProblem): Promise<Minimum> {
  const { unknowns, steps, rounds, onEvaluation } = problem;
  const known = new Map<string, Promise<Tried>>();
  let done = 0;
  const at = (values: readonly [number, number]): Promise<Tried> => {
    const texts = values.map(settingText);
    const key = texts.join(" ");
    const now =
      known.get(key) ??
      judge(unknowns.map(({ path }, k) => `${path}=${texts[k]}`)).then((judged) => triedOf(texts.map(Number) as [number, number], judged, problem));
    if (!known.has(key)) now.then(() => onEvaluation?.(++done));
    known.set(key, now);
    return now;
  };
  let box = unknowns.map(({ low, high }) => [low, high] as const);
  let all: Tried[] = [];
  let grain: readonly [number, number] = [0, 0];
  for (let round = 0; round <= rounds; round++) {
    const count = round === 0 ? steps : 5;
    const points = cross(box.map(([low, high]) => spread(low, high, count)));
    const [first, second] = box.map(([low, high]) => (high - low) / (count - 1));
    grain = [first!, second!];
    await Promise.all(points.map(at));
    all = await Promise.all(known.values());
    const best = bestOf(all, 1);
    if (best === null || round === rounds) break;
    box = box.map(([low, high], k) => {
      const step = (high - low) / (count - 1);
      const { low: least, high: most } = unknowns[k]!;
      return [Math.max(least, best.values[k]! - step), Math.min(most, best.values[k]! + step)] as const;
    });
  }
  return { best: bestOf(all, 1), sure: bestOf(all, 2), tried: all, grain };
}

function triedOf(values: readonly [number, number], judged: Awaited<ReturnType<Judge>>, { objective, holds }: MinimiseProblem): Tried {
  if ("error" in judged) return { values, objective: null, checks: [], error: judged.error, level: -1 };
  const conditions = judged.checks.filter((_, index) => index !== objective);
  const figure = judged.checks[objective] ?? null;
  const level = figure === null || figure.value === null ? -1 : levelOf(conditions, (check, index) => holds(check, index < objective ? index : index + 1));
  return { values, objective: figure, checks: conditions, error: null, level };
}

/** Smallest objective of a level; ties go to the smaller first unknown, then second, so that the order of finishing does not matter. */
function bestOf(tried: readonly Tried[], level: number): Tried | null {
  const good = tried.filter((one) => one.level >= level);
  const order = (one: Tried): readonly number[] => [one.objective!.value!, ...one.values];
  return (
    good.toSorted((first, second) => {
      const [a, b] = [order(first), order(second)];
      const at = a.findIndex((value, k) => value !== b[k]);
      return at < 0 ? 0 : a[at]! - b[at]!;
    })[0] ?? null
  );
}

function spread(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
}

function cross([first = [], second = []]: readonly (readonly number[])[]): (readonly [number, number])[] {
  return first.flatMap((a) => second.map((b) => [a, b] as const));
}
