/** Tables lie where whoever makes a model wants them; the model is the same. */
import { expect, test } from "vitest";
import { createReplicator } from "../../../src/engine/index.ts";
import { doubleTable, inMemory, intTable, type TableMemory } from "../../../src/engine/model/table-memory.ts";
import { free, scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

function counting(): { readonly memory: TableMemory; readonly pieces: SharedArrayBuffer[] } {
  const pieces: SharedArrayBuffer[] = [];
  const memory = (bytes: number): SharedArrayBuffer => {
    const piece = new SharedArrayBuffer(bytes);
    pieces.push(piece);
    return piece;
  };
  return { memory, pieces };
}

test("tables follow each other in one piece, at places that any numbers may begin at, and never overlap", () => {
  const { memory, pieces } = counting();
  const [ints, doubles, more] = inMemory(memory, () => [intTable(3), doubleTable(5), intTable(1)] as const);
  expect(pieces.length).toBe(1);
  expect([ints, doubles, more].map(({ buffer }) => buffer)).toEqual([pieces[0], pieces[0], pieces[0]]);
  ints.fill(-1);
  more.fill(-1);
  expect([...doubles]).toEqual([0, 0, 0, 0, 0]);
  doubles.fill(7);
  expect([[...ints], [...more]]).toEqual([[-1, -1, -1], [-1]]);
});

test("a piece that is full is followed by another, which holds a table of any size", () => {
  const { memory, pieces } = counting();
  const tables = inMemory(memory, () => [20_000, 20_000, 100_000].map(doubleTable));
  expect(tables.map(({ length }) => length)).toEqual([20_000, 20_000, 100_000]);
  expect(pieces.map(({ byteLength }) => byteLength)).toEqual([262_144, 262_144, 800_000]);
});

test("memory is asked for within the call alone, also after one that fails", () => {
  const { memory, pieces } = counting();
  expect(() =>
    inMemory(memory, () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect([doubleTable(4).buffer, intTable(4).buffer].every((buffer) => buffer instanceof ArrayBuffer)).toBe(true);
  expect(pieces).toEqual([]);
});

test("a model in shared memory runs to the same bytes, and its large tables do lie there", () => {
  const scenario = scenarioOf({
    population: { size: 400, ages: { "0-80": 1 }, income: { mean: 3000, gini: 0.4 } },
    health: { services: { care: { rate: 1.2, cost: { mean: 100, cv: 1 } }, drugs: { rate: 2, cost: 10 } } },
    schemes: { mutual: { ...free, contribution: { flat: 20 }, benefits: { care: { reimburse: 0.8 }, drugs: { reimburse: 1 } } } },
  });
  const { memory, pieces } = counting();
  const there = inMemory(memory, () => compiled(scenario)).model;
  const here = compiled(scenario).model;
  const { hazard, labels, rates, services, costTables } = there.needs;
  for (const table of [hazard, labels, rates, services[0]!.rate, services[0]!.costFactor, costTables[0]!]) expect(pieces).toContain(table.buffer);
  expect(here.needs.hazard.buffer).toBeInstanceOf(ArrayBuffer);
  const outcomeOf = (model: typeof here): number[] => [...createReplicator(model).run(3)!];
  expect(outcomeOf(there)).toEqual(outcomeOf(here));
});
