/** Tables of the Poisson clock that services share: total rates, and the cumulative ones by which an event gets its service. */
import { limitStride } from "../kernels/event-costs.ts";
import { labelCount } from "../kernels/event-words.ts";
import type { ServiceModel } from "../model/model.ts";
import { femaleBit } from "../model/states.ts";
import { intTable } from "../model/table-memory.ts";

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

/** People of one group and health: all ages and both sexes, side by side in tables by state. */
const span = 2 * femaleBit;

/** By span of states: 1 where all services of the clock have the rates of the span before. Groups often have: what was found for one holds for the next. */
function likeBefore(services: readonly ServiceModel[], shared: ArrayLike<number>): Uint8Array {
  const states = shared.length === 0 ? 0 : services[shared[0]!]!.rate.length;
  const like = new Uint8Array(states / span).fill(1, 1);
  for (let at = 0; at < shared.length; at++) {
    const { rate } = services[shared[at]!]!;
    for (let k = 1; k < like.length; k++) if (like[k] === 1 && !sameSpans(rate, k)) like[k] = 0;
  }
  return like;
}

function sameSpans(rate: Float64Array, k: number): boolean {
  for (let state = k * span; state < (k + 1) * span; state++) if (rate[state] !== rate[state - span]) return false;
  return true;
}

/** Factor on the rates of a service in a fifth of incomes. */
function timesOf({ gradient }: ServiceModel, fifth: number, common: number): number {
  return common * (gradient.length === 0 ? 1 : gradient[fifth]!);
}

/**
 * Total rates of the clock into `hazard`, by state or by fifth and state (its length tells which).
 *
 * @param factor  of the year, by service
 */
export function fillHazard(hazard: Float64Array, services: readonly ServiceModel[], shared: ArrayLike<number>, factor: (service: number) => number): void {
  hazard.fill(0);
  const like = likeBefore(services, shared);
  for (let place = 0; shared.length > 0 && place < hazard.length; place += span) {
    const k = (place / span) % like.length;
    if (like[k] === 1) hazard.copyWithin(place, place - span, place);
    else {
      const fifth = Math.floor(place / (span * like.length));
      for (let at = 0; at < shared.length; at++) {
        const service = services[shared[at]!]!;
        addRates(hazard, place, service.rate, k * span, timesOf(service, fifth, factor(shared[at]!)));
      }
    }
  }
}

function addRates(hazard: Float64Array, place: number, rate: Float64Array, from: number, times: number): void {
  for (let state = 0; state < span; state++) hazard[place + state] = hazard[place + state]! + rate[from + state]! * times;
}

/**
 * By row, then service of the shared clock but the last (`limitStride`): the first label (`kernels/event-costs.ts`) above the rates of it and of those before it
 * together, times their factors.
 *
 * @param hazard  by row, the rates of all of them together (`fillHazard`, with the same factors)
 */
export function labelLimits(
  services: readonly ServiceModel[],
  shared: ArrayLike<number>,
  hazard: Float64Array,
  factor: (service: number) => number,
): Int32Array {
  const width = Math.max(0, shared.length - 1);
  const stride = limitStride(shared.length);
  const limits = intTable(Math.max(2, hazard.length * stride)).fill(labelCount);
  const like = likeBefore(services, shared);
  const sums = new Float64Array(span);
  for (let place = 0; width > 0 && place < hazard.length; place += span) {
    const k = (place / span) % like.length;
    if (like[k] === 1) limits.copyWithin(place * stride, (place - span) * stride, place * stride);
    else {
      const fifth = Math.floor(place / (span * like.length));
      sums.fill(0);
      for (let at = 0; at < width; at++) {
        const service = services[shared[at]!]!;
        addRates(sums, 0, service.rate, k * span, timesOf(service, fifth, factor(shared[at]!)));
        for (let state = 0, label = 0; state < span; state++) {
          // ages side by side often have the same rates
          if (state === 0 || sums[state] !== sums[state - 1] || hazard[place + state] !== hazard[place + state - 1])
            label = firstLabel(sums[state]!, hazard[place + state]!);
          limits[(place + state) * stride + at] = label;
        }
      }
    }
  }
  return limits;
}

/** The smallest label whose share of `rate` is not below `sum`; `labelCount` where there is none. */
function firstLabel(sum: number, rate: number): number {
  if (!(sum > 0)) return 0;
  let label = Math.min(labelCount, Math.max(0, Math.ceil((sum / rate) * labelCount - 0.5)));
  // rounding may give the next to it
  while (label > 0 && shareOf(label - 1, rate) >= sum) label--;
  while (label < labelCount && shareOf(label, rate) < sum) label++;
  return label;
}

function shareOf(label: number, rate: number): number {
  return ((label + 0.5) / labelCount) * rate;
}
