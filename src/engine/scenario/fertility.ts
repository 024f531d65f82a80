/** `demography.fertility`: births per woman and year by age of the mother. */
import { fertilityByAge } from "../countries/single-ages.ts";
import { keyed, mapWhere, oneOf, word } from "../keys/alternatives.ts";
import { numberShape } from "../keys/numbers.ts";
import { isMap, type Place, report, under } from "../keys/place.ts";
import { record, text } from "../keys/reader.ts";
import { isAside, mapped, required, type Shape, unwrap, wrapped } from "../keys/shape.ts";
import type { Demography } from "../model/scenario.ts";
import { ageSpans, isAgeKey } from "./age-keys.ts";
import { ageCount, sameAtAllAges } from "./age-tables.ts";
import { profileAt } from "./country.ts";
import { numbersOf, readTable } from "./csv.ts";
import { type Dialect, dialectKeys, dialectOf } from "./csv-dialect.ts";

export type Fertility = NonNullable<Demography["fertility"]>;
export type FertilityOf = (country: string | null) => Fertility;

/**
 * Boys per girl at birth where no country says.
 *
 * @source World Population Prospects 2024: 105 to 106 boys per 100 girls in most countries
 */
export const usualBoysPerGirl = 1.05;

const none = sameAtAllAges(0);
const birthRate = numberShape({ what: "births per woman and year (rates per 1000 women divided by 1000)", type: "frequency", min: 0, max: 1 });
const allowed = "a map from ages of the mother (25, 25-29) to births per woman and year; other ages have none";

const byAges: Shape<FertilityOf> = {
  type: "map by age",
  allowed,
  children: [],
  schema: wrapped({
    type: "object",
    patternProperties: { "^[0-9]{1,3}([+]|-[0-9]{1,3})?$": birthRate.schema, "^(x-|note)": true },
    properties: { source: { type: "string" } },
    additionalProperties: false,
  }),
  standIn: () => () => ({ byAge: none, boysPerGirl: usualBoysPerGirl }),
  read: (raw, at) => {
    const { value, place } = unwrap(raw, at, null);
    const byAge = isMap(value) ? agesOf(value, place) : none;
    return () => ({ byAge, boysPerGirl: usualBoysPerGirl });
  },
};

function agesOf(map: object, place: Place): readonly number[] {
  const byAge = new Array<number>(ageCount).fill(0);
  for (const span of ageSpans(map, place)) byAge.fill(birthRate.read(span.value, under(place, span.key)), span.from, span.to + 1);
  return byAge;
}

const fileForm: Shape<FertilityOf> = mapped(
  record({
    file: required(text("a file name", 500, 1), "CSV file with the columns age, births: births per woman and year; ages that are not listed have none"),
    ...dialectKeys,
  }),
  ({ file, ...read }, place, clean): FertilityOf => {
    const byAge = clean ? fileOf(file, dialectOf(read, place), under(place, "file")) : none;
    return () => ({ byAge, boysPerGirl: usualBoysPerGirl });
  },
);

function fileOf(file: string, dialect: Dialect, place: Place): readonly number[] {
  const table = readTable(file, place, dialect);
  if (table === null) return none;
  const before = place.session.problems.length;
  const ages = numbersOf(table, "age", file, place);
  const births = numbersOf(table, "births", file, place);
  if (place.session.problems.length > before) return none;
  const wrongAge = ages.find((age, row) => !Number.isInteger(age) || age < 0 || age >= ageCount || (row > 0 && age <= ages[row - 1]!));
  const wrong = births.find((rate) => !(rate >= 0 && rate <= 1));
  if (wrongAge !== undefined) report(place, "E0318", wrongAge, "whole ages from 0 to 120 in rising order", `correct the column age of ${file}`);
  if (wrong !== undefined)
    report(place, "E0318", wrong, "births per woman and year between 0 and 1", `correct ${file}; rates per 1000 women are divided by 1000`);
  if (place.session.problems.length > before) return none;
  const byAge = new Array<number>(ageCount).fill(0);
  ages.forEach((age, row) => (byAge[age] = births[row]!));
  return byAge;
}

function countryWord(): ReturnType<typeof word<"country", FertilityOf>> {
  const plain = word<"country", FertilityOf>("country", () => ({ byAge: none, boysPerGirl: usualBoysPerGirl }));
  return { ...plain, shape: { ...plain.shape, read: (_, place) => (code) => ofCountry(code, place) } };
}

function ofCountry(code: string | null, place: Place): Fertility {
  const profile = profileAt(code, place);
  if (profile === null) return { byAge: none, boysPerGirl: usualBoysPerGirl };
  const rates = fertilityByAge(profile);
  return { byAge: Array.from({ length: ageCount }, (_, age) => rates[age] ?? 0), boysPerGirl: profile.sexRatioAtBirth };
}

export const fertilityShape: Shape<FertilityOf> = oneOf<FertilityOf>("fertility", [
  countryWord(),
  keyed("file", "{file: births.csv}", fileForm),
  mapWhere("{15-19: 0.06, 20-24: 0.15, 25-29: 0.17}", (key) => isAgeKey(key) || isAside(key), byAges),
]);
