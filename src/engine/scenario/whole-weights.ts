/** Weights as whole numbers in the same proportion, as small as can be: 2.5, 1, 0.5 become 5, 2, 1. */

/** Digits of a weight as written, and how many of them stand after the point. */
function digitsOf(weight: number): { readonly digits: bigint; readonly decimals: number } {
  const [mantissa, exponent] = String(weight).split("e");
  const [whole, part = ""] = mantissa!.split(".");
  const decimals = part.length - Number(exponent ?? 0);
  const digits = BigInt(whole! + part);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * tenTo(-decimals), decimals: 0 };
}

function tenTo(power: number): bigint {
  return BigInt(`1${"0".repeat(power)}`);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * @param weights  0 or more, not all 0; read as the decimal numbers they were written as
 * @returns whole numbers in exactly the same proportion, without common divisor
 */
export function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const known = new Map<number, { readonly digits: bigint; readonly decimals: number }>();
  let decimals = 0;
  for (const weight of weights) {
    if (known.has(weight)) continue;
    const found = digitsOf(weight);
    known.set(weight, found);
    if (found.decimals > decimals) decimals = found.decimals;
  }
  const scaled = new Map<number, bigint>();
  let divisor = 0n;
  for (const [weight, found] of known) {
    const value = found.digits * tenTo(decimals - found.decimals);
    scaled.set(weight, value);
    divisor = greatestDivisor(value, divisor);
  }
  return weights.map((weight) => scaled.get(weight)! / divisor);
}
