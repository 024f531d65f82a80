/** A year that runs again for some worlds leaves every sum of the others as it was: totals, the ledger's games, sums of levers. */
import { expect, test } from "vitest";
import { keepOtherWorlds } from "../../../src/engine/projection/keep-other-worlds.ts";
import { changed, society } from "../../laws/small.ts";
import { compiled } from "../../support/simulate.ts";

/** The insurer's price by risk is helped and not always paid, so that two drivers act together. */
const { model } = compiled(
  changed(
    society(),
    ["schemes.mutual.governance", { decides: "board" }],
    ["schemes.insurer.contribution.collection", 0.9],
    ["schemes.insurer.subsidies", [{ who: "income < poverty_line", share: 0.5, paid_by: "state" }]],
  ),
);
const { tallies, ledger, levers } = model;

/** Positions of the tally that are put back when these worlds run again. */
function kept(again: readonly number[]): number[] {
  const tally = new Float64Array(tallies.length);
  keepOtherWorlds(model, new Set(again), new Float64Array(tallies.length).fill(1), tally);
  return Array.from(tally);
}

test("every place is somebody's, and nobody's where all worlds run again but for the population", () => {
  const games = ledger.arms.flatMap((one) => (one?.game == null ? [] : [one.game]));
  expect([games.some(({ usesRisk }) => usesRisk), games.some(({ usesRisk }) => !usesRisk), levers.length > 0]).toEqual([true, true, true]);
  const trashEnds = tallies.trash + 8 * tallies.breakdowns.cells;
  const lost = kept([]).flatMap((one, at) => (one === 0 && (at < tallies.trash || at >= trashEnds) ? [at] : []));
  expect(lost).toEqual([]);
  const worlds = model.worlds.map((_, world) => world);
  expect(
    kept(worlds)
      .slice(trashEnds)
      .some((one) => one !== 0),
  ).toBe(false);
});

test("each place belongs to the population or to exactly one world", () => {
  const all = model.worlds.map((_, world) => world);
  const population = kept(all);
  const owners = all.map((world) => kept(all.filter((other) => other !== world)));
  const sums = kept([]).map((one, at) => one - population[at]! - owners.reduce((sum, own) => sum + own[at]! - population[at]!, 0));
  expect(sums.every((rest) => rest === 0)).toBe(true);
});
