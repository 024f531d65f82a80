/**
 * Where on a range do all checks hold? A grid first, on the same futures everywhere (common random numbers), then every change between two grid
 * points is halved until it is found. Three curves are followed: where the checks hold for the means, where they hold for sure (passed: the
 * whole interval holds), and where they are not ruled out (not failed). The last two bound the answer.
 */
import type { CheckResult } from "../../engine/result.ts";
import { type Judge, settingText } from "../evaluate.ts";

export interface SolveProblem {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** The mean fulfils a check. */
  readonly holds: (check: CheckResult, index: number) => boolean;
  /** Values of the grid, both ends among them. */
  readonly steps: number;
  /** Width of the bracket at which a change counts as found. */
  readonly tolerance: number;
  readonly onEvaluation?: (done: number) => void;
}

export interface Evaluated {
  readonly value: number;
  readonly checks: readonly CheckResult[];
  readonly error: string | null;
  /** 2 passed: holds for sure; 1 holds for the means; 0 not ruled out; -1 ruled out, or an error. */
  readonly level: number;
}

/** A change from failing to holding or back. */
export interface Edge {
  readonly at: number;
  /** Where the answer may lie within the error of the simulation; null: beyond the range. */
  readonly from: number | null;
  readonly to: number | null;
}
/** A part of the range in which all checks hold; an edge is null where the range ends. */
export interface Part {
  readonly low: Edge | null;
  readonly high: Edge | null;
}
export interface Solution {
  readonly parts: readonly Part[];
  readonly evaluated: readonly Evaluated[];
}

export async function solveOne(judge: Judge, problem: SolveProblem): Promise<Solution> {
  const { low, high, steps } = problem;
  const search = createSearch(judge, problem);
  const grid = Array.from({ length: steps }, (_, k) => low + ((high - low) * k) / (steps - 1));
  await Promise.all(grid.map(search.at));
  const edges = await Promise.all(
    [1, 2, 0].map(async (level) => {
      const found: { at: number; up: boolean }[] = [];
      for (let k = 1; k < grid.length; k++) {
        const [before, after] = [(await search.at(grid[k - 1]!)).level >= level, (await search.at(grid[k]!)).level >= level];
        if (before !== after) found.push({ at: await search.halve(grid[k - 1]!, grid[k]!, level), up: after });
      }
      return found;
    }),
  );
  const [means = [], sure = [], possible = []] = edges;
  const edgeOf = ({ at, up }: { at: number; up: boolean }): Edge => {
    // going up, it is possible before the means hold and sure after; going down the other way round
    const outer = nearestEdge(possible, at, up);
    const inner = nearestEdge(sure, at, up);
    const [from, to] = up ? [outer, inner] : [inner, outer];
    return { at, from: from === null ? null : Math.min(from, at), to: to === null ? null : Math.max(to, at) };
  };
  return {
    parts: partsOf(
      means.map((edge) => ({ edge: edgeOf(edge), up: edge.up })),
      (await search.at(low)).level >= 1,
    ),
    evaluated: search.all(),
  };
}

function nearestEdge(edges: readonly { at: number; up: boolean }[], at: number, up: boolean): number | null {
  const same = edges.filter((edge) => edge.up === up).map((edge) => edge.at);
  return same.length === 0 ? null : same.reduce((best, value) => (Math.abs(value - at) < Math.abs(best - at) ? value : best));
}

/** Parts between edges that go up and edges that go down. */
function partsOf(edges: readonly { readonly edge: Edge; readonly up: boolean }[], holdsAtStart: boolean): Part[] {
  const parts: Part[] = [];
  let open: { low: Edge | null } | null = holdsAtStart ? { low: null } : null;
  for (const { edge, up } of edges) {
    if (up) open = { low: edge };
    else if (open !== null) {
      parts.push({ low: open.low, high: edge });
      open = null;
    }
  }
  if (open !== null) parts.push({ low: open.low, high: null });
  return parts;
}

interface Search {
  readonly at: (value: number) => Promise<Evaluated>;
  /** The first value of the far side of a change of level between two values, within the tolerance. */
  readonly halve: (before: number, after: number, level: number) => Promise<number>;
  readonly all: () => Evaluated[];
}

function createSearch(judge: Judge, { path, holds, tolerance, onEvaluation }: SolveProblem): Search {
  const known = new Map<string, Promise<Evaluated>>();
  const done: Evaluated[] = [];
  const at = (value: number): Promise<Evaluated> => {
    const text = settingText(value);
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = judge([`${path}=${text}`]).then((judged): Evaluated => {
      const one =
        "error" in judged
          ? { value: Number(text), checks: [], error: judged.error, level: -1 }
          : { value: Number(text), checks: judged.checks, error: null, level: levelOf(judged.checks, holds) };
      done.push(one);
      onEvaluation?.(done.length);
      return one;
    });
    known.set(text, now);
    return now;
  };
  return {
    at,
    halve: async (before, after, level) => {
      let [left, right] = [before, after];
      const goesUp = (await at(right)).level >= level;
      while (right - left > tolerance && settingText((left + right) / 2) !== settingText(left) && settingText((left + right) / 2) !== settingText(right)) {
        const middle = (left + right) / 2;
        if ((await at(middle)).level >= level === goesUp) right = middle;
        else left = middle;
      }
      // the side on which the check holds
      return Number(settingText(goesUp ? right : left));
    },
    all: () => done.toSorted((first, second) => first.value - second.value),
  };
}

export function levelOf(checks: readonly CheckResult[], holds: SolveProblem["holds"]): number {
  const levels = checks.map((check, index) => {
    if (check.value === null) return -1;
    const mean = holds(check, index);
    if (check.verdict === "passed") return mean ? 2 : 1;
    return mean ? 1 : check.verdict === "failed" ? -1 : 0;
  });
  return levels.length === 0 ? -1 : Math.min(...levels);
}
