/** Inputs of the brief made from the fixture of the reports, for every case that a reader may meet. Numbers are made up. */
import { metrics } from "../../../src/engine/metrics/index.ts";
import type { AssumptionEffect, ResultRecord, ResultRow, VariedNumber } from "../../../src/engine/result.ts";
import type { BriefInput, BriefOptions } from "../../../src/report/brief/compose.ts";
import type { BriefScenario } from "../../../src/report/brief/facts.ts";
import type { Sensitivity } from "../../../src/report/brief/sensitivity.ts";
import { en as texts } from "../../../src/report/language/brief/en.ts";
import { type FixtureOptions, fixture, lastYear } from "../fixture.ts";

export const english: BriefOptions = { texts, ask: null, audience: null, organisation: null, date: null, command: "mutua run mine.yaml" };

export const scenario: BriefScenario = {
  description: "",
  kinds: new Map([
    ["mutual", "solidarity"],
    ["insurer", "for-profit"],
  ]),
  helped: new Set(["mutual"]),
  sources: [{ id: "wpp", title: "United Nations, World Population Prospects 2024", url: "https://population.un.org/wpp", licence: "" }],
  numbers: [
    { path: "health.services.hospital.rate", value: 0.09, source: null, note: "a guess" },
    { path: "population.female", value: 0.5, source: "wpp", note: null },
  ],
  births: false,
  labels: [],
};

export const sensitivity: Sensitivity = {
  people: 4000,
  futures: 20,
  base: { covered: { mutual: 0.62, insurer: 0.25 }, ruined: { mutual: 0, insurer: 0 } },
  rows: [
    {
      lever: "medicalInflation",
      world: null,
      to: { value: 0.05, unit: "share" },
      from: { value: 0.02, unit: "share" },
      covered: { mutual: 0.6, insurer: 0.24 },
      ruined: { mutual: 8, insurer: 0 },
    },
    { lever: "noHelp", world: "mutual", to: null, from: null, covered: { mutual: 0.3, insurer: 0.25 }, ruined: { mutual: 1, insurer: 0 } },
    { lever: "sameHelp", world: "insurer", to: null, from: null, covered: { mutual: 0.62, insurer: 0.33 }, ruined: { mutual: 0, insurer: 0 } },
  ],
};

/** The fixture with all that a brief reads; finance of the horizon makes its schemes "paying". */
export function input(
  options: FixtureOptions = {},
  change: (record: ResultRecord) => ResultRecord = (record) => record,
  more: Partial<BriefInput> = {},
): BriefInput {
  return { record: change(fixture(options)), metrics, scenario, sensitivity, firstFuture: null, options: english, ...more };
}

/** Replaces rows that match; what `replace` gives back takes their place. */
export function replaced(record: ResultRecord, matches: (row: ResultRow) => boolean, replace: (row: ResultRow) => Partial<ResultRow>): ResultRecord {
  return { ...record, metrics: record.metrics.map((row) => (matches(row) ? { ...row, ...replace(row) } : row)) };
}

const number = (path: string, central: number, p5: number, p95: number): VariedNumber => ({
  ...{ path, central, family: "triangle", p5, p95, by: "range", kind: null, source: null, note: null },
});
const effect = (path: string, low: number, high: number, se: number, share: number, more: Partial<AssumptionEffect> = {}): AssumptionEffect => ({
  ...{ world: "mutual", versus: "insurer", scheme: null, metric: "coverage.breadth", year: lastYear, path, low, high, se, share, share_se: 0.05 },
  ...more,
});
const ruin = { versus: null, scheme: "mutual", metric: "finance.ruin_probability", year: null } as const;
/** Four numbers that vary: two move the difference, one the money of the mutual, one is known by its place alone. */
export const uncertainty: ResultRecord["uncertainty"] = {
  held: 3,
  numbers: [
    number("behaviour.awareness.values.villagers", 0.6, 0.43, 0.76),
    number("economy.wage_growth", 0.03, 0.023, 0.037),
    number("health.services.hospital.cost.mean", 200, 150, 250),
    number('some."odd place"', 3, 1, 5),
  ],
  effects: [
    effect("economy.wage_growth", 0.38, 0.36, 0.01, 0.02),
    effect("behaviour.awareness.values.villagers", 0.29, 0.45, 0.02, 0.61),
    effect("health.services.hospital.cost.mean", 0.43, 0.31, 0.02, 0.3),
    effect('some."odd place"', 0.37, 0.375, 0.01, -0.01),
    effect("health.services.hospital.cost.mean", -0.03, 0.21, 0.05, 0.3, ruin),
    effect("economy.wage_growth", 0.08, 0.02, 0.05, 0, ruin),
  ],
};
