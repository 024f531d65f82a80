/** A year that runs again for some worlds: the totals of the others, and of the population, are those of before. */
import type { Model } from "../model/model.ts";

/** @param again  worlds whose totals stay as they are in `tally` */
export function keepOtherWorlds(model: Model, again: ReadonlySet<number>, before: Float64Array, tally: Float64Array): void {
  const { tallies, levers, arms } = model;
  const keep = (from: number, to: number): void => tally.set(before.subarray(from, to), from);
  for (const { name, scope, members, cells } of tallies.totals)
    for (let member = 0; member < members; member++) {
      const world = scope === "population" ? -1 : scope === "world" ? member : arms[member]!.world;
      const from = tallies.offset[name as keyof typeof tallies.offset]![member]!;
      if (from >= 0 && !again.has(world)) keep(from, from + (cells ? tallies.breakdowns.cells : 1));
    }
  // sums of a lever end where those of the next one begin
  levers.forEach(({ world, sums }, k) => {
    const to = levers[k + 1]?.sums ?? tallies.length - tallies.leverSums;
    if (!again.has(world)) keep(tallies.leverSums + sums, tallies.leverSums + to);
  });
}
