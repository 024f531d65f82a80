/** `ages`: how old the people of a group are, as weights of single years 0..120 by sex. */

import { anyMap, keyed, mapWhere, numeric, oneOf, word } from "../keys/alternatives.ts";
import { age, numberShape } from "../keys/numbers.ts";
import { isMap, type Place, report, under } from "../keys/place.ts";
import { list, record, text } from "../keys/reader.ts";
import { isAside, mapped, required, type Shape, unwrap, wrapped } from "../keys/shape.ts";
import { ageSpans, isAgeKey } from "./age-keys.ts";
import { ageCount, type BySex } from "./age-tables.ts";
import { countryAges, profileAt } from "./country.ts";
import { numbersOf, readTable } from "./csv.ts";
import { type Dialect, dialectKeys, dialectOf } from "./csv-dialect.ts";

/** Weights by age, any sum; `tellsSex`: their sums also give the share of women. */
export interface AgeWeights extends BySex {
  readonly tellsSex: boolean;
}

/** Ages may refer to the country of the population, known once all of it is read. */
export type AgesOf = (country: string | null) => AgeWeights;

const weight = numberShape({ what: "a weight", type: "weight", min: 0, max: 1e12 });

/** Ages of a group that gives none: working age, all equally likely. An assumption, and warned about. */
export const defaultAges: AgesOf = () => bothSexes(uniform(20, 64));
export const defaultAgesShown = "{uniform: [20, 64]}";

const uniformAges = mapped(
  record({ uniform: required(list(age, 2, 2), "first and last age, all equally likely") }),
  ({ uniform: [from, to] }, place, clean): AgesOf => {
    if (clean && from! > to!) report(under(place, "uniform"), "E0305", `${from}, ${to}`, "first age not above the last", "swap the two ages");
    const weights = clean ? uniform(from!, to!) : [];
    return () => bothSexes(weights);
  },
);

const ageFile = mapped(
  record({ file: required(text("a file name", 500, 1), "CSV file with the columns age, female, male, or age, weight"), ...dialectKeys }),
  ({ file, ...read }, place, clean): AgesOf => {
    const weights = clean ? fileWeights(file, dialectOf(read, place), under(place, "file")) : bothSexes([]);
    return () => weights;
  },
);

/** Weights of bands (spread evenly over their years) or of single ages. */
const weightMap: Shape<AgesOf> = {
  type: "map by age",
  allowed: `a map from ages (20, 20-29) to ${weight.allowed}`,
  children: [],
  schema: wrapped({
    type: "object",
    patternProperties: { "^[0-9]{1,3}(-[0-9]{1,3})?$": weight.schema, "^(x-|note)": true },
    properties: { source: { type: "string" } },
    additionalProperties: false,
  }),
  standIn: () => defaultAges,
  read: (raw, at) => {
    const { value, place } = unwrap(raw, at, null);
    const weights = isMap(value) ? spanWeights(value, place) : [];
    if (value !== undefined && !isMap(value)) report(place, "E0300", value, "a map from ages to weights", "write {20-29: 25, 30-39: 40}");
    return () => bothSexes(weights);
  },
};

const writtenAges: Shape<AgesOf> = oneOf<AgesOf>(
  "ages",
  [
    numeric(
      mapped(
        age,
        (only): AgesOf =>
          () =>
            bothSexes(uniform(only, only)),
      ),
    ),
    countryWord(),
    keyed(
      "bands",
      "{bands: {20-29: 25, 30-44: 50}}",
      mapped(record({ bands: required(weightMap, "weight of each band, spread evenly over its years") }), ({ bands }) => bands),
    ),
    keyed("uniform", "{uniform: [20, 64]}", uniformAges),
    keyed("file", "{file: ages.csv}", ageFile),
    mapWhere("{20: 3, 21: 4}", (key) => isAgeKey(key) || isAside(key), weightMap),
  ],
  anyMap("a map with bands, uniform, file or ages", weightMap),
);

/** From one age to another, as "20-64" or [20, 64]: told how ages from one to another are written. */
export const agesShape: Shape<AgesOf> = {
  ...writtenAges,
  read: (raw, place) => {
    const two = typeof raw === "string" ? /^\s*([0-9]{1,3})\s*(?:-|–|to|à|a)\s*([0-9]{1,3})\s*$/iu.exec(raw)?.slice(1) : raw;
    const [from, to] = Array.isArray(two) && two.length === 2 ? two.map(Number) : [];
    if (!(from !== undefined && to !== undefined && from <= to && to <= 120)) return writtenAges.read(raw, place);
    report(place, "E0310", raw, "ages of all people, as {uniform: [20, 64]} or {bands: {20-29: 25, 30-44: 50}}", `write {uniform: [${from}, ${to}]}`);
    return writtenAges.standIn();
  },
};

function countryWord(): ReturnType<typeof word<"country", AgesOf>> {
  const plain = word<"country", AgesOf>("country", defaultAges);
  return {
    ...plain,
    shape: {
      ...plain.shape,
      read: (_, place) => (code) => {
        const profile = profileAt(code, place);
        return profile === null ? defaultAges(null) : { ...countryAges(profile), tellsSex: true };
      },
    },
  };
}

function uniform(from: number, to: number): readonly number[] {
  return Array.from({ length: ageCount }, (_, at) => (at >= from && at <= to ? 1 : 0));
}

function bothSexes(weights: readonly number[]): AgeWeights {
  const ages = weights.length === ageCount ? weights : uniform(20, 64);
  return { female: ages, male: ages, tellsSex: false };
}

function spanWeights(map: object, place: Place): readonly number[] {
  const before = place.session.problems.length;
  const weights = new Array<number>(ageCount).fill(0);
  for (const span of ageSpans(map, place)) {
    if (span.open)
      report(under(place, span.key), "E0310", span.key, "bands with a last age", `write the last age, for example ${span.from}-${Math.max(span.from, 89)}`);
    const value = weight.read(span.value, under(place, span.key));
    for (let at = span.from; at <= span.to; at++) weights[at]! += value / (span.to - span.from + 1);
  }
  if (place.session.problems.length === before && !weights.some((value) => value > 0))
    report(place, "E0311", map, "weights that are not all 0", "give a weight above 0 to some age");
  return weights;
}

function fileWeights(file: string, dialect: Dialect, place: Place): AgeWeights {
  const table = readTable(file, place, dialect);
  if (table === null) return bothSexes([]);
  const bySex = table.header.includes("female") || table.header.includes("male");
  const before = place.session.problems.length;
  const ages = numbersOf(table, "age", file, place);
  const female = numbersOf(table, bySex ? "female" : "weight", file, place);
  const male = bySex ? numbersOf(table, "male", file, place) : female;
  if (place.session.problems.length > before) return bothSexes([]);
  return { female: laid(ages, female, file, place), male: laid(ages, male, file, place), tellsSex: bySex };
}

/** Weights laid on ages; older than 120 count as 120. */
function laid(ages: readonly number[], values: readonly number[], file: string, place: Place): readonly number[] {
  const weights = new Array<number>(ageCount).fill(0);
  for (let row = 0; row < ages.length; row++) {
    const [at, value] = [ages[row]!, values[row]!];
    if (!Number.isInteger(at) || at < 0 || at > 200 || value < 0 || value > 1e12) {
      report(place, "E0318", `age ${at}, ${value}`, `whole ages from 0 and weights of 0 or more (row ${row + 1} of ${file})`, "correct this row");
      return uniform(20, 64);
    }
    weights[Math.min(at, ageCount - 1)]! += value;
  }
  if (!weights.some((value) => value > 0)) report(place, "E0318", file, "weights that are not all 0", "correct the file");
  return weights;
}
