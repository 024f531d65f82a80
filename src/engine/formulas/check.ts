/** From a syntax tree to a program: every name, argument and bound is checked, so that a program cannot fail on anybody. */
import { normalName } from "../keys/names.ts";
import { nearest } from "../keys/nearest.ts";
import { listed } from "../keys/place.ts";
import type { Names } from "../keys/references.ts";
import type { Expression, Operation, Program } from "../model/formula.ts";
import { type Bounds, type FormulaFunction, functionNames, functions, type Kind } from "./functions.ts";
import type { Variable } from "./vocabulary.ts";

/** What names mean where a formula stands. `people`: it may ask for the group and the health of one person. */
export interface Surroundings {
  readonly variables: Readonly<Record<string, Variable>>;
  readonly people: { readonly groups: Names; readonly conditions: Names } | null;
}

/** Why a formula is refused, in words of a problem. */
export interface FormulaFault {
  readonly found: string;
  readonly allowed: string;
  readonly fix: string;
}

interface Typed {
  readonly kind: Kind;
  readonly bounds: Bounds;
  /** Amounts, or made of incomes in another way; undefined where incomes have no part in it. */
  readonly made?: "amounts" | "of incomes" | undefined;
}

const mostPower = 10;
const greatest = 1e300;

class Refusal extends Error {
  readonly fault: FormulaFault;
  constructor(fault: FormulaFault) {
    super(fault.allowed);
    this.fault = fault;
  }
}

/** @param wanted  what it must give: an amount, or a condition that holds or not */
export function compileFormula(
  expression: Expression,
  wanted: Kind,
  around: Surroundings,
): { readonly program: Program; readonly bounds: Bounds } | FormulaFault {
  const operations: Operation[] = [];
  try {
    const { kind, bounds } = compile(expression, around, operations);
    if (kind !== wanted)
      return wanted === "condition"
        ? fault("a number", "a condition, which holds or does not", 'compare it, as in "income < 12000"')
        : fault("a condition", "a number", 'write if(condition, 1000, 0), or a number such as "0.04 * income"');
    const reads = [...new Set(operations.flatMap((one) => ("put" in one && one.put === "variable" ? [one.name] : [])))];
    return { program: { operations, reads }, bounds };
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
}

function fault(found: string, allowed: string, fix: string): FormulaFault {
  return { found, allowed, fix };
}

function refuse(found: string, allowed: string, fix: string): never {
  throw new Refusal(fault(found, allowed, fix));
}

function compile(expression: Expression, around: Surroundings, out: Operation[]): Typed {
  switch (expression.kind) {
    case "number":
      if (!Number.isFinite(expression.value)) return refuse("a number that is not finite", "finite numbers", "write an ordinary decimal number");
      out.push({ put: "constant", value: expression.value });
      return { kind: "number", bounds: [expression.value, expression.value] };
    case "text":
      return refuse(JSON.stringify(expression.value), 'a text only as in group == "teachers" or has("diabetes")', "write a number, or compare group with it");
    case "name":
      return variable(expression.name, around, out);
    case "call":
      return call(expression.name, expression.args, around, out);
  }
}

function variable(name: string, { variables, people }: Surroundings, out: Operation[]): Typed {
  if (name === "group" && people !== null) return refuse(name, "the name of a group beside it", 'write group == "NAME" or group != "NAME"');
  if (!Object.hasOwn(variables, name)) {
    const known = [...Object.keys(variables), ...(people === null ? [] : ["group"])];
    const near = nearest(name, known);
    return refuse(name, `the names ${known.join(", ")}`, near === null ? "use one of these names" : `did you mean ${near}?`);
  }
  out.push({ put: "variable", name });
  return { kind: "number", bounds: variables[name]!.bounds, made: amounts.includes(name) ? "amounts" : undefined };
}

function call(name: string, args: readonly Expression[], around: Surroundings, out: Operation[]): Typed {
  if (name === "has") return health(args, around, out);
  if ((name === "equal" || name === "unequal") && args.some((one) => one.kind === "text")) return sameGroup(name, args, around, out);
  const made = functions.get(name);
  if (made === undefined) {
    const near = nearest(name, functionNames);
    return refuse(`${name}()`, `the functions ${functionNames.join(", ")}`, near === null ? "use one of these" : `did you mean ${near}()?`);
  }
  checkCount(name, made, args.length);
  if (name === "pow") checkPower(args[1]!);
  if (made.many === true) return chain(name, made, args, around, out);
  const given = args.map((one, k) => argument(name, made.args[k]!, one, around, out));
  const of = madeOf(name, given);
  const compares = made.gives === "condition" && made.args[0] === "number";
  out.push(compares && of !== undefined ? { apply: name, made: of } : { apply: name });
  return { kind: made.gives, bounds: finite(made.bounds(...given.map(({ bounds }) => bounds)), name), made: made.gives === "number" ? of : undefined };
}

/** Variables that are money. */
const amounts: readonly string[] = ["income", "household_income", "poverty_line"];

/** What a value is made of: a sum or a part of amounts is an amount, their quotient or product is not. */
function madeOf(name: string, given: readonly Typed[]): Typed["made"] {
  const parts = given.map(({ made }) => made).filter((made) => made !== undefined);
  if (parts.length === 0) return undefined;
  const curved = ["pow", "sqrt", "exp", "log"].includes(name);
  const both = parts.length === 2 && (name === "multiply" || name === "divide");
  const under = name === "divide" && given[0]!.made === undefined;
  return curved || both || under || parts.includes("of incomes") ? "of incomes" : "amounts";
}

/** `max(a, b, c)` is the greater of the greater of a and b, and c. */
function chain(name: string, made: FormulaFunction, args: readonly Expression[], around: Surroundings, out: Operation[]): Typed {
  const [first, ...others] = args;
  const given = [argument(name, made.args[0]!, first!, around, out)];
  let { bounds } = given[0]!;
  for (const one of others) {
    const next = argument(name, made.args[1]!, one, around, out);
    given.push(next);
    bounds = finite(made.bounds(bounds, next.bounds), name);
    out.push({ apply: name });
  }
  return { kind: made.gives, bounds, made: madeOf(name, given) };
}

function argument(name: string, needed: Kind, given: Expression, around: Surroundings, out: Operation[]): Typed {
  const typed = compile(given, around, out);
  if (typed.kind === needed) return typed;
  const numbers = needed === "number";
  return refuse(
    `${numbers ? "a condition" : "a number"} in ${shown(name)}`,
    numbers ? "a number there" : "a condition there, such as age < 18",
    numbers ? "write if(condition, 1, 0)" : "compare it with something",
  );
}

function checkCount(name: string, { args, many }: FormulaFunction, given: number): void {
  if (many === true ? given >= 2 : given === args.length) return;
  const allowed = many === true ? "two values or more" : args.length === 1 ? "one value" : `${args.length} values`;
  refuse(
    `${shown(name)} of ${given}`,
    `${shown(name)} of ${allowed}`,
    name === "log" ? "it is the natural logarithm: divide by log(10) for another base" : "give it as many",
  );
}

function checkPower(exponent: Expression): void {
  if (exponent.kind === "number" && Number.isInteger(exponent.value) && exponent.value >= 0 && exponent.value <= mostPower) return;
  refuse("a power", `whole numbers from 0 to ${mostPower} as exponents`, "write sqrt(x) or exp(y * log(x)) for others");
}

function finite(bounds: Bounds | string, name: string): Bounds {
  if (typeof bounds === "string") return refuse(shown(name), `no value that may be undefined: it ${bounds}`, bounded);
  if (bounds[0] >= -greatest && bounds[1] <= greatest) return bounds;
  return refuse(shown(name), `no value that may be larger than ${greatest}`, bounded);
}
const bounded = "keep what it is taken of within bounds, as in log(max(1, income)) or income / max(1, household_size)";

function health(args: readonly Expression[], { people }: Surroundings, out: Operation[]): Typed {
  const [one] = args;
  if (people === null) return refuse("has()", "nothing of a single person: the household pays", "write unit: person");
  if (args.length !== 1 || one?.kind !== "text") return refuse("has()", 'has() of one name: has("diabetes")', "write the name of a condition in quotes");
  out.push({ put: "has", index: indexOf(people.conditions, one.value) });
  return { kind: "condition", bounds: [0, 1] };
}

function sameGroup(name: string, args: readonly Expression[], { people }: Surroundings, out: Operation[]): Typed {
  const text = args.find((one) => one.kind === "text");
  const other = args.find((one) => one !== text);
  if (people === null) return refuse("group", "nothing of a single person: the household pays", "write unit: person");
  if (text === undefined || other?.kind !== "name" || other.name !== "group")
    return refuse("a comparison with a text", 'group == "NAME" only', "compare group with it");
  out.push({ put: "group", index: indexOf(people.groups, text.value) });
  if (name === "unequal") out.push({ apply: "not" });
  return { kind: "condition", bounds: [0, 1] };
}

function indexOf(names: Names, name: string): number {
  const index = names.index.get(normalName(name));
  if (index !== undefined) return index;
  const near = nearest(name, names.names);
  return refuse(
    JSON.stringify(name),
    `the name of a ${names.what}: ${listed(names.names)}`,
    near === null ? "use one of these names" : `did you mean ${near}?`,
  );
}

const signs: Readonly<Record<string, string>> = {
  ...{ add: "+", subtract: "-", multiply: "*", divide: "/", pow: "^", unaryMinus: "-", unaryPlus: "+" },
  ...{ equal: "==", unequal: "!=", smaller: "<", smallerEq: "<=", larger: ">", largerEq: ">=" },
};

/** As it is written in a formula. */
function shown(name: string): string {
  return signs[name] ?? (functionNames.includes(name) ? `${name}()` : name);
}
