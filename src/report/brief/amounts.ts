/** Figures of the brief as text: the rules of `format.ts` with the marks of print (U+2212 minus, no "+-", never "0 %" for none of n). */
import type { ResultRow } from "../../engine/result.ts";
import {
  besideInterval,
  decimalsFor,
  formatInterval,
  formatMoney,
  formatNumber,
  formatSigned,
  formatUpperBound,
  moneyDecimals,
  moneyScale,
  type Scale,
} from "../format.ts";
import type { Facts } from "./facts.ts";
import type { LeverNumber } from "./sensitivity.ts";

/** Print has a real minus sign; the terminal's is a hyphen. */
export const minus = (text: string): string => text.replace(/-(?=\d)/g, "−");

/** People of 100 of a share; whole, as a big number. "1" where something rounds to none is avoided: it is printed with a decimal. */
export function per100(share: number, { numbers }: Facts): string {
  return minus(formatNumber(100 * share, 0, numbers));
}

/** People of 100 at the decimals that the errors of all allow, so that they can be compared. */
export function shareDecimals(rows: readonly (ResultRow | undefined)[]): number {
  return decimalsFor(Math.max(0, ...rows.map((row) => 100 * (row?.se ?? 0))), 1, besideInterval);
}

export function sharesInterval(row: ResultRow, { numbers }: Facts, signed = false): string | null {
  if (row.lo === null || row.hi === null) return null;
  const decimals = decimalsFor(row.se === null ? null : 100 * row.se, 1, besideInterval);
  return minus(formatInterval({ lo: 100 * row.lo, hi: 100 * row.hi }, decimals, numbers, signed));
}

/** true: above 0 for sure; false: cannot be told; null: no interval. */
export function holds(row: ResultRow | undefined): boolean | null {
  if (row === undefined || row.lo === null || row.hi === null) return null;
  return row.lo > 0 || row.hi < 0;
}

/** An amount of money with its scale and currency: "7.9 bn XOF". */
export function money(amount: number, error: number | null, { numbers, record }: Facts, scale: Scale = moneyScale(amount, numbers)): string {
  const currency = record.currency === "" ? "" : ` ${record.currency}`;
  return minus(formatMoney(amount, error, scale, numbers) + currency);
}

/** An amount without unit at the decimals of its error, signed if asked. */
export function plainMoney(amount: number, error: number | null, scale: Scale, { numbers }: Facts, signed = false): string {
  const decimals = moneyDecimals(amount, error, scale);
  return minus((signed ? formatSigned : formatNumber)(amount / scale.divisor, decimals, numbers));
}

/** Unit of a table of money: "bn XOF". */
export const moneyUnit = (scale: Scale, { record }: Facts): string => [scale.word, record.currency].filter((word) => word !== "").join(" ");

export const upperPercent = (share: number, { numbers }: Facts): string => formatUpperBound(100 * share, numbers);

/** A number of a lever: "3.5 %", "0.25", "6". */
export function leverNumber(number: LeverNumber | null, { numbers }: Facts): string {
  if (number === null) return "";
  const value = number.unit === "share" ? 100 * number.value : number.value;
  let decimals = 0;
  while (decimals < 3 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals++;
  return minus(formatNumber(value, decimals, numbers)) + (number.unit === "share" ? "\u00a0%" : "");
}

/** Any figure of a table, by its unit: shares of 100, money plain, the rest as it is. */
export function cell(value: number | null | undefined, unit: string, error: number | null, { numbers }: Facts, signed = false): string {
  if (value === null || value === undefined) return "–";
  if (value === 0 && error === 0) return "0";
  const factor = unit === "share" ? 100 : 1;
  const most = unit.startsWith("currency") ? 0 : unit === "share" ? 2 : 3;
  const decimals = decimalsFor(error === null ? null : factor * error, most, besideInterval, unit.startsWith("currency") ? -9 : 0);
  return minus((signed ? formatSigned : formatNumber)(factor * value, decimals, numbers));
}
