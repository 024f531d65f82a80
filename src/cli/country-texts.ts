/** `mutua scenarios countries`: all profiles as a table, or one profile with its sources. */
import { stringify } from "csv-stringify/sync";
import { countries } from "../engine/countries/index.ts";
import type { CountryProfile } from "../engine/countries/profile.ts";
import { type CountrySummary, sourcesOf, summaryOf, unitedNations } from "../engine/countries/summary.ts";
import { todayOf } from "../engine/countries/today.ts";
import { nearest } from "../engine/keys/nearest.ts";
import { csvOptions } from "../report/formats/csv.ts";
import { UsageError } from "./usage-error.ts";

export type CountryFormat = "text" | "json" | "csv";

const attribution = `${unitedNations}; licence CC BY 3.0 IGO`;

export function countriesText(code: string | undefined, format: CountryFormat): string {
  const chosen = code === undefined ? [...countries.values()] : [profileOf(code)];
  if (format === "csv") {
    const rows = chosen.map(summaryOf);
    return stringify([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row) as (string | number)[])], csvOptions);
  }
  if (format === "json") {
    const pages = chosen.map(
      (profile) => [profile.iso3, { ...profile, summary: summaryOf(profile), today: todayOf(profile), sources: sourcesOf(profile) }] as const,
    );
    return `${JSON.stringify(code === undefined ? Object.fromEntries(pages) : pages[0]![1], null, 2)}\n`;
  }
  return code === undefined ? table(chosen.map(summaryOf)) : page(chosen[0]!);
}

function profileOf(code: string): CountryProfile {
  const text = code.trim().toLowerCase();
  const found = [...countries.values()].find(({ iso3, name }) => iso3.toLowerCase() === text || name.toLowerCase() === text);
  if (found !== undefined) return found;
  const codes = [...countries.keys()];
  const near = nearest(text.slice(0, 60), codes);
  const hint = near === null || near === undefined ? "" : ` (did you mean ${near}?)`;
  throw new UsageError(`no profile of the country ${JSON.stringify(code.slice(0, 60))}${hint}; there are ${codes.join(", ")}`, "scenarios countries");
}

/** 80 columns. */
const columns: readonly (readonly [heading: string, unit: string, width: number, (row: CountrySummary) => string])[] = [
  ["code", "", -4, ({ code }) => code],
  ["country", "", -13, ({ name }) => name],
  ["people", "million", 7, (row) => row.people_millions.toFixed(1)],
  ["median", "age", 6, (row) => row.median_age.toFixed(1)],
  ["life", "years", 5, (row) => row.life_expectancy.toFixed(1)],
  ["births/", "woman", 7, (row) => row.total_fertility.toFixed(2)],
  ["Gini", "", 4, (row) => row.gini.toFixed(2)],
  ["median", "PPP$/day", 8, (row) => row.median_income_a_day.toFixed(2)],
  ["health", "$/year", 6, (row) => row.health_spending_per_head.toFixed(0)],
  ["out of", "pocket", 6, (row) => `${(100 * row.out_of_pocket_share).toFixed(1)}%`],
  ["year", "", 4, (row) => `${row.year_income}`],
];

function table(rows: readonly CountrySummary[]): string {
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (columns[c]![2] < 0 ? cell.padEnd(-columns[c]![2]) : cell.padStart(columns[c]![2])))
      .join(" ")
      .trimEnd();
  return [
    line(columns.map(([heading]) => heading)),
    line(columns.map(([, unit]) => unit)),
    ...rows.map((row) => line(columns.map(([, , , cell]) => cell(row)))),
    "",
    "People and life expectancy of 2025, births of 2025-30, health spending of 2022;",
    "Gini of the newest survey; year: of the survey that incomes come from.",
    `${unitedNations.slice(0, unitedNations.indexOf(":") + 1)}`,
    `${unitedNations.slice(unitedNations.indexOf(":") + 2)} (CC BY 3.0 IGO).`,
    "World Bank: incomes, Gini (CC BY 4.0). World Health Organization: spending.",
    "Each in full, with sources: mutua scenarios countries CODE",
    "",
  ].join("\n");
}

function page(profile: CountryProfile): string {
  const row = summaryOf(profile);
  const { income, health, lifeExpectancy } = profile;
  const rate = (value: number | null): string => (value === null ? "not published" : `${value} ${profile.currency} per dollar`);
  const share = (percent: number | null): string => (percent === null ? "not published" : `${percent.toFixed(1)} %`);
  const figures: readonly (readonly [string, string])[] = [
    ["people", `${row.people_millions.toFixed(2)} million (${row.year_people}), median age ${row.median_age.toFixed(1)}`],
    ["growth", `${profile.populationGrowthPercent} % a year`],
    ["life expectancy", `women ${lifeExpectancy.female.toFixed(1)}, men ${lifeExpectancy.male.toFixed(1)}, both ${lifeExpectancy.both.toFixed(1)} years`],
    ["births", `${row.total_fertility.toFixed(2)} per woman (${profile.fertility.period}), ${profile.sexRatioAtBirth} boys per girl`],
    ["income", `${income.welfareType} per head and day: median ${income.medianPerDay}, mean ${income.meanPerDay}`],
    ["", `dollars of 2017 at purchasing power (${row.year_income}, ${income.surveyCoverage})`],
    ["income of tenths", `${income.decileSharesPercent.map((percent) => percent.toFixed(1)).join(" ")} %`],
    ["Gini", `${row.gini.toFixed(3)} (${row.year_gini}); ${row.gini_of_survey} (${row.year_income}), ${row.gini_of_tenths.toFixed(3)} from the tenths`],
    ["purchasing power", `2017: ${rate(income.purchasingPower2017)}`],
    ["", `2021: ${rate(income.purchasingPower2021)}`],
    [
      "health spending",
      `${health.perHeadUsDollars.toFixed(0)} US dollars per head (${health.year}), ${health.percentOfGrossDomesticProduct.toFixed(1)} % of GDP`,
    ],
    ["paid by", `patients ${share(health.outOfPocketSharePercent)}, government ${share(health.governmentSharePercent)},`],
    ["", `other private ${share(health.otherPrivateSharePercent)}, from abroad ${share(health.externalSharePercent)}`],
  ];
  const { protection } = profile;
  const pooled = todayOf(profile);
  const dated = (figure: { readonly year: number; readonly value: number } | null, unit: string): string =>
    figure === null ? "not published" : `${figure.value.toFixed(1)}${unit} (${figure.year})`;
  const today: readonly (readonly [string, string])[] = [
    ["pools pay", `${(100 * pooled.pooledShare).toFixed(1)} % of all spending on health: ${share(health.governmentSharePercent)} government,`],
    ["", `${share(health.externalSharePercent)} from abroad, ${share(health.otherPrivateSharePercent)} private schemes (${health.year})`],
    [
      "people covered",
      pooled.covered === null ? "not in the sources used" : `${pooled.covered.value} of 100 (${pooled.covered.year}): ${pooled.covered.source}`,
    ],
    [
      "public floor",
      `pays ${(100 * pooled.floorShare).toFixed(0)} of 100 of what private schemes do not pay. A scenario with population.country: ${profile.iso3} and no worlds of its own starts from it in every world (today: none leaves it out); where worlds are named, write floor: {kind: public, benefits: country}`,
    ],
  ];
  const goals: readonly (readonly [string, string])[] = [
    ["SDG 3.8.1", `service coverage index ${dated(protection.serviceCoverageIndex, " of 100")}`],
    ["SDG 3.8.2", `people spending over 10 % of their budget: ${dated(protection.catastrophicSpending10Percent, " %")}`],
    ["near SDG 1.3.1", `people reached by social protection: ${dated(protection.socialProtectionReachPercent, " %")}`],
    ["near SDG 10", `Gini ${dated(profile.latestGini, "")}`],
  ];
  const lined = (rows: readonly (readonly [string, string])[]): string[] => rows.flatMap(([name, value]) => wrapped(value, name.padEnd(18)));
  const sources = sourcesOf(profile).flatMap(({ figures: what, years, source, licence }) => [
    ...wrapped(`${what}: ${years}.`, "- "),
    ...wrapped(`${source} (${licence})`, "  "),
  ]);
  return [
    `${profile.name} (${profile.iso3}, ${profile.currency})`,
    "",
    ...figures.map(([name, value]) => `${name.padEnd(17)} ${value}`),
    "",
    `Ages in ${profile.population.year}, of 100 people: women to the left, men to the right`,
    ...pyramid(profile),
    "",
    "Today",
    ...lined(today),
    "",
    "Goals (SDG; years as published)",
    ...lined(goals),
    "",
    "Sources",
    ...sources,
    "",
    ...wrapped(`Figures adapted from: ${attribution}.`, ""),
    "Every number: mutua scenarios countries CODE --json",
    "",
  ].join("\n");
}

/** Ten-year bands from the oldest down, one # for each 0.6 per cent of the people: it reads in every terminal. */
function pyramid({ population }: CountryProfile): string[] {
  const { femaleThousands: women, maleThousands: men } = population;
  const all = [...women, ...men].reduce((sum, people) => sum + people, 0);
  const band = (of: readonly number[], from: number): number =>
    of.slice(from / 5, from === 80 ? undefined : from / 5 + 2).reduce((sum, people) => sum + people, 0) / all;
  return [80, 70, 60, 50, 40, 30, 20, 10, 0].map((from) => {
    const [female, male] = [100 * band(women, from), 100 * band(men, from)];
    const name = from === 80 ? "80+" : `${from}-${from + 9}`;
    const bar = (percent: number): string => "#".repeat(Math.round(percent / 0.6));
    return `${female.toFixed(1).padStart(5)} ${bar(female).padStart(28)} ${name.padStart(5).padEnd(6)}${bar(male).padEnd(28)}${male.toFixed(1).padStart(5)}`;
  });
}

/** Lines of at most 79 columns; the first begins with `lead`, the others with as many blanks. */
function wrapped(text: string, lead: string): string[] {
  const lines: string[] = [];
  let line = lead;
  for (const word of text.split(" ")) {
    if (line.length > lead.length && line.length + 1 + word.length > 79) {
      lines.push(line);
      line = " ".repeat(lead.length);
    }
    line += line.length === lead.length ? word : ` ${word}`;
  }
  return [...lines, line];
}
