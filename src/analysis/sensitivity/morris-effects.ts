/**
 * Elementary effects of Morris (1991): what one step of a factor does, over all trajectories. `strength` (mu star, Campolongo et al. 2007) is the mean
 * of their sizes, `spread` (sigma) their standard deviation: large beside the strength means that the effect hangs on the other factors.
 */
import { intervalFactor } from "../../engine/estimation/estimate.ts";
import { morrisStep } from "../../study/plan/samples.ts";

export interface MorrisEffect {
  readonly mean: number;
  readonly strength: number;
  readonly strengthSe: number;
  readonly strengthLow: number;
  readonly strengthHigh: number;
  readonly spread: number;
}

/**
 * @param positions  as `morrisPositions` makes them: factors + 1 rows a trajectory
 * @param values     of the runs; a trajectory with a value that is not finite is left out
 * @returns one a factor, in units of the figure over the whole range of the factor; null below two trajectories
 */
export function morrisEffects(positions: readonly (readonly number[])[], values: readonly number[], confidence: number): MorrisEffect[] | null {
  const factors = positions[0]!.length;
  const effects: number[][] = Array.from({ length: factors }, () => []);
  for (let start = 0; start + factors < positions.length; start += factors + 1) {
    const own = values.slice(start, start + factors + 1);
    if (!own.every((value) => Number.isFinite(value))) continue;
    for (let step = 1; step <= factors; step++) {
      const [before, after] = [positions[start + step - 1]!, positions[start + step]!];
      const column = after.findIndex((value, k) => value !== before[k]);
      effects[column]!.push((own[step]! - own[step - 1]!) / (Math.sign(after[column]! - before[column]!) * morrisStep));
    }
  }
  const count = effects[0]?.length ?? 0;
  const factor = intervalFactor(count, confidence);
  if (factor === null) return null;
  return effects.map((list) => {
    const sizes = list.map(Math.abs);
    const strength = meanOf(sizes);
    const strengthSe = Math.sqrt(varianceOf(sizes) / count);
    return {
      mean: meanOf(list),
      strength,
      strengthSe,
      strengthLow: Math.max(0, strength - factor * strengthSe),
      strengthHigh: strength + factor * strengthSe,
      spread: Math.sqrt(varianceOf(list)),
    };
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
