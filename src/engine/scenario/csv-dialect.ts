/** How the cells of a CSV file are written: separator, decimal mark, marks between thousands. */
import { type Place, report, under } from "../keys/place.ts";
import { choice } from "../keys/reader.ts";
import { optional } from "../keys/shape.ts";

export interface Dialect {
  readonly separator: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** What may stand between groups of three digits; empty for nothing. */
  readonly thousands: "" | "," | "." | " " | "'";
}

export const plainDialect: Dialect = { separator: ",", decimal: ".", thousands: "" };

const separators = { comma: ",", semicolon: ";", tab: "\t" } as const;
const decimals = { point: ".", comma: "," } as const;
const marks = { none: "", comma: ",", point: ".", space: " ", apostrophe: "'" } as const;

/** Keys beside `file`. */
export const dialectKeys = {
  separator: optional(choice(["comma", "semicolon", "tab"]), "comma", "what separates the cells of the file"),
  decimal: optional(choice(["point", "comma"]), "point", "decimal mark of the numbers in the file"),
  thousands: optional(choice(["none", "comma", "point", "space", "apostrophe"]), "none", "what stands between thousands in the numbers of the file"),
} as const;

export interface DialectRead {
  readonly separator: keyof typeof separators;
  readonly decimal: keyof typeof decimals;
  readonly thousands: keyof typeof marks;
}

/** @param place  of the map that has these keys: one mark for both would read 1.234 as a little more than one */
export function dialectOf({ separator, decimal, thousands }: DialectRead, place: Place): Dialect {
  if (thousands === decimal) {
    const other = decimal === "point" ? "comma" : "point";
    report(
      under(place, "thousands"),
      "E0313",
      thousands,
      "another mark between thousands than the decimal mark",
      `write decimal: ${other} beside it, or leave thousands out`,
    );
  }
  return { separator: separators[separator], decimal: decimals[decimal], thousands: marks[thousands] };
}

const longest = 60;

/**
 * A number as programs write it: `.5`, `100.`, `+100`, `1e-3`, and in the dialect of the file `1 234,5`. Thousands stand in groups of three
 * after the first. Null for anything else.
 */
export function csvNumber(text: string, { decimal, thousands }: Dialect): number | null {
  if (text.length === 0 || text.length > longest) return null;
  const found = /^([-+]?)([^eE]*)((?:[eE][-+]?[0-9]{1,4})?)$/.exec(text);
  if (found === null) return null;
  const [, sign = "", mantissa = "", exponent = ""] = found;
  const parts = mantissa.split(decimal);
  if (parts.length > 2) return null;
  const whole = withoutThousands(parts[0]!, thousands);
  const fraction = parts[1] ?? "";
  if (whole === null || !/^[0-9]*$/.test(fraction) || whole.length + fraction.length === 0) return null;
  const number = Number(`${sign}${whole === "" ? "0" : whole}.${fraction === "" ? "0" : fraction}${exponent}`);
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : null;
}

/** Digits alone, or digits in groups of three; spaces in their narrow and fixed forms count as spaces. */
function withoutThousands(text: string, mark: Dialect["thousands"]): string | null {
  const plain = mark === " " ? text.replace(/[\u00a0\u202f\u2009]/g, " ") : text;
  if (/^[0-9]*$/.test(plain)) return plain;
  if (mark === "") return null;
  const groups = plain.split(mark);
  const [first = "", ...rest] = groups;
  return /^[0-9]{1,3}$/.test(first) && rest.every((group) => /^[0-9]{3}$/.test(group)) ? groups.join("") : null;
}
