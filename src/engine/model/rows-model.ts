import type { Law } from "../distributions/law.ts";
/** People of a survey file as the year reads them. */

export interface Stratum {
  /** Persons a unit: members of each household, or 1. */
  readonly members: number;
  /** Rows from one unit of the file to the next. */
  readonly stride: number;
  readonly firstRow: number;
  /** First seat, counted in units over all strata, and number of seats. */
  readonly firstSeat: number;
  readonly seats: number;
  /** Sum of the weights of the units of the file up to and including each. */
  readonly cumulative: Float64Array;
}

/** People of a survey file, one entry a row. */
export interface RowsModel {
  readonly strata: readonly Stratum[];
  /** Rows are sampled in each replication; else they stand for exact numbers of persons. */
  readonly drawn: boolean;
  /** Who lives together stands in the file. */
  readonly byHousehold: boolean;
  /** Age, sex and group, packed as in `states.ts`. */
  readonly states: Int32Array;
  /** Else the sex is drawn with the group's share of women. */
  readonly sexKnown: boolean;
  readonly incomes: Float64Array;
  /** By group: its incomes as a law, where something is correlated with their rank; else empty. */
  readonly scoreLaws: readonly Law[];
  /** Sums of the weights of persons; empty where nobody enters. */
  readonly entrantCumulative: Float64Array;
  /** Amounts that contributions collect, one column after the other. */
  readonly extra: readonly Float64Array[];
}
