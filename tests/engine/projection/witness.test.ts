import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createReplicator, createWitness, type WitnessedYear } from "../../../src/engine/index.ts";
import type { TotalName } from "../../../src/engine/model/totals.ts";
import { parseScenario } from "../../../src/io/parse-scenario.ts";
import { compiled, positionOf } from "../../support/simulate.ts";
import { projectRoot } from "../../support/source-files.ts";

/** A shipped scenario with fewer people and futures; its seed is its own. */
function shipped(name: string, size: number): Record<string, unknown> {
  const value = parseScenario(readFileSync(join(projectRoot, "scenarios", `${name}.yaml`), "utf8"), name).value as Record<string, unknown>;
  const outputs = { metrics: "all", by: ["quintile"], years: "all" };
  return { ...value, population: { ...(value["population"] as object), size }, replications: 1, checks: [], outputs };
}

/** Totals that are sums over people, and what each story adds to them. `arms`: counted by scheme, not by world. */
const sums: readonly (readonly [TotalName, "world" | "population", (year: WitnessedYear, world: number) => number])[] = [
  ["out_of_pocket", "world", ({ worlds }, world) => worlds[world]!.outOfPocket],
  ["paid_by_members", "world", ({ worlds }, world) => worlds[world]!.member],
  ["pool_paid", "world", ({ worlds }, world) => worlds[world]!.publicPaid + worlds[world]!.schemePaid],
  ["floor_paid", "world", ({ worlds }, world) => worlds[world]!.publicPaid],
  ["use_cost", "world", ({ worlds }, world) => worlds[world]!.used],
  ["cause_unaware", "world", ({ worlds }, world) => +(worlds[world]!.cause === 3)],
  ["persons", "population", () => 1],
];

describe.each([
  ["first-steps", 600],
  ["senegal-teachers", 600],
  ["voluntary-and-selected", 400],
] as const)("%s with %i people", (name, size) => {
  const { model, scenario } = compiled(shipped(name, size));
  const alone = createReplicator(model).run(0)!.slice();
  const witness = createWitness("all");
  const watched = createReplicator(model, undefined, witness).run(0)!.slice();
  const stories = witness.stories();
  const ofYear = Array.from({ length: model.years }, (_, year) => stories.flat().filter((one) => one.year === year));

  test("who looks on changes nothing: the totals are the same bytes", () => {
    expect(watched).toEqual(alone);
    expect(stories.length).toBeGreaterThanOrEqual(size);
  });

  test("all stories add up to the totals exactly, in every world and year", () => {
    let compared = 0;
    for (const [total, scope, of] of sums) {
      if (model.outcome.start[total] === undefined) continue;
      model.worlds.forEach((world, index) => {
        for (let year = 0; year < model.years; year++) {
          const at = positionOf(model, total, scope === "population" ? { year: year + 1 } : { world: world.name, year: year + 1 });
          const sum = ofYear[year]!.reduce((all, one) => all + of(one, index), 0);
          expect([total, world.name, year, sum]).toEqual([total, world.name, year, alone[at]]);
          compared++;
        }
      });
    }
    expect(compared).toBeGreaterThanOrEqual(5 * model.worlds.length * model.years);
  });

  test("contributions by payer add up to those of the schemes", () => {
    model.arms.forEach((arm) => {
      const { name: scheme, kind } = model.schemes[arm.scheme]!;
      if (kind === "public") return;
      const at = positionOf(model, "contributions", { world: model.worlds[arm.world]!.name, scheme, year: model.years });
      const sum = ofYear.at(-1)!.reduce((all, { worlds }) => {
        const mine = worlds[arm.world]!;
        return all + (mine.scheme === arm.scheme ? mine.member + mine.employer + mine.state + mine.donor : 0);
      }, 0);
      expect(sum).toBe(alone[at]);
    });
  });

  test("each year of a person is consistent", () => {
    const odd = stories
      .flat()
      .filter(
        ({ events, worlds, fifth, age }) =>
          !(age >= 0 && fifth !== null && fifth >= 0 && worlds.length === scenario.worlds.length) ||
          worlds.some(
            (world) =>
              world.fates.length !== events.length ||
              !(world.schemePaid >= 0) ||
              (world.scheme === null && (world.member !== 0 || world.schemePaid !== 0)) ||
              (world.forgone && !world.fates.includes(2)),
          ),
      );
    expect(odd).toEqual([]);
  });
});

test("chosen slots are seen alone, in the order asked for, as among all", () => {
  const { model } = compiled(shipped("first-steps", 500));
  const all = createWitness("all");
  const some = createWitness([400, 3]);
  createReplicator(model, undefined, all).run(0);
  createReplicator(model, undefined, some).run(0);
  const known = new Map(all.stories().map((story) => [story[0]!.slot, story]));
  expect(some.stories()).toEqual([known.get(400), known.get(3)]);
});
