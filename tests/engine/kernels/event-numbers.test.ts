/** Numbers of events by inversion: Poisson, rising with the rate, in order of person; and their times and services. */
import { expect, test } from "vitest";
import { arrivalPerson, arrivalRate, arrivals, arrivalWord } from "../../../src/engine/kernels/arrivals.ts";
import { CapacityExceeded } from "../../../src/engine/kernels/capacity-exceeded.ts";
import { limitStride, loadCostTables, priceEvents, unpriced } from "../../../src/engine/kernels/event-costs.ts";
import { listArrivals } from "../../../src/engine/kernels/event-numbers.ts";
import { costWord, labelCount, labelWord } from "../../../src/engine/kernels/event-words.ts";
import {
  eventCost,
  eventNecessityWord,
  eventPerson,
  eventService,
  eventTime,
  mostEvents,
  needCost,
  needCount,
  needy,
} from "../../../src/engine/kernels/events.ts";
import { stateOf } from "../../../src/engine/kernels/scratch.ts";
import { loadStateTables } from "../../../src/engine/kernels/state-tables.ts";
import { quantileTable } from "../../../src/engine/maths/tail-octaves.ts";
import { blockLength } from "../../../src/engine/random/generator.ts";
import { pace } from "../../support/pace.ts";
import { wordsOf } from "../distributions/words.ts";

/** So many people with the words of the seed text and one rate; returns the numbers. */
function numbers(rate: number, seed: string, people = blockLength): number[] {
  const { first } = wordsOf(seed, people);
  for (let k = 0; k < people; k++) {
    arrivalPerson[k] = k;
    arrivalWord[k] = first[k]!;
    arrivalRate[k] = rate;
  }
  arrivals.count = people;
  const count = listArrivals();
  const found = Array.from({ length: people }, (_, i) => needCount[i]!);
  expect(count).toBe(found.reduce((sum, number) => sum + number, 0));
  const expectedPeople = found.flatMap((number, i) => new Array<number>(number).fill(i));
  expect(Array.from(eventPerson.subarray(0, count))).toEqual(expectedPeople);
  expect(Array.from(needy.list.subarray(0, needy.count))).toEqual([...new Set(expectedPeople)]);
  return found;
}

/** Poisson probabilities 0 .. most - 1 and the rest, by their recursion in logarithms. */
function probabilities(mean: number, most: number): number[] {
  let log = -mean;
  const all = [Math.exp(log)];
  for (let n = 1; n < most; n++) {
    log += Math.log(mean / n);
    all.push(Math.exp(log));
  }
  return [...all, 1 - all.reduce((sum, p) => sum + p, 0)];
}

test.each([0.05, 0.5, 3.2, 11, 31.9, 32.1, 150])("numbers at %d events a year are Poisson (chi-square below its 1 - 1e-5 quantile, seed 'numbers')", (mean) => {
  const rounds = mean > 10 ? 3 : 20;
  const most = Math.ceil(mean + 6 * Math.sqrt(mean) + 4);
  const counts = new Float64Array(most + 1);
  for (let round = 0; round < rounds; round++) for (const number of numbers(mean, `numbers ${mean} ${round}`)) counts[Math.min(number, most)]!++;
  const people = rounds * blockLength;
  let statistic = 0;
  let cells = 0;
  let [heldCount, heldShare] = [0, 0];
  probabilities(mean, most).forEach((share, n) => {
    heldCount += counts[n]!;
    heldShare += share;
    if (heldShare * people < 10 && n < most) return;
    statistic += (heldCount - heldShare * people) ** 2 / (heldShare * people || 1);
    cells++;
    [heldCount, heldShare] = [0, 0];
  });
  // Wilson and Hilferty's approximation of the quantile, 4.26 standard deviations up
  const freedom = cells - 1;
  expect(statistic).toBeLessThan(freedom * (1 - 2 / (9 * freedom) + 4.26 * Math.sqrt(2 / (9 * freedom))) ** 3);
});

test("a higher rate keeps the events there were and adds more", () => {
  const rates = [0.1, 0.9, 1.1, 4, 9, 20, 31];
  const all = rates.map((rate) => numbers(rate, "monotone"));
  for (let at = 1; at < all.length; at++) all[at]!.forEach((number, i) => expect(number).toBeGreaterThanOrEqual(all[at - 1]![i]!));
  expect(all[0]!.some((number, i) => number < all[3]![i]!)).toBe(true);
});

test("more events than a block has room for are refused, whether many people bring them or one, and before they are drawn", () => {
  const list = (rate: number, people: number) => (): number => {
    arrivalPerson.forEach((_, k) => {
      arrivalPerson[k] = k;
    });
    arrivalWord.set(wordsOf("crowd", people).first.subarray(0, people));
    arrivalRate.fill(rate);
    arrivals.count = people;
    return listArrivals();
  };
  const each = mostEvents / blockLength;
  const began = process.cpuUsage().user;
  expect(list(1.05 * each, blockLength)).toThrow(CapacityExceeded);
  expect(list(0.95 * each, blockLength)()).toBeGreaterThan(0.9 * mostEvents);
  // frailty of a large variance: at 32 events a step, drawing these would take longer than anybody waits
  for (const rate of [1e12, 1e300]) expect(list(rate, 1)).toThrow(CapacityExceeded);
  expect(process.cpuUsage().user - began).toBeLessThan(10e6 * pace());
});

test("of one to seven services the label says which, in pairs of limits", () => {
  const states = 256;
  loadStateTables(new Float64Array(states).fill(1), new Int32Array(states), new Int32Array(states), new Uint8Array(states), true);
  loadCostTables([quantileTable((p) => p, false)]);
  stateOf.fill(3);
  for (let services = 1; services <= 7; services++) {
    const count = numbers(1, `pairs ${services}`).reduce((sum, number) => sum + number, 0);
    const { first: labels } = wordsOf("pairs", count);
    labelWord.set(labels);
    const stride = limitStride(services);
    const limits = new Int32Array(Math.max(2, states * stride)).fill(labelCount);
    for (let at = 0; at < services - 1; at++) limits[3 * stride + at] = Math.ceil(((at + 1) / services) * labelCount);
    priceEvents(count, {
      services: Int32Array.from({ length: services }, (_, place) => 2 * place + 1),
      labels: limits,
      fifthStride: 0,
      lawTable: new Int32Array(16),
      groups: 1,
      groupMask: 0,
      scales: Float64Array.of(1),
      costFactors: new Float64Array(16 * states).fill(1),
      states,
      flowMagic: 1.5 * 2 ** 52 * 2 ** -30,
    });
    const found = Array.from(eventService.subarray(0, count));
    expect(found).toEqual(Array.from(labels.subarray(0, count), (word) => 2 * Math.floor(((word >>> 8) / labelCount) * services) + 1));
    expect(new Set(found).size).toBe(services);
  }
});

test("services follow their shares of the rate, costs the quantile of their word, sums the person", () => {
  const states = 256;
  const rate = 5;
  loadStateTables(new Float64Array(states).fill(rate), new Int32Array(states), new Int32Array(states), new Uint8Array(states), true);
  stateOf.fill(0);
  const count = numbers(rate, "services").reduce((sum, number) => sum + number, 0);
  const { first: labels, second: costs } = wordsOf("labels", count);
  const { first: necessities } = wordsOf("necessities", count);
  labelWord.set(labels);
  costWord.set(costs);
  eventNecessityWord.set(necessities);
  // unit quantiles p and 1 + p^2: services 3, 7 and 9, of which the second is never needed
  const quantiles = [(p: number): number => p, (p: number): number => 1 + p * p];
  loadCostTables(quantiles.map((quantile) => quantileTable(quantile, false)));
  const lawTable = new Int32Array(10);
  lawTable[9] = 1;
  const labelLimits = Int32Array.from({ length: 2 * states }, () => Math.ceil(0.3 * 2 ** 24 - 0.5));
  priceEvents(count, {
    services: Int32Array.of(3, 7, 9),
    labels: labelLimits,
    fifthStride: 0,
    lawTable,
    groups: 1,
    groupMask: 0,
    scales: Float64Array.of(100, 10),
    costFactors: new Float64Array(10 * states).fill(2),
    states,
    flowMagic: 1.5 * 2 ** 52 * 2 ** -30,
  });
  const asked = new Set(unpriced.list.subarray(0, unpriced.count));
  const sums = new Float64Array(blockLength);
  let [third, ninth] = [0, 0];
  for (let e = 0; e < count; e++) {
    const label = ((labels[e]! >>> 8) + 0.5) / 2 ** 24;
    expect(eventService[e]).toBe(label < 0.3 ? 3 : 9);
    if (label < 0.3) third++;
    else ninth++;
    const p = ((costs[e]! >>> 0) + 0.5) / 2 ** 32;
    expect(asked.has(e)).toBe(Math.min(p, 1 - p) < 2 ** -12);
    if (asked.has(e)) continue;
    const cost = label < 0.3 ? 200 * p : 20 * (1 + p * p);
    expect(Math.abs(eventCost[e]! - cost)).toBeLessThanOrEqual(5e-7 * cost + 2 ** -30);
    sums[eventPerson[e]!]! += eventCost[e]!;
  }
  expect([third > 0, ninth > 0]).toEqual([true, true]);
  expect(Array.from(needCost.subarray(0, blockLength))).toEqual(Array.from(sums));
  // times: 16 bits, even (mean 1/2 within five standard errors of a uniform)
  const mean = eventTime.subarray(0, count).reduce((sum, time) => sum + time, 0) / count;
  expect(Math.abs(mean - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(count));
});
