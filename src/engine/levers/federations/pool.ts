/** What a federation's fund does at the end of a year. Equations: docs/model.md, Federation. */

export interface Member {
  /** Contributions of the year. */
  readonly contributions: number;
  /** Reserve at the year's end without the federation. */
  readonly reserve: number;
  /** Paid in and received in all years before this one. */
  readonly paidBefore: number;
  readonly aidBefore: number;
}

export interface Movement {
  readonly paid: number;
  readonly aid: number;
  readonly returned: number;
}

export interface FundRules {
  readonly share: number;
  /** Infinity: no limit. */
  readonly most: number;
  /** Multiple of the members' contributions; Infinity: nothing goes back. */
  readonly target: number;
}

/**
 * Everybody pays in; deficits that are then left are met, each up to `most` times what the member has paid so far less what it got so
 * far; where the fund is short, all that are entitled get the same part. What is then above the target goes back by what was paid so far.
 *
 * @param fund  what it holds, interest added, before the year's payments
 */
export function move({ share, most, target }: FundRules, fund: number, members: readonly Member[]): readonly Movement[] {
  const paid = members.map(({ contributions }) => share * contributions);
  const entitled = members.map(({ reserve, paidBefore, aidBefore }, k) => {
    const need = Math.max(0, paid[k]! - reserve);
    const room = most === Infinity ? Infinity : Math.max(0, most * (paidBefore + paid[k]!) - aidBefore);
    return Math.min(need, room);
  });
  // paying all of it out may leave less than nothing, by rounding
  const held = Math.max(0, fund + sum(paid));
  const wanted = sum(entitled);
  const part = wanted > held ? held / wanted : 1;
  const aid = entitled.map((amount) => part * amount);
  const above = target === Infinity ? 0 : Math.max(0, held - sum(aid) - target * sum(members.map(({ contributions }) => contributions)));
  const soFar = members.map(({ paidBefore }, k) => paidBefore + paid[k]!);
  const all = sum(soFar);
  return members.map((_, k) => ({ paid: paid[k]!, aid: aid[k]!, returned: all > 0 ? (above * soFar[k]!) / all : 0 }));
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
