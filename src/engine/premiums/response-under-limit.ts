/**
 * The price response that explains a published reduction of spending, given that the study limited what people paid in a year.
 * Below the limit each bill is used with probability exp(-eta x coinsurance), above it care is free: to read eta off the reduction as
 * if no limit had been there understates it, because a part of the care was free.
 */
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";

/** What was studied. Money in mean bills. */
export interface Study {
  /** Spending where people pay `coinsurance` of each bill, over spending where care is free: above 0, at most 1. */
  readonly spending: number;
  /** Part of each bill that is paid out of pocket, until the limit is reached. */
  readonly coinsurance: number;
  /** Most that those who share the limit pay in a year, in mean bills; Infinity: no limit. */
  readonly limit: number;
  /** Bills a year of those who share the limit, where care is free. */
  readonly bills: number;
  /** `poisson`, or always as many (rounded). */
  readonly count: "poisson" | "fixed";
  /** Coefficient of variation of a bill (lognormal); 0: all alike. */
  readonly cv: number;
}

const steps = 64;
const nodes = 64;
/** Most that is tried: use of one in e^40 is none. */
const largest = 40;
const halvings = 44;

/**
 * Expected spending at a response, over spending where care is free.
 *
 * Backwards over the bills still to come: `worth[i]` is what is yet spent by those whom i / steps of the limit is left, between grid
 * points by straight lines (exact where a bill costs whole steps; else off by less than 0.002 at 64 steps).
 */
export function spendingUnderLimit(eta: number, { coinsurance, limit, bills, count, cv }: Omit<Study, "spending">): number {
  if (limit === Infinity) return exp(-eta * coinsurance);
  const costs = billNodes(cv);
  const use = new Float64Array((steps + 1) * costs.length);
  const after = new Float64Array(use.length);
  for (let i = 0; i <= steps; i++)
    costs.forEach((cost, n) => {
      const pocket = Math.min(coinsurance * cost, (limit * i) / steps);
      use[i * costs.length + n] = exp((-eta * pocket) / cost);
      after[i * costs.length + n] = limit === 0 ? 0 : i - (pocket / limit) * steps;
    });
  const most = count === "fixed" ? Math.round(bills) : Math.ceil(bills + 12 * Math.sqrt(bills) + 12);
  let worth = new Float64Array(steps + 1);
  let chance = exp(-bills);
  let sum = 0;
  for (let number = 1; number <= most; number++) {
    const next = new Float64Array(steps + 1);
    for (let i = 0; i <= steps; i++) {
      let spent = 0;
      for (let n = 0; n < costs.length; n++) {
        const k = i * costs.length + n;
        const low = Math.min(steps - 1, Math.floor(after[k]!));
        const left = worth[low]! + (after[k]! - low) * (worth[low + 1]! - worth[low]!);
        spent += use[k]! * (costs[n]! + left) + (1 - use[k]!) * worth[i]!;
      }
      next[i] = spent / costs.length;
    }
    worth = next;
    chance *= bills / number;
    sum += count === "fixed" ? 0 : chance * worth[steps]!;
  }
  return count === "fixed" ? worth[steps]! / most : sum / bills;
}

/** eta at which the study's spending comes out, by halving; NaN where no response is strong enough (the limit makes too much free). */
export function responseUnderLimit(study: Study): number {
  const { spending, coinsurance, limit } = study;
  if (limit === Infinity) return -log(spending) / coinsurance;
  if (spendingUnderLimit(largest, study) > spending) return NaN;
  let low = 0;
  let high = largest;
  for (let n = 0; n < halvings; n++) {
    const middle = (low + high) / 2;
    if (spendingUnderLimit(middle, study) > spending) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Means of equally likely parts of a lognormal bill of mean 1. */
function billNodes(cv: number): Float64Array {
  if (cv === 0) return Float64Array.of(1);
  const sigma = Math.sqrt(log(1 + cv * cv));
  // share of all money in bills below the quantile k / nodes
  const below = Float64Array.from({ length: nodes + 1 }, (_, k) => (k === 0 ? 0 : k === nodes ? 1 : normalCdf(normalQuantile(k / nodes) - sigma)));
  return Float64Array.from({ length: nodes }, (_, k) => (below[k + 1]! - below[k]!) * nodes);
}
