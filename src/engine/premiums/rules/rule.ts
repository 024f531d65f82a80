import type { Place } from "../../keys/place.ts";
import type { Fields, RecordOf } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { BlockSize } from "../../model/block-size.ts";
import type { Columns } from "../../model/columns.ts";
import type { CompiledRule, Driver, Unit } from "../../model/compiled-rule.ts";
import type { ArmModel, Model } from "../../model/model.ts";
import type { Pilot } from "../../model/pilot.ts";
import type { ContributionTerms } from "../../model/scenario.ts";

/**
 * A contribution rule: who pays how much. One file each; the registry is `index.ts`.
 *
 * The scenario is read into terms T, which are compiled to numbers N; everything else is a function of the numbers, which are plain data
 * and travel to workers. The price is one number a year and scheme: a rate, an amount, a level, 1 where the rule has amounts of its own.
 */
export interface ContributionRule<K extends Fields = Fields, T extends ContributionTerms = ContributionTerms, N extends object = object> {
  /** Key of the rule under `contribution` of a scheme. */
  readonly name: string;
  /** Place in the reference: common rules first. */
  readonly order: number;
  /** Keys under `contribution`, with their words: `name`, and those that act only beside it. All optional, null where they are left out. */
  readonly keys: K;
  /** Whose amount it is where the scenario does not say; null where `unit` has no meaning. */
  readonly unit: Unit | null;
  /** The only driver of its amounts, where nothing else makes them differ. */
  readonly driver: Driver;
  /** Reports what is wrong at `place` (that of `contribution`) if every key is right by itself (`clean`); names of other sections are known later. */
  terms(read: RecordOf<K>, unit: Unit, place: Place, clean: boolean): Resolve<T>;
  /** Margins that its key sets in place of `pricing`. */
  margins?(read: RecordOf<K>): Margins;
  /** Extra columns of the microdata that it reads. */
  columns?(terms: T): readonly number[];
  /** @param scale  simulated people per person that they represent: for totals of the whole scheme */
  compile(terms: T, scale: number): CompiledRule<N>;
  /**
   * Fills `gross` for all living persons of a block, rounded to the grid: (x + magic) - magic. Once a block: plain loops over scratch columns.
   *
   * Where people live in households, `gross` holds 1 for those who could be insured and 0 for the others when it is called.
   */
  charge(numbers: N, charge: Charge): void;
  /** The amount of one unit with this income, not rounded; left out where it is not a function of price and income. @param tie  of incomes (`maths/ties.ts`) */
  amount?(numbers: N, price: number, income: number, index: number, tie: number): number;
  /** No price is looked for above it; left out where there is no end. */
  readonly highest?: number;
  /** Incomes between which `amount` is constant, or rises by `price` for each unit of income; left out where it does neither. */
  bends?(numbers: N, price: number): readonly number[];
  firstPrice(numbers: N, quote: Quote): number | NoPrice;
  /** By state: the price at level 1, for rules that are `pricedByState`. */
  pricesByState?(numbers: N, quote: Quote): Float64Array;
  /** Next year's price from this year's experience. */
  nextPrice(numbers: N, past: Experience): number;
  /** Mean contribution per person in the first year, for the grid of money: its size is enough. */
  meanPrice(numbers: N, arm: ArmModel, pilot: Pilot, model: Model): number;
}

/** What a scenario says of a rule of this type. */
export type TermsOf<R> = R extends ContributionRule<infer _K, infer T, infer _N> ? T : never;

export interface Margins {
  readonly safety: number | null;
  readonly profit: number | null;
  readonly targetLossRatio: number | null;
}

/** A block that is charged for one scheme in one world. */
export interface Charge {
  readonly price: number;
  /** Of amounts in start-year money. */
  readonly index: number;
  /** Of the year, nominal; NaN where the scenario has none. */
  readonly povertyLine: number;
  /** Rounding constant of the arm's contributions. */
  readonly magic: number;
  /** Households pay, and there are households. */
  readonly byUnit: boolean;
  readonly block: BlockSize;
  readonly model: Model;
  readonly columns: Columns;
  readonly arm: ArmModel;
}

/** What the pilot says of those who can be members in the first year, simulated population. */
export interface Quote {
  readonly members: number;
  readonly benefits: number;
  /** Contributions that must come in. */
  readonly required: number;
  /** Incomes that pay. */
  readonly bases: () => Bases;
  /** By state: benefits to expect, averaged over the rating class. */
  readonly classPay: Float64Array;
  /** Price for benefits to expect of one member: margins and costs added. */
  readonly priceOf: (benefits: number) => number;
  /** By state: factor of the surcharges. */
  readonly surcharge: () => Float64Array;
}

/** Contribution bases (persons or households) of the pilot: income, the share of the contribution that is collected, and how many each stands for. */
export interface Bases {
  readonly count: number;
  readonly income: Float64Array;
  readonly collected: Float64Array;
  readonly weight: Float64Array;
}

/** No price carries the expected benefits. */
export interface NoPrice {
  readonly value: unknown;
  readonly allowed: string;
  readonly fix: string;
}

/** A closed year. */
export interface Experience {
  readonly price: number;
  readonly totals: ArmTotals;
  /** Actual over expected claims, as far as they are credible. */
  readonly credible: number;
  /** 1 + rise of the prices of care. */
  readonly trend: number;
  /** 1 + growth of wages, and of the index of the rule's amounts. */
  readonly wageGrowth: number;
  readonly indexGrowth: number;
  /** Product of all that was decided about the price, which `price` has in it. */
  readonly decided: number;
  readonly maxFall: number | null;
  readonly maxRise: number | null;
}
