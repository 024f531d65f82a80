import type { Timing } from "./scenario.ts";

/** A lever at work in one place: a scheme of a world, or a world. Plain data, so that it travels to workers. */
export interface LeverModel {
  /** Name in the registry (`levers/index.ts`). */
  readonly lever: string;
  readonly world: number;
  /** Index into `model.arms`; -1 for a lever of a whole world. */
  readonly arm: number;
  /** What the lever was compiled to; only its own file reads it. */
  readonly numbers: object;
  /** Key of its draws: levers of the same name in two worlds draw the same words. */
  readonly key: number;
  /** Columns of its own, indexes into `Columns.levers`. */
  readonly columns: readonly number[];
  /** First of its own sums, counted from `TallyPlan.leverSums`. */
  readonly sums: number;
}

/**
 * A column of a lever: one entry a person and world. `doubled`: [this year, next year], swapped at the year's end and 0 at the start. `shared`: one
 * for all worlds that have the lever, which is said once for the file; what stands in it must be the same whoever fills it.
 */
export interface ColumnSpec {
  readonly kind: "uint8" | "uint16" | "float32" | "float64";
  readonly doubled: boolean;
  readonly shared?: true;
}

/** Money that moves between a scheme and others than its members. */
export interface Flow {
  /** The total under which it is counted. */
  readonly name: string;
  /** 1: into the scheme, -1: out of it. */
  readonly sign: 1 | -1;
  readonly timing: Timing;
  /** Currency of the year, never negative: what the year's result counts. */
  readonly amount: number;
  /** What is received or paid within the year; `amount` unless some of it moves in another year. */
  readonly cash: number;
  /** Done about a deficit, once it is known: the deficit itself is counted without it. */
  readonly remedy?: true;
  /** No cost of the year's cover: taken out by owners, given back of an earlier year, a debt that changes hands. */
  readonly ownFunds?: true;
  /** Whose money it is, where it is counted among theirs too. */
  readonly payer?: "state";
}
