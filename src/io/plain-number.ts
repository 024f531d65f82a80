import { readCodes } from "./problem-codes.ts";

const decimal = /^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,4})?$/;
const integer = /^[-+]?[0-9]+$/;
const notFinite = /^[-+]?(?:\.?(?:inf|Inf|INF)|Infinity|\.?(?:nan|NaN|NAN))$/;

export interface NumberFault {
  readonly code: string;
  readonly allowed: string;
  readonly fix: string;
}

/** A number of a scenario as it is written: plain decimal notation, finite, and a whole number only as far as it is exact. */
export function readNumber(source: string): number | NumberFault {
  if (!decimal.test(source)) {
    return {
      code: readCodes.number,
      allowed: "numbers are written in plain decimal notation, such as 10, 0.05 or 2.5e6",
      fix: `write it so, or put it in quotes if it is text`,
    };
  }
  const value = Number(source);
  if (!Number.isFinite(value)) return { code: readCodes.number, allowed: "it is not a finite number", fix: "write a number below 1.8e308" };
  if (value === 0 && /[1-9]/.test(source.replace(/[eE].*$/, ""))) return { code: readCodes.number, allowed: "it is too small to tell from 0", fix: "write 0" };
  if (integer.test(source) && !Number.isSafeInteger(value)) {
    return {
      code: readCodes.unsafeInteger,
      allowed: "whole numbers are exact up to 9007199254740991",
      fix: "write a smaller number, or with an exponent (9.1e15) if it is a rounded amount",
    };
  }
  return value === 0 ? 0 : value; // no negative zero
}

/** NaN and Infinity in any of the usual spellings, which YAML and JSON readers take for numbers or, worse, for text. */
export function isNotFiniteWord(source: string): boolean {
  return notFinite.test(source);
}

/** A seed as it stands on the command line: written like a number it is that number, as it would be in a file (1.0 is 1, 007 is text). */
export function seedOfFlag(text: string): string | number {
  const number = readNumber(text);
  return typeof number === "number" ? number : text;
}
