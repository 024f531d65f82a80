/** Inputs of the brief made from the fixture of the reports, for every case that a reader may meet. Numbers are made up. */
import { metrics } from "../../../src/engine/metrics/index.ts";
import type { ResultRecord, ResultRow } from "../../../src/engine/result.ts";
import type { BriefInput, BriefOptions } from "../../../src/report/brief/compose.ts";
import type { BriefScenario } from "../../../src/report/brief/facts.ts";
import type { Sensitivity } from "../../../src/report/brief/sensitivity.ts";
import { en as texts } from "../../../src/report/language/brief/en.ts";
import { type FixtureOptions, fixture } from "../fixture.ts";

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
