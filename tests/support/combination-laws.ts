/** Laws that hold of every scenario composed at random (`combinations.ts`); each gives one line for what is broken. Those on workers need `node build.mjs`. */

import type { ResultRow } from "../../src/engine/index.ts";
import { describeTotal, metrics, totalNames } from "../../src/engine/levers/catalogue.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { householdTotals } from "../../src/engine/projection/household-totals.ts";
import { changed, type Input } from "../laws/small.ts";
import { violations } from "./always.ts";
import type { Combination } from "./combinations.ts";
import { type Simulation, simulate, simulateOnWorkers } from "./simulate.ts";

export type CombinationLaw = (one: Combination) => readonly string[] | Promise<readonly string[]>;

export const combinationLaws: Readonly<Record<string, CombinationLaw>> = {
  "adds up": ({ input, files }) => violations(simulate(quick(input), { files })),
  "adds up with its limits and with care forgone": ({ input, files }) => violations(simulate(input, { files })),
  "is a prefix of more replications, and each stands alone": ({ input, files }) => {
    const more = simulate(input, { files, replications: 3 }).outcomes;
    const fewer = simulate(input, { files, replications: 2 }).outcomes;
    const alone = simulate(input, { files, first: 2, replications: 1 }).outcomes;
    return [...apart("fewer replications", fewer, more.slice(0, 2)), ...apart("the third alone", alone, more.slice(2))];
  },
  "beside its like differs by exactly 0": besideItsLike,
  "asked for less gives the same answers": askedForLess,
  "in a currency of 1024 to one is the same": ({ input, files, dearer, dearerFiles }) => {
    const small = simulate(input, { files });
    const large = simulate(dearer, { files: dearerFiles });
    const inOne = (run: Simulation, unit: number): readonly Float64Array[] => run.outcomes.map((outcome) => inUnits(run, outcome, unit));
    return apart("units", inOne(large, 1), inOne(small, 1024));
  },
  "is the same on two workers, by replications and by blocks": async ({ input, files }) => {
    const exact = (input["population"] as { microdata?: { mode: string } }).microdata?.mode === "exact";
    const many: Input = exact ? input : changed(input, ["population.size", 2400], ["population.represents", 2400]);
    const settings = { files, replications: 1 };
    return [
      ...apart("by replications", (await simulateOnWorkers(input, 2, { files })).outcomes, simulate(input, { files }).outcomes),
      ...apart("by blocks", (await simulateOnWorkers(many, 2, settings)).outcomes, simulate(many, settings).outcomes),
    ];
  },
};

/** Prices that depend on yearly limits or on cash are simulated, which takes seconds: without them most are quick. */
function quick(input: Input): Input {
  const one = changed(input, ["behaviour.forgone_care", "none"]);
  for (const { benefits } of Object.values(one["schemes"] as Record<string, { benefits: Input }>)) delete benefits["limits"];
  return one;
}

/** Nothing but the order of the schemes is different in the second world, and every row that compares the two says so. */
function besideItsLike({ input, files }: Combination): readonly string[] {
  const { all } = input["worlds"] as { all: string[] };
  const { worlds: _, ...taxes } = (input["financed_by"] ?? {}) as Input;
  const everywhere = input["financed_by"] === undefined ? input : { ...input, financed_by: taxes };
  const run = simulate(changed(everywhere, ["worlds", { all, again: all.toReversed() }], ["compare", [["all", "again"]]]), { files });
  const compared = run.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null);
  if (compared.length === 0) return ["no row compares the two worlds"];
  return compared.flatMap(({ metric, mean }) => (mean === 0 ? [] : [`${metric} differs by ${mean}`]));
}

/** What the short way of household worlds counts, and nothing for which a world takes the general way. */
const ofHouseholds = metrics
  .filter(({ totals }) => totals.every((total) => householdTotals.has(total) || describeTotal(total).scope === "population"))
  .filter(({ totals }) => !totals.some((total) => total.startsWith("obstacle_") || ["asked", "affordable", "covered_any"].includes(total)))
  .map(({ id }) => id);

/** Each scheme in a world of its own beside the floors, and who left may come back; asked for few figures some are household worlds. Or for all: none is. */
export function eachAlone(input: Input, few: boolean): Input {
  const { worlds: _, ...taxes } = (input["financed_by"] ?? {}) as Input;
  const names = Object.keys(input["schemes"] as object);
  const floors = names.filter((name) => name.startsWith("floor"));
  const priced = names.filter((name) => !name.startsWith("floor"));
  const worlds = Object.fromEntries([...priced.map((name) => [`with_${name}`, [...floors, name]]), ["none", floors]]);
  const { federations: __, compare: ___, ...alone } = input["financed_by"] === undefined ? input : { ...input, financed_by: taxes };
  return changed(
    alone,
    ["behaviour.choice.rejoin", true],
    ["worlds", worlds],
    ["outputs", { metrics: few ? ofHouseholds : "all", by: ["quintile", "health"] }],
  );
}

function askedForLess({ input, files }: Combination): readonly string[] {
  const asked = (few: boolean): Simulation => simulate(eachAlone(input, few), { files });
  const whole = new Map(asked(false).record.metrics.map((row) => [rowKey(row), row]));
  // figures of a lever that the file does not have are there only where they are asked for by name
  const both = asked(true).record.metrics.flatMap((row) => (whole.has(rowKey(row)) ? [{ row, other: whole.get(rowKey(row))! }] : []));
  if (both.length < 100) return [`only ${both.length} rows`];
  return both.flatMap(({ row, other }) => (Object.is(row.mean, other.mean) ? [] : [`${rowKey(row)}: ${row.mean}, among all figures ${other.mean}`]));
}

function rowKey({ metric, world, scheme, versus, year, by, group }: ResultRow): string {
  return JSON.stringify([metric, world, scheme, versus, year, by, group]);
}

/** The first place where two runs differ, by a bit. */
function apart(what: string, one: readonly Float64Array[], other: readonly Float64Array[]): readonly string[] {
  if (one.length !== other.length) return [`${what}: ${one.length} replications, not ${other.length}`];
  for (const [r, outcome] of one.entries()) {
    const at = outcome.findIndex((value, k) => !Object.is(value, other[r]![k]));
    if (at >= 0 || outcome.length !== other[r]!.length) return [`${what}: number ${at} of replication ${r} is ${outcome[at]}, not ${other[r]![at]}`];
  }
  return [];
}

/** A rate or a level, by the kind of contribution, and what is divided by it. */
const byRate: readonly string[] = ["contribution_rate", "rate_base", "level_base"];

/** All totals, those of money times `unit`. */
function inUnits({ model }: Simulation, outcome: Float64Array, unit: number): Float64Array {
  const scaled = outcome.slice();
  for (const name of totalNames) {
    const { scope, cells, unit: kind } = describeTotal(name);
    if (model.outcome.start[name] === undefined) continue;
    const factor = byRate.includes(name) ? 0 : kind === "currency" ? unit : 1;
    const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
    const from = outcomeAt(model.outcome, name, cells, 0, 0);
    const to = from + members * model.years * (cells ? model.outcome.margins : 1);
    for (let at = from; at < to; at++) scaled[at] = scaled[at]! * factor;
  }
  return scaled;
}
