/** Numbers to text. Locale tables come from the language; nothing here depends on the machine's locale. */
export interface NumberWords {
  readonly decimal: string;
  readonly thousands: string;
  /** Words after a compact amount: "2.9 bn". */
  readonly billion: string;
  readonly million: string;
  readonly to: string;
}
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** Most digits after the decimal point that any figure is printed with. */
const finest = 6;

/** Fixed number of decimals with thousands marks; negative decimals round to tens, hundreds, ... Never "-0". */
export function formatNumber(value: number, decimals: number, words: NumberWords): string {
  const scale = Number(`1e${Math.max(0, -decimals)}`);
  const text = decimals < 0 ? (Math.round(value / scale) * scale).toFixed(0) : value.toFixed(Math.min(decimals, finest));
  const negative = text.startsWith("-") && /[1-9]/.test(text);
  const [whole, fraction] = text.replace("-", "").split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, words.thousands);
  return (negative ? "-" : "") + grouped + (fraction === undefined ? "" : words.decimal + fraction);
}

/** The same with a plus sign before positive numbers; a number that rounds to 0 has no sign. */
export function formatSigned(value: number, decimals: number, words: NumberWords): string {
  const text = formatNumber(value, decimals, words);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * How many decimals the standard error allows: a digit is dropped while the error is above `guard` units of it.
 * Alone in a sentence a figure uses guard 0.5, so that its last digit is sound; beside its interval it uses guard 10, which
 * keeps the first significant digit of the error.
 * No error known: `most`.
 */
export function decimalsFor(standardError: number | null, most: number, guard: number, least = 0): number {
  let decimals = most;
  if (standardError !== null) while (decimals > least && standardError > guard * Number(`1e${-decimals}`)) decimals--;
  return decimals;
}

/** Guard of a figure that is printed beside its interval. */
export const besideInterval = 10;

export function formatInterval({ lo, hi }: Interval, decimals: number, words: NumberWords, signed = false): string {
  const format = signed ? formatSigned : formatNumber;
  return `${format(lo, decimals, words)} ${words.to} ${format(hi, decimals, words)}`;
}

/** Decimals that keep two significant digits of a bound. */
const boundDecimals = (value: number): number => {
  let decimals = 0;
  while (decimals < finest && value > 0 && value < Number(`1e${1 - decimals}`)) decimals++;
  return decimals;
};

/** An upper bound, rounded up: 0.368 is "0.37", 0.371 is "0.38". Rounding a bound down would claim too much. */
export function formatUpperBound(value: number, words: NumberWords): string {
  const decimals = boundDecimals(value);
  const scale = Number(`1e${decimals}`);
  const nearest = Number(value.toFixed(decimals));
  return formatNumber(nearest >= value ? nearest : nearest + 1 / scale, decimals, words);
}

/** The size of an error, rounded up to one significant digit: 0.32 is "0.4"; above 10 to a whole number. */
export function significantError(value: number, words: NumberWords): string {
  let decimals = 0;
  while (decimals < finest && value > 0 && value < Number(`1e${-decimals}`)) decimals++;
  const scale = Number(`1e${decimals}`);
  // the last bits of a product are no reason for one more
  return formatNumber(Math.ceil(value * scale - 1e-9) / scale, decimals, words);
}

/** Share as a percentage or as people of 100. */
export const formatPer100 = (share: number, decimals: number, words: NumberWords): string => formatNumber(100 * share, decimals, words);

export interface Proportion {
  readonly k: number;
  readonly n: number;
  readonly mean: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** Percentage of futures: none is a bound ("< 0.37"), all is a bound ("> 99.6"), never 0 or 100. */
export function formatProportion({ k, n, mean, lo, hi }: Proportion, words: NumberWords): string {
  if (k === 0) return hi === null ? "0" : `< ${formatUpperBound(100 * hi, words)}`;
  if (k === n) return lo === null ? "100" : `> ${formatNumber(Math.floor(1000 * lo) / 10, 1, words)}`;
  return formatNumber(100 * mean, 1, words);
}

export interface Scale {
  readonly divisor: number;
  readonly word: string;
}

/** Unit in which an amount of money is said: plain, million, bn. */
export function moneyScale(amount: number, words: NumberWords): Scale {
  const size = Math.abs(amount);
  if (size >= 1e9) return { divisor: 1e9, word: words.billion };
  if (size >= 1e6) return { divisor: 1e6, word: words.million };
  return { divisor: 1, word: "" };
}

/** Amount in a given scale, rounded to what its error allows, at most three digits after the point in compact scales. */
export function formatMoney(amount: number, standardError: number | null, scale: Scale, words: NumberWords): string {
  const decimals = moneyDecimals(amount, standardError, scale);
  return formatNumber(amount / scale.divisor, decimals, words) + (scale.word === "" ? "" : ` ${scale.word}`);
}

/** Compact amounts show three significant digits at most; plain ones units. The error can only take digits away. */
export function moneyDecimals(amount: number, standardError: number | null, scale: Scale): number {
  const size = Math.abs(amount) / scale.divisor;
  const most = scale.word === "" ? 0 : size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return decimalsFor(standardError === null ? null : standardError / scale.divisor, most, besideInterval, -9);
}

/**
 * Integers that add to `total` and stay within 1 of `total x share`: whole parts first, then one more to the largest remainders;
 * ties go to the earlier part. Shares need not add to exactly 1; what is rounded is their share of the sum.
 */
export function largestRemainder(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (total * share) / sum);
  const whole = exact.map(Math.floor);
  const order = exact.map((value, index) => ({ index, rest: value - whole[index]! })).sort((a, b) => b.rest - a.rest || a.index - b.index);
  let missing = total - whole.reduce((a, b) => a + b, 0);
  for (const { index } of order) {
    if (missing <= 0) break;
    whole[index]!++;
    missing--;
  }
  return whole;
}
