/** Tables of the Poisson clock that services share: total rates, and the cumulative ones by which an event gets its service. */
import { limitStride } from "../kernels/event-costs.ts";
import { labelCount } from "../kernels/event-words.ts";
import type { ServiceModel } from "../model/model.ts";

const fifths = 5;
/** Tables by fifth are not laid out for more rows; the services then have clocks of their own. */
const mostRows = 262144;

export interface Clocks {
  /** Services of the shared clock, and those with a clock of their own. */
  readonly shared: readonly number[];
  readonly own: readonly number[];
  /** Whether rates of the shared clock differ by income fifth. */
  readonly byFifth: boolean;
}

/**
 * Which Poisson services share the clock: all whose people of one state (and income fifth) differ by the common frailty alone. A sum of Poisson
 * clocks is a Poisson clock, whose events belong to each service in proportion to its rate.
 */
export function divideClocks(services: readonly ServiceModel[], states: number): Clocks {
  const shared: number[] = [];
  const own: number[] = [];
  const fits = fifths * states <= mostRows;
  services.forEach(({ rate, count, factors, gradient }, s) => {
    if (count !== "poisson" || !rate.some((one) => one > 0)) return;
    (factors.length > 0 || (gradient.length > 0 && !fits) ? own : shared).push(s);
  });
  return { shared, own, byFifth: shared.some((s) => services[s]!.gradient.length > 0) };
}

/** Rows of the tables: one for each state, or one for each fifth and state. */
export function clockRows({ byFifth }: Pick<Clocks, "byFifth">, states: number): number {
  return byFifth ? fifths * states : states;
}

/**
 * Total rates of the clock into `hazard`, by state or by fifth and state (its length tells which).
 *
 * @param factor  of the year, by service
 */
export function fillHazard(hazard: Float64Array, services: readonly ServiceModel[], shared: ArrayLike<number>, factor: (service: number) => number): void {
  hazard.fill(0);
  for (let at = 0; at < shared.length; at++) {
    const { rate, gradient } = services[shared[at]!]!;
    const common = factor(shared[at]!);
    for (let row = 0, fifth = 0; row < hazard.length; row += rate.length, fifth++) {
      const times = common * (gradient.length === 0 ? 1 : gradient[fifth]!);
      for (let state = 0; state < rate.length; state++) hazard[row + state] = hazard[row + state]! + rate[state]! * times;
    }
  }
}

/**
 * By row, then service of the shared clock but the last (`limitStride`): the first label (`kernels/event-costs.ts`) above the rates of it and of those before it
 * together, times their factors.
 *
 * @param hazard  by row, the rates of all of them together (`fillHazard`)
 */
export function labelLimits(
  services: readonly ServiceModel[],
  shared: ArrayLike<number>,
  hazard: Float64Array,
  factor: (service: number) => number,
): Int32Array {
  const width = Math.max(0, shared.length - 1);
  const stride = limitStride(shared.length);
  const limits = new Int32Array(Math.max(2, hazard.length * stride)).fill(labelCount);
  const sums = new Float64Array(hazard.length);
  for (let at = 0; at < width; at++) {
    const { rate, gradient } = services[shared[at]!]!;
    const common = factor(shared[at]!);
    for (let row = 0, fifth = 0; row < hazard.length; row += rate.length, fifth++) {
      const times = common * (gradient.length === 0 ? 1 : gradient[fifth]!);
      // ages side by side often have the same rates
      let label = 0;
      let labelled = NaN;
      let ofAll = NaN;
      for (let state = 0; state < rate.length; state++) {
        const sum = sums[row + state]! + rate[state]! * times;
        sums[row + state] = sum;
        if (sum !== labelled || hazard[row + state]! !== ofAll) {
          labelled = sum;
          ofAll = hazard[row + state]!;
          label = firstLabel(sum, ofAll);
        }
        limits[(row + state) * stride + at] = label;
      }
    }
  }
  return limits;
}

/** The smallest label whose share of `rate` is not below `sum`; `labelCount` where there is none. */
function firstLabel(sum: number, rate: number): number {
  if (!(sum > 0)) return 0;
  let label = Math.min(labelCount, Math.max(0, Math.floor((sum / rate) * labelCount)));
  // the quotient may be next to it
  while (label > 0 && shareOf(label - 1, rate) >= sum) label--;
  while (label < labelCount && shareOf(label, rate) < sum) label++;
  return label;
}

function shareOf(label: number, rate: number): number {
  return ((label + 0.5) / labelCount) * rate;
}
