/**
 * When two amounts of money are the same. Amounts stand on a grid (docs/model.md, section 1) and shares such as 0.29 have no finite
 * binary form, so that 0.29 x 100 is a little less than 29: a strict comparison of products takes amounts for equal that differ by a few
 * steps of the grid, or by no more than the rounding of a few multiplications.
 */

/** Steps of the grid by which a sum of a few rounded amounts may be off. */
const steps = 8;
/** 1.5 x 2^52: the number whose addition rounds to a grid (`MoneyGrid`). */
const magicOfOne = 6755399441055744;

/** Difference up to which two amounts on the grid of this magic number are equal. */
export function tieOf(magic: number): number {
  return (magic / magicOfOne) * steps;
}

/**
 * Difference up to which an amount of money and a share of a household's income are equal: both were rounded, each to its grid, and the
 * steps of incomes may be many times those of payments.
 *
 * @param magic  of the amount's grid
 * @param share  of the income, 1 at most; Infinity where there is no limit
 */
export function tieWithIncome(magic: number, incomeMagic: number, share = 1): number {
  return tieOf(magic) + (share < 1 ? share : 1) * tieOf(incomeMagic);
}

/** Up to which difference payments and a share of income are the same (`tie`), and an income and a line (`incomeTie`). */
export interface Ties {
  readonly tie: number;
  readonly incomeTie: number;
}

export function tiesOf({ flowMagic, incomeMagic }: { readonly flowMagic: number; readonly incomeMagic: number }): Ties {
  return { tie: tieWithIncome(flowMagic, incomeMagic), incomeTie: tieOf(incomeMagic) };
}

/** A factor just below 1: x < y up to rounding is x < y * justBelow, for x, y >= 0. */
export const justBelow: number = 1 - 1 / 17592186044416;
/** Just above 1. */
export const justAbove: number = 1 + 1 / 17592186044416;

/**
 * Whether a household's income is below a line for one person, by the household's equivalent persons; equal is not below.
 *
 * @param tie  of incomes: a line is what the file says, an income is that on its grid
 */
export function isBelow(income: number, persons: number, line: number, tie: number): boolean {
  return income < line * persons * justBelow - tie;
}
