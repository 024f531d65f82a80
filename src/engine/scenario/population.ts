/** `population`: how many people, in which groups, of which ages and incomes. */
import type { Law } from "../distributions/law.ts";
import { zeroLaw } from "../distributions/law.ts";
import { numberShape, share } from "../keys/numbers.ts";
import { type Place, pathText, report, under, warn } from "../keys/place.ts";
import { byName, choice, flag, type Named, record } from "../keys/reader.ts";
import type { Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Group, Population } from "../model/scenario.ts";
import type { AgeWeights } from "./ages.ts";
import { type AgesOf, agesShape, defaultAges, defaultAgesShown } from "./ages.ts";
import { arrangeRows } from "./arrange-rows.ts";
import { countryShape } from "./country.ts";
import { demographyShape, staticDemography } from "./demography.ts";
import { groupsOfRows } from "./groups-of-rows.ts";
import { householdsShape } from "./households.ts";
import { type IncomeOf, incomeShape } from "./income.ts";
import { type MicrodataDraft, microdataShape } from "./microdata.ts";
import { compensatedSum, largestRemainder, shareTolerance } from "./sums.ts";

export const mostGroups = 1024;
/** Name of the only group where the scenario names none. */
export const everyone = "everyone";

const persons = numberShape({ what: "a number of persons", type: "persons", min: 1, max: 1e9, integer: true, setting: true });
const groupCount = numberShape({ what: "a number of persons", type: "persons", min: 0, max: 1e9, integer: true });
const represented = numberShape({ what: "a number of persons", type: "persons", min: 1, max: 1e10, integer: true, setting: true });

const group = record({
  share: optional(share, null, "share of the population", { shown: "1 where it is the only group" }),
  count: optional(groupCount, null, "exact number of persons, instead of share", { shown: "from share" }),
  female: optional(share, null, "share of women", { shown: "population.female, or that of the ages, else 0.5" }),
  ages: optional(agesShape, null, "ages", { shown: "population.ages" }),
  income: optional(incomeShape, null, "yearly market income of one person", { shown: "population.income" }),
});
type GroupDraft = ReturnType<typeof group.read>;
const emptyGroup: GroupDraft = { share: null, count: null, female: null, ages: null, income: null };

const dynamics = record({
  persistence: required(
    numberShape({ what: "a correlation", type: "correlation", min: 0, max: 1 }),
    "correlation of a person's place in the incomes of the group between two years that follow each other: 0 drawn anew each year, 1 for life; 0.6 to 0.8 is usual for yearly earnings",
  ),
});

const shape = record(
  {
    size: optional(persons, null, "simulated persons", { shown: "the sum of the counts of the groups", unit: "persons" }),
    represents: optional(represented, null, "real persons that they stand for: money and capacities of schemes are for these", {
      shown: "size",
      unit: "persons",
    }),
    draw: optional(choice(["each", "once"]), "each", "draw people anew in each replication, or once: the members we have"),
    country: optional(countryShape, null, "built-in profile for ages, mortality and incomes written `country`", { shown: "none" }),
    groups: optional(byName(group, "group", mostGroups), null, "groups of people; their shares sum to 1", { shown: `one group, ${everyone}` }),
    microdata: optional(microdataShape, null, "people from a CSV file, instead of groups, ages and income", { shown: "none" }),
    normalize: optional(flag, false, "rescale shares that do not sum to 1, with a warning"),
    female: optional(share, null, "share of women in groups that give none", { shown: "that of the ages where they tell, else 0.5" }),
    ages: optional(agesShape, null, "ages of groups that give none", { shown: `those of the country, else ${defaultAgesShown}: an assumption` }),
    income: optional(incomeShape, null, "income law of groups that give none", { unit: "currency a year", shown: "that of the country, else a problem" }),
    households: optional(householdsShape, null, "who lives together", { shown: "each person is a household" }),
    income_dynamics: optional(
      dynamics,
      { persistence: 1 },
      "how the income of a person changes from year to year around the law of the group, which stays what it is",
      { shown: "none: incomes are for life" },
    ),
    demography: optional(demographyShape, () => staticDemography, "who ages, dies, enters and leaves", { shown: "static: nobody" }),
  },
  {},
);
type PopulationDraft = ReturnType<typeof shape.read>;

/** The population, but for names of other sections; which groups and extra columns there are is known before. */
export interface PopulationOf {
  /** A map with the names of the groups of the microdata; null where the scenario names its groups. */
  readonly groupsOfFile: ReadonlyMap<string, null> | null;
  readonly extraColumns: readonly string[];
  readonly resolve: Resolve<Population>;
}

export const populationShape: Shape<PopulationOf> = mapped(shape, (read, place, clean): PopulationOf => {
  const { microdata } = read;
  if (microdata === null) return { groupsOfFile: null, extraColumns: [], resolve: populationOfLaws(read, place, clean) };
  return {
    groupsOfFile: new Map((microdata.groupNames ?? [everyone]).map((name) => [name, null])),
    extraColumns: microdata.extra,
    resolve: populationOfRows(read, microdata, place, clean),
  };
});

/** People of a survey file. */
function populationOfRows(read: PopulationDraft, draft: MicrodataDraft, place: Place, clean: boolean): Resolve<Population> {
  refuseLaws(read, draft, place);
  return (references) => {
    const arranged = clean && draft.rows !== null ? arrangeRows(draft, draft.rows, read.size, place) : null;
    const microdata = arranged?.microdata ?? null;
    const size = arranged?.size ?? 1;
    const names = draft.groupNames ?? [everyone];
    const fromRows = draft.namesHouseholds;
    const households = fromRows && read.households === null ? householdsShape.read({}, under(place, "households"))(references, true) : null;
    const population: Population = {
      size,
      represents: read.represents ?? size,
      draw: read.draw,
      country: read.country,
      groups: microdata === null ? [] : groupsOfRows(microdata, names, size, read.female ?? 0.5),
      microdata,
      households: read.households === null ? households : read.households(references, fromRows),
      incomePersistence: 1,
      demography: read.demography(read.country, references.years),
    };
    if (arranged !== null && population.households !== null && !fromRows) checkSeats(population, place);
    return population;
  };
}

/** Keys that say what the file says. */
function refuseLaws(read: PopulationDraft, draft: MicrodataDraft, place: Place): void {
  for (const key of ["groups", "ages", "income"] as const)
    if (read[key] !== null)
      report(under(place, key), "E0313", key, `${key} or microdata, not both: groups, ages and incomes stand in the file`, `remove ${key}`);
  if (read.income_dynamics.persistence < 1)
    report(
      under(place, "income_dynamics"),
      "E0313",
      read.income_dynamics.persistence,
      "no moving incomes beside microdata: the incomes are those of the file",
      "remove income_dynamics",
    );
  if (read.normalize) report(under(place, "normalize"), "E0313", true, "no shares to rescale beside microdata", "remove normalize");
  const known = draft.rows?.females ?? null;
  if (read.female !== null && known !== null)
    report(under(place, "female"), "E0313", read.female, "no share of women beside a column of sexes", "remove female, or microdata.columns.sex");
  if (read.female === null && known === null && draft.rows !== null)
    warn(under(place, "microdata"), "W0311", "no column of sexes: half of the people are women", "name microdata.columns.sex, or write population.female");
}

function populationOfLaws(read: PopulationDraft, place: Place, clean: boolean): Resolve<Population> {
  return (references) => {
    const drafts: readonly Named<GroupDraft>[] = read.groups !== null && read.groups.length > 0 ? read.groups : [{ name: everyone, value: emptyGroup }];
    if (read.groups !== null && read.groups.length === 0 && clean)
      report(under(place, "groups"), "E0300", "an empty map", "at least one group", "add a group, or remove the key");
    const { size, counts } = clean ? sizes(read, drafts, place) : { size: 1, counts: drafts.map(() => 0) };
    const population: Population = {
      size,
      represents: read.represents ?? size,
      draw: read.draw,
      country: read.country,
      groups: drafts.map((draft, index) => groupOf(draft, counts[index] ?? 0, read, place, clean)),
      microdata: null,
      households: read.households === null ? null : read.households(references, false),
      incomePersistence: read.income_dynamics.persistence,
      demography: read.demography(read.country, references.years),
    };
    if (clean && population.incomePersistence < 1 && population.demography.fertility !== null)
      report(
        under(place, "income_dynamics"),
        "E0313",
        population.incomePersistence,
        "incomes that move, or births, not both: a newborn lives on what its mother's household lives on",
        "remove population.demography.fertility, or income_dynamics",
      );
    if (clean && population.households !== null) checkSeats(population, place);
    return population;
  };
}

function groupOf({ name, value }: Named<GroupDraft>, count: number, read: PopulationDraft, place: Place, clean: boolean): Group {
  const at = read.groups === null ? place : under(under(place, "groups"), name);
  const ages = agesOf(value.ages ?? read.ages, read.country, at);
  const femaleTotal = compensatedSum(ages.female);
  const told = ages.tellsSex ? femaleTotal / (femaleTotal + compensatedSum(ages.male)) : 0.5;
  if (count === 0 && clean) warn(at, "W0305", "no persons after rounding", "raise its share or the size; its figures are undefined");
  return {
    name,
    count,
    femaleShare: value.female ?? read.female ?? told,
    ages: { female: normalised(ages.female), male: normalised(ages.male) },
    income: incomeOf(value.income ?? read.income, read.country, at),
  };
}

function agesOf(ages: AgesOf | null, country: string | null, at: Place): AgeWeights {
  if (ages !== null) return ages(country);
  if (country !== null && country !== "") return agesShape.read("country", at)(country);
  warn(at, "W0302", `no ages given: ${defaultAgesShown} is used`, "write ages, or population.country");
  return defaultAges(null);
}

function incomeOf(income: IncomeOf | null, country: string | null, at: Place): Law {
  if (income !== null) return income(country);
  if (country !== null && country !== "") return incomeShape.read("country", at)(country);
  report(
    under(at, "income"),
    "E0301",
    undefined,
    `income is required: ${incomeShape.allowed}`,
    "add income: {mean: ..., gini: ...}, or income: none for people without income",
  );
  return zeroLaw;
}

function normalised(weights: readonly number[]): readonly number[] {
  const sum = compensatedSum(weights);
  return weights.map((weight) => weight / sum);
}

/** Exact numbers of persons, by largest remainder over shares; counts stay as they are. */
function sizes(read: PopulationDraft, drafts: readonly Named<GroupDraft>[], place: Place): { size: number; counts: readonly number[] } {
  const at = under(place, "groups");
  const before = place.session.problems.length;
  for (const { name, value } of drafts) {
    if (value.share !== null && value.count !== null)
      report(under(under(at, name), "count"), "E0313", value.count, "share or count, not both", "remove one of the two");
    else if (value.share === null && value.count === null && drafts.length > 1)
      report(
        under(under(at, name), "share"),
        "E0301",
        undefined,
        "share (of the population) or count (of persons) is required",
        "add share: 0.5, or count: 1000",
      );
  }
  const counted = drafts.reduce((sum, { value }) => sum + (value.count ?? 0), 0);
  const allCounted = drafts.every(({ value }) => value.count !== null);
  if (read.size === null && !allCounted)
    report(under(place, "size"), "E0301", undefined, "size is required: a whole number of persons from 1 to 1000000000", "add size: 20000");
  const size = read.size ?? counted;
  if (place.session.problems.length > before) return { size: Math.max(1, size), counts: drafts.map(() => 0) };
  if (size < 1 || size > 1e9 || counted > size || (allCounted && counted !== size)) {
    report(
      at,
      "E0311",
      counted,
      `counts that sum to the size (${size}), at least 1 and at most 1000000000`,
      `change a count by ${size - counted}, or leave size out`,
    );
    return { size: 1, counts: drafts.map(() => 0) };
  }
  const shares = drafts.map(({ value }) => (value.count !== null ? 0 : (value.share ?? 1)));
  const sum = compensatedSum(shares) + counted / size;
  if (!allCounted && Math.abs(sum - 1) > shareTolerance) reportShares(sum, read, at, counted > 0);
  const rounded = allCounted ? shares : largestRemainder(shares, size - counted);
  return { size, counts: drafts.map(({ value }, index) => value.count ?? rounded[index]!) };
}

function reportShares(sum: number, read: PopulationDraft, at: Place, mixed: boolean): void {
  if (read.normalize && sum > 0 && !mixed)
    warn(at, "W0301", `shares sum to ${sum}; each was divided by it, so that they sum to 1`, "correct the shares and remove normalize");
  else
    report(
      at,
      "E0311",
      sum,
      "the shares of the groups sum to 1",
      `the sum is ${sum}; change a share by ${Number((1 - sum).toPrecision(6))}, or set population.normalize: true to rescale them`,
    );
}

/** Every household needs a head: heads times the largest household must hold everybody. */
function checkSeats(population: Population, place: Place): void {
  const { sizes: law, heads } = population.households!;
  const people = heads.reduce((sum, index) => sum + (population.groups[index]?.count ?? 0), 0);
  const largest = law.reduce((most, part, index) => (part > 0 ? index + 1 : most), 1);
  if (people * largest < population.size)
    report(
      under(place, "households"),
      "E0313",
      people,
      `enough possible heads: ${people} heads of households of at most ${largest} cannot house ${population.size} persons`,
      `add a group to heads, or allow larger households (${pathText(place.path)}.households.size)`,
    );
}
