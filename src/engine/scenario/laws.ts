/** Laws of incomes and costs: any family of the registry, with its own parameters; a new family needs no edit here. */

import { type Distribution, isLawProblem } from "../distributions/distribution.ts";
import { distributions } from "../distributions/index.ts";
import { type Law, zeroLaw } from "../distributions/law.ts";
import { type NumberRules, numberShape } from "../keys/numbers.ts";
import { didYouMean, hasKey, isMap, keysOf, listed, type Place, report, under, valueOf } from "../keys/place.ts";
import { numberList, text } from "../keys/reader.ts";
import { type Child, isAside, type JsonSchema, mapped, type Shape, unwrap, wrapped } from "../keys/shape.ts";
import { rangeOf } from "../keys/uncertain.ts";
import { lawTooLarge } from "./bounds.ts";
import { readColumn } from "./csv.ts";
import { type Dialect, dialectKeys, dialectOf } from "./csv-dialect.ts";
import { lawAdvice } from "./law-advice.ts";
import { correlationShape } from "./need-factors.ts";

/** Families of the format that are not built yet. */
const laterFamilies = ["generalized-beta"];
/** `empirical` is the other name of a list of observed amounts. */
const aliases: Readonly<Record<string, string>> = { empirical: "list" };
/** Ties the draws of a law to the rank of income. */
const tieKey = "correlation_with_income";
const longestList = 1_000_000;

const anyNumber: NumberRules = { what: "a parameter", type: "number", min: -1e15, max: 1e15 };
const parameter = numberShape(anyNumber);
const parameters = numberList(anyNumber, longestList, 1);
const share = numberShape({ ...anyNumber, percent: true });
const shares = numberList({ ...anyNumber, percent: true }, longestList, 1);
const fileName = text("a file name", 500, 1);
const columnName = text("a column name", 200, 1);

/**
 * A law written as a map, `{family: gamma, mean: 25, cv: 1}`; without `family` it is lognormal, or `list` where `values` stand.
 *
 * A bare number is a constant.
 */
export function lawShape(what: string): Shape<Law> {
  return mapped(tiedLawShape(what, false), ({ law }) => law);
}

/** A law and the correlation of its draws with the rank of income. */
export interface TiedLaw {
  readonly law: Law;
  readonly correlation: number;
}

/** A law of costs, which a Gaussian copula can tie to incomes: `{mean: 25, cv: 1, correlation_with_income: 0.3}`. */
export function costLawShape(what: string): Shape<TiedLaw> {
  return tiedLawShape(what, true);
}

function tiedLawShape(what: string, tied: boolean): Shape<TiedLaw> {
  const allowed = `${what}: a number, or {family: ..., mean: ..., cv: ...} with a family of ${[...distributions.keys()].join(", ")}`;
  return {
    type: "law",
    allowed,
    schema: lawSchema(),
    children: parameterKeys(tied),
    standIn: () => untied(zeroLaw),
    read: (raw, at) => {
      if (rangeOf(raw) !== null) return untied(constantLaw(raw, at));
      const { value, place } = unwrap(raw, at, constantKeys(raw));
      if (value === undefined) return untied(zeroLaw);
      if (typeof value === "number") return untied(constantLaw(value, place));
      if (isMap(value)) return tie(lawOfMap(value, tied, place), value, tied, place);
      report(place, "E0300", value, allowed, "write a number without quotes, or {mean: 25, cv: 1}");
      return untied(zeroLaw);
    },
  };
}

function untied(law: Law): TiedLaw {
  return { law, correlation: 0 };
}

function tie(law: Law, map: object, tied: boolean, place: Place): TiedLaw {
  if (!tied || !hasKey(map, tieKey)) return untied(law);
  const at = under(place, tieKey);
  const correlation = correlationShape.read(valueOf(map, tieKey) ?? null, at);
  if (correlation !== 0 && law !== zeroLaw && law.family === "constant")
    report(
      at,
      "E0313",
      correlation,
      "a cost that varies: one that is always the same cannot follow incomes",
      "give the cost a spread, or remove the correlation",
    );
  return { law, correlation };
}

const valueIsParameter: ReadonlySet<string> = new Set(["value"]);

/** `{family: constant, value: 5}` has a `value` of its own. */
function constantKeys(raw: unknown): ReadonlySet<string> | null {
  return isMap(raw) && hasKey(raw, "family") ? valueIsParameter : null;
}

const constantAmount = numberShape({ what: "an amount", type: "amount", min: 0, max: 1e15 });

function constantLaw(value: unknown, place: Place): Law {
  return { ...zeroLaw, scale: constantAmount.read(value, place) };
}

function lawOfMap(map: object, tied: boolean, place: Place): Law {
  const family = familyOf(map, place);
  if (family === null) return zeroLaw;
  const before = place.session.problems.length;
  const input = parametersOf(map, family, tied, place);
  if (place.session.problems.length > before) return zeroLaw;
  const law = family.create(input);
  if (isLawProblem(law)) {
    const at = law.key === "" ? place : law.key.split(".").reduce<Place>(under, place);
    report(at, "E0317", law.value, law.allowed, lawAdvice(law, map, family, place));
    return zeroLaw;
  }
  // without any spread a family gives a constant, whatever its name
  if (distributions.get(law.family)!.mean(law) < Infinity) {
    const large = lawTooLarge(law);
    if (large === null) return law;
    report(place, "E0351", large.found, large.allowed, "lower the mean or the spread; check the unit: sigma and mu are of the logarithm");
    return zeroLaw;
  }
  report(
    place,
    "E0317",
    "an infinite mean",
    "a law with a finite mean: no contribution can be computed from an infinite one",
    "choose a lighter tail, for example alpha above 1",
  );
  return zeroLaw;
}

function familyOf(map: object, place: Place): Distribution | null {
  const name = hasKey(map, "family") ? valueOf(map, "family") : hasKey(map, "values") || hasKey(map, "file") ? "list" : "lognormal";
  const family = typeof name === "string" ? distributions.get(Object.hasOwn(aliases, name) ? aliases[name]! : name) : undefined;
  if (family !== undefined) return family;
  const at = under(place, "family");
  const names = [...distributions.keys()];
  if (typeof name === "string" && laterFamilies.includes(name)) report(at, "E0900", name, "not supported yet", `use one of ${names.join(", ")}`);
  else report(at, "E0306", name, `one of ${names.join(", ")}`, (typeof name === "string" && didYouMean(place, name, names)) || "choose one of these families");
  return null;
}

type LawParameters = Record<string, number | readonly number[]>;

/** Numbers and lists of numbers of the map; parts such as `tail: {alpha: 2}` become `tail.alpha`, `file`, `column` and `weight` become `values` and `weights`. */
function parametersOf(map: object, family: Distribution, tied: boolean, place: Place): LawParameters {
  const input = Object.create(null) as LawParameters;
  readParameters(map, "", family, tied, place, input);
  if (hasKey(map, "file")) {
    const dialect = dialectIn(map, place);
    const file = fileName.read(valueOf(map, "file") ?? null, under(place, "file"));
    const column = columnName.read(valueOf(map, "column") ?? null, under(place, "column"));
    if (file !== "" && column !== "") input["values"] = readColumn(file, column, under(place, "file"), dialect);
    const weight = hasKey(map, "weight") ? columnName.read(valueOf(map, "weight") ?? null, under(place, "weight")) : "";
    if (file !== "" && weight !== "") input["weights"] = readColumn(file, weight, under(place, "file"), dialect);
  }
  return input;
}

const withFile: ReadonlySet<string> = new Set(["family", "file", "column", "weight", ...Object.keys(dialectKeys)]);
const withoutFile: ReadonlySet<string> = new Set(["family", "file", "column"]);

/** How the numbers of the file beside it are written. */
function dialectIn(map: object, place: Place): Dialect {
  const word = <W extends string>(name: string, { shape, otherwise }: { readonly shape: Shape<W>; readonly otherwise: W | undefined }): W =>
    hasKey(map, name) ? shape.read(valueOf(map, name) ?? null, under(place, name)) : otherwise!;
  const read = {
    separator: word("separator", dialectKeys.separator),
    decimal: word("decimal", dialectKeys.decimal),
    thousands: word("thousands", dialectKeys.thousands),
  };
  return dialectOf(read, place);
}

/** Keys of a law that are no parameters; `weight` names a column, so it needs a file. */
function fileKeys(map: object): ReadonlySet<string> {
  return hasKey(map, "file") ? withFile : withoutFile;
}

function readParameters(map: object, prefix: string, family: Distribution, tied: boolean, place: Place, input: LawParameters): void {
  const names = family.parameters.map(({ name }) => name);
  for (const key of keysOf(map)) {
    if (isAside(key) || (prefix === "" && fileKeys(map).has(key))) continue;
    const [value, at, name] = [valueOf(map, key) ?? null, under(place, key), prefix + key];
    if (key === tieKey && prefix === "" && tied) continue;
    if (key === "family") checkPart(value, prefix, at);
    else if (isMap(value) && prefix === "" && names.some((one) => one.startsWith(`${key}.`))) readParameters(value, `${key}.`, family, tied, at, input);
    else if (Object.hasOwn(Object.prototype, key) || key === "__proto__" || key.length > 50)
      report(at, "E0302", value, "no such key here", `${family.name} takes ${listed(names)}`);
    else if (isListLike(value)) input[name] = (isShare(key) ? shares : parameters).read(value, at);
    else if (typeof value === "string" && names.includes(key) === false && !isShare(key))
      report(at, "E0302", value, "no such key here", didYouMean(at, key, [...names, "family"]) || `${family.name} takes ${listed(names)}`);
    else input[name] = (isShare(key) ? share : parameter).read(value, at);
  }
}

/** Parts of a spliced law have one family each. */
function checkPart(value: unknown, prefix: string, place: Place): void {
  const only = prefix === "body." ? "lognormal" : "pareto";
  if (value !== only) report(place, "E0900", value, `not supported yet: the ${prefix.slice(0, -1)} is ${only}`, `write family: ${only}`);
}

/** Parameters that may be written with a percent sign. */
function isShare(key: string): boolean {
  return key === "gini" || key === "cv" || key === "share" || key === "shares" || key === "probs";
}

function isListLike(value: unknown): boolean {
  return Array.isArray(value) || (isMap(value) && Array.isArray(valueOf(value, "value")));
}

function lawSchema(): JsonSchema {
  const number: JsonSchema = { anyOf: [wrapped({ type: "number" }), { type: "array", items: { type: "number" } }] };
  return wrapped({
    anyOf: [
      { type: "number", minimum: 0 },
      {
        type: "object",
        properties: {
          family: { enum: [...distributions.keys(), ...Object.keys(aliases)] },
          file: { type: "string" },
          column: { type: "string" },
          weight: { type: "string" },
          ...Object.fromEntries(Object.entries(dialectKeys).map(([name, { shape }]) => [name, shape.schema])),
          source: { type: "string" },
        },
        patternProperties: { "^(x-|note)": true, "^[a-z_]+$": { anyOf: [number, { type: ["string", "object"] }] } },
        additionalProperties: false,
      },
    ],
  });
}

function parameterKeys(tied: boolean): readonly Child[] {
  const found = new Map<string, Child>();
  const key = (meaning: string, allowed: string): Child["key"] => ({
    shape: { ...parameter, allowed },
    meaning,
    required: false,
    otherwise: undefined,
    shown: undefined,
    unit: null,
    source: null,
  });
  found.set("family", {
    name: "family",
    key: { ...key("family of the law; lognormal where it is left out", `one of ${[...distributions.keys()].join(", ")}`), shown: "lognormal" },
  });
  for (const family of distributions.values()) {
    for (const one of family.parameters)
      if (!found.has(one.name)) found.set(one.name, { name: one.name, key: key(`${one.meaning} (${family.name})`, one.allowed) });
  }
  if (tied) {
    const meaning =
      "Gaussian copula between the cost of every event of a person and the rank of the person's income within the group: 0.3 where the better-off use dearer care";
    found.set(tieKey, { name: tieKey, key: { ...key(meaning, correlationShape.allowed), shape: correlationShape, shown: 0 } });
  }
  return [...found.values()];
}
