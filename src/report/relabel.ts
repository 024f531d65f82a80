/** Worlds, schemes and groups by their labels: for what people read. Names stay in files, commands and machine formats. */
import type { Label } from "../engine/model/scenario.ts";
import type { FairCaseRecord, ResultRecord, ResultRow } from "../engine/result.ts";
import type { LanguageCode } from "./language/codes.ts";

export type Labelling = (name: string) => string;

/** @returns null where nothing has a label */
export function labelling(labels: readonly Label[], language: LanguageCode): Labelling | null {
  if (labels.length === 0) return null;
  const said = new Map(labels.map((label) => [label.name, label[language]]));
  return (name) => said.get(name) ?? name;
}

/** The record with labels in place of names. Commands and checks, which a reader types again, keep the names. */
export function relabel(record: ResultRecord, label: Labelling | null): ResultRecord {
  if (label === null) return record;
  const or = (name: string | null): string | null => (name === null ? null : label(name));
  const place = <T extends { readonly world: string; readonly scheme: string | null }>(one: T): T => ({
    ...one,
    world: label(one.world),
    scheme: or(one.scheme),
  });
  const row = (one: ResultRow): ResultRow => ({
    ...place(one),
    versus: or(one.versus),
    ...(one.versus_scheme === undefined ? {} : { versus_scheme: label(one.versus_scheme) }),
    group: one.by === "group" ? or(one.group) : one.group,
  });
  const pair = ([first, second]: readonly [string, string]): readonly [string, string] => [label(first), label(second)];
  const fairCase = (one: FairCaseRecord): FairCaseRecord => ({ ...one, world: label(one.world), versus: label(one.versus), rows: one.rows.map(row) });
  const { fairness, reversals, uncertainty, attribution } = record;
  return {
    ...record,
    worlds: record.worlds.map((world) => ({ ...world, name: label(world.name), schemes: world.schemes.map(label) })),
    compare: record.compare.map(pair),
    schemes: record.schemes.map((scheme) => ({ ...scheme, name: label(scheme.name) })),
    ...(record.today === undefined ? {} : { today: { ...record.today, schemes: record.today.schemes.map(label) } }),
    first_prices: record.first_prices.map((one) => ({ ...one, world: label(one.world), scheme: label(one.scheme) })),
    metrics: record.metrics.map(row),
    convergence: record.convergence.map(place),
    uncertainty: { ...uncertainty, effects: uncertainty.effects.map((one) => ({ ...place(one), versus: or(one.versus) })) },
    fairness: fairness === null ? null : { ...fairness, pair: fairness.pair === null ? null : pair(fairness.pair), cases: fairness.cases.map(fairCase) },
    attribution: attribution === null ? null : { pairs: attribution.pairs.map((one) => ({ ...one, world: label(one.world), versus: label(one.versus) })) },
    reversals: reversals === null ? null : { ...reversals, found: reversals.found.map(place) },
  };
}
