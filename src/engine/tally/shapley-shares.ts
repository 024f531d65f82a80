/**
 * Shapley shares of a contribution among its drivers income, risk and other, summed over groups of members.
 *
 * The contribution of person i is r_i a_i(k_i): the price of the own risk (1 where the rule has none) times the amount for the own
 * income and kind. The worth v_i(S) of a set S of drivers is the mean contribution over all members j of the year of somebody who has
 * i's drivers in S and j's in the others (all from the same j, so that what goes together among people stays together). The share of
 * a driver is the mean of what it adds over the six orders in which drivers can be told (L. Shapley 1953); the three shares add to
 * i's contribution less the mean. All six worths are sums of products of what is counted once, so that nothing is sampled.
 */
import type { Game } from "../model/ledger-plan.ts";

/**
 * @param sums  by line of results: people, sum of r, of a(k), of r a(k) by kind k, then sum of r and of a at the own kind
 * @returns     by line: what the line pays above the average because of income, and because of risk
 */
export function shapleyShares(game: Game, sums: Float64Array, outcome: Float64Array, membersAt: number, paidAt: number, lines: number): Float64Array {
  const { kinds, usesRisk } = game;
  const width = 4 * kinds + 2;
  const shares = new Float64Array(lines * 2);
  const members = outcome[membersAt]!;
  const paid = outcome[paidAt]!;
  if (members === 0) return shares;
  /** Sum over kinds of one group of the line times another of the total, a member of the total. */
  const cross = (line: number, own: number, all: number): number => {
    let sum = 0;
    for (let k = 0; k < kinds; k++) sum += sums[line * width + own * kinds + k]! * sums[all * kinds + k]!;
    return sum / members;
  };
  const [people, risks, amounts, riskAmounts] = [0, 1, 2, 3];
  for (let line = 1; line < lines; line++) {
    const own = outcome[membersAt + line]!;
    const all = outcome[paidAt + line]!;
    const none = (own * paid) / members;
    const risk = usesRisk ? (sums[line * width + 4 * kinds]! * sums[4 * kinds + 1]!) / members : none;
    const income = cross(line, amounts, risks);
    const other = cross(line, people, riskAmounts);
    const incomeRisk = cross(line, riskAmounts, people);
    const riskOther = cross(line, risks, amounts);
    const incomeOther = usesRisk ? (sums[line * width + 4 * kinds + 1]! * sums[4 * kinds]!) / members : all;
    shares[2 * line] = (income - none) / 3 + (incomeRisk - risk) / 6 + (incomeOther - other) / 6 + (all - riskOther) / 3;
    shares[2 * line + 1] = usesRisk ? (risk - none) / 3 + (incomeRisk - income) / 6 + (riskOther - other) / 6 + (all - incomeOther) / 3 : 0;
  }
  return shares;
}
