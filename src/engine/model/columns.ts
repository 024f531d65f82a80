import type { ColumnSpec } from "./lever-model.ts";
import type { Model } from "./model.ts";
import { createSlotList, type SlotList } from "./slot-list.ts";
import type { TotalName } from "./totals.ts";

/** Amounts of people: in 32 bits where they are rounded to these anyway. */
export type Amounts = Float32Array | Float64Array;

/**
 * State of the people of one replication, one entry per slot. `packed` and `membership` are double-buffered by year, so that a
 * year can be run again from its start (a scheme that fails pays its last bills pro rata).
 */
export interface Columns {
  /** [0] year t, [1] year t + 1, swapped at the year's end. Packed states, see `model/states.ts`. */
  readonly packed: [Int32Array, Int32Array];
  /** Market income at start-year wages. */
  readonly income: Amounts;
  /** Equivalised household income at start-year wages; the same array as `income` without households. */
  readonly equivalised: Amounts;
  readonly frailty: Float32Array | null;
  /** Row of the survey file; null where no contribution reads one of its columns. */
  readonly row: Int32Array | null;
  /** Products of the lasting factors of single services. */
  readonly factors: readonly Float32Array[];
  /** Normal score of the rank of income within the group, where something is correlated with it. */
  readonly scores: Float32Array | null;
  /** 1 where the person of the slot gave birth in the year, 2 where the child has a place at home; null without births. */
  readonly birth: Uint8Array | null;
  /** Year of follow-up in which the person of the slot entered (0 = at the start). */
  readonly entry: Uint8Array | null;
  /** By world, then [year t, year t + 1]: see `model/membership.ts`. */
  readonly membership: readonly [Uint16Array, Uint16Array][];
  /** By world: conditions held at entry into the scheme; null without a rider. */
  readonly entryConditions: readonly ([Uint8Array, Uint8Array] | null)[];
  /** By world: schemes never joined again (`enrolment/leavers.ts`), [year t, year t + 1]; null where people may return. */
  readonly leavers: readonly ([Uint16Array, Uint16Array] | null)[];
  /** By world: member-paid contribution and all payments of the year, where a rank-weighted metric is on. */
  readonly paid: readonly (Float64Array | null)[];
  readonly spent: readonly (Float64Array | null)[];
  /** Full cost of potential need of the year, where its concentration is asked for. */
  readonly need: Float64Array | null;
  /** Packed states of last year, where something asks who fell ill since. */
  readonly earlier: Int32Array | null;
  /** By world: contribution asked of each member, whoever pays it, in [last year, this year], where a metric compares the two. */
  readonly prices: readonly ([Float64Array, Float64Array] | null)[];
  /** Columns of levers (`Model.leverColumns`): [this year, next year], the same one twice where it is not doubled. */
  readonly levers: readonly [LeverArray, LeverArray][];
  /** Slots whose people go at the end of the year, among those this thread looked after; never shared. */
  readonly left: SlotList;
}

export type LeverArray = Uint8Array | Uint16Array | Float32Array | Float64Array;

/** Totals made of what each person paid in the year, contributions and out-of-pocket together. */
export const spendingTotals = ["kakwani_total", "payment_concentration", "post_gini", "post_concentration"] as const satisfies readonly TotalName[];

/** Whether some figure of the year's end reads what each person of a world paid. */
export function readsPayments(model: Model, world: number): boolean {
  const { offset } = model.tallies;
  return offset.kakwani_members[world]! >= 0 || spendingTotals.some((name) => offset[name][world]! >= 0);
}

/** Bytes of one typed array rounded up to 8. */
function padded(bytes: number): number {
  return (bytes + 7) & ~7;
}

/** Who fell ill is looked up where one of these is counted. */
export const illnessTotals: readonly TotalName[] = ["ill_covered", "ill_lost", "well_covered", "well_lost"];
/** What members were asked last year is kept where one of these is counted. */
export const priceTotals: readonly TotalName[] = ["ill_price_before", "ill_price_now", "well_price_before", "well_price_now"];

/** Which columns `layColumns` lays out; plain data. */
export interface ColumnPlan {
  readonly shortIncomes: boolean;
  readonly frailty: boolean;
  readonly factors: number;
  readonly scores: boolean;
  readonly entry: boolean;
  readonly birth: boolean;
  readonly households: boolean;
  readonly row: boolean;
  readonly riders: readonly boolean[];
  readonly leavers: readonly boolean[];
  readonly paid: readonly boolean[];
  readonly spent: readonly boolean[];
  readonly need: boolean;
  readonly earlier: boolean;
  readonly prices: readonly boolean[];
  readonly levers: readonly ColumnSpec[];
  readonly capacity: number;
}

export function columnPlan(model: Model): ColumnPlan {
  const { offset } = model.tallies;
  return {
    shortIncomes: !model.people.exactIncomes,
    frailty: model.people.frailty !== null,
    factors: model.needs.factorColumns,
    scores: model.needs.usesScores || model.people.incomePersistence < 1,
    entry: model.demography.dynamic,
    birth: model.demography.fertility.length > 0,
    households: model.people.equivalence !== "none",
    row: keepsRows(model),
    riders: model.worlds.map((world) => world.hasRider),
    leavers: model.worlds.map((world) => !model.behaviour.choice.rejoin && world.joinable.length > 0),
    paid: model.worlds.map((_, w) => offset.kakwani_members[w]! >= 0),
    spent: model.worlds.map((_, w) => spendingTotals.some((name) => offset[name][w]! >= 0)),
    need: offset.need_concentration[0]! >= 0,
    earlier: [...illnessTotals, ...priceTotals].some((name) => offset[name].some((at) => at >= 0)),
    prices: model.worlds.map((_, w) => priceTotals.some((name) => offset[name][w]! >= 0)),
    levers: model.leverColumns,
    capacity: model.layout.capacity,
  };
}

/**
 * Whether a model of one plan may be simulated with the columns of another. What is laid out and not needed does no harm: it is filled
 * where the model says what with, and what the model does not have, it does not read. Only what hangs on values may differ at all.
 */
export function holdsColumns(laid: ColumnPlan, needed: ColumnPlan): boolean {
  if ((needed.frailty && !laid.frailty) || (needed.scores && !laid.scores) || needed.factors > laid.factors) return false;
  if (laid.shortIncomes && !needed.shortIncomes) return false;
  const alike = (key: (typeof perWorld)[number]): boolean => needed[key].every((on, world) => on === laid[key][world]);
  return (
    fixed.every((key) => needed[key] === laid[key]) &&
    (needed.levers === laid.levers || JSON.stringify(needed.levers) === JSON.stringify(laid.levers)) &&
    perWorld.every(alike)
  );
}

/** Parts of a plan that no value moves. */
const fixed = ["entry", "birth", "households", "row", "need", "earlier", "capacity"] as const satisfies readonly (keyof ColumnPlan)[];
const perWorld = ["riders", "leavers", "paid", "spent", "prices"] as const satisfies readonly (keyof ColumnPlan)[];

/** Whether a contribution is read from the row of a person. */
export function keepsRows(model: Model): boolean {
  return model.people.rows !== null && model.people.rows.extra.length > 0;
}

/** Bytes of all columns, for the estimate before a run and for the shared buffer. */
export function columnBytes(plan: ColumnPlan): number {
  const n = plan.capacity;
  let bytes = 2 * padded(4 * n) + padded((plan.shortIncomes ? 4 : 8) * n);
  if (plan.need) bytes += padded(8 * n);
  if (plan.households) bytes += padded(8 * n);
  bytes += (+plan.frailty + plan.factors + +plan.scores) * padded(4 * n);
  if (plan.entry) bytes += padded(n);
  if (plan.birth) bytes += padded(n);
  if (plan.row) bytes += padded(4 * n);
  if (plan.earlier) bytes += padded(4 * n);
  for (let w = 0; w < plan.riders.length; w++) {
    bytes += 2 * padded(2 * n);
    if (plan.riders[w]) bytes += 2 * padded(n);
    if (plan.leavers[w]) bytes += 2 * padded(2 * n);
    if (plan.paid[w]) bytes += padded(8 * n);
    if (plan.spent[w]) bytes += padded(8 * n);
    if (plan.prices[w]) bytes += 2 * padded(8 * n);
  }
  for (const { kind, doubled } of plan.levers) bytes += (doubled ? 2 : 1) * padded(bytesOf[kind] * n);
  return bytes;
}

const bytesOf = { uint8: 1, uint16: 2, float32: 4, float64: 8 } as const;

/** Lays the columns out in one buffer, which may be shared between workers that split the blocks of a year. */
export function layColumns(plan: ColumnPlan, buffer: ArrayBufferLike): Columns {
  const n = plan.capacity;
  let at = 0;
  const take = (bytes: number): number => {
    const start = at;
    at += padded(bytes);
    return start;
  };
  const int32 = (): Int32Array => new Int32Array(buffer, take(4 * n), n);
  const float32 = (): Float32Array => new Float32Array(buffer, take(4 * n), n);
  const float64 = (): Float64Array => new Float64Array(buffer, take(8 * n), n);
  const uint16 = (): Uint16Array => new Uint16Array(buffer, take(2 * n), n);
  const uint8 = (): Uint8Array => new Uint8Array(buffer, take(n), n);
  const packed: [Int32Array, Int32Array] = [int32(), int32()];
  const income = plan.shortIncomes ? float32() : float64();
  return {
    packed,
    income,
    equivalised: plan.households ? float64() : income,
    frailty: plan.frailty ? float32() : null,
    factors: Array.from({ length: plan.factors }, float32),
    scores: plan.scores ? float32() : null,
    entry: plan.entry ? uint8() : null,
    birth: plan.birth ? uint8() : null,
    row: plan.row ? int32() : null,
    membership: plan.riders.map((): [Uint16Array, Uint16Array] => [uint16(), uint16()]),
    entryConditions: plan.riders.map((rider): [Uint8Array, Uint8Array] | null => (rider ? [uint8(), uint8()] : null)),
    leavers: plan.leavers.map((on): [Uint16Array, Uint16Array] | null => (on ? [uint16(), uint16()] : null)),
    paid: plan.paid.map((on) => (on ? float64() : null)),
    spent: plan.spent.map((on) => (on ? float64() : null)),
    need: plan.need ? float64() : null,
    earlier: plan.earlier ? int32() : null,
    prices: plan.prices.map((on): [Float64Array, Float64Array] | null => (on ? [float64(), float64()] : null)),
    levers: plan.levers.map(({ kind, doubled }): [LeverArray, LeverArray] => {
      const column = (): LeverArray => (kind === "uint8" ? uint8() : kind === "uint16" ? uint16() : kind === "float32" ? float32() : float64());
      const now = column();
      return [now, doubled ? column() : now];
    }),
    left: createSlotList(),
  };
}
