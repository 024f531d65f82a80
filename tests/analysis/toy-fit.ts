/** A simulation whose figures are known functions, with errors of a known size. */
import type { FitProblem } from "../../src/analysis/fit/calibrate.ts";
import { normalQuantile } from "../../src/engine/maths/normal.ts";
import { designChance } from "../../src/study/plan/chance.ts";

export function toyProblem({
  figures,
  targets,
  dimensions,
  noise,
  seed,
  runs = 120,
}: {
  /** Of a position in the unit cube; null: the settings are not allowed. */
  readonly figures: (position: readonly number[]) => readonly number[] | null;
  /** Value and standard error. */
  readonly targets: readonly (readonly [number, number])[];
  readonly dimensions: number;
  /** Standard deviation of the error of a run. */
  readonly noise: number;
  readonly seed: string;
  readonly runs?: number;
}): FitProblem {
  const chance = designChance(`${seed} errors`);
  return {
    targets: targets.map(([value, se], k) => ({ figure: `f${k}`, value, se, model: 0, source: null })),
    dimensions,
    runs,
    waves: 3,
    draws: 100,
    seed,
    simulate: async (position, index) => {
      const exact = figures(position);
      if (exact === null) return { position, given: null, error: "below the floor" };
      const values = exact.map((value, k) => value + noise * normalQuantile(chance.uniform(1, k, index)));
      return { position, given: { values, variances: exact.map(() => noise * noise) }, error: null };
    },
  };
}
