/**
 * A scenario gives the same bytes whatever ran before it in the process: batches, sweeps and audits run one after the other, and a worker
 * runs futures of several. Between two runs every column of the engine, module constants and those that grow with a run, is filled with
 * rubbish: a figure that moves reads what another run, world or block left behind. More scenarios: `begins-afresh.slow.test.ts`.
 */
import { beforeAll, expect, test } from "vitest";
import { combination } from "../support/combinations.ts";
import { type Case, type Rerun, watchEngine } from "./runs-again.ts";

let engine: Rerun;
beforeAll(async () => {
  engine = await watchEngine();
});

/** Found by torture: the first two read the events of another block where no member had any. */
const cases: readonly Case[] = [1205857221, 869650050, 405351645, 461060241, 3001].map((seed) => ({ name: `combination ${seed}`, ...combination(seed) }));

test("in the opposite order, with every column full of rubbish", () => {
  expect(engine.expectSame(cases)).toBe(cases.length);
});

test("after a run that an error ended in the middle of a world", () => {
  const [one, other, third] = cases as [Case, Case, Case];
  const before = engine.outcomeOf(one);
  expect(engine.interrupt(other)).toBe(true);
  expect(engine.interrupt(third)).toBe(true);
  expect(engine.outcomeOf(one)).toEqual(before);
});
