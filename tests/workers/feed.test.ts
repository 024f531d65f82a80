/** Futures that the main thread makes for its workers, and those that workers make for themselves: the same bytes. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import type { Futures, Model } from "../../src/engine/index.ts";
import { createFutures, createReplicator } from "../../src/engine/index.ts";
import { canFeed, createFeed } from "../../src/workers/feed.ts";
import { runReplications } from "../../src/workers/pool.ts";
import type { FeedMessage } from "../../src/workers/protocol.ts";
import { mutua } from "../cli/mutua.ts";
import { compiled } from "../support/simulate.ts";

const society = (size: number): object => ({
  ...{ mutua: 1, name: "fed", years: 3, replications: 10, seed: "fed" },
  population: { size, income: { mean: 20000, gini: 0.4 } },
  health: { services: { care: { rate: { uncertain: { low: 0.5, mode: 1, high: 2 } }, cost: 50 } } },
  schemes: {
    mutual: {
      ...{ kind: "solidarity", enrolment: { mode: "voluntary" }, contribution: { flat: { years: { 2026: 60, 2027: 80 } } } },
      ...{ reach: { uncertain: { low: 0.3, mode: 0.6, high: 0.9 } }, benefits: { care: { reimburse: 0.8 } }, reserve: { initial: 1000 } },
    },
  },
  start_year: 2026,
  worlds: { with: ["mutual"], without: [] },
  outputs: { metrics: "all", by: ["quintile"] },
});
const many = 40_000;

interface Ran {
  readonly outcomes: readonly (readonly number[])[];
  /** Replications whose future this thread made. */
  readonly made: readonly number[];
}

async function run(model: Model, workers: number, refuse: (replication: number) => void = () => {}): Promise<Ran> {
  const outcomes: number[][] = [];
  const made: number[] = [];
  const own = createFutures(model)!;
  const futures: Futures = (replication) => {
    refuse(replication);
    made.push(replication);
    return own(replication);
  };
  const onOutcome = (_: number, outcome: Float64Array, truth: Float64Array | null): void => void outcomes.push([...truth!, ...outcome]);
  await runReplications(model, { workers, first: 0, count: 10, futures, signal: { stopped: false }, onOutcome });
  return { outcomes, made };
}

describe("the same futures, whoever makes them", () => {
  const { model } = compiled(society(many));
  const replicator = createReplicator(model);
  const here = Array.from({ length: 10 }, (_, replication) => {
    const outcome = [...replicator.run(replication)!];
    return [...replicator.truth!, ...outcome];
  });
  const all = here.map((_, replication) => replication);
  test.each([1, 2, 4])("made by this thread for %i workers", async (workers) => {
    expect(canFeed(model, workers)).toBe(true);
    const { outcomes, made } = await run(model, workers);
    expect([...made].sort((a, b) => a - b)).toEqual(all);
    expect(outcomes).toEqual(here);
  });
  test("by each of six workers for itself: this thread would be too slow for so many", async () => {
    expect(canFeed(model, 6)).toBe(false);
    const { outcomes, made } = await run(model, 6);
    expect(made).toEqual([]);
    expect(outcomes).toEqual(here);
  });
  test("a future that cannot be made ends the run, and says why", async () => {
    const ran = run(model, 2, (replication) => {
      if (replication === 5) throw new Error("replication 5 has no future");
    });
    await expect(ran).rejects.toThrow("replication 5 has no future");
  });
});

describe("what a worker has ahead of it", () => {
  const { model } = compiled(society(200));
  const futures = createFutures(model)!;
  const numbers = (sent: readonly FeedMessage[]): (number | null)[] => sent.map((message) => (message.kind === "future" ? message.replication : null));
  test("each replication goes to one worker, fewer towards the end, then nothing is left", () => {
    const plate = createFeed(model, futures, 100, 12, 2);
    const [left, right] = [plate(), plate()];
    const sent: [FeedMessage[], FeedMessage[]] = [[], []];
    left.begin((message) => sent[0].push(message));
    right.begin((message) => sent[1].push(message));
    expect(sent.map(numbers)).toEqual([[100], [101]]);
    left.fill((message) => sent[0].push(message));
    right.fill((message) => sent[1].push(message));
    expect(numbers(sent[0])).toEqual([100, 102]);
    expect(numbers(sent[1])).toEqual([101, 103]);
    for (let k = 0; k < 12; k++)
      for (const [one, own] of [
        [left, sent[0]],
        [right, sent[1]],
      ] as const) {
        const next = numbers(own)[k];
        if (next !== undefined && next !== null) one.eaten(next, (message) => own.push(message));
      }
    const got = sent.map(numbers);
    expect(got.map((list) => list.at(-1))).toEqual([null, null]);
    expect(
      got
        .flat()
        .filter((one) => one !== null)
        .sort((a, b) => a! - b!),
    ).toEqual(Array.from({ length: 12 }, (_, k) => 100 + k));
  });
  test("who takes the place of one that died is sent what was not lived", () => {
    const one = createFeed(model, futures, 0, 6, 1)();
    const first: FeedMessage[] = [];
    one.begin((message) => first.push(message));
    one.fill((message) => first.push(message));
    one.eaten(0, (message) => first.push(message));
    const second: FeedMessage[] = [];
    one.begin((message) => second.push(message));
    const left = numbers(first).slice(1);
    expect(left.length).toBeGreaterThan(1);
    expect(numbers(second).slice(0, left.length)).toEqual(left);
  });
});

describe("where the tables of a future lie", () => {
  const { model } = compiled(society(200));
  const futures = createFutures(model)!;
  type Sent = Extract<FeedMessage, { kind: "future" }>;
  const hazardOf = ({ future }: Sent): Float64Array => future.needs.hazard!;
  test("in memory that threads share, used again once the future after it has been lived", () => {
    const one = createFeed(model, futures, 0, 40, 1)();
    const sent: Sent[] = [];
    const take = (message: FeedMessage): void => void (message.kind === "future" && sent.push(message));
    one.begin(take);
    one.fill(take);
    const alone = futures(0).model.needs.hazard;
    expect(hazardOf(sent[0]!).buffer).toBeInstanceOf(SharedArrayBuffer);
    for (let k = 0; k < 40; k++) {
      // what is being lived, and what was lived last, stays as it is
      for (const at of [k - 1, k]) if (at >= 0) expect([at, hazardOf(sent[at]!)]).toEqual([at, futures(at).model.needs.hazard]);
      one.eaten(k, take);
    }
    expect(sent.length).toBe(40);
    const buffers = new Set(sent.map((message) => hazardOf(message).buffer));
    expect(buffers.size).toBeLessThanOrEqual(10);
    // the first one's memory holds another future by now
    expect(hazardOf(sent[0]!)).not.toEqual(alone);
  });
});

describe("a fed worker that dies", () => {
  const args = ["run", "first-steps", "--set", "population.size=50000", "--set", "years=2", "--replications", "6", "--plain", "--json", "--quiet"];
  test.each([["1"], ["2"]])("is replaced, and the result is the same bytes (%s workers)", (workers) => {
    const undisturbed = mutua([...args, "--workers", workers]);
    expect(undisturbed.code).toBe(0);
    expect(mutua([...args, "--workers", workers], { env: { MUTUA_TEST_CRASH: "3" } })).toEqual(undisturbed);
  });
  test("twice over the same replication: one line, exit code 1", () => {
    const { code, stderr } = mutua([...args, "--workers", "2"], { env: { MUTUA_TEST_CRASH: "3:2" } });
    expect(code).toBe(1);
    expect(stderr).toContain("replication 3 stopped its worker thread twice");
  });
});
