import type { Model } from "../../engine/model/model.ts";
import type { Scenario } from "../../engine/model/scenario.ts";

/**
 * A part of a scenario that has a closed form. One file each; `index.ts` is the registry.
 *
 * A part never throws for a scenario: where its assumptions do not hold it returns one figure that says why.
 */
export interface Part {
  readonly name: string;
  readonly summary: string;
  readonly formula: string;
  readonly source: string;
  /** Sees age, sex and income as they go together in the rows of a survey file; the other parts take them as independent in a group. */
  readonly joint?: boolean;
  /**
   * @param model  the same scenario compiled: only the prices of year 1 are taken from it, which its pilot sets
   */
  readonly compute: (scenario: Scenario, model: Model) => readonly Figure[];
}

/** Where the simulation prints the same quantity. */
export interface Place {
  readonly world: string | null;
  readonly scheme: string | null;
  /** Calendar year. */
  readonly year: number | null;
  readonly by: "quintile" | "group" | null;
  readonly group: string | null;
}

/** One quantity, or one reason why a part (or an arm in it) has no closed form. */
export interface Figure extends Place {
  readonly part: string;
  /** Metric id, or "price of year 1" which is not a metric. */
  readonly metric: string;
  /** Expectation over replications, their standard deviation, or a price that the pilot replication sets. */
  readonly statistic: "mean" | "sd" | "price";
  readonly unit: string;
  readonly applies: boolean;
  /** null where it does not apply. */
  readonly value: number | null;
  /** null where it applies. */
  readonly why: string | null;
  /** Standard deviation of the figure of one replication (of the price: its pilot's standard error); null where not known. */
  readonly spread: number | null;
  /** Fourth central moment over squared variance, of the figure of one replication; null where not known. */
  readonly kurtosis: number | null;
  /** For shares of people or of futures: how many are counted independently in one replication. Else null. */
  readonly trials: number | null;
}

export const nowhere: Place = { world: null, scheme: null, year: null, by: null, group: null };

type Extra = Partial<Place> & Partial<Pick<Figure, "spread" | "kurtosis" | "trials" | "statistic">>;

export function figure(part: string, metric: string, unit: string, value: number, extra: Extra): Figure {
  return { ...nowhere, part, metric, statistic: "mean", unit, applies: true, value, why: null, spread: null, kurtosis: null, trials: null, ...extra };
}

export function doesNotApply(part: string, metric: string, why: string, place: Partial<Place> = {}): Figure {
  return {
    ...nowhere,
    part,
    metric,
    statistic: "mean",
    unit: "",
    applies: false,
    value: null,
    why,
    spread: null,
    kurtosis: null,
    trials: null,
    ...place,
  };
}
