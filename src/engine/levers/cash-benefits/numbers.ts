/** A benefit that takes the place of lost income. */
export interface Replacement {
  readonly replace: number;
  readonly wait: number;
  readonly most: number;
  /** Yearly income up to which it is replaced, and the most that is paid for a year, start-year money; Infinity for none. */
  readonly ceiling: number;
  readonly cap: number;
}

/** Capital bought from a third party for each new case. */
export interface Bought {
  readonly newCases: number;
  readonly capital: number;
  readonly loading: number;
}

export const boughtNames = ["old_age", "invalidity", "survivors", "death_grant"] as const;
export type BoughtName = (typeof boughtNames)[number];

export interface CashTerms {
  /** In the order of `spellNames`. */
  readonly spells: readonly (Replacement | null)[];
  readonly perChild: number;
  readonly childBelow: number;
  readonly bought: Readonly<Record<BoughtName, Bought | null>>;
  readonly moralHazard: number;
}

export interface CashNumbers extends CashTerms {
  /** Cost for each person of the start a year that is expected, start-year money. */
  readonly expected: number;
}
