import { describe, expect, test } from "vitest";
import type { WitnessedYear } from "../../src/engine/index.ts";
import { chooseSeats } from "../../src/play/kit/seats.ts";

/** A person of the first year, whose need costs `cost`. Only what the rule reads. */
const person = (slot: number, fifth: number, cost: number, entered = 0): readonly WitnessedYear[] => [
  {
    year: 0,
    slot,
    entered,
    fifth,
    events: [
      { service: 0, time: 0, cost: cost / 2 },
      { service: 0, time: 0.5, cost: cost / 2 },
    ],
  } as unknown as WitnessedYear,
];
/** 101 people a fifth, whose needs cost 0 to 100, in an order that says nothing. */
const village = Array.from({ length: 505 }, (_, slot) => person(slot, slot % 5, (Math.floor(slot / 5) * 37) % 101));
const costOf = (story: readonly WitnessedYear[]): number => story[0]!.events.reduce((sum, { cost }) => sum + cost, 0);

describe("the seats of a class", () => {
  test("are, of each fifth from the poorest, the largest need and those at 95, 90, 70, 50 and 30 of 100", () => {
    const seats = chooseSeats(village, 30);
    expect(seats.map((story) => story[0]!.fifth)).toEqual([0, 1, 2, 3, 4].flatMap((fifth) => Array<number>(6).fill(fifth)));
    for (let fifth = 0; fifth < 5; fifth++) expect(seats.slice(6 * fifth, 6 * fifth + 6).map(costOf)).toEqual([100, 95, 90, 70, 50, 30]);
  });

  test("that do not divide by five go to the poorest first", () => {
    const count = (people: number): number[] =>
      [0, 1, 2, 3, 4].map((fifth) => chooseSeats(village, people).filter((story) => story[0]!.fifth === fifth).length);
    expect(count(32)).toEqual([7, 7, 6, 6, 6]);
    expect(count(2)).toEqual([1, 1, 0, 0, 0]);
  });

  test("are different people, even where few are there or many have the same need", () => {
    for (const people of [village, village.slice(0, 60).map((_, slot) => person(slot, slot % 5, 0)), village.slice(0, 13)]) {
      const seats = chooseSeats(people, 60);
      expect(new Set(seats.map((story) => story[0]!.slot)).size).toBe(seats.length);
      expect(seats.length).toBe(Math.min(60, people.length));
    }
  });

  test("do not depend on the order of the people", () => expect(chooseSeats([...village].reverse(), 30)).toEqual(chooseSeats(village, 30)));

  test("leave out who was not there in the first year", () => {
    const later = [person(900, 0, 1e6, 3), [{ ...person(901, 0, 1e6)[0]!, year: 2 }]];
    expect(chooseSeats([...later, ...village], 30)).toEqual(chooseSeats(village, 30));
  });
});
