/** `subsidies` of a scheme: for whom somebody else pays a part of the contribution. */
import { checkFormula, readFormula } from "../formulas/shape.ts";
import { whoVariables } from "../formulas/vocabulary.ts";
import { anyList, anyMap, numeric, oneOf, word } from "../keys/alternatives.ts";
import { byYear } from "../keys/by-year.ts";
import { amount, numberShape, share } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { choice, list, names, nameText, record } from "../keys/reader.ts";
import { lookUp, type Names, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Expression } from "../model/formula.ts";
import type { Subsidy } from "../model/scenario.ts";
import { decimal } from "./csv.ts";

import { indexWord } from "./index-word.ts";

type Who = Pick<Subsidy, "incomeBelow" | "quintiles"> & { readonly groups: readonly string[] | null; readonly formula: Expression | null };
const everyone: Who = { groups: null, incomeBelow: null, quintiles: null, formula: null };

const below = oneOf<number | "poverty_line">("income", [
  word("poverty_line", "poverty_line" as const),
  numeric(mapped(amount, (value): number | "poverty_line" => value)),
]);
const groupNames = oneOf<readonly string[]>("groups", [
  { looks: "the name of a group", fits: (value) => typeof value === "string", shape: mapped(nameText, (name): readonly string[] => [name]) },
  anyList("a list of names", names(1024, 1)),
]);
const quintile = numberShape({ what: "a quintile", type: "quintile", min: 1, max: 5, integer: true, setting: true });
function once(given: readonly number[], place: Place): readonly number[] {
  given.forEach((one, k) => {
    if (given.indexOf(one) < k) report(under(place, k), "E0313", one, "each quintile once", "remove one of the two");
  });
  return given;
}
const quintiles = oneOf<readonly number[]>("quintiles", [
  numeric(mapped(quintile, (one): readonly number[] => [one])),
  anyList("a list of quintiles", mapped(list(quintile, 5, 1), once)),
]);

const forms =
  'everyone, {group: NAME}, {income_below: AMOUNT | poverty_line}, {quintile: 1}, or a condition as text, such as "income < poverty_line" or "age < 5 or female == 1"';

const conditions = mapped(
  record({
    group: optional(groupNames, null, "people of these groups"),
    income_below: optional(byYear(below), null, "equivalised household income below an amount or the poverty line", { unit: "currency a year" }),
    quintile: optional(quintiles, null, "people of these fifths by income, 1 the poorest"),
  }),
  (read, place, clean): Who => {
    if (clean && read.group === null && read.income_below === null && read.quintile === null)
      report(place, "E0300", "an empty map", forms, "write everyone, or a condition");
    return { ...everyone, groups: read.group, incomeBelow: read.income_below, quintiles: read.quintile === null ? null : [...new Set(read.quintile)].sort() };
  },
);

const who: Shape<Who> = oneOf<Who>(
  "who",
  [
    word("everyone", everyone),
    {
      looks: 'a condition as text, such as "income < poverty_line" or "age < 5 or female == 1"',
      fits: (value) => typeof value === "string",
      shape: { type: "text", allowed: forms, schema: { type: "string" }, children: [], standIn: () => everyone, read: readText },
    },
  ],
  anyMap("{group: NAME, income_below: AMOUNT | poverty_line, quintile: [1, 2]}", conditions),
);

/** "income < poverty_line" and "income < NUMBER" are what the map says; any other condition is a formula. */
function readText(value: unknown, place: Place): Who {
  const [left, right, ...more] = String(value)
    .slice(0, 200)
    .split("<")
    .map((part) => part.trim());
  const number = right === undefined ? null : decimal(right);
  const income = left === "income" && more.length === 0;
  if (income && right === "poverty_line") return { ...everyone, incomeBelow: "poverty_line" };
  if (income && number !== null) return { ...everyone, incomeBelow: amount.read(number, place) };
  if (/^\w*$/.test(String(value).slice(0, 200))) {
    report(place, "E0306", value, forms, "use one of these forms");
    return everyone;
  }
  return { ...everyone, formula: readFormula(value, place, forms) };
}

const subsidy = mapped(
  record({
    who: required(who, "who receives it; all conditions given must hold"),
    share: optional(byYear(share), null, "share of the contribution that is paid for them", { shown: "required without amount" }),
    amount: optional(byYear(amount), null, "amount that is paid for each of them, at most what is left of the contribution, instead of a share", {
      shown: "none",
      unit: "currency a year",
    }),
    index: optional(indexWord, "prices", "what amounts (amount, income_below) follow from year 2 on"),
    paid_by: optional(choice(["state", "donor"]), "state", "who pays it"),
  }),
  (read, place, clean): Resolve<Subsidy> => {
    if (clean) checkHelp(read, place);
    return ({ groups, conditions }) => ({
      groups: read.who.groups === null ? null : indexesOf(read.who.groups, groups, under(under(place, "who"), "group")),
      incomeBelow: read.who.incomeBelow,
      index: read.index,
      quintiles: read.who.quintiles,
      who:
        read.who.formula === null
          ? null
          : checkFormula(read.who.formula, "condition", { variables: whoVariables, people: { groups, conditions } }, under(place, "who")).program,
      share: read.share ?? 0,
      amount: read.amount ?? 0,
      paidBy: read.paid_by,
    });
  },
);

function checkHelp({ share: part, amount: sum }: { readonly share: number | null; readonly amount: number | null }, place: Place): void {
  if (part !== null && sum !== null)
    report(under(place, "amount"), "E0313", sum, "a share of the contribution or an amount, not both", "write two subsidies, one after the other");
  if (part === null && sum === null)
    report(under(place, "share"), "E0301", undefined, "share, or amount: what is paid for them", "add share: 0.5, or amount: 30");
}

export function indexesOf(given: readonly string[], all: Names, place: Place): readonly number[] {
  const indexes = given.map((name) => lookUp(all, name, place)).filter((index) => index !== null);
  return [...new Set(indexes)].sort((left, right) => left - right);
}

export const subsidiesShape: Shape<readonly Resolve<Subsidy>[]> = list(subsidy, 64);
