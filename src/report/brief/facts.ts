import type { Metric } from "../../engine/metrics/metric.ts";
import type { Provenance, Scenario, Source } from "../../engine/model/scenario.ts";
import type { ResultRecord, ResultRow } from "../../engine/result.ts";
import type { NumberWords } from "../format.ts";
import type { BriefTexts, Noun } from "../language/brief/texts.ts";
import { type Labelling, labelling } from "../relabel.ts";
import { indexRows } from "../rows.ts";
import { nounOf } from "./nouns.ts";
import type { Sensitivity } from "./sensitivity.ts";

/** What the brief needs of the scenario and the result record does not hold. */
export interface BriefScenario {
  readonly description: string;
  readonly kinds: ReadonlyMap<string, Scenario["schemes"][number]["kind"]>;
  /** Schemes whose contributions somebody other than the member helps to pay. */
  readonly helped: ReadonlySet<string>;
  readonly sources: readonly Source[];
  readonly numbers: readonly Provenance[];
  readonly births: boolean;
  readonly labels: Scenario["labels"];
}

export function briefScenario(scenario: Scenario): BriefScenario {
  return {
    description: scenario.description,
    kinds: new Map(scenario.schemes.map(({ name, kind }) => [name, kind])),
    helped: new Set(
      scenario.schemes
        .filter(({ employerShare, subsidies }) => employerShare > 0 || subsidies.some(({ share, amount }) => share > 0 || amount > 0))
        .map(({ name }) => name),
    ),
    sources: scenario.sources,
    numbers: scenario.provenance,
    births: scenario.population.demography.fertility !== null,
    labels: scenario.labels,
  };
}

/** A place in the record: the last year and everybody, unless said. */
export interface Place {
  readonly by?: string;
  readonly group?: string;
  readonly scheme?: string | null;
  readonly year?: number | null;
}

/** A world of the brief, with the scheme whose money is shown. */
export interface BriefWorld {
  readonly name: string;
  readonly scheme: string | null;
  /** Every scheme that takes contributions, the main one first. */
  readonly paying: readonly string[];
  readonly noun: Noun;
  readonly kind: Scenario["schemes"][number]["kind"] | null;
}

export interface Facts {
  readonly record: ResultRecord;
  /** The engine's own names, formulas and sources. */
  readonly metrics: readonly Metric[];
  readonly scenario: BriefScenario | null;
  /** What the scenario calls a world, scheme or group in this language. */
  readonly label: Labelling;
  readonly sensitivity: Sensitivity | null;
  readonly texts: BriefTexts;
  readonly numbers: NumberWords;
  readonly worlds: readonly BriefWorld[];
  /** The proposal, and what it is compared with. */
  readonly first: BriefWorld;
  readonly second: BriefWorld | null;
  readonly others: readonly BriefWorld[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly level: (metric: string, world: BriefWorld, place?: Place) => ResultRow | undefined;
  /** First world less the second. */
  readonly difference: (metric: string, place?: Place) => ResultRow | undefined;
}

/** Metrics that have a row per scheme. */
const perScheme = (metric: string): boolean => /^(?:finance|governance|solidarity)\./.test(metric);

export interface FactsInput {
  readonly record: ResultRecord;
  readonly metrics: readonly Metric[];
  readonly scenario: BriefScenario | null;
  readonly sensitivity: Sensitivity | null;
  readonly texts: BriefTexts;
}

export function createFacts({ record, metrics, scenario, sensitivity, texts }: FactsInput): Facts {
  const index = indexRows(record.metrics);
  const label = labelling(scenario?.labels ?? [], texts.language);
  const payingOf = (world: ResultRecord["worlds"][number]): readonly string[] =>
    world.schemes.filter((scheme) => (index.find({ world: world.name, scheme, metric: "finance.premium", year: null })?.mean ?? 0) > 0);
  const pair: readonly string[] = record.compare[0] ?? record.worlds.slice(0, 1).map(({ name }) => name);
  const ordered = [
    ...pair.flatMap((name) => record.worlds.find((world) => world.name === name) ?? []),
    ...record.worlds.filter(({ name }) => !pair.includes(name)),
  ];
  const bare = ordered.map((world) => {
    const paying = payingOf(world);
    const scheme = paying[0] ?? world.schemes[0] ?? null;
    return { name: world.name, scheme, paying, kind: (scheme === null ? null : scenario?.kinds.get(scheme)) ?? null };
  });
  const worlds = bare.map((world): BriefWorld => ({ ...world, noun: nounOf(world, bare, scenario !== null, texts, label) }));
  const first = worlds[0]!; // a record has a world: validation asks for one
  const second = record.compare.length > 0 ? (worlds[1] ?? null) : null;
  const lastYear = record.years.at(-1) ?? 0;
  return {
    record,
    metrics,
    scenario,
    label: label ?? ((name) => name),
    sensitivity,
    texts,
    numbers: texts.numbers,
    worlds,
    first,
    second,
    others: worlds.slice(second === null ? 1 : 2),
    firstYear: record.years[0] ?? 0,
    lastYear,
    level: (metric, world, place = {}) => index.find({ world: world.name, metric, scheme: perScheme(metric) ? world.scheme : null, year: lastYear, ...place }),
    difference: (metric, place = {}) =>
      second === null
        ? undefined
        : index.find({ world: first.name, versus: second.name, metric, scheme: perScheme(metric) ? first.scheme : null, year: lastYear, ...place }),
  };
}

/** The worlds whose figures are drawn. */
export const shownWorlds = ({ first, second }: Facts): readonly BriefWorld[] => (second === null ? [first] : [first, second]);

/** "2026–2035", or the year. */
export const yearsText = ({ firstYear, lastYear }: Pick<Facts, "firstYear" | "lastYear">): string =>
  firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
