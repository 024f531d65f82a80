import type { LatticeSeverity } from "./aggregate-law.ts";
import type { Inputs } from "./inputs.ts";
import type { Parameter } from "./parameter.ts";
import { map, probability } from "./parameter.ts";
import { checkSum } from "./severity.ts";

export const SEVERITY_UNITS: Parameter = map('claim size in units: probability, for example {"1": 0.6, "5": 0.4}', probability("probability"));

/** @throws ExactError for a size that is not a whole number or probabilities that do not sum to 1 */
export function readLatticeSeverity(parent: Inputs, key: string): LatticeSeverity {
  const input = parent.record(key);
  const points = input.keysPresent().map((size) => {
    const units = Number(size);
    if (!/^\d+$/.test(size) || units > 1e6) {
      input.fail(size, "a claim size that is a whole number of units from 0 to 1000000", "Choose the unit so that all sizes are whole.", JSON.stringify(size));
    }
    return [units, input.number(size)] as const;
  });
  checkSum(
    parent,
    key,
    points.map(([, p]) => p),
  );
  return [...points].sort((x, y) => x[0] - y[0]);
}

/** A number as people write it: 0.30000000000000004 becomes 0.3. */
export function clean(x: number): string {
  return String(Number(x.toPrecision(12)));
}
