/** What the solidarity ledger counts beside the totals; made by `tally/ledger-plan.ts`. */
import type { CellDimension } from "./breakdowns.ts";
import type { Driver } from "./compiled-rule.ts";
import type { TotalName } from "./totals.ts";

export interface LedgerPlan {
  /** By arm; null where no term of the ledger is wanted. */
  readonly arms: readonly (ArmLedger | null)[];
  /** By flow between two groups: its dimension and, by member of it, whether it is on the receiving side. */
  readonly flows: readonly Flow[];
}

export interface ArmLedger {
  /** The only driver; null where several act together and `game` shares them out. */
  readonly driver: Driver | null;
  readonly game: Game | null;
}

/**
 * Sums of a rule of several drivers. "Kinds" are what the driver `other` can be: household size (1 .. sizes) x group that the
 * subsidies tell apart. a_i(k) is the amount of person i if i were of kind k, without the price of i's risk r_i (1 where there is none).
 */
export interface Game {
  readonly sizes: number;
  /** By group: which of the groups that subsidies tell apart. */
  readonly groupKind: Int32Array;
  /** By group kind, by subsidy: 1 where the subsidy is open to it. */
  readonly opens: Uint8Array;
  readonly groupKinds: number;
  readonly kinds: number;
  readonly usesRisk: boolean;
  /** Rounding constant of amounts that are shares between 0 and 1 (those of a rule with a price by risk). */
  readonly shareMagic: number;
  /** First of cells x kinds: people of the kind, sum of r, of a(k), of r a(k); the same place where there is no risk. */
  readonly people: number;
  readonly risks: number;
  readonly amounts: number;
  readonly riskAmounts: number;
  /** First of cells: sum of r and of a at the own kind; only with risk. */
  readonly risk: number;
  readonly amount: number;
}

/** Money that moves between two groups of members; `receives[member of the dimension]` is 1 on the receiving side. */
export interface Flow {
  readonly total: TotalName;
  readonly dimension: CellDimension;
  readonly receives: Uint8Array;
}
