/**
 * Who may have an event or a change this year, and with which word. Both tests let through a little more than they must; whoever
 * is kept is looked at exactly afterwards. Comparisons are counted as `+(a < b)`: V8 turns `a < b ? 1 : 0` into a branch, which half of
 * all people mispredict.
 */
import { blockLength } from "../random/generator.ts";
import { fifthOf, frailOf, living, stateOf, yearA, yearB } from "./scratch.ts";
import { rateOfState, stirOfState } from "./state-tables.ts";

export interface Candidates {
  count: number;
  readonly person: Int32Array;
  readonly word: Int32Array;
}

// columns are their own constants: a property of a constant is looked up again for every person
export const arrivalPerson: Int32Array = new Int32Array(blockLength + 1);
export const arrivalWord: Int32Array = new Int32Array(blockLength + 1);
export const arrivalRate: Float64Array = new Float64Array(blockLength + 1);
export const stirredPerson: Int32Array = new Int32Array(blockLength + 1);
export const stirredWord: Int32Array = new Int32Array(blockLength + 1);

/** People whose first arrival may fall within the year, with its word and the rate of their clock. */
export const arrivals: Candidates & { readonly rate: Float64Array } = { count: 0, person: arrivalPerson, word: arrivalWord, rate: arrivalRate };
/** People who may die, leave or change health at the year's end, with the word that decides. */
export const stirred: Candidates = { count: 0, person: stirredPerson, word: stirredWord };

/** Resolution of the test for a change: words are compared by their upper 29 bits. */
export const testScale = 536870912;
/** A word at or above (this times a bound of the probability) is above the bound: 2^32, and room for rounding. */
export const wordScale = 4294967297;

/**
 * The tests of `openPeople` again, by the words of `yearA` and `yearB`: where these come from another generator, or the frailty of the
 * block has changed since.
 *
 * @param fifthStride  as in `PeopleTerms`
 */
export function testAgain(alive: number, fifthStride: number): void {
  let coming = 0;
  let stirring = 0;
  for (let i = 0; i < alive; i++) {
    const state = stateOf[i]!;
    const rate = rateOfState[state + Math.imul(fifthOf[i]!, fifthStride)]! * frailOf[living[i]!]!;
    arrivalPerson[coming] = i;
    arrivalWord[coming] = yearA[i]!;
    arrivalRate[coming] = rate;
    coming += +(yearA[i]! >>> 0 < rate * (1 - rate * (0.5 - rate * (1 / 6))) * wordScale);
    stirredPerson[stirring] = i;
    stirredWord[stirring] = yearB[i]!;
    stirring += ((yearB[i]! >>> 3) - stirOfState[state]!) >>> 31;
  }
  arrivals.count = coming;
  stirred.count = stirring;
}
