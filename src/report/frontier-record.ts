/** What `mutua frontier --json` prints, as far as a picture and a table of it need. */
export interface FrontierOptionRecord {
  readonly name: string;
  readonly cost: number;
  /** Interval of the mean over futures; null where one future has none. */
  readonly cost_lo: number | null;
  readonly cost_hi: number | null;
  readonly effect: number;
  readonly effect_lo: number | null;
  readonly effect_hi: number | null;
  readonly standing: "frontier" | "dominated" | "extended";
}
export interface FrontierRecord {
  readonly format: "mutua-frontier/1";
  readonly scenario: string;
  readonly replications: number;
  readonly currency: string;
  /** Ids of the metrics. */
  readonly cost: string;
  readonly effect: string;
  /** Person-years that an effect is counted in, where its metric is a share of people: effect / person_years is that share; else null. */
  readonly person_years: number | null;
  readonly options: readonly FrontierOptionRecord[];
}
