/** `demography`: who ages, dies, enters and leaves. */

import { anyMap, keyed, oneOf, orNone, word } from "../keys/alternatives.ts";
import { age, growthRate, numberShape, probability } from "../keys/numbers.ts";
import { type Place, report, under, warn } from "../keys/place.ts";
import { choice, flag, numberList, record, text } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { pow } from "../maths/pow.ts";
import { type Demography, lastAge } from "../model/scenario.ts";
import { warnOfEnd } from "./age-keys.ts";
import { ageCount, type BySex, byAgeAndSex, sameAtAllAges } from "./age-tables.ts";
import { countryMortality, profileAt } from "./country.ts";
import { numbersOf, readTable } from "./csv.ts";
import { type Dialect, dialectKeys, dialectOf } from "./csv-dialect.ts";
import { fertilityShape } from "./fertility.ts";

type Mortality = NonNullable<Demography["mortality"]>;
type MortalityOf = (country: string | null, years: number) => Mortality;
export type DemographyOf = (country: string | null, years: number) => Demography;

const byTable =
  (table: BySex): MortalityOf =>
  () => ({ ...table, byYear: null });

const tableForm = mapped(
  record({
    table: required(byAgeAndSex(probability, "lines"), "probability of death within a year by age: bands are steps, single ages are joined by straight lines"),
  }),
  ({ table }) => byTable(table),
);

const listForm = mapped(
  record({
    list: required(
      numberList({ what: "a probability", type: "probability", min: 0, max: 1, percent: true }, 1000, 1),
      "probability of death in each year of follow-up, whatever the age",
    ),
  }),
  ({ list: byYear }, place): MortalityOf =>
    (_, years) => {
      warnOfEnd(under(place, "list"), "years", byYear.length + 1, years, byYear.at(-1) ?? 0);
      if (byYear.slice(0, years - 1).includes(1)) warn(place, "W0307", "everyone dies before the last year", "check the probabilities, or lower years");
      return {
        female: sameAtAllAges(0),
        male: sameAtAllAges(0),
        byYear: Array.from({ length: years }, (_one, t) => byYear[Math.min(t, byYear.length - 1)] ?? 0),
      };
    },
);

const positive = numberShape({ what: "a hazard", type: "rate", min: 0, max: 1 });

/** Hazard A + B c^x at age x: death within a year has probability 1 - exp(-A - B c^x (c - 1) / log c). */
const gompertzForm = mapped(
  record({
    gompertz: required(
      record({
        B: required(positive, "hazard at age 0 that grows with age"),
        c: required(numberShape({ what: "a growth factor", type: "factor", min: 1, max: 2 }), "growth of the hazard a year of age"),
        A: optional(positive, 0, "constant hazard (Makeham)"),
      }),
      "hazard A + B c^age",
      { source: "Gompertz (1825), Makeham (1860)" },
    ),
  }),
  ({ gompertz: { A, B, c } }): MortalityOf => {
    const overYear = c === 1 ? 1 : (c - 1) / log(c);
    const table = Array.from({ length: ageCount }, (_, at) => 1 - exp(-A - B * pow(c, at) * overYear));
    return byTable({ female: table, male: table });
  },
);

const fileForm = mapped(
  record({
    file: required(text("a file name", 500, 1), "CSV file with the columns age, female, male, or age, qx, for ages 0, 1, 2, ..."),
    ...dialectKeys,
  }),
  ({ file, ...read }, place, clean): MortalityOf =>
    byTable(clean ? mortalityFile(file, dialectOf(read, place), under(place, "file")) : { female: sameAtAllAges(0), male: sameAtAllAges(0) }),
);

const mortality: Shape<MortalityOf> = oneOf<MortalityOf>("mortality", [
  countryWord(),
  keyed("table", "{table: {40: 0.004, 60: 0.01}}", tableForm),
  keyed("list", "{list: [0.004, 0.005]}", listForm),
  keyed("gompertz", "{gompertz: {B: 3.0e-5, c: 1.1}}", gompertzForm),
  keyed("file", "{file: qx.csv}", fileForm),
]);

const entrantForms = oneOf<Demography["entrants"]>(
  "entrants",
  [
    word("none", { replace: false, rate: 0, age: null }),
    keyed(
      "rate",
      "{rate: 0.03}",
      mapped(
        record({
          rate: required(numberShape({ what: "a yearly rate", type: "rate", min: 0, max: 1, percent: true }), "people who enter, as a share of those alive", {
            unit: "a year",
          }),
          age: optional(age, null, "age at entry", { shown: "drawn from the ages of the group" }),
        }),
        (read) => ({ replace: false, ...read }),
      ),
    ),
  ],
  anyMap(
    "{replace: true, age: 20}",
    mapped(
      record({
        replace: required(flag, "one person enters for each that left"),
        age: optional(age, null, "age at entry", { shown: "drawn from the ages of the group" }),
      }),
      (read) => ({ ...read, rate: 0 }),
    ),
  ),
);

const noEntrants: Demography["entrants"] = { replace: false, rate: 0, age: null };

const shape = record(
  {
    kind: optional(choice(["static", "dynamic"]), null, "static: nobody ages, dies or enters; dynamic: people age and the keys below apply", {
      shown: "dynamic where one of the keys below is given, else static",
    }),
    mortality: optional(mortality, null, "probability of dying within a year", { shown: "that of the country for a dynamic population, else none" }),
    entrants: optional(entrantForms, noEntrants, "who enters at the start of a year", { shown: "none" }),
    growth: optional(orNone(growthRate), null, "growth of the number of people a year, by entrants", { shown: "none", unit: "a year" }),
    exit_age: optional(
      orNone(numberShape({ what: "an age", type: "age", min: 1, max: 120, integer: true })),
      null,
      "age at which people leave the population",
      { shown: "none" },
    ),
    fertility: optional(
      orNone(fertilityShape),
      null,
      "births per woman and year by her age: each is decided by chance, and the child enters at age 0 at the start of the next year",
      { shown: "none", unit: "births a year" },
    ),
    sex_ratio_at_birth: optional(numberShape({ what: "boys per girl", type: "ratio", min: 0, max: 100 }), null, "boys born for each girl", {
      shown: "that of the country with fertility: country, else 1.05",
      source: "World Population Prospects 2024: 105 to 106 boys per 100 girls in most countries",
    }),
  },
  { migration: "migration", retirement: "retirement" },
);

export const staticDemography: Demography = { kind: "static", mortality: null, fertility: null, entrants: noEntrants, growth: null, exitAge: null };

export const demographyShape: Shape<DemographyOf> = mapped(
  shape,
  (read, place): DemographyOf =>
    (country, years) => {
      const moves = read.mortality !== null || read.entrants !== noEntrants || read.growth !== null || read.exit_age !== null || read.fertility !== null;
      if (read.kind === "static" && moves)
        report(
          under(place, "kind"),
          "E0313",
          "static",
          "a static population has no mortality, births, entrants, growth or exit age",
          "write kind: dynamic, or remove those keys",
        );
      if (read.growth !== null && read.entrants.replace)
        report(under(place, "growth"), "E0313", read.growth, "growth or entrants: {replace: true}, not both", "remove one of the two");
      if (read.growth !== null && read.entrants.rate > 0)
        report(under(place, "growth"), "E0313", read.growth, "growth or entrants: {rate: ...}, not both", "remove one of the two");
      if (read.fertility !== null && (read.growth !== null || read.entrants.replace))
        report(
          under(place, "fertility"),
          "E0313",
          "fertility",
          "births, or entrants who keep the population at its number, not both",
          `remove ${read.growth !== null ? "growth" : "entrants: {replace: true}"} or fertility; entrants: {rate: ...} can stand beside births`,
        );
      if (read.fertility === null && read.sex_ratio_at_birth !== null)
        report(under(place, "sex_ratio_at_birth"), "E0313", read.sex_ratio_at_birth, "a sex ratio at birth only with fertility", "add fertility, or remove it");
      const kind = read.kind ?? (moves ? "dynamic" : "static");
      if (kind === "static") return staticDemography;
      const table = read.mortality !== null ? read.mortality(country, years) : country !== null ? fromCountry(country, place) : null;
      const births = read.fertility === null ? null : read.fertility(country);
      const fertility = births === null ? null : { ...births, boysPerGirl: read.sex_ratio_at_birth ?? births.boysPerGirl };
      return { kind, mortality: table, fertility, entrants: read.entrants, growth: read.growth, exitAge: read.exit_age };
    },
);

function countryWord(): ReturnType<typeof word<"country", MortalityOf>> {
  const plain = word<"country", MortalityOf>("country", byTable({ female: sameAtAllAges(0), male: sameAtAllAges(0) }));
  return { ...plain, shape: { ...plain.shape, read: (_, place) => (code) => fromCountry(code, place) } };
}

function fromCountry(code: string | null, place: Place): Mortality {
  const profile = profileAt(code, place);
  const table = profile === null ? { female: sameAtAllAges(0), male: sameAtAllAges(0) } : countryMortality(profile);
  return { ...table, byYear: null };
}

/** Probabilities for ages 0, 1, 2, ... of a file; ages after the last one keep its value. */
function mortalityFile(file: string, dialect: Dialect, place: Place): BySex {
  const none = { female: sameAtAllAges(0), male: sameAtAllAges(0) };
  const table = readTable(file, place, dialect);
  if (table === null) return none;
  const bySex = table.header.includes("female") || table.header.includes("male");
  const before = place.session.problems.length;
  const ages = numbersOf(table, "age", file, place);
  const female = numbersOf(table, bySex ? "female" : "qx", file, place);
  const male = bySex ? numbersOf(table, "male", file, place) : female;
  if (place.session.problems.length > before) return none;
  const wrongAge = ages.findIndex((at, row) => at !== row);
  const wrong = [...female, ...male].find((value) => !(value >= 0 && value <= 1));
  if (wrongAge >= 0 || ages.length > ageCount)
    report(place, "E0318", ages[Math.max(0, wrongAge)], "ages 0, 1, 2, ... in order, at most 120", `correct the column age of ${file}`);
  else if (wrong !== undefined) report(place, "E0312", wrong, "probabilities between 0 and 1", `correct ${file}`);
  else {
    warnOfEnd(place, "ages", ages.length, lastAge, Math.min(female.at(-1)!, male.at(-1)!));
    return { female: extended(female), male: extended(male) };
  }
  return none;
}

function extended(values: readonly number[]): readonly number[] {
  return Array.from({ length: ageCount }, (_, at) => values[Math.min(at, values.length - 1)]!);
}
