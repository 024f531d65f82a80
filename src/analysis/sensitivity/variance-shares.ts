/** Parts of a figure's variance between futures that go with each uncertain number of the scenario, from one run: what is drawn anyway says it. */
import { type Effect, effectOf } from "../../engine/estimation/assumptions.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { DrawnNumbers } from "../../study/run/variant.ts";

export interface VarianceShare extends Effect {
  readonly path: string;
}
export interface VarianceShares {
  /** The largest share first; numbers that do not vary among these futures are left out. */
  readonly shares: readonly VarianceShare[];
  /** What no number alone explains in a straight line: chance, bends, and numbers acting together. */
  readonly rest: number;
}

/** @returns null with too few futures, or where the figure does not vary */
export function varianceShares({ uncertain }: Scenario, { paths, values }: DrawnNumbers, figures: Float64Array): VarianceShares | null {
  const shares = paths.flatMap((path, k): VarianceShare[] => {
    const number = uncertain.find((one) => one.path === path);
    const effect =
      number === undefined
        ? null
        : effectOf(
            Float64Array.from(figures, (_, future) => values[future * paths.length + k]!),
            figures,
            number,
          );
    return effect === null ? [] : [{ path, ...effect }];
  });
  if (shares.length === 0) return null;
  return { shares: shares.toSorted((one, other) => other.share - one.share), rest: 1 - shares.reduce((sum, { share }) => sum + share, 0) };
}
