/** What is counted and remembered of listed members: three of five people in two cells, every figure by hand. */
import { expect, test } from "vitest";
import { comeIn, joinLate, openLateEntry } from "../../../src/engine/enrolment/late-entry.ts";
import { beginAfresh } from "../../../src/engine/kernels/begin-afresh.ts";
import { causeBits, causeCount } from "../../../src/engine/kernels/plain-counts.ts";
import * as scratch from "../../../src/engine/kernels/scratch.ts";
import { causeDeclined, causeWaiting, everBit } from "../../../src/engine/model/membership.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { tallyLate, tallyListed } from "../../../src/engine/tally/tally-members.ts";

const cells = 2;
const names = [
  "members",
  "newMembers",
  "contributions",
  "employer",
  "subsidy",
  "state",
  "paidByMembers",
  "covered",
  "anyCover",
  "effective",
  "waiting",
  "declined",
] as const;
/** From 4 on, so that a sign or a step too far meets what is nobody's. */
const placeOf = (k: number): number => 4 + k * cells;
const places = {
  ...(Object.fromEntries(names.map((name, k) => [name, placeOf(k)])) as Record<(typeof names)[number], number>),
  memberContributions: placeOf(names.length),
};

/** Contributions of 32: an employer pays a quarter, subsidies a part of the rest, of which the State pays a part. */
function listed(employerShare: number, subsidies: number) {
  beginAfresh();
  const { members, living, cellOf, forceFrom, forgoneOf, gross, paidOf, stateShare, subsidyShare, memoryBefore, memoryAfter } = scratch;
  // persons 1, 2 and 4 of the living, who are slots 2, 3 and 5 of the block
  members.list.set([1, 2, 4]);
  members.count = 3;
  for (let i = 0; i < 5; i++) {
    living[i] = i + 1;
    cellOf[i] = +(i === 2 || i === 4);
    gross[i] = 32;
    paidOf[i] = 6;
    forgoneOf[i] = +(i === 4);
    subsidyShare[i] = 0.5;
    stateShare[i] = 0.25;
    forceFrom[i] = i === 2 ? 0.25 : i === 1 ? 1 : 0;
  }
  // 1 is new and waits all year; 2 was a member for 62 years; 4 for 5 years, and was in force before
  memoryBefore.set([0, 0, 0, 1 | (62 << 8), 0, 1 | (5 << 8) | everBit]);
  memoryAfter.fill(7, 0, 6);
  const model = {
    arms: [{ scheme: 0, priceMagic: 1.5 * 2 ** 52 * 2 ** -10 }],
    schemes: [{ employerShare, subsidies: new Array(subsidies).fill(null) }],
  } as unknown as Model;
  const tally = new Float64Array(placeOf(names.length) + 8).fill(100);
  tallyListed(model, 0, places, tally);
  const added = tally.map((value) => value - 100);
  const figures = Object.fromEntries(names.map((name, k) => [name, [...added.subarray(placeOf(k), placeOf(k) + cells)]]));
  return {
    figures,
    memberContributions: added[places.memberContributions],
    beside: [...added.subarray(0, 4), ...added.subarray(-7)],
    memory: [...memoryAfter.subarray(0, 6)],
  };
}

const own = {
  members: [1, 2],
  newMembers: [1, 0],
  paidByMembers: [6, 12],
  // one waits all year, one for a quarter
  covered: [0, 1.75],
  anyCover: [0, 1.75],
  // all year in force, and no care forgone
  effective: [0, 0],
  waiting: [1, 0.25],
  declined: [0, 0],
};

test("who is a member, from when, what each pays", () => {
  const { figures, memberContributions, beside, memory } = listed(0, 0);
  expect(figures).toEqual({ ...own, contributions: [6, 12], employer: [0, 0], subsidy: [0, 0], state: [0, 0] });
  expect(memberContributions).toBe(18);
  expect(beside.every((value) => value === 0)).toBe(true);
  const waits = causeWaiting << 4;
  // people who are not listed keep what is written of them elsewhere
  expect(memory).toEqual([7, 7, 1 | (1 << 8) | waits, 1 | (63 << 8) | waits | everBit, 7, 1 | (6 << 8) | everBit]);
});

test("what others pay for them: 8 of 32 the employer, half of 24 subsidies, a quarter of 24 of these the State", () => {
  expect(listed(0.25, 1).figures).toEqual({ ...own, contributions: [26, 52], employer: [24, 0], subsidy: [36, 0], state: [18, 0] });
  expect(listed(0.25, 0).figures).toEqual({ ...own, contributions: [14, 28], employer: [24, 0], subsidy: [0, 0], state: [0, 0] });
  expect(listed(0, 1).figures).toEqual({ ...own, contributions: [22, 44], employer: [0, 0], subsidy: [48, 0], state: [24, 0] });
});

test("a member all year who forgoes nothing is covered effectively", () => {
  listed(0, 0);
  scratch.forgoneOf[4] = 0;
  const tally = new Float64Array(placeOf(names.length) + 1);
  tallyListed({ arms: [{ scheme: 0 }], schemes: [{ employerShare: 0, subsidies: [] }] } as unknown as Model, 0, places, tally);
  expect([...tally.subarray(places.effective, places.effective + cells)]).toEqual([0, 1]);
});

test("who came in during the year is not waiting for the part before: it is what kept the person out", () => {
  listed(0, 0);
  const { members } = scratch;
  members.list.set([1, 4]);
  members.count = 2;
  openLateEntry();
  comeIn(2);
  comeIn(3);
  scratch.forceFrom[3] = 0.75;
  const at = (cell: number): number => (cell << causeBits) + causeDeclined;
  causeCount[at(5)] = 9;
  causeCount[at(6)] = 4;
  joinLate(5);
  expect([...members.list.subarray(0, members.count)]).toEqual([1, 2, 3, 4]);
  expect([causeCount[at(5)], causeCount[at(6)]]).toEqual([8, 3]);
  const tally = new Float64Array(8).fill(2);
  tallyLate(0, 4, tally);
  // 2 is in the second cell, from a quarter of the year on; 3 in the first, from three quarters on
  expect([...tally]).toEqual([1.25, 1.75, 2, 2, 2.75, 2.25, 2, 2]);
  openLateEntry();
  joinLate(5);
  expect(members.count).toBe(4);
});

test("late entrants behind and before all other members stand in order", () => {
  const { members } = scratch;
  for (const [inside, later] of [
    [[], [3, 7]],
    [[5], [2, 8]],
    [[1, 2], [9]],
  ] as const) {
    members.list.set(inside);
    members.count = inside.length;
    openLateEntry();
    for (const person of later) comeIn(person);
    joinLate(0);
    expect([...members.list.subarray(0, members.count)]).toEqual([...inside, ...later].sort((a, b) => a - b));
  }
  openLateEntry();
});
