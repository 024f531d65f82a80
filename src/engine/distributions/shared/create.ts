import type { LawProblem } from "../distribution.ts";
import type { Law } from "../law.ts";

/** What `Distribution.create` receives. */
export type LawInput = Readonly<Record<string, number | readonly number[]>>;

/** One way to write a family: the keys it needs, and how they make a law. */
export interface Parametrisation {
  readonly keys: readonly string[];
  /** Receives the numbers in the order of `keys`, already checked. */
  readonly build: (...numbers: number[]) => Law | LawProblem;
}

interface Rule {
  readonly test: (value: number) => boolean;
  readonly allowed: string;
}

const above0: Rule = { test: (value) => value > 0, allowed: "a number above 0" };
const atLeast0: Rule = { test: (value) => value >= 0, allowed: "a number of 0 or more" };
const anyNumber: Rule = { test: () => true, allowed: "a number" };
const giniRule: Rule = { test: (value) => value >= 0 && value < 1, allowed: "a Gini index is a number from 0 up to, not including, 1" };

/** The same word means the same thing in every family. */
const rules: Readonly<Record<string, Rule>> = {
  gini: giniRule,
  cv: atLeast0,
  sigma: atLeast0,
  mu: anyNumber,
  value: atLeast0,
  low: atLeast0,
  a: above0,
  min: atLeast0,
};

/** Tells what is wrong with one key. */
export function lawProblem(key: string, value: unknown, allowed: string, fix: string): LawProblem {
  return { key, value, allowed, fix };
}

function describe(keys: readonly string[]): string {
  return keys.length === 1 ? keys[0]! : `${keys.slice(0, -1).join(", ")} and ${keys.at(-1)}`;
}

/** "mean and cv; or mean and gini; ..." */
function describeAll(parametrisations: readonly Parametrisation[]): string {
  return parametrisations.map((parametrisation) => describe(parametrisation.keys)).join("; or ");
}

function wrongNumber(key: string, value: unknown, rule: Rule): LawProblem {
  if (key === "gini" && typeof value === "number" && value > 1 && value < 100) {
    return lawProblem(key, value, rule.allowed, `write ${value / 100} if you meant a Gini index of ${value} out of 100`);
  }
  if (key === "mean" && value === 0) {
    return lawProblem(key, value, rule.allowed, "write family constant with value 0 for an amount that is always 0");
  }
  return lawProblem(key, value, rule.allowed, `write ${rule.allowed.replace(/^a Gini index is /, "")}`);
}

/**
 * Finds the parametrisation whose keys are exactly those given, checks every number, and builds the law.
 *
 * @param own  rules of the family that differ from the common ones
 */
export function createFrom(
  family: string,
  input: LawInput,
  parametrisations: readonly Parametrisation[],
  own: Readonly<Record<string, Rule>> = {},
): Law | LawProblem {
  const given = Object.keys(input);
  const stranger = given.find((key) => !parametrisations.some(({ keys }) => keys.includes(key)));
  if (stranger !== undefined)
    return lawProblem(stranger, input[stranger], `${family} takes ${describeAll(parametrisations)}`, "remove this key, or choose another family");
  const chosen = parametrisations.find(({ keys }) => keys.length === given.length && keys.every((key) => Object.hasOwn(input, key)));
  if (chosen === undefined) {
    const found = given.length === 0 ? "no parameters" : describe(given);
    const allowed = describeAll(parametrisations);
    return lawProblem("", found, `${family} takes ${allowed}`, `give exactly one of these sets: ${allowed}`);
  }
  const numbers: number[] = [];
  for (const key of chosen.keys) {
    const value = input[key];
    const rule = own[key] ?? rules[key] ?? above0;
    if (typeof value !== "number" || !Number.isFinite(value) || !rule.test(value)) return wrongNumber(key, value, rule);
    numbers.push(value);
  }
  return checked(chosen.build(...numbers));
}

/** A law whose numbers left the range of doubles is refused, never passed on. */
function checked(law: Law | LawProblem): Law | LawProblem {
  if ("allowed" in law) return law;
  if (law.scale < Infinity && law.shape.every((number) => Number.isFinite(number))) return law;
  return lawProblem("", null, "parameters whose law can be computed in double precision", "move the parameters away from their extremes");
}
