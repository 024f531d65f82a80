import { type Combination, combination } from "./combinations.ts";
import { compiled } from "./simulate.ts";

/**
 * The combination of a seed, or null where it is no scenario: some incomes carry no balanced rate. Apart from the combinations, which loads no engine:
 * laws that watch the engine being loaded compose scenarios before (`engine-columns.ts`).
 *
 * @throws Error when it is refused without a code
 */
export function accepted(seed: number): Combination | null {
  const one = combination(seed);
  try {
    compiled(one.input, one.files);
    return one;
  } catch (problem) {
    if (!/E0\d\d\d [a-z]/.test(String(problem))) throw problem;
    return null;
  }
}
