import type { AnyTotal } from "../model/totals.ts";

/** Why a figure is undefined; printed as `why` beside `null`. */
export type Why =
  | "no_persons"
  | "no_members"
  | "no_contributions"
  | "no_operation"
  | "no_income"
  | "no_income_at_the_bottom"
  | "nothing_paid"
  | "no_need"
  | "no_use"
  | "no_necessary_care"
  | "no_ruin"
  | "no_poverty_line"
  | "no_basic_needs"
  | "nobody_covered"
  | "nobody_covered_before"
  | "empty_fifth"
  | "all_or_none_ill"
  | "nobody_fell_ill"
  | "no_yearly_limit"
  | "all_or_none_covered"
  | "compares_worlds"
  | "nobody_asked"
  | "no_benefits"
  | "not_defined_by_year"
  | "one_replication"
  | "too_few_replications"
  | "closed_before"
  | "no_capital_required"
  | "no_rescue"
  | "no_merger"
  | "no_public_spending"
  | "no_programme"
  | "not_paid_back"
  | "no_effect";

/** Words of one language. `{world}` and numbers never stand inside: text is kept apart from numbers. */
export interface MetricWords {
  /** Short label of a table row, at most 34 characters. */
  readonly name: string;
  /** One or two plain sentences. */
  readonly definition: string;
  /** Plain-text formula in the field's notation. */
  readonly formula: string;
}

/**
 * A metric: which totals it needs and how they become one figure. One idea per file; `index.ts` is the registry.
 *
 * `measure` gets the declared totals, in the declared order, of one replication, scope member, cell and year (or their sums
 * over years for `ratio_of_sums`) and returns the figure, NaN where it is undefined (then `why` says why).
 */
export interface Metric {
  /** Stable id of the contract: "coverage.breadth". */
  readonly id: string;
  /** population and world metrics give a row per world; scheme metrics a row per scheme of each world. */
  readonly scope: "population" | "world" | "scheme";
  readonly totals: readonly AnyTotal[];
  readonly measure: (totals: Float64Array) => number;
  /**
   * For figures that only exist between two worlds: the figure of a pair, from the totals of both (sums over years for the
   * horizon). It takes the place of the difference; rows of a single world are undefined.
   */
  readonly compare?: (first: Float64Array, second: Float64Array) => number;
  /**
   * For figures that exist only over all replications: what is made of their figures in place of the mean. Such rows are not broken
   * down and not compared between worlds (a difference of quantiles is not a quantile of differences).
   */
  readonly statistic?: Statistic;
  /** For metrics of which there is one for each number of a key of `outputs`. */
  readonly family?: MetricFamily;
  /** Whether rows by quintile, sex, age_band, group, health exist (all totals must have cells). */
  readonly breakdown: boolean;
  /**
   * How the horizon figure (year null) is formed: `ratio_of_sums` measures the sums over years; `sum`, `mean` and `any` (max)
   * combine the yearly figures; `last` is the figure of the last year.
   */
  readonly horizon: "ratio_of_sums" | "sum" | "mean" | "any" | "last";
  readonly why: Why;
  readonly unit: "share" | "persons" | "currency" | "currency per person" | "events" | "events per person" | "ratio" | "index" | "years" | "months" | "rate";
  /** true: printed for the represented population, i.e. multiplied by represents / size. */
  readonly extensive: boolean;
  /** true: the figure of a replication is 0 or 1 and its mean a probability (Clopper-Pearson interval, k beside n). */
  readonly proportion: boolean;
  /**
   * Least and greatest possible value, which no interval leaves; null where there is none on both sides. Left out: 0 to 1 for shares,
   * none for other units.
   */
  readonly range?: readonly [number, number] | null;
  /** Which direction is good for people; null where neither is. */
  readonly better: "higher" | "lower" | null;
  /** Part of `outputs.metrics: headline`. */
  readonly headline: boolean;
  readonly words: { readonly en: MetricWords };
  /** Definition's origin. */
  readonly source: string;
  /** A worked number that a test recomputes: totals in declared order and the figure they give. */
  readonly example: {
    /** Of one replication; of a statistic, of the last of `replications`. */
    readonly totals: readonly number[];
    /** Totals of each replication, of a statistic. */
    readonly replications?: readonly (readonly number[])[];
    readonly value: number;
    /** Totals of the second world, where the figure compares two. */
    readonly versus?: readonly number[];
  };
}

/**
 * What is estimated from the figures of all replications together, in place of their mean. How sure each is: `estimation/statistics.ts`.
 *
 * value_at_risk           inf{x : F(x) >= level}
 * tail_value_at_risk      mean of the worst 1 - level, the outcome at the edge split (Acerbi and Tasche)
 * share_at_most           F(point)
 * mean_excess             E(X - point)+
 * ratio_to_value_at_risk  mean of a second figure of each replication over the value at risk of the first
 * size_of_same_chance     the size at which a falling curve of chances (means of further figures, at the sizes given) is the mean of the first
 */
export type Statistic =
  | { readonly kind: "value_at_risk" | "tail_value_at_risk"; readonly level: number }
  | { readonly kind: "share_at_most" | "mean_excess"; readonly point: number }
  | { readonly kind: "ratio_to_value_at_risk"; readonly level: number; readonly above: (totals: Float64Array) => number }
  | { readonly kind: "size_of_same_chance"; readonly curve: readonly CurvePoint[]; readonly whole: CurvePoint };

/** A chance at a size; both are figures of each replication. NaN: there is no such point. */
export interface CurvePoint {
  readonly size: (totals: Float64Array) => number;
  readonly chance: (totals: Float64Array) => number;
}

/** Metrics that differ by a number only, which the scenario gives. The one in the registry speaks for all of them. */
export interface MetricFamily {
  /** Key of `outputs` with the numbers; a single number gives a member under the family's own id. */
  readonly key: "lossLevels" | "lossCdfAt" | "stopLossAt" | "ruinEpsilon";
  /** What stands for the number in the id of a member: "<level>"; empty where it has none. */
  readonly placeholder: "<level>" | "<amount>" | "";
  readonly at: (point: number) => Metric;
}
