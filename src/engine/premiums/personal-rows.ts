/** Fills the tables of `personal-pay.ts` for one service: a row for each law, cost factor and set of public schemes. */
import type { NeedModel } from "../model/model.ts";
import type { ServicePay } from "../model/service-pay.ts";
import type { StateLayout } from "../model/states.ts";
import { conditionalNodes } from "./conditional-nodes.ts";
import type { EventMoments, LawNodes } from "./event-moments.ts";
import { rowLength, scoreSteps } from "./personal-pay.ts";

export interface PersonalRows {
  readonly weight: Float64Array;
  readonly squareWeight: Float64Array;
  readonly row: Int32Array;
  /** Number of the new row. */
  readonly add: (law: number, fixed: boolean, mean: EventMoments, momentsOf: (nodes: LawNodes) => EventMoments) => number;
  readonly done: (limits: Float64Array) => ServicePay;
}

/** Moments of an event over all incomes, and at each step of the score (one step where the cost does not follow income). */
interface Row {
  readonly mean: EventMoments;
  readonly steps: readonly EventMoments[];
  readonly fixed: boolean;
}

/** @param squares  whether second moments are asked for: without them there are no weights of squares */
export function personalRows(states: StateLayout, { laws, lawCorrelations, services }: NeedModel, service: number, squares: boolean): PersonalRows {
  const { lawOfGroup } = services[service]!;
  const follows = lawOfGroup.some((law) => lawCorrelations[law] !== 0);
  const steps = follows ? scoreSteps : 1;
  const rows: Row[] = [];
  const weight = new Float64Array(states.count);
  const squareWeight = new Float64Array(squares ? states.count : 0);
  const row = new Int32Array(states.count).fill(-1);
  return {
    weight,
    squareWeight,
    row,
    add: (law, fixed, mean, momentsOf) => {
      const rho = lawCorrelations[law]!;
      const at = (step: number): EventMoments => (rho === 0 ? mean : momentsOf(conditionalNodes(laws[law]!, rho, step)));
      rows.push({ mean, steps: Array.from({ length: steps }, (_, step) => at(step)), fixed });
      return rows.length - 1;
    },
    done: (limits) => {
      const curves = new Float64Array(rows.length * rowLength * steps);
      const means = new Float64Array(rows.length * rowLength);
      rows.forEach(({ mean, steps: moments, fixed }, r) => {
        for (let which = 0; which <= limits.length; which++) {
          means[r * rowLength + which] = numberOf(mean, which, fixed, limits);
          for (let step = 0; step < steps; step++) curves[(r * rowLength + which) * steps + step] = numberOf(moments[step]!, which, fixed, limits);
        }
      });
      return { service, weight, squareWeight, row, curves, steps, means };
    },
  };
}

/** Payment (0), or squares by level; of exact volumes the variance of the price. */
function numberOf({ payment, squares }: EventMoments, which: number, fixed: boolean, limits: Float64Array): number {
  if (which === 0) return payment;
  const second = squares[which - 1]!;
  if (!fixed) return second;
  const mean = Math.min(payment, limits[which - 1]!);
  return Math.max(0, second - mean * mean);
}
