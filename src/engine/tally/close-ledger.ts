/**
 * The solidarity ledger of a closed year. Each figure is worked out for each line of results from sums that do not depend on how people
 * were divided into cells, so that another breakdown changes no digit.
 *
 * With n members, c paid in, e expected and b received, capitals over all members (N, C, E), and D = c - n C / N what the group pays
 * above the average:
 *
 *   income = -D_income     risk = (e - n E / N) - D_risk     other = -D_other     margin = -n (C - E) / N     chance = b - e
 *
 * D_income + D_risk + D_other = D, hence the five add to b - c.
 */

import { type Breakdowns, memberOfCell } from "../model/breakdowns.ts";
import type { Flow, Game } from "../model/ledger-plan.ts";
import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import type { TotalName } from "../model/totals.ts";
import { shapleyShares } from "./shapley-shares.ts";

/** Fills what is worked out from the year's totals; runs after they are stored in the outcome. */
export function closeLedger(model: Model, tally: Float64Array, year: number, outcome: Float64Array): void {
  const { offset } = model.tallies;
  const { margins } = model.outcome;
  for (let a = 0; a < model.arms.length; a++) {
    const at = (name: TotalName, cells: boolean): number => (offset[name][a]! < 0 ? -1 : outcomeAt(model.outcome, name, cells, a, year));
    const benefits = at("benefits", true);
    const unpaid = outcome[at("benefits_unpaid", false)]!;
    const receivedAt = at("benefits_received", true);
    // what a failed scheme leaves unpaid falls on its members in proportion to what they are owed
    const lost = unpaid > 0 ? unpaid / outcome[benefits]! : 0;
    if (receivedAt >= 0) for (let m = 0; m < margins; m++) outcome[receivedAt + m] = outcome[benefits + m]! * (1 - lost);
    for (const flow of model.ledger.flows) outcome[at(flow.total, false)] = flowOf(model, a, flow, tally, lost);
    const ledger = model.ledger.arms[a] ?? null;
    const expectedAt = at("expected_benefits", true);
    if (expectedAt < 0) continue;
    const membersAt = at("members", true);
    const paidAt = at("contributions", true);
    const incomeAt = at("solidarity_income", true);
    const riskAt = at("solidarity_risk", true);
    const otherAt = at("solidarity_other", true);
    const marginAt = at("solidarity_margin", true);
    const chanceAt = at("solidarity_chance", true);
    const members = outcome[membersAt]!;
    const paid = outcome[paidAt]!;
    const expected = outcome[expectedAt]!;
    const game = ledger?.game ?? null;
    const shares = game === null ? null : shapleyShares(game, sumGame(model.tallies.breakdowns, game, tally), outcome, membersAt, paidAt, margins);
    for (let m = 0; m < margins; m++) {
      const inLine = outcome[membersAt + m]!;
      const part = members === 0 ? 0 : inLine / members;
      const above = aboveAverage(outcome[paidAt + m]!, inLine, paid, members);
      const byIncome = m === 0 ? 0 : shares !== null ? shares[2 * m]! : ledger?.driver === "income" ? above : 0;
      const byRisk = m === 0 ? 0 : shares !== null ? shares[2 * m + 1]! : ledger?.driver === "risk" ? above : 0;
      if (incomeAt >= 0) outcome[incomeAt + m] = -byIncome || 0;
      if (riskAt >= 0) outcome[riskAt + m] = aboveAverage(outcome[expectedAt + m]!, inLine, expected, members) - byRisk;
      if (otherAt >= 0) outcome[otherAt + m] = -(above - byIncome - byRisk) || 0;
      if (marginAt >= 0) outcome[marginAt + m] = -part * (paid - expected) || 0;
      if (chanceAt >= 0) outcome[chanceAt + m] = outcome[benefits + m]! * (1 - lost) - outcome[expectedAt + m]!;
    }
  }
}

/** What a group has above the average of all: products before the division, so that equal amounts give exactly 0. */
function aboveAverage(amount: number, people: number, total: number, all: number): number {
  return all === 0 ? 0 : (amount * all - people * total) / all;
}

/** What the receiving side of a flow gets above the members' average; undefined without members. */
function flowOf(model: Model, arm: number, flow: Flow, tally: Float64Array, lost: number): number {
  const { offset, breakdowns } = model.tallies;
  let people = 0;
  let benefits = 0;
  let paid = 0;
  let receivers = 0;
  let receiverBenefits = 0;
  let receiverPaid = 0;
  // people and money on their grids: these sums are exact, however finely cells are cut
  for (let cell = 0; cell < breakdowns.cells; cell++) {
    const side = flow.receives[memberOfCell(breakdowns, flow.dimension, cell)]!;
    people += tally[offset.members[arm]! + cell]!;
    benefits += tally[offset.benefits[arm]! + cell]!;
    paid += tally[offset.contributions[arm]! + cell]!;
    receivers += side * tally[offset.members[arm]! + cell]!;
    receiverBenefits += side * tally[offset.benefits[arm]! + cell]!;
    receiverPaid += side * tally[offset.contributions[arm]! + cell]!;
  }
  const net = benefits * (1 - lost) - paid;
  return people === 0 ? NaN : receiverBenefits * (1 - lost) - receiverPaid - (receivers / people) * net;
}

/** Sums of a game by line of results: for each line the five groups of kinds of `GameSums`, one after the other. */
function sumGame(breakdowns: Breakdowns, game: Game, tally: Float64Array): Float64Array {
  const { cells, dimensions, margins, marginOfCell } = breakdowns;
  const { kinds } = game;
  const width = 4 * kinds + 2;
  const sums = new Float64Array(margins.length * width);
  const addTo = (line: number, cell: number): void => {
    const to = line * width;
    for (let k = 0; k < kinds; k++) {
      const from = cell * kinds + k;
      sums[to + k] = sums[to + k]! + tally[game.people + from]!;
      sums[to + kinds + k] = sums[to + kinds + k]! + tally[game.risks + from]!;
      sums[to + 2 * kinds + k] = sums[to + 2 * kinds + k]! + tally[game.amounts + from]!;
      sums[to + 3 * kinds + k] = sums[to + 3 * kinds + k]! + tally[game.riskAmounts + from]!;
    }
    if (!game.usesRisk) return;
    sums[to + 4 * kinds] = sums[to + 4 * kinds]! + tally[game.risk + cell]!;
    sums[to + 4 * kinds + 1] = sums[to + 4 * kinds + 1]! + tally[game.amount + cell]!;
  };
  for (let cell = 0; cell < cells; cell++) {
    if (isEmpty(game, tally, cell)) continue;
    addTo(0, cell);
    for (let d = 0; d < dimensions; d++) addTo(marginOfCell[cell * dimensions + d]!, cell);
  }
  return sums;
}

/** Nobody of the cell is a member: most cells of a small population with many breakdowns. */
function isEmpty({ people, kinds }: Game, tally: Float64Array, cell: number): boolean {
  const from = people + cell * kinds;
  for (let at = from; at < from + kinds; at++) if (tally[at]! > 0) return false;
  return true;
}
