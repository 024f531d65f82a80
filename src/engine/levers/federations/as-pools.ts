/**
 * What a federation is worth, in people of one pool: the accounts of its members beside each other, as if alone, with the fund, and as pools
 * of two, four, eight and all of them. Equations: docs/model.md, Federation.
 *
 * The account of a member as if alone is its own without what the fund, or anybody after it, did about deficits, with the interest on that;
 * a pool of m members has the sum of m such accounts. A run of m members begins at each of them in turn, so that all count alike.
 */

/** Members in one pool; those that a federation does not have are not counted, and the last is all of it. */
export const poolSizes = [1, 2, 4, 8] as const;

export interface Accounts {
  /** By member: reserve as if alone, and with the fund alone to help; and each less what it really has, carried on with interest. */
  readonly alone: number[];
  readonly funded: number[];
  readonly aloneBeyond: number[];
  readonly fundedBeyond: number[];
  /** Deficits up to this are rounding. */
  readonly tolerance: number[];
  /** Reserve before the fund and everything after it, and the year in which that was seen. */
  readonly before: number[];
  readonly seen: number[];
  /** Last number of members. */
  readonly people: number[];
  readonly ruinedFunded: boolean[];
  /** By size and first member of the run; the last entry is the pool of all. */
  readonly ruinedRuns: boolean[][];
}

export function openAccounts(members: number): Accounts {
  const zeros = (): number[] => Array.from({ length: members }, () => 0);
  const none = (): boolean[] => Array.from({ length: members }, () => false);
  return {
    alone: zeros(),
    funded: zeros(),
    aloneBeyond: zeros(),
    fundedBeyond: zeros(),
    tolerance: zeros(),
    before: zeros(),
    seen: Array.from({ length: members }, () => -1),
    people: zeros(),
    ruinedFunded: none(),
    ruinedRuns: [...poolSizes, members].map(none),
  };
}

export interface MemberYear {
  readonly year: number;
  /** Interest on what the accounts have beyond the real one. */
  readonly interest: number;
  /** Received from the fund less paid into it. */
  readonly net: number;
  /** What the member really has at the year's end. */
  readonly reserve: number;
  readonly people: number;
  readonly tolerance: number;
}

/** Closes the year of one member. Who had closed before keeps its accounts, with interest. */
export function closeMember(accounts: Accounts, k: number, { year, interest, net, reserve, people, tolerance }: MemberYear): void {
  const growth = 1 + interest;
  if (accounts.seen[k] !== year) {
    accounts.alone[k]! *= growth;
    accounts.funded[k]! *= growth;
    return;
  }
  const before = accounts.before[k]!;
  accounts.alone[k] = before + accounts.aloneBeyond[k]! * growth;
  accounts.funded[k] = before + net + accounts.fundedBeyond[k]! * growth;
  accounts.aloneBeyond[k] = accounts.alone[k]! - reserve;
  accounts.fundedBeyond[k] = accounts.funded[k]! - reserve;
  accounts.tolerance[k] = tolerance;
  accounts.people[k] = people;
}

/** Remembers which members and pools have been out of money by now. */
export function noteRuin({ alone, funded, tolerance, ruinedFunded, ruinedRuns }: Accounts): void {
  const members = alone.length;
  for (let k = 0; k < members; k++) ruinedFunded[k] ||= funded[k]! < -tolerance[k]!;
  ruinedRuns.forEach((ruined, s) => {
    const size = sizeOf(s, members);
    for (let first = 0; first < members; first++) {
      let sum = 0;
      let slack = 0;
      for (let k = 0; k < size; k++) {
        sum += alone[(first + k) % members]!;
        slack += tolerance[(first + k) % members]!;
      }
      ruined[first] ||= sum < -slack;
    }
  });
}

const sizeOf = (s: number, members: number): number => (s < poolSizes.length ? Math.min(poolSizes[s]!, members) : members);

/** Part of the members, or of the pools, that have been out of money. */
export function ruinedPart(ruined: readonly boolean[]): number {
  return ruined.filter((one) => one).length / ruined.length;
}
