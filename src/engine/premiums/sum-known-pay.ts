/** What members of a block are expected to be paid, all together. */
import { fifthOf, forceFrom, joined, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { ServicePay } from "../model/service-pay.ts";
import { layOutOnce } from "./pay-by-fifth.ts";
import { type PayTables, personalPay, scaledPay, times } from "./personal-pay.ts";

/** Expected payments as they are looked up: in a table, or person by person where that cannot tell people apart. */
export interface KnownPay {
  /** By state, or by fifth and state; empty where `personal` is asked. */
  readonly table: Float64Array;
  /** Numbers of a fifth in the table; 0 where fifths do not differ. */
  readonly stride: number;
  readonly personal: PayTables | null;
}

const none = new Float64Array(0);

/** @param factor  what is left of payments, by state; empty: all */
export function knownPayOf(model: Model, byState: Float64Array, services: readonly ServicePay[], factor: Float64Array): KnownPay {
  if (services.length === 0) return { table: left(byState, factor), stride: 0, personal: null };
  const laid = layOutOnce(model, { basePay: byState, baseSquares: none, servicePay: services }, factor);
  if (laid !== null) return { table: laid.pay, stride: model.states.count, personal: null };
  const servicePay = factor.length === 0 ? services : services.map((pay) => scaledPay(pay, factor));
  return { table: none, stride: 0, personal: { basePay: left(byState, factor), baseSquares: none, servicePay } };
}

function left(values: Float64Array, factor: Float64Array): Float64Array {
  return factor.length === 0 ? values : times(values, factor);
}

/**
 * Adds `knownPay` times a scale, each on the grid, for those of a block who joined at `position`, for the part of the year in which they are in force.
 */
export function sumKnownPay(
  model: Model,
  columns: Columns,
  { table, stride, personal }: KnownPay,
  { first, living: alive }: BlockSize,
  position: number,
  scale: number,
): number {
  const magic = model.grid.flowMagic;
  let sum = 0;
  if (personal !== null) {
    for (let i = 0; i < alive; i++)
      if (joined[i] === position) sum += personalPay(model, columns, personal, first, i) * scale * (1 - forceFrom[i]!) + magic - magic;
    return sum;
  }
  const { frailty } = columns;
  for (let i = 0; i < alive; i++) {
    if (joined[i] !== position) continue;
    const known = table[Math.imul(fifthOf[i]!, stride) + stateOf[i]!]!;
    sum += (frailty === null ? known : known * frailty[first + living[i]!]!) * scale * (1 - forceFrom[i]!) + magic - magic;
  }
  return sum;
}
