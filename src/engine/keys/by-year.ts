/**
 * `{years: {2026: 60, 2028: 120}}`: a value by calendar year, at keys that may change while a scheme runs.
 *
 * Each value holds from its year until the next one that is given, the last one until the end. The first is that of the start year, so
 * that nobody has to guess what held before. All values of a table are read, so that all problems come out; the file is read once more
 * for each year in which something changes (`scenario/later-terms.ts`), and then the table gives the value in force.
 */
import { compareCodePoints } from "./names.ts";
import { hasKey, isMap, keysOf, type Place, pathText, report, under, valueOf } from "./place.ts";
import { cite, isAside, type JsonSchema, type Shape } from "./shape.ts";

const example = "{years: {2026: ..., 2028: ...}}";

export function hasYears(raw: unknown): raw is object {
  return isMap(raw) && hasKey(raw, "years");
}

/** The shape, or a table of it by calendar year. */
export function byYear<T>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    type: `${shape.type}, by year`,
    allowed: `${shape.allowed}, or {years: ...}`,
    schema: { anyOf: [shape.schema, tableSchema(shape.schema)] },
    read: (raw, place) => (hasYears(raw) ? readTable(raw, place, shape) : shape.read(raw, place)),
  };
}

function tableSchema(value: JsonSchema): JsonSchema {
  return {
    type: "object",
    required: ["years"],
    properties: {
      years: { type: "object", propertyNames: { pattern: "^[0-9]{1,4}$" }, additionalProperties: value, maxProperties: 1000 },
      source: { type: "string" },
      certain: { type: "boolean" },
    },
    patternProperties: { "^(x-|note)": true },
    additionalProperties: false,
  };
}

function readTable<T>(raw: object, at: Place, shape: Shape<T>): T {
  const place = cite(raw, at);
  for (const key of keysOf(raw)) {
    if (key !== "years" && !isAside(key))
      report(under(place, key), "E0302", valueOf(raw, key), "keys beside years are source, note and certain", "remove it, or put it under note");
  }
  const inside = under(place, "years");
  const table = valueOf(raw, "years");
  if (!isMap(table) || keysOf(table).length === 0 || keysOf(table).length > 1000) {
    report(inside, "E0300", table, `a map from calendar years to values: ${example}`, `write the start year first, as in ${example}`);
    return shape.standIn();
  }
  const keys = keysOf(table).sort((left, right) => Number(left) - Number(right) || compareCodePoints(left, right));
  if (!keys.every((key) => isYear(key, under(inside, key)))) return shape.standIn();
  checkHorizon(keys.map(Number), inside);
  const values = keys.map((key) => shape.read(valueOf(table, key) ?? null, under(inside, key)));
  const { horizon } = place.session;
  place.session.tables.push({ path: pathText(at.path).normalize("NFC"), years: keys.map(Number) });
  let current = 0;
  while (current + 1 < keys.length && Number(keys[current + 1]) <= (horizon?.year ?? -1)) current++;
  return values[current]!;
}

function isYear(key: string, place: Place): boolean {
  if (/^[0-9]{1,4}$/.test(key)) return true;
  report(place, "E0302", key, "a calendar year", `write ${example}`);
  return false;
}

/** The first value is for the start year; none before it, none after the last simulated year. */
function checkHorizon(years: readonly number[], place: Place): void {
  const { horizon } = place.session;
  if (horizon === null) return;
  const { start, last } = horizon;
  for (const year of years) {
    if (year < start)
      report(under(place, String(year)), "E0304", year, `a year from start_year ${start} to the last simulated year ${last}`, `begin with ${start}`);
    else if (year > last)
      report(
        under(place, String(year)),
        "E0304",
        year,
        `a year from start_year ${start} to the last simulated year ${last}`,
        "remove it, raise years, or change earlier",
      );
  }
  if (years[0]! > start)
    report(place, "E0301", years[0], `a value for the start year ${start}: each holds from its year until the next`, `add ${start}: the value at the start`);
}
