/** Laws of incomes and costs: any family of the registry, with its own parameters; a new family needs no edit here. */
import { distributions } from "../distributions/index.ts";
import { isLawProblem, type Distribution } from "../distributions/distribution.ts";
import { zeroLaw, type Law } from "../distributions/law.ts";
import { readColumn } from "./csv.ts";
import { didYouMean, hasKey, isMap, keysOf, listed, report, under, valueOf, type Place } from "./place.ts";
import { numberShape, type NumberRules } from "./numbers.ts";
import { numberList, text } from "./reader.ts";
import { isFree, unwrap, wrapped, type Child, type JsonSchema, type Shape } from "./shape.ts";

/** Families of the format that are not built yet. */
const laterFamilies = ["pareto", "weibull", "empirical", "spliced", "singh-maddala", "dagum", "quantiles"];
const longestList = 1_000_000;

const anyNumber: NumberRules = { what: "a parameter", type: "number", min: -1e15, max: 1e15 };
const parameter = numberShape(anyNumber);
const parameters = numberList(anyNumber, longestList, 1);
const fileName = text("a file name", 500, 1);
const columnName = text("a column name", 200, 1);

/**
 * A law written as a map, `{family: gamma, mean: 25, cv: 1}`; without `family` it is lognormal, or `list` where `values` stand.
 *
 * A bare number is a constant.
 */
export function lawShape(what: string): Shape<Law> {
  const allowed = `${what}: a number, or {family: ..., mean: ..., cv: ...} with a family of ${[...distributions.keys()].join(", ")}`;
  return {
    type: "law", allowed, schema: lawSchema(), children: parameterKeys(),
    standIn: () => zeroLaw,
    read: (raw, at) => {
      const { value, place } = unwrap(raw, at, constantKeys(raw));
      if (value === undefined) return zeroLaw;
      if (typeof value === "number") return constantLaw(value, place);
      if (isMap(value)) return lawOfMap(value, place);
      report(place, "E0300", value, allowed, "write a number without quotes, or {mean: 25, cv: 1}");
      return zeroLaw;
    },
  };
}

const valueIsParameter: ReadonlySet<string> = new Set(["value"]);

/** `{family: constant, value: 5}` has a `value` of its own. */
function constantKeys(raw: unknown): ReadonlySet<string> | null {
  return isMap(raw) && hasKey(raw, "family") ? valueIsParameter : null;
}

const constantAmount = numberShape({ what: "an amount", type: "amount", min: 0, max: 1e15 });

function constantLaw(value: number, place: Place): Law {
  return { ...zeroLaw, scale: constantAmount.read(value, place) };
}

function lawOfMap(map: object, place: Place): Law {
  const family = familyOf(map, place);
  if (family === null) return zeroLaw;
  const before = place.session.problems.length;
  const input = parametersOf(map, family, place);
  if (place.session.problems.length > before) return zeroLaw;
  const law = family.create(input);
  if (!isLawProblem(law)) return law;
  const at = law.key === "" ? place : under(place, law.key);
  report(at, "E0317", law.value, law.allowed, law.fix);
  return zeroLaw;
}

function familyOf(map: object, place: Place): Distribution | null {
  const name = hasKey(map, "family") ? valueOf(map, "family") : hasKey(map, "values") || hasKey(map, "file") ? "list" : "lognormal";
  const family = typeof name === "string" ? distributions.get(name) : undefined;
  if (family !== undefined) return family;
  const at = under(place, "family");
  const names = [...distributions.keys()];
  if (typeof name === "string" && laterFamilies.includes(name)) report(at, "E0900", name, "not supported yet", `use one of ${names.join(", ")}`);
  else report(at, "E0306", name, `one of ${names.join(", ")}`, (typeof name === "string" && didYouMean(place, name, names)) || "choose one of these families");
  return null;
}

/** Numbers and lists of numbers of the map; `file` and `column` become `values`. */
function parametersOf(map: object, family: Distribution, place: Place): Record<string, number | readonly number[]> {
  const input: Record<string, number | readonly number[]> = Object.create(null) as Record<string, number | readonly number[]>;
  for (const key of keysOf(map)) {
    if (key === "family" || key === "source" || isFree(key) || key === "file" || key === "column") continue;
    if (key === "correlation_with_income") {
      report(under(place, key), "E0900", valueOf(map, key), "not supported yet", "remove it: costs and incomes are independent in this version");
      continue;
    }
    const value = valueOf(map, key) ?? null;
    if (Object.hasOwn(Object.prototype, key)) report(under(place, key), "E0302", value, "no such key here", `${family.name} takes ${listed(family.parameters.map(({ name }) => name))}`);
    else input[key] = isListLike(value) ? parameters.read(value, under(place, key)) : parameter.read(value, under(place, key));
  }
  if (hasKey(map, "file")) {
    const file = fileName.read(valueOf(map, "file") ?? null, under(place, "file"));
    const column = columnName.read(valueOf(map, "column") ?? null, under(place, "column"));
    if (file !== "" && column !== "") input["values"] = readColumn(file, column, under(place, "file"));
  }
  return input;
}

function isListLike(value: unknown): boolean {
  return Array.isArray(value) || (isMap(value) && Array.isArray(valueOf(value, "value")));
}

function lawSchema(): JsonSchema {
  const number: JsonSchema = { anyOf: [wrapped({ type: "number" }), { type: "array", items: { type: "number" } }] };
  return wrapped({ anyOf: [
    { type: "number", minimum: 0 },
    { type: "object", properties: { family: { enum: [...distributions.keys()] }, file: { type: "string" }, column: { type: "string" }, source: { type: "string" } }, patternProperties: { "^(x-|note)": true, "^[a-z_]+$": { anyOf: [number, { type: "string" }] } }, additionalProperties: false },
  ] });
}

function parameterKeys(): readonly Child[] {
  const found = new Map<string, Child>();
  const key = (meaning: string, allowed: string): Child["key"] => ({ shape: { ...parameter, allowed }, meaning, required: false, otherwise: undefined, shown: undefined, unit: null, source: null });
  found.set("family", { name: "family", key: { ...key("family of the law; lognormal where it is left out", `one of ${[...distributions.keys()].join(", ")}`), shown: "lognormal" } });
  for (const family of distributions.values()) {
    for (const one of family.parameters) if (!found.has(one.name)) found.set(one.name, { name: one.name, key: key(`${one.meaning} (${family.name})`, one.allowed) });
  }
  return [...found.values()];
}
