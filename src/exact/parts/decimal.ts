import { scaleByPowerOfTwo } from "../../engine/maths/exp.ts";

/** A decimal number as an exact fraction with a power of ten below. */
export interface Decimal {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Reads the text of a number, for example `-1.25e-3`, exactly. */
export function decimal(text: string): Decimal {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return { top: 0n, bottom: 1n };
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
  return places >= 0 ? { top: digits, bottom: tenToThe(places) } : { top: digits * tenToThe(-places), bottom: 1n };
}

/** Several fractions over their largest power of ten. */
export function common(values: readonly Decimal[]): { readonly tops: readonly bigint[]; readonly bottom: bigint } {
  const bottom = values.reduce((top, value) => (value.bottom > top ? value.bottom : top), 1n);
  return { tops: values.map((value) => value.top * (bottom / value.bottom)), bottom };
}

/** top / bottom (bottom > 0) to double precision, whatever their lengths. */
export function quotient(top: bigint, bottom: bigint): number {
  if (top === 0n) return 0;
  const size = top < 0n ? -top : top;
  const shift = bottom.toString(2).length - size.toString(2).length + 64;
  const scaled = shift >= 0 ? (size << BigInt(shift)) / bottom : size / (bottom << BigInt(-shift));
  const value = scaleByPowerOfTwo(Number(scaled), -shift);
  return top < 0n ? -value : value;
}

function tenToThe(places: number): bigint {
  return BigInt(`1${"0".repeat(places)}`);
}

/** Exact arithmetic on decimals: sums and products stay decimals. */
export function plus(a: Decimal, b: Decimal): Decimal {
  return a.bottom >= b.bottom
    ? { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom }
    : { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** a / b rounded once; b not 0. */
export function over(a: Decimal, b: Decimal): number {
  const sign = b.top < 0n ? -1n : 1n;
  return quotient(sign * a.top * b.bottom, sign * a.bottom * b.top);
}

export function toNumber(a: Decimal): number {
  return quotient(a.top, a.bottom);
}

export const ONE: Decimal = { top: 1n, bottom: 1n };
export const ZERO: Decimal = { top: 0n, bottom: 1n };
