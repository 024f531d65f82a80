/** Uncertain numbers: `{uncertain: {low: 1, mode: 2, high: 4}}` at any number, and the spread of assumptions without a range. */
import { centreOf, isPoint, massInside, type Range, type RangeFamily, rangeParameters, rangeQuantile } from "../uncertainty/range.ts";
import type { AssumptionKind, UncertainNumber } from "../uncertainty/truth.ts";
import { rangeMeant } from "./number-advice.ts";
import type { NumberRules } from "./number-rules.ts";
import { didYouMean, hasKey, isMap, keysOf, listed, type Place, pathText, report, under, valueOf } from "./place.ts";
import { cite, isAside, type JsonSchema, recordNumber } from "./shape.ts";

/** Where the schema of a range stands: `$defs` of the whole. */
export const rangeSchema: JsonSchema = { $ref: "#/$defs/uncertain" };
const pair = { type: "array", items: { type: "number" }, minItems: 2, maxItems: 2 };
export const rangeDefinition: JsonSchema = {
  type: "object",
  required: ["uncertain"],
  properties: {
    uncertain: {
      type: "object",
      properties: {
        ...Object.fromEntries(["low", "mode", "high"].map((name) => [name, { type: ["number", "string"] }])),
        ...Object.fromEntries(["normal", "lognormal", "uniform", "beta"].map((name) => [name, pair])),
        draws: { type: "array", items: { type: ["number", "string"] }, minItems: 2, maxItems: 10_000 },
        together: { type: "string", minLength: 1 },
        zero: { type: ["number", "string"] },
      },
      additionalProperties: false,
    },
    value: { type: ["number", "string"] },
    source: { type: "string" },
  },
  patternProperties: { "^(x-|note)": true },
  additionalProperties: false,
};

const forms =
  "{low: 1, mode: 2, high: 4}, {normal: [mean, sd]}, {lognormal: [mean, cv]}, {uniform: [low, high]}, {beta: [mean, sd]}, with zero: 0.5 for an even chance of 0, or {draws: [values]}; together: name for numbers that share one draw";
/** Values of a list: fewer tell no spread, more make files that nobody reads. */
const [fewestDraws, mostDraws] = [2, 10_000];
/** At least so much of a normal or lognormal law must lie where the number may. */
const leastInside = 0.5;

type Check = (value: unknown, place: Place) => number | null;

/** The map with `uncertain` where a value is a range, also inside `{value: {uncertain: ...}, source: ...}`; else null. */
export function rangeOf(raw: unknown): object | null {
  if (!isMap(raw)) return null;
  if (hasKey(raw, "uncertain")) return raw;
  const inner = hasKey(raw, "value") ? valueOf(raw, "value") : null;
  if (!isMap(inner) || !hasKey(inner, "uncertain")) return null;
  const outside = keysOf(raw).filter((key) => key !== "value");
  const merged = Object.create(null) as Record<string, unknown>;
  for (const [map, keys] of [
    [raw, outside],
    [inner, keysOf(inner)],
  ] as const)
    for (const key of keys) merged[key] = valueOf(map, key);
  return merged;
}

/** The number that stands for a range: its central value, or the value of the future under way. Null where it was reported. */
export function readUncertain(raw: object, at: Place, rules: NumberRules, allowed: string, check: Check): number | null {
  const place = cite(raw, at);
  // in a future the law was read and judged before
  const known = place.session.truth?.get(pathText(place.path).normalize("NFC"));
  if (known !== undefined) return known;
  for (const key of keysOf(raw)) {
    if (key === "uncertain" || key === "value" || isAside(key)) continue;
    report(under(place, key), "E0302", valueOf(raw, key), "keys beside uncertain are value (what the founders believe), source and note", "remove it");
    return null;
  }
  const inside = under(place, "uncertain");
  if (rules.setting === true || rules.integer === true || isStructural(place.path)) {
    report(
      inside,
      "E0345",
      valueOf(raw, "uncertain"),
      `one number: ${rules.integer === true && rules.setting !== true ? "a whole number" : "a setting that shapes the whole run"} is not drawn`,
      "write one number; compare others with --set",
    );
    return null;
  }
  const range = readRange(valueOf(raw, "uncertain") ?? null, inside, rules, check);
  if (range === null) return null;
  const central = check(hasKey(raw, "value") ? valueOf(raw, "value") : centreOf(range), hasKey(raw, "value") ? under(place, "value") : inside);
  if (central === null) return null;
  if (massInside(range) < leastInside) {
    report(
      inside,
      "E0345",
      `${range.family} ${range.parameters.join(", ")}`,
      `a range of which at least half is allowed: ${allowed}`,
      "narrow the range, or move it",
    );
    return null;
  }
  if (rules.quiet !== true) recordNumber(place, central);
  // a law without width is a number, but for founders who believe another
  const isCertain = isPoint(range) && rangeQuantile(range, 0.5) === central;
  return isCertain ? central : register(place, { central, range, form: "value", by: "range" });
}

/** Population numbers that lay out places and memory for the whole run. */
export function isStructural(path: Place["path"]): boolean {
  if (path[0] !== "population") return false;
  if (path[1] === "groups") return path[3] === "share" || path[3] === "count";
  return (
    path[1] === "size" ||
    path[1] === "represents" ||
    path[1] === "microdata" ||
    (path[1] === "demography" && ["entrants", "fertility", "growth"].includes(String(path[2]))) ||
    (path[1] === "households" && path[2] === "size")
  );
}

/** Enters the number and gives the value to use: what is written, or the truth of the future under way. */
function register(place: Place, { central, range, form, by }: Pick<UncertainNumber, "central" | "range" | "form" | "by">): number {
  const { session, source, note } = place;
  const path = pathText(place.path).normalize("NFC");
  if (session.truth !== null) return session.truth.get(path) ?? central;
  session.uncertain.set(path, { path, central, range, form, by, kind: kindOf(place.path), source, note });
  return central;
}

function readRange(raw: unknown, place: Place, rules: NumberRules, check: Check): Range | null {
  const refuse = (value: unknown, fix: string): null => {
    report(place, "E0345", value, forms, fix);
    return null;
  };
  const isWritten = isMap(raw) && ["low", "mode", "high"].every((key) => hasKey(raw, key));
  const meant = isWritten ? null : rangeMeant(raw, rules, (one) => !(one < (rules.min ?? rules.above ?? one)) && !(one > (rules.max ?? rules.below ?? one)));
  if (meant !== null) return refuse(raw, `write {uncertain: ${meant}}`);
  if (!isMap(raw)) return refuse(raw, "write for example {uncertain: {low: 1, mode: 2, high: 4}}");
  const keys = keysOf(raw).filter((key) => key !== "zero" && key !== "together");
  const known = ["low", "mode", "high", "normal", "lognormal", "uniform", "beta", "draws", "zero", "together"];
  const stranger = keys.find((key) => !known.includes(key));
  if (stranger !== undefined) {
    report(under(place, stranger), "E0302", valueOf(raw, stranger), forms, didYouMean(place, stranger, known) || `one of ${listed(known)}`);
    return null;
  }
  if (keys.length === 1 && keys[0] === "draws") return readDraws(raw, place, rules, check);
  const together = readTogether(raw, place);
  if (together === null) return null;
  const zero = hasKey(raw, "zero") ? readZero(valueOf(raw, "zero"), under(place, "zero"), check) : 0;
  if (zero === null) return null;
  const triangle = keys.length === 3 && ["low", "mode", "high"].every((key) => keys.includes(key));
  if (!triangle && (keys.length !== 1 || keys[0] === "low" || keys[0] === "mode" || keys[0] === "high")) return refuse(raw, "name one law");
  const family: RangeFamily = triangle ? "triangle" : (keys[0] as RangeFamily); // one of the known keys
  const parameters = triangle
    ? ["low", "mode", "high"].map((key) => check(valueOf(raw, key) ?? null, under(place, key)))
    : readPair(valueOf(raw, family), under(place, family), family, check);
  if (parameters === null || parameters.some((one) => one === null)) return null;
  const range: Range = {
    family,
    parameters: parameters.map((one) => one!),
    zero,
    least: rules.min ?? rules.above ?? -Infinity,
    most: rules.max ?? rules.below ?? Infinity,
    ...together,
  };
  const fault = faultOf(range);
  return fault === null ? range : refuse(range.parameters.join(", "), fault);
}

/** `together: name`, or nothing; null where it was reported. */
function readTogether(raw: object, place: Place): Pick<Range, "together"> | null {
  const together = valueOf(raw, "together");
  if (together === undefined) return {};
  if (typeof together === "string" && together !== "") return { together };
  report(under(place, "together"), "E0345", together, "a name that the numbers share", "write together: posterior");
  return null;
}

/** `{draws: [values], together: name}`: what an analysis found, value by value; numbers of one `together` keep their rows. */
function readDraws(raw: object, place: Place, rules: NumberRules, check: Check): Range | null {
  const list = valueOf(raw, "draws");
  const at = under(place, "draws");
  if (hasKey(raw, "zero")) {
    report(under(place, "zero"), "E0345", valueOf(raw, "zero"), "draws without zero", "write the zeros into the list");
    return null;
  }
  if (!Array.isArray(list) || list.length < fewestDraws || list.length > mostDraws) {
    const many = Array.isArray(list) ? `${list.length} values` : list;
    report(at, "E0345", many, `a list of ${fewestDraws} to ${mostDraws} equally likely values`, "write {draws: [0.2, 0.3, 0.25]}");
    return null;
  }
  const shared = readTogether(raw, place);
  if (shared === null) return null;
  const values = list.map((one, index) => check(one ?? null, under(at, index)));
  if (values.some((one) => one === null)) return null;
  const ends = { least: rules.min ?? rules.above ?? -Infinity, most: rules.max ?? rules.below ?? Infinity };
  const range: Range = { family: "draws", parameters: values.map((one) => one!), zero: 0, ...ends };
  const { together } = shared;
  if (together === undefined) return range;
  const other = [...place.session.uncertain.values()].find(({ range: { family, together: name } }) => family === "draws" && name === together);
  if (other === undefined || other.range.parameters.length === values.length) return { ...range, together };
  report(
    at,
    "E0345",
    `${values.length} values`,
    `as many values as ${other.path}, with which it is drawn together: ${other.range.parameters.length}`,
    "give both lists one value for each row",
  );
  return null;
}

function readZero(value: unknown, place: Place, check: Check): number | null {
  if (check(0, place) === null) return null;
  const zero = typeof value === "string" && /^[0-9]+(\.[0-9]+)?%$/.test(value) ? Number(`${value.slice(0, -1)}e-2`) : value;
  if (typeof zero === "number" && zero >= 0 && zero < 1) return zero;
  report(place, "E0312", value, "the probability that the value is 0: from 0 to below 1", "write zero: 0.5 for an even chance of no effect");
  return null;
}

/** Two numbers: ends and means must be values that the number may have, spreads need not. */
function readPair(value: unknown, place: Place, family: RangeFamily, check: Check): (number | null)[] | null {
  if (!Array.isArray(value) || value.length !== 2) {
    const named = isMap(value) ? rangeParameters[family].map((name) => valueOf(value, name)) : [];
    const two = named.length === 2 && named.every((one) => typeof one === "number") ? named : rangeParameters[family];
    report(place, "E0345", value, `two numbers: [${rangeParameters[family].join(", ")}]`, `write {${family}: [${two.join(", ")}]}`);
    return null;
  }
  const spread = value[1];
  if (family === "uniform") return value.map((one, index) => check(one ?? null, under(place, index)));
  const percent = typeof spread === "string" && /^[0-9]+(\.[0-9]+)?%$/.test(spread) ? Number(`${spread.slice(0, -1)}e-2`) : spread;
  if (typeof percent !== "number" || !(percent >= 0) || !(percent < 1e15)) {
    report(
      under(place, 1),
      "E0345",
      spread,
      `a ${family === "lognormal" ? "coefficient of variation" : "standard deviation"} of 0 or more`,
      "write 0.2 for a spread of a fifth",
    );
    return null;
  }
  return [check(value[0] ?? null, under(place, 0)), percent];
}

/** What is wrong with the parameters of a law, or null. */
function faultOf({ family, parameters }: Range): string | null {
  const [first, second, third] = [parameters[0]!, parameters[1]!, parameters[2]];
  if (family === "triangle") return first <= second && second <= third! ? null : "write low, mode and high in rising order";
  if (family === "uniform") return first <= second ? null : "write the lower end first";
  if (family === "lognormal") return first >= 0 ? null : "a lognormal number is positive; use normal";
  if (family === "beta" && second > 0) {
    if (!(first > 0 && first < 1)) return "a beta law lies between 0 and 1: its mean is above 0 and below 1";
    return second * second < first * (1 - first) ? null : "lower the sd: it is below the square root of mean x (1 - mean)";
  }
  return null;
}

/** Kind of an assumption by its place, for `uncertainty.default`; null for what schemes decide, for people, incomes and the economy. */
export function kindOf(path: Place["path"]): AssumptionKind | null {
  // a value by year is of the kind of its key
  const table = path.lastIndexOf("years");
  if (table > 0 && /^[0-9]{1,4}$/.test(String(path[table + 1]))) return kindOf([...path.slice(0, table), ...path.slice(table + 2)]);
  const [section, second, third, fourth, fifth] = path;
  if (section === "behaviour") return "behaviour";
  if (section === "schemes") {
    if (third === "expenses" && fourth !== undefined) return "expenses";
    return (third === "reach" && fourth === undefined) || (third === "contribution" && fourth === "collection") ? "behaviour" : null;
  }
  if (section === "income_risks") return third === "probability" || third === "days" ? "rates" : null;
  if (section !== "health") return null;
  if (second === "services") {
    if (fourth === "rate" || fourth === "gradient") return "rates";
    if (fourth === "cost") return fifth === undefined || fifth === "mean" || (fifth === "values" && (path.length === 6 || path[6] === "mean")) ? "costs" : null;
    return fourth === "price_response" || fourth === "necessary" ? "behaviour" : null;
  }
  if (second === "conditions") return fourth === "costs" ? "costs" : "rates";
  return second === "shocks" && fourth !== "years" && fourth !== "year" && fourth !== "incomes" ? "rates" : null;
}

function spreadOf(place: Place): number {
  if (place.source !== null || place.certain) return 0;
  const kind = kindOf(place.path);
  return kind === null ? 0 : (place.session.spreads[kind] ?? 0);
}

/** A number without source and range, under the default spread of its kind: beta for what lies between 0 and 1, else lognormal. */
export function spreadNumber(number: number, rules: NumberRules, place: Place): number {
  const spread = spreadOf(place);
  if (spread === 0 || number <= 0 || rules.integer === true) return number;
  const bounded = rules.max === 1 && (rules.min ?? rules.above) === 0;
  if (bounded && number === 1) return number;
  const ends = { zero: 0, least: rules.min ?? rules.above ?? -Infinity, most: rules.max ?? rules.below ?? Infinity };
  const range: Range = bounded
    ? { family: "beta", parameters: [number, spread * Math.min(number, 1 - number)], ...ends }
    : { family: "lognormal", parameters: [number, spread], ...ends };
  return faultOf(range) === null ? register(place, { central: number, range, form: "value", by: "default" }) : number;
}

/** A list without source: one common factor on all its numbers. Lists of women and men side by side share it. */
export function spreadList(numbers: readonly number[], rules: NumberRules, place: Place): readonly number[] {
  const spread = spreadOf(place);
  if (spread === 0 || numbers.every((one) => one === 0) || rules.max === 1) return numbers;
  const at = ["female", "male"].includes(String(place.path.at(-1))) ? { ...place, path: place.path.slice(0, -1) } : place;
  const range: Range = { family: "lognormal", parameters: [1, spread], zero: 0, least: 0, most: Infinity };
  const factor = register(at, { central: 1, range, form: "factor", by: "default" });
  return factor === 1 ? numbers : numbers.map((one) => Math.min(rules.max ?? Infinity, one * factor));
}
