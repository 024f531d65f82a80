/**
 * Prices at which those who join pay for themselves.
 *
 *   surplus(price) = contributions of those who join at it - what must come in for them
 *
 * Each household has a most that it would pay (its means, and what cover is worth to it), so that who joins at a price is read off. A
 * balance is a price at which the surplus turns from below 0 to 0 or more (rising), or back (falling: a little more drives out so many
 * that it fails again). Found on a grid of 64 prices, then by bisection: two balances within one step of the grid are missed.
 */
import { pow } from "../maths/pow.ts";
import { justAbove } from "../maths/ties.ts";
import type { Balance } from "../model/balance.ts";

/** Households of the pilot that would join at the lowest price; those who pay together (bases) lie one after the other. */
export interface TakeUp {
  readonly units: number;
  /** By unit, and one more: its first base. */
  readonly firstBase: Int32Array;
  /** By unit: the most that it would pay; members that it brings, and the benefits to expect of them. */
  readonly most: Float64Array;
  readonly members: Float64Array;
  readonly benefits: Float64Array;
  /** By base: income on which the amount is due; what of it members pay, and what of it comes in. */
  readonly income: Float64Array;
  readonly paid: Float64Array;
  readonly collected: Float64Array;
  /** What each member pays once on joining, and what of it comes in. */
  readonly fee: number;
  readonly feeCollected: number;
  /** People that each person stands for. */
  readonly weight: number;
  /** Difference up to which two amounts are the same. */
  readonly tie: number;
}

/** Those who join at a price. */
export interface Joiners {
  readonly members: number;
  readonly benefits: number;
  readonly contributions: number;
}

type AmountAt = (price: number, income: number) => number;
type Required = (benefits: number, members: number) => number;

const gridSize = 64;
/** The grid runs from this part of the first guess to as many times it. */
const reach = 16;
const bisections = 48;
/** A falling balance is one where the surplus does not jump by more than this part of what must come in. */
const smallJump = 0.01;

export function joinersAt(takeUp: TakeUp, amountAt: AmountAt, price: number): Joiners {
  const { units, firstBase, most, income, paid, collected, weight, tie } = takeUp;
  let members = 0;
  let benefits = 0;
  let contributions = 0;
  for (let unit = 0; unit < units; unit++) {
    const fee = takeUp.fee * takeUp.members[unit]!;
    let asked = fee;
    let brings = fee * takeUp.feeCollected;
    for (let base = firstBase[unit]!; base < firstBase[unit + 1]!; base++) {
      const amount = amountAt(price, income[base]!);
      asked += amount * paid[base]!;
      brings += amount * collected[base]!;
    }
    if (asked - tie > most[unit]! * justAbove) continue;
    members += takeUp.members[unit]!;
    benefits += takeUp.benefits[unit]!;
    contributions += brings;
  }
  return { members: members * weight, benefits: benefits * weight, contributions: contributions * weight };
}

/**
 * All balances on the grid around a first guess, lowest first.
 *
 * @param highest  no price is looked for above it
 */
export function findBalances(takeUp: TakeUp, amountAt: AmountAt, required: Required, guess: number, highest: number): readonly Balance[] {
  const pointAt = (price: number): Point => {
    const joiners = joinersAt(takeUp, amountAt, price);
    const due = required(joiners.benefits, joiners.members);
    // a scheme of nobody does not balance
    return { price, joiners, due, surplus: joiners.members > 0 ? joiners.contributions - due : -Infinity };
  };
  const found: Balance[] = [];
  let last = pointAt(0);
  // least contributions alone may be enough
  if (last.surplus >= 0) found.push(balanceAt(last, true));
  for (let k = 0; k < gridSize && last.price < highest; k++) {
    const next = pointAt(Math.min(highest, guess * gridPoint(k)));
    if (last.surplus >= 0 !== next.surplus >= 0) {
      const balance = balanceBetween(last, next, pointAt);
      if (balance !== null) found.push(balance);
    }
    last = next;
  }
  return found;
}

interface Point {
  readonly price: number;
  readonly joiners: Joiners;
  readonly due: number;
  readonly surplus: number;
}

/** Points of a geometric grid from 1 / reach to reach. */
function gridPoint(k: number): number {
  return pow(reach, (2 * k) / (gridSize - 1) - 1);
}

function balanceBetween(low: Point, high: Point, pointAt: (price: number) => Point): Balance | null {
  let [below, above] = [low, high];
  const rising = high.surplus >= 0;
  for (let step = 0; step < bisections; step++) {
    const middle = pointAt((below.price + above.price) / 2);
    if (middle.surplus >= 0 === rising) above = middle;
    else below = middle;
  }
  const at = rising ? above : below;
  const jumps = below.surplus - above.surplus > smallJump * at.due;
  if (!rising && jumps) return null;
  return balanceAt(at, rising);
}

function balanceAt({ price, joiners: { members, benefits } }: Point, rising: boolean): Balance {
  return { price, members, benefits, rising };
}
