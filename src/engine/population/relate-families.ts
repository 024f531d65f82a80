/**
 * Families instead of random company: people of a block change places until households are couples, parents and children. Who there is
 * stays to the last person; only who lives with whom changes. Each takes along age, sex, group and number within it.
 */
import { ageOf, isFemale } from "../model/states.ts";

/** From this age on people head households and have partners. */
export const adultAge = 18;
/** Years by which a man is older than his wife, and a mother than her child, on average; spread of the latter, to both sides. */
const gapOfCouples = 4;
const ageOfMothers = 27;
const spreadOfMothers = 9;
/** Partners further apart than this in age are not sought. */
const widestCouple = 15;
const ages = 121;

export interface Seats {
  /** Position of each place in its household, 0 = head. */
  readonly position: Uint16Array;
  /** Slot of the first person of the block; `count` of them. */
  readonly first: number;
  readonly count: number;
  /** Whether the person may head a household. */
  readonly mayHead: (k: number) => boolean;
  /** Whether nobody sits here yet. */
  readonly isEmpty: (k: number) => boolean;
  /** A number between 0 and 1 of the place. */
  readonly chance: (k: number) => number;
}

/** People who have no place yet, by sex and age. */
class Waiting {
  private readonly lists: number[][] = Array.from({ length: 2 * ages }, () => []);

  add(person: number, state: number): void {
    this.lists[+isFemale(state) * ages + ageOf(state)]!.push(person);
  }

  /** Takes the person nearest in age to `wanted` between `least` and `most`; sex 0 or 1, or 2 for either. -1: nobody. */
  take(wanted: number, least: number, most: number, sex: 0 | 1 | 2): number {
    for (let away = 0; away < ages; away++)
      for (const age of away === 0 ? [wanted] : [wanted - away, wanted + away]) {
        if (age < least || age > most || age < 0 || age >= ages) continue;
        for (let one = sex === 2 ? 0 : sex; one <= (sex === 2 ? 1 : sex); one++) {
          const person = this.lists[one * ages + age]!.pop();
          if (person !== undefined) return person;
        }
      }
    return -1;
  }
}

/**
 * Who sits in which place: `out[k]` is the person (by the place they were drawn for) who comes to place k.
 *
 * Heads are adults of the groups that may head, as drawn; then each household of two or more gets the nearest partner of the other sex,
 * then children by the age of the woman (or of the head), then whoever is left, nearest to the age of a grandparent.
 */
export function relateFamilies(states: Int32Array, seats: Seats, out: Int32Array): void {
  const { position, first, count, isEmpty } = seats;
  const heads: number[] = [];
  const waiting = new Waiting();
  const placed = new Uint8Array(count);
  chooseHeads(states, seats, heads, out, placed);
  for (let k = count - 1; k >= 0; k--) if (placed[k] === 0 && !isEmpty(k)) waiting.add(k, states[k]!);
  const woman = new Int32Array(heads.length).fill(-1);
  const taken = new Int32Array(heads.length).fill(1);
  const places = (h: number): number => {
    let end = heads[h]! + 1;
    while (end < count && position[first + end]! > 0 && !isEmpty(end)) end++;
    return end - heads[h]!;
  };
  const room = Int32Array.from(heads, (_, h) => places(h));
  const sit = (h: number, person: number): void => {
    out[heads[h]! + taken[h]!] = person;
    taken[h] = taken[h]! + 1;
  };
  heads.forEach((seat, h) => {
    const state = states[out[seat]!]!;
    woman[h] = ageOf(state);
    if (room[h]! < 2 || ageOf(state) < adultAge) return;
    const wanted = ageOf(state) + (isFemale(state) ? gapOfCouples : -gapOfCouples);
    const partner = waiting.take(wanted, Math.max(adultAge, wanted - widestCouple), wanted + widestCouple, isFemale(state) ? 0 : 1);
    if (partner < 0) return;
    if (!isFemale(state)) woman[h] = ageOf(states[partner]!);
    sit(h, partner);
  });
  // one child a household in turn, so that the last are no worse off than the first
  for (let more = true; more; ) {
    more = false;
    for (let h = 0; h < heads.length; h++) {
      if (taken[h]! >= room[h]!) continue;
      const seat = heads[h]! + taken[h]!;
      const atBirth = ageOfMothers + Math.round((2 * seats.chance(seat) - 1) * spreadOfMothers);
      const mother = woman[h]!;
      const child = waiting.take(Math.max(0, mother - atBirth), 0, mother - 15, 2);
      const person = child >= 0 ? child : waiting.take(Math.min(ages - 1, mother + ageOfMothers), 0, ages - 1, 2);
      sit(h, person);
      more = true;
    }
  }
}

/** Adults keep the head's place they were drawn for; a child drawn for one changes places with the first adult who may head. */
function chooseHeads(states: Int32Array, { position, first, count, mayHead, isEmpty }: Seats, heads: number[], out: Int32Array, placed: Uint8Array): void {
  let next = 0;
  for (let k = 0; k < count; k++) {
    out[k] = k;
    if (position[first + k] !== 0) continue;
    heads.push(k);
    if (ageOf(states[k]!) >= adultAge) {
      placed[k] = 1;
      continue;
    }
    const fits = (person: number): boolean =>
      placed[person] === 0 && position[first + person] !== 0 && !isEmpty(person) && mayHead(person) && ageOf(states[person]!) >= adultAge;
    while (next < count && !fits(next)) next++;
    const head = next < count ? next : k;
    placed[head] = 1;
    out[k] = head;
  }
}
