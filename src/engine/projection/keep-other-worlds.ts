/** A year that runs again for some worlds: the totals of the others, and of the population, are those of before. */
import type { Model } from "../model/model.ts";

/** @param again  worlds whose totals stay as they are in `tally`; the places of nobody (`tallies.trash`) do too */
export function keepOtherWorlds(model: Model, again: ReadonlySet<number>, before: Float64Array, tally: Float64Array): void {
  const { tallies, levers, arms, ledger } = model;
  const { cells: cellCount } = tallies.breakdowns;
  const keep = (from: number, to: number): void => tally.set(before.subarray(from, to), from);
  for (const { name, scope, members, cells } of tallies.totals)
    for (let member = 0; member < members; member++) {
      const world = scope === "population" ? -1 : scope === "world" ? member : arms[member]!.world;
      const from = tallies.offset[name as keyof typeof tallies.offset]![member]!;
      if (from >= 0 && !again.has(world)) keep(from, from + (cells ? cellCount : 1));
    }
  // sums from which the solidarity ledger shares out a rule of several drivers
  ledger.arms.forEach((one, a) => {
    if (one?.game == null || again.has(arms[a]!.world)) return;
    const { people, risks, amounts, riskAmounts, risk, amount, kinds, usesRisk } = one.game;
    for (const from of [people, risks, amounts, riskAmounts]) keep(from, from + cellCount * kinds);
    if (usesRisk) for (const from of [risk, amount]) keep(from, from + cellCount);
  });
  // sums of a lever end where those of the next one begin
  levers.forEach(({ world, sums }, k) => {
    const to = levers[k + 1]?.sums ?? tallies.length - tallies.leverSums;
    if (!again.has(world)) keep(tallies.leverSums + sums, tallies.leverSums + to);
  });
}
