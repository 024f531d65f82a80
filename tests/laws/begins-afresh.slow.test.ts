/**
 * A scenario gives the same bytes whatever ran before it in the process: batches, sweeps and audits run one after the other, and a worker
 * runs futures of several. Between two runs every column of the engine, module constants and those that grow with a run, is filled with
 * rubbish: a figure that moves reads what another run, world or block left behind.
 */
import { beforeAll, expect, test } from "vitest";
import { combination } from "../support/combinations.ts";
import { smallEverything } from "../support/everything.ts";
import { type Case, type Rerun, watchEngine } from "./runs-again.ts";
import { touchedEvents } from "./small.ts";

let engine: Rerun;
beforeAll(async () => {
  engine = await watchEngine();
});

/** Found by torture, the first two because they read the events of another block where no member had any; and some more. */
const cases: readonly Case[] = [1205857221, 869650050, 405351645, 461060241, ...Array.from({ length: 16 }, (_, k) => 5000 + k)]
  .map((seed) => ({ name: `combination ${seed}`, ...combination(seed) }))
  // a thousand first years of each, twice, tell nothing that one does not
  .filter(({ input }, k) => k < 2 || !JSON.stringify(input["schemes"]).includes('"reinsurance"'))
  .slice(0, 10);

test("in the opposite order, with every column full of rubbish", () => {
  const { input, files } = smallEverything();
  expect(engine.expectSame([...cases, { name: "everything", input, files }, { name: "touched events", input: touchedEvents(), files: {} }])).toBeGreaterThan(8);
});

test("after a run that an error ended in the middle of a world", () => {
  const [one, other] = cases as [Case, Case];
  const before = engine.outcomeOf(one);
  expect(engine.interrupt(other)).toBe(true);
  expect(engine.outcomeOf(one)).toEqual(before);
});
