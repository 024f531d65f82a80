/** Readers of numbers: strict, finite, in range; nothing is coerced. */

import { numberAdvice } from "./number-advice.ts";
import type { NumberRules } from "./number-rules.ts";
import { type Place, report } from "./place.ts";
import { type JsonSchema, recordNumber, type Shape, unwrap, wrapped } from "./shape.ts";
import { isStructural, rangeOf, rangeSchema, readUncertain, spreadNumber } from "./uncertain.ts";

export type { NumberRules } from "./number-rules.ts";

/** Smallest size of a number other than 0: below it squares underflow. */
export const smallestNumber = 1e-150;

/** Greatest amount of money that fits the exact grid with room for sums. */
export const greatestAmount = 1e15;

export function numberShape(rules: NumberRules): Shape<number> {
  const allowed = `${rules.what} ${rangeWords(rules)}${rules.percent === true ? ', or text such as "4%"' : ""}`;
  const plain = numberSchema(rules);
  return {
    type: rules.type,
    allowed,
    schema:
      rules.setting === true
        ? plain
        : rules.quiet === true
          ? { anyOf: [plain, rangeSchema] }
          : { anyOf: [...(wrapped(plain)["anyOf"] as JsonSchema[]), rangeSchema] },
    children: [],
    standIn: () => standInOf(rules),
    read: (raw, at) => {
      const range = rangeOf(raw);
      if (range !== null) return readUncertain(range, at, rules, allowed, (value, place) => checkedNumber(value, place, rules, allowed)) ?? standInOf(rules);
      const { value, place } = unwrap(raw, at, null);
      if (value === undefined) return standInOf(rules);
      const number = checkedNumber(value, place, rules, allowed);
      if (number === null) return standInOf(rules);
      if (rules.setting === true || rules.quiet === true) return number;
      recordNumber(place, number);
      return spreadNumber(number, rules, place);
    },
  };
}

/** Reports and returns null where the value is not a number of the range. */
function checkedNumber(value: unknown, place: Place, rules: NumberRules, allowed: string): number | null {
  const number = typeof value === "string" && rules.percent === true ? (percentOf(value) ?? value) : value;
  if (typeof number !== "number") {
    const mayVary = rules.setting !== true && rules.integer !== true && !isStructural(place.path);
    report(
      place,
      "E0300",
      value,
      allowed,
      numberAdvice(value, rules, (one) => isAllowed(one, rules), mayVary),
    );
    return null;
  }
  if (!Number.isFinite(number)) {
    report(place, "E0303", number, `${allowed}; not a finite number`, "write an ordinary decimal number");
    return null;
  }
  if (isTooSmall(number)) {
    report(place, "E0303", number, `${allowed}; numbers smaller than ${smallestNumber} are not computed with`, "write 0 if you meant none");
    return null;
  }
  if (rules.integer === true && !Number.isInteger(number)) {
    report(place, "E0305", number, allowed.includes("whole") ? allowed : `${allowed}, whole`, "write it without a fraction");
    return null;
  }
  if (outside(number, rules)) {
    report(place, rules.percent === true && rules.max === 1 ? "E0312" : "E0304", value, allowed, rangeAdvice(number, rules, typeof value === "string"));
    return null;
  }
  if (rules.integer === true && !Number.isSafeInteger(number)) {
    report(place, "E0305", number, `${allowed}, whole`, "write a whole number below 9007199254740992");
    return null;
  }
  return number === 0 ? 0 : number;
}

/** Whether `checkedNumber` would take it. */
function isAllowed(number: number, rules: NumberRules): boolean {
  return Number.isFinite(number) && !isTooSmall(number) && !(rules.integer === true && !Number.isSafeInteger(number)) && !outside(number, rules);
}

function isTooSmall(number: number): boolean {
  return number !== 0 && Math.abs(number) < smallestNumber;
}

function outside(number: number, { min, max, above, below }: NumberRules): boolean {
  return (
    (min !== undefined && number < min) ||
    (max !== undefined && number > max) ||
    (above !== undefined && number <= above) ||
    (below !== undefined && number >= below)
  );
}

/** 0.04 for "4%", correctly rounded; null for any other text. */
export function percentOf(text: string): number | null {
  if (text.length > 30 || !/^-?[0-9]+(\.[0-9]+)?%$/.test(text)) return null;
  return Number(`${text.slice(0, -1)}e-2`);
}

function rangeAdvice(number: number, rules: NumberRules, inPercent: boolean): string {
  if (!inPercent && rules.percent === true && rules.max === 1 && number > 1 && number <= 100) return `did you mean "${number}%" = ${Number(`${number}e-2`)}?`;
  const low = rules.min ?? rules.above;
  return low !== undefined && (number < low || number === rules.above) ? "raise it" : "lower it";
}

function rangeWords({ min, max, above, below, integer }: NumberRules): string {
  if (min !== undefined && max !== undefined && integer !== true) return `is between ${min} and ${max}`;
  const low = min !== undefined ? `from ${min}` : above !== undefined ? `above ${above}` : "";
  const high = max !== undefined ? `${min !== undefined ? "to" : "at most"} ${max}` : below !== undefined ? `below ${below}` : "";
  const joined = [low, high].filter((part) => part !== "").join(min !== undefined && max !== undefined ? " " : " and ");
  return `is a ${integer === true ? "whole " : ""}number ${joined}`.trimEnd();
}

function numberSchema({ min, max, above, below, integer, percent }: NumberRules): JsonSchema {
  const bounds = {
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(below !== undefined && { exclusiveMaximum: below }),
  };
  const number = { type: integer === true ? "integer" : "number", ...bounds };
  return percent === true ? { anyOf: [number, { type: "string", pattern: "^-?[0-9]+(\\.[0-9]+)?%$" }] } : number;
}

function standInOf({ min, max, above, below }: NumberRules): number {
  return min ?? (above !== undefined ? (below !== undefined ? (above + below) / 2 : above + 1) : (max ?? 0));
}

export const share: Shape<number> = numberShape({ what: "a share", type: "share", min: 0, max: 1, percent: true });
/** A share that must leave something: expenses, profit. */
export const shareBelowOne: Shape<number> = numberShape({ what: "a share", type: "share", min: 0, below: 1, percent: true });
export const probability: Shape<number> = numberShape({ what: "a probability", type: "probability", min: 0, max: 1, percent: true });
/** Events per person-year: a frequency may exceed 1. */
export const frequency: Shape<number> = numberShape({ what: "a yearly frequency", type: "frequency", min: 0, max: 10000 });
export const factor: Shape<number> = numberShape({ what: "a factor", type: "factor", min: 0, max: 10000 });
export const amount: Shape<number> = numberShape({ what: "an amount of money", type: "amount", min: 0, max: greatestAmount });
/** Growth and interest: above -100 % and at most +1000 % a year. */
export const growthRate: Shape<number> = numberShape({ what: "a yearly rate", type: "rate", above: -1, max: 10, percent: true });
export const loading: Shape<number> = numberShape({ what: "a loading", type: "loading", min: 0, max: 10, percent: true });
export const age: Shape<number> = numberShape({ what: "an age", type: "age", min: 0, max: 120, integer: true, setting: true });
export const calendarYear: Shape<number> = numberShape({ what: "a calendar year", type: "year", min: 0, max: 9999, integer: true, setting: true });
