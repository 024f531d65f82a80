/** Systematic samples of the rows of a file: how often each is drawn, in whole households, by whom entrants are chosen. */
import { describe, expect, test } from "vitest";
import { createReplicator, type Model } from "../../../src/engine/index.ts";
import { columnBytes, columnPlan, layColumns } from "../../../src/engine/model/columns.ts";
import type { RowsModel } from "../../../src/engine/model/rows-model.ts";
import { ageOf, groupOf, isFemale } from "../../../src/engine/model/states.ts";
import { rowAt } from "../../../src/engine/population/rows.ts";
import { seatsBySize, strataOf, unitAt } from "../../../src/engine/population/strata.ts";
import { synthesizeBlock } from "../../../src/engine/population/synthesize.ts";
import { fileOf, type Kind, type Person, survey, surveyed } from "../../laws/microdata.ts";
import { scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate } from "../../support/simulate.ts";

const files = { "survey.csv": fileOf(survey) };

interface Drawn {
  readonly model: Model;
  /** "job age sex income" by slot. */
  readonly people: readonly string[];
  readonly position: Uint16Array | null;
}

function drawn(kind: Kind, replication: number): Drawn {
  const { model, scenario } = compiled(surveyed(kind), files);
  const plan = columnPlan(model);
  const columns = layColumns(plan, new ArrayBuffer(columnBytes(plan)));
  for (let block = 0; block + 1 < model.layout.blockStart.length; block++) synthesizeBlock(model, columns, replication, block);
  const people = Array.from({ length: model.size }, (_, slot) => {
    const state = columns.packed[0][slot]!;
    return [scenario.population.groups[groupOf(model.states, state)]!.name, ageOf(state), isFemale(state) ? "f" : "m", columns.income[slot]].join(" ");
  });
  return { model, people, position: model.layout.position };
}

const textOf = ({ job, age, sex, income }: Person): string => [job, age, sex, income].join(" ");

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
}

describe.each<Kind>(["persons", "seated persons"])("%s", (kind) => {
  test.each([0, 1, 2])("replication %d: in each group, every row within one of its share", (replication) => {
    const { people, model } = drawn(kind, replication);
    const all = survey.flat();
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    for (const job of new Set(all.map((person) => person.job))) {
      const group = all.filter((person) => person.job === job);
      const weight = group.reduce((sum, person) => sum + person.weight, 0);
      const seats = people.filter((text) => text.startsWith(job)).length;
      expect(Math.abs(seats - (model.size * weight) / total), job).toBeLessThan(1);
      // equal rows of different weight are told apart by nobody: they are counted together
      const found = counts(people);
      for (const [text, rows] of grouped(group, textOf)) {
        const due = rows.reduce((sum, person) => sum + (seats * person.weight) / weight, 0);
        expect(Math.abs((found.get(text) ?? 0) - due), text).toBeLessThan(rows.length);
      }
    }
  });
});

describe("households", () => {
  const known = new Set(survey.map((members) => members.map(textOf).join("; ")));
  test.each([0, 1, 2])("replication %d: every household is one of the file, but for at most one cut short", (replication) => {
    const { people, position } = drawn("households", replication);
    const found: string[][] = [];
    people.forEach((text, slot) => (position![slot] === 0 ? found.push([text]) : found.at(-1)!.push(text)));
    expect(found.filter((members) => !known.has(members.join("; ")))).toEqual([]);
  });
  test("every household within one of its share among those of its size", () => {
    const { people, position } = drawn("households", 0);
    const found: string[][] = [];
    people.forEach((text, slot) => (position![slot] === 0 ? found.push([text]) : found.at(-1)!.push(text)));
    const often = counts(found.map((members) => members.join("; ")));
    for (const [size, households] of grouped(survey, (members) => members.length)) {
      const seats = found.filter((members) => members.length === size).length;
      const weight = households.reduce((sum, [head]) => sum + head!.weight, 0);
      for (const members of households) {
        const due = (seats * members[0]!.weight) / weight;
        expect(Math.abs((often.get(members.map(textOf).join("; ")) ?? 0) - due)).toBeLessThan(1);
      }
    }
  });
  test.each([1100, 1101, 1102, 1103])("%d persons are housed", (size) => {
    const { model } = compiled({ ...surveyed("households", 1, ["population.size", size]) }, files);
    expect(model.layout.position!.slice(0, size).filter((place) => place === 0).length).toBe(model.layout.households);
    expect(model.layout.size).toBe(size);
  });
  test("a household of 1024 that does not fit beside 1030 singles begins a block", () => {
    const csv = ["home,age,income", ...Array.from({ length: 1024 }, () => "a,30,1"), ...Array.from({ length: 1030 }, (_, k) => `b${k},30,2`)].join("\n");
    const microdata = { file: "big.csv", mode: "exact", columns: { age: "age", income: "income", household: "home" } };
    const input = scenarioOf({ population: { female: 0.5, microdata }, health: { services: { care: { rate: 1, cost: 1 } } } });
    const { scenario, model } = compiled(input, { "big.csv": csv });
    expect(scenario.population.size).toBe(2054);
    expect(Array.from(model.layout.blockStart)).toEqual([0, 1030, 2054]);
    expect(createReplicator(model).run(0)).not.toBeNull();
  });
});

describe("strata", () => {
  test.each([
    [[1, 2], [10, 10], 30, [10, 10]],
    [[1, 2], [10, 10], 31, [11, 10]],
    [[3, 5], [1, 1], 16, [2, 2]],
    [[3, 5], [1, 1], 17, [2, 2]],
    [[2], [1], 7, [3]],
    [[4], [1], 3, [0]],
  ])("sizes %j with weights %j for %d persons: %j", (members, weights, size, seats) => {
    const found = seatsBySize(members, weights, size);
    const housed = found.reduce((sum, count, k) => sum + count * members[k]!, 0);
    expect(housed).toBeLessThanOrEqual(size);
    expect(size - housed).toBeLessThan(members[0]!);
    expect(found).toEqual(seats);
  });
  test("who is left over is the beginning of a household of the smallest size", () => {
    const microdata = {
      mode: "resample" as const,
      ages: Uint8Array.of(1, 2),
      females: null,
      groups: Uint16Array.of(0, 0),
      incomes: Float64Array.of(1, 2),
      weights: Float64Array.of(1, 1),
      households: Uint16Array.of(2),
      extra: [],
    };
    const strata = strataOf(microdata, 5, [5]);
    expect(strata.map(({ members, stride, seats, firstSeat }) => ({ members, stride, seats, firstSeat }))).toEqual([
      { members: 1, stride: 2, seats: 1, firstSeat: 0 },
      { members: 2, stride: 2, seats: 2, firstSeat: 1 },
    ]);
  });
  test("units follow the cumulative weights at any start", () => {
    const stratum = { members: 1, stride: 1, firstRow: 0, firstSeat: 0, seats: 4, cumulative: Float64Array.of(1, 3, 4) };
    expect([0, 1, 2, 3].map((seat) => unitAt(stratum, seat, 0.5))).toEqual([0, 1, 1, 2]);
    expect(unitAt(stratum, 3, 1 - 2 ** -53)).toBe(2);
  });
});

test("entrants are rows in proportion to their weights", () => {
  const rows = { entrantCumulative: Float64Array.of(1, 1.5, 4) } as unknown as RowsModel;
  expect([0, 0.249, 0.25, 0.374, 0.375, 0.999].map((u) => rowAt(rows, u))).toEqual([0, 0, 1, 1, 2, 2]);
});

test("entrants who replace the dead keep the income of the file: mean within 5 standard errors (seed 'laws')", () => {
  const demography = { mortality: { table: { "0": 0.5 } }, entrants: { replace: true } };
  const input = surveyed("persons", 1, ["population.demography", demography], ["replications", 4], ["economy", { poverty_line: 700 }]);
  const run = simulate(input, { files });
  const all = survey.flat();
  const weight = all.reduce((sum, person) => sum + person.weight, 0);
  const mean = all.reduce((sum, person) => sum + person.weight * person.income, 0) / weight;
  const variance = all.reduce((sum, person) => sum + (person.weight * (person.income - mean) ** 2) / weight, 0);
  // in year 3 three quarters of the 4 x 1100 people are entrants, drawn independently; the rest is a systematic sample
  const error = Math.sqrt(variance / (4 * 1100));
  const row = rowOf(run, "equity.income_mean", { world: "proposal", year: 3 });
  expect(Math.abs(row.mean! - mean)).toBeLessThan(5 * error);
});
