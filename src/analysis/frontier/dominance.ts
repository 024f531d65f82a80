/** Which options are worth their cost: on the frontier, dominated by one option, or by a mixture of two (extended dominance). */
export interface Option {
  readonly name: string;
  readonly cost: number;
  readonly effect: number;
}
export type Standing = "frontier" | "dominated" | "extended";

/**
 * @returns standing of each option in the given order. An option is dominated where another costs no more and does no less (one of both strictly);
 * of two that are the same the first stands.
 */
export function standingOf(options: readonly Option[]): Standing[] {
  const standing: Standing[] = options.map((one, k) =>
    options.some((other, j) => j !== k && other.cost <= one.cost && other.effect >= one.effect && (other.cost < one.cost || other.effect > one.effect || j < k))
      ? "dominated"
      : "frontier",
  );
  // the frontier is the upper hull: cost per further effect must rise from one option to the next
  for (let again = true; again; ) {
    again = false;
    const left = order(options, standing);
    for (let k = 1; k + 1 < left.length; k++) {
      const [before, own, after] = [options[left[k - 1]!]!, options[left[k]!]!, options[left[k + 1]!]!];
      if ((own.cost - before.cost) * (after.effect - own.effect) > (after.cost - own.cost) * (own.effect - before.effect)) {
        standing[left[k]!] = "extended";
        again = true;
        break;
      }
    }
  }
  return standing;
}

/** Positions of the options on the frontier, cheapest first. */
export function order(options: readonly Option[], standing: readonly Standing[]): number[] {
  return options
    .map((_, k) => k)
    .filter((k) => standing[k] === "frontier")
    .toSorted((first, second) => options[first]!.cost - options[second]!.cost || options[first]!.effect - options[second]!.effect);
}
