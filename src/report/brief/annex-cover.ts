/** Tables of the annex about people: headline figures, cover by fifth and year, causes. */
import { cell, holds } from "./amounts.ts";
import { interval, metricName, printer } from "./annex-print.ts";
import { fifthNames } from "./block-people.ts";
import { type BriefWorld, type Facts, type Place, shownWorlds } from "./facts.ts";
import type { Table } from "./model.ts";

/** Metrics of the headline table with their year: the last, or all years together. */
export const headline: readonly (readonly [string, "last" | "all"])[] = [
  ["coverage.breadth", "last"],
  ["exclusion.rate", "last"],
  ["uninsured.declined", "last"],
  ["protection.sdg382", "all"],
  ["protection.oop_over_10", "all"],
  ["protection.forgone", "last"],
  ["finance.ruin_probability", "last"],
  ["finance.operating", "last"],
  ["finance.premium", "all"],
  ["finance.loss_ratio", "all"],
  ["finance.expense_ratio", "all"],
  ["state.total", "all"],
  ["state.per_covered", "all"],
  ["state.per_newly_covered", "all"],
];

export function headlineTable(facts: Facts): Table {
  const { texts, lastYear } = facts;
  const worlds = shownWorlds(facts);
  const rows = headline.flatMap(([metric, when]) => {
    const place: Place = { year: when === "all" ? null : lastYear };
    const levels = worlds.map((world) => facts.level(metric, world, place));
    if (levels.every((row) => row === undefined)) return [];
    const difference = facts.difference(metric, place);
    const print = printer([...levels, difference], facts);
    const ends =
      facts.second === null
        ? []
        : [`${print.value(difference?.mean, difference, true)}${holds(difference) === false ? " ~" : ""}`, interval(difference, print, facts, true)];
    return [
      [
        metricName(metric, facts) + (print.unit === "" ? "" : `, ${print.unit}`),
        when === "all" ? texts.annex.allYears : String(lastYear),
        ...levels.flatMap((row) => [print.value(row?.mean, row), interval(row, print, facts)]),
        ...ends,
        String(difference?.n ?? levels[0]?.n ?? ""),
      ],
    ];
  });
  return {
    id: "a1-headline",
    heading: texts.annex.tables.headline,
    head: [
      texts.annex.heads.figure,
      texts.annex.heads.year,
      ...worlds.flatMap(({ noun }) => [noun.bare, texts.annex.heads.interval]),
      ...(facts.second === null ? [] : [texts.annex.heads.difference, texts.annex.heads.interval]),
      texts.annex.heads.futures,
    ],
    rows,
    note: texts.annex.unsure,
    words: [0],
  };
}

/** A column a world and fifth, a row a year. */
export function fifthsTable(facts: Facts): Table {
  const { texts, record } = facts;
  const worlds = shownWorlds(facts);
  const value = (world: BriefWorld, group: string, year: number): string => {
    const row = facts.level("coverage.breadth", world, { by: "quintile", group, year });
    return cell(row?.mean, "share", row?.se ?? null, facts);
  };
  const known = worlds.some((world) => facts.level("coverage.breadth", world, { by: "quintile", group: "q1" }) !== undefined);
  return {
    id: "a2-fifths",
    heading: texts.annex.tables.fifths,
    head: [texts.annex.heads.year, ...worlds.flatMap(({ noun }) => texts.fifths.map((fifth) => `${noun.bare}: ${fifth}`))],
    rows: known ? record.years.map((year) => [String(year), ...worlds.flatMap((world) => fifthNames.map((group) => value(world, group, year)))]) : [],
    words: [],
  };
}

export function causesTable(facts: Facts): Table {
  const { texts, record } = facts;
  const worlds = shownWorlds(facts);
  const keys = Object.keys(texts.causes.names) as (keyof typeof texts.causes.names)[]; // exactly the keys of the type
  const years = [record.years[0], facts.lastYear].filter((year, index, all): year is number => year !== undefined && all.indexOf(year) === index);
  const value = (key: string, world: BriefWorld, year: number): string => {
    const row = facts.level(`exclusion.${key}`, world, { year });
    return cell(row?.mean, "share", row?.se ?? null, facts);
  };
  const known = worlds.some((world) => facts.level("exclusion.rate", world) !== undefined);
  return {
    id: "a3-causes",
    heading: texts.annex.tables.causes,
    head: [texts.annex.heads.figure, ...worlds.flatMap(({ noun }) => years.map((year) => `${noun.bare}, ${year}`))],
    rows: known
      ? [...keys, "rate" as const].map((key) => [
          key === "rate" ? texts.causes.sum : texts.causes.names[key],
          ...worlds.flatMap((world) => years.map((year) => value(key, world, year))),
        ])
      : [],
    words: [0],
  };
}
