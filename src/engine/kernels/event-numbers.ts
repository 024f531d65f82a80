/**
 * How many events each person has in the year: the Poisson number by inversion of one word, so that a higher rate keeps the events there
 * were and adds more. Events of a person lie side by side. Columns are module constants, see `scratch.ts`.
 */
import { exp } from "../maths/exp.ts";
import { blockLength, firstWord, uniform } from "../random/generator.ts";
import { arrivalPerson, arrivalRate, arrivals, arrivalWord } from "./arrivals.ts";
import { clearNeedy, eventPerson, mostEvents, needCount, needy, tooManyEvents } from "./events.ts";

/** A mean above this has, but for less than one chance in 10^1000000, more events than there is room for: none is drawn to find that out. */
const hopelessMean = 2 * mostEvents;
/** exp(-rate) of those who may have an event. */
const none: Float64Array = new Float64Array(blockLength + 1);
/** Larger means are drawn in parts. */
const largestMean = 32;

/**
 * Lists the events of the people whom the dense pass let through (`arrivals.ts`), and who has any (`needy`). Returns how many events.
 *
 * @throws CapacityExceeded  they do not fit: rates of thousands of events a year and person
 */
export function listArrivals(): number {
  clearNeedy();
  const { count } = arrivals;
  for (let k = 0; k < count; k++) none[k] = exp(-arrivalRate[k]!);
  const { list } = needy;
  let found = 0;
  let at = 0;
  for (let k = 0; k < count; k++) {
    const rate = arrivalRate[k]!;
    const most = uniform(~arrivalWord[k]!);
    const first = none[k]!;
    // up to four without a branch, which would have to be guessed: P(N = n) rises from P(N = n - 1) by rate / n
    const second = first * rate;
    const third = second * rate * 0.5;
    const fourth = third * rate * (1 / 3);
    const two = first + second;
    const three = two + third;
    const four = three + fourth;
    let number = +(most > first) + +(most > two) + +(most > three) + +(most > four);
    if (number === 4) number = rate > largestMean ? numberInParts(arrivalWord[k]!, rate) : invert(most, rate, four, fourth, 3);
    const i = arrivalPerson[k]!;
    list[found] = i;
    needCount[i] = number;
    found += +(number > 0);
    if (at + number + 2 > mostEvents) throw tooManyEvents();
    // two at once: most people have no more, and what is not theirs is written over
    eventPerson[at] = i;
    eventPerson[at + 1] = i;
    for (let n = 2; n < number; n++) eventPerson[at + n] = i;
    at += number;
  }
  needy.count = found;
  return at;
}

/** Smallest n with P(N <= n) >= most, of those above `n`: `sum` is P(N <= n), `probability` P(N = n). */
function invert(most: number, mean: number, sum: number, probability: number, n: number): number {
  // the last digits of the sum can stay below for ever
  while (sum < most && (n <= mean || probability > 1e-17)) {
    n++;
    probability *= mean / n;
    sum += probability;
  }
  return n;
}

/** A sum of numbers of smaller means; the words of the parts follow from that of the person. */
function numberInParts(word: number, mean: number): number {
  if (!(mean <= hopelessMean)) throw tooManyEvents();
  let number = 0;
  let left = mean;
  for (let part = 1; left > largestMean; part++) {
    const nothing = exp(-largestMean);
    number += invert(uniform(firstWord(word, part, 0x6e75, 0x6d62)), largestMean, nothing, nothing, 0);
    left -= largestMean;
  }
  const nothing = exp(-left);
  return number + invert(uniform(~word), left, nothing, nothing, 0);
}
