/** The pool of a page with hands that the test moves itself: order, giving up, faults. */
import { describe, expect, test } from "vitest";
import { createPool, type Hire } from "../../src/browser/pool.ts";
import type { WorkerAnswer, WorkerOrder } from "../../src/browser/protocol.ts";
import type { Model } from "../../src/engine/run.ts";

const model = {} as Model; // no hand of this test looks into it

interface Desk {
  readonly orders: WorkerOrder[][];
  readonly answer: ((message: WorkerAnswer) => void)[];
  readonly hire: Hire;
}

function desk(): Desk {
  const orders: WorkerOrder[][] = [];
  const answer: ((message: WorkerAnswer) => void)[] = [];
  const hire: Hire = (take) => {
    const own: WorkerOrder[] = [];
    orders.push(own);
    answer.push(take);
    return { order: (order) => own.push(order), close: () => {} };
  };
  return { orders, answer, hire };
}

const outcome = (run: number, replication: number): WorkerAnswer => ({ kind: "outcome", run, replication, outcome: Float64Array.of(replication), truth: null });
const asked = (orders: readonly WorkerOrder[]): string => orders.map((order) => (order.kind === "model" ? `model ${order.run}` : order.replication)).join(", ");

describe("the pool of a page", () => {
  test("hands replications out one by one and gives outcomes on in order", async () => {
    const { orders, answer, hire } = desk();
    const seen: number[] = [];
    const end = createPool(2, hire).run(model, { first: 3, count: 4, onOutcome: (replication, totals) => seen.push(replication, totals[0]!) });
    expect(orders.map(asked)).toEqual(["model 1, 3", "model 1, 4"]);
    answer[1]!(outcome(1, 4));
    expect(seen).toEqual([]);
    answer[1]!(outcome(1, 5));
    answer[0]!(outcome(1, 3));
    expect(seen).toEqual([3, 3, 4, 4, 5, 5]);
    answer[1]!(outcome(1, 6));
    expect(await end).toBe(true);
    expect(orders.map(asked)).toEqual(["model 1, 3", "model 1, 4, 5, 6"]);
  });

  test("a later run makes an earlier one fall silent, and a hand at work gets one new order, not one a move", async () => {
    const { orders, answer, hire } = desk();
    const pool = createPool(1, hire);
    const seen: string[] = [];
    const runs = [1, 2, 3].map((number) => pool.run(model, { first: 0, count: 1, onOutcome: (replication) => seen.push(`${number}/${replication}`) }));
    expect(orders.map(asked)).toEqual(["model 1, 0"]);
    answer[0]!(outcome(1, 0));
    expect(orders.map(asked)).toEqual(["model 1, 0, model 3, 0"]);
    answer[0]!(outcome(3, 0));
    expect(await Promise.all(runs)).toEqual([false, false, true]);
    expect(seen).toEqual(["3/0"]);
  });

  test("a fault of the run ends it; a fault of an older one does not", async () => {
    const { answer, hire } = desk();
    const pool = createPool(1, hire);
    const first = pool.run(model, { first: 0, count: 2, onOutcome: () => {} });
    const second = pool.run(model, { first: 0, count: 1, onOutcome: () => {} });
    answer[0]!({ kind: "fault", run: 1, replication: 0, message: "old" });
    answer[0]!({ kind: "fault", run: 2, replication: 0, message: "no memory" });
    expect(await first).toBe(false);
    await expect(second).rejects.toThrow("no memory");
  });

  test("nothing to do is done", async () => {
    expect(await createPool(1, desk().hire).run(model, { first: 0, count: 0, onOutcome: () => {} })).toBe(true);
  });
});
