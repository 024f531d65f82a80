import type { CauseKey } from "../../engine/metrics/causes.ts";
import type { Statistic, Why } from "../../engine/metrics/metric.ts";
import type { NumberWords } from "../format.ts";
import type { LanguageCode } from "./codes.ts";

/** Rows of the comparison table, in the order of the screen. */
export type TableRowKey = "covered" | "excluded" | "declined" | "poorest" | "hardship" | "hardshipPoor" | "hardshipBudget" | "forgone" | "returned" | "ruin";
/** Rows of money: the price, who pays which part of it a month. */
export type PayerKey = "premium" | "member" | "employer" | "state" | "donor";

/** Columns of the table of who pays for whom: parts of the ids `solidarity.<term>`. */
export type LedgerTerm = "income" | "risk" | "other" | "margin" | "chance" | "net_transfer";
/** Its rows: everybody, fifths of income, people without and with a condition. */
export type LedgerGroup = "everybody" | "q1" | "q2" | "q3" | "q4" | "q5" | "no_condition" | "any_condition";

/**
 * Every sentence and word of the reports in one language; a new language is one more file. Names of worlds and schemes are
 * free text, so no sentence inflects around them, and every sentence is neutral: swapping two names mirrors the text.
 * Numbers arrive already formatted.
 */
export interface Language {
  readonly code: LanguageCode;
  readonly numbers: NumberWords;
  readonly title: {
    readonly people: (simulated: string, represented: string | null) => string;
    readonly futures: (count: string) => string;
    readonly sameFate: (worlds: number) => string;
  };
  readonly cover: {
    readonly one: (world: string, covered: string, year: number, interval: string) => string;
    readonly two: (first: string, coveredFirst: string, second: string, coveredSecond: string, year: number) => string;
    readonly many: (year: number, parts: readonly { readonly world: string; readonly covered: string }[]) => string;
    /** `more` people of 100 in favour of `world`, which covers more. */
    readonly more: (world: string, more: string, interval: string) => string;
    readonly unsure: (lo: string, hi: string) => string;
    readonly same: string;
    /** The difference has no interval (one future). */
    readonly noInterval: (world: string, more: string) => string;
    /** What is left of the difference, with its interval, where both have the levers named, on the terms of either. */
    readonly parity: (levers: string, onFirst: string, first: string, onSecond: string, second: string) => string;
  };
  readonly ruin: {
    /** One sentence for all schemes that mostly hold, made of `some` and `none`. */
    readonly by: (year: number, parts: readonly string[]) => string;
    readonly some: (scheme: string, count: string, futures: string, interval: string) => string;
    readonly none: (scheme: string, futures: string, bound: string) => string;
    readonly high: (scheme: string, count: string, futures: string, year: number, interval: string, mostOften: number | null) => string;
    /** Several schemes of a world that do not hold; `counts` of futures with the schemes, most first; `errors` of the fewest and the most, in percent. */
    readonly highMany: (
      of: { readonly world: string; readonly schemes: string; readonly all: string },
      futures: string,
      year: number,
      counts: readonly string[],
      errors: readonly string[],
    ) => string;
    /** The same of those that mostly hold: a part of `by`. */
    readonly someMany: (world: string, futures: string, counts: readonly string[], errors: readonly string[]) => string;
    /** Does not operate at the end, for the most frequent cause; `years` of operation on average. */
    readonly stopped: (scheme: string, count: string, futures: string, year: number, cause: "money" | "exit" | "empty" | "merged", years: string) => string;
  };
  readonly state: {
    readonly nothing: string;
    readonly costs: (parts: readonly string[]) => string;
    readonly part: (world: string | null, amount: string, interval: string) => string;
  };
  /** Name of a scheme that is not called like its world. */
  readonly schemeOf: (scheme: string, world: string) => string;
  readonly strip: { readonly poorestFirst: string; readonly anyOrder: string; readonly covered: string; readonly excluded: string; readonly declined: string };
  readonly table: {
    readonly rows: Readonly<Record<TableRowKey, string>>;
    readonly head: (year: number) => string;
    /** `unit`: currency with its scale, or empty. */
    readonly payers: Readonly<Record<PayerKey, (unit: string) => string>>;
    readonly returned: (currency: string) => string;
    readonly cannotTell: string;
    /** In place of a figure of one scheme, in a world of several. */
    readonly below: string;
    readonly allYears: (first: number, last: number) => string;
    /** Short units of money in a row label: "A month per member, 1,000 F". */
    readonly scales: { readonly thousand: string; readonly million: string; readonly billion: string };
    readonly difference: (percent: string) => string;
    readonly interval: (percent: string) => string;
    /** Worlds beside the compared two, under the table. */
    readonly others: (parts: readonly string[]) => string;
    /** One of them with its covered, excluded and declined of 100, where they are known. */
    readonly other: (world: string, people: readonly string[] | null) => string;
    /** The same with the covered only, where the line would be too long. */
    readonly othersShort: (parts: readonly string[]) => string;
    readonly otherShort: (world: string, people: readonly string[] | null) => string;
    /** Note under a table without differences: worlds left out, and what the +- is. */
    readonly hidden: (worlds: number, percent: string, plusMinus: string) => string;
  };
  /** Schemes side by side in one world: title, and two lines of heads for members, price, care, reserve, ruin. */
  readonly schemes: { readonly title: (world: string) => string; readonly heads: (currency: string) => readonly (readonly [string, string])[] };
  readonly causes: {
    readonly title: string;
    readonly names: Readonly<Record<Exclude<CauseKey, "declined">, string>>;
    readonly other: string;
    readonly sum: string;
  };
  readonly fan: {
    readonly title: (scheme: string) => string;
    readonly median: string;
    readonly band: string;
    readonly openBand: string;
    readonly middleShort: string;
  };
  /** The fair baseline, and how far assumptions move the headline. */
  readonly fairness: {
    readonly title: (first: string, second: string) => string;
    /** Four heads of nine columns: covered, poorest fifth, richest fifth, needed care not sought. */
    readonly heads: readonly string[];
    readonly asWritten: string;
    readonly levers: (names: readonly string[]) => string;
    readonly terms: (levers: string, world: string) => string;
    readonly sameHelp: (world: string) => string;
    readonly floor: (percent: string) => string;
    readonly chanceOnly: (held: string) => string;
    readonly range: (varied: string, interval: string, world: string, k: string, n: string) => string;
    /** Both schemes have the same of what parity makes equal; `differs` names other levers. */
    readonly same: (differs: readonly string[]) => string;
    /** Label of the largest half intervals of the columns. */
    readonly error: (percent: string) => string;
    /** `share` with its standard error. */
    readonly moves: (path: string, share: string, error: string, low: string, high: string) => string;
    readonly reverses: (path: string, from: string, to: string, percent: string) => string;
    readonly stops: (scheme: string, path: string, from: string, to: string, percent: string) => string;
    /** Of all uncertain numbers `tried` were moved alone. */
    readonly nothing: (searched: string, tried: string) => string;
    /** None stands out from chance, so that none was moved. */
    readonly untried: (searched: string) => string;
  };
  readonly byYear: {
    readonly title: string;
    readonly covered: (world: string) => string;
    readonly price: (world: string) => string;
    readonly error: (plusMinus: string, cover: string, price: string, percent: string) => string;
  };
  readonly checks: {
    readonly title: string;
    readonly passed: string;
    readonly failed: string;
    readonly undecided: string;
    readonly more: (count: number) => string;
    /** The same where there is no room. */
    readonly moreShort: (count: number) => string;
  };
  readonly mind: {
    readonly title: string;
    readonly stopped: (finished: string, asked: string) => string;
    readonly populationsDiffer: string;
    readonly debt: (count: string, first: readonly string[]) => string;
    readonly more: (count: number) => string;
    readonly moreShort: (count: number) => string;
  };
  readonly next: { readonly title: string; readonly detail: string; readonly explain: string; readonly again: string };
  readonly ledger: {
    /** `unit`: currency with its scale, or empty. */
    readonly title: (unit: string, years: string) => string;
    readonly terms: Readonly<Record<LedgerTerm, string>>;
    readonly groups: Readonly<Record<LedgerGroup, string>>;
    /** Of 100 paid in; `rest` is what is left of it, or (`left` false) what was spent beyond it. */
    readonly spent: (currency: string, care: string, administration: string, rest: string, left: boolean) => string;
    /** What the columns are. */
    readonly legend: string;
  };
  /** What a country's public money pays today, and in which worlds; `where` null: in all of them. Percentages. */
  readonly today: (where: readonly string[] | null, bill: string, country: string, spending: string, privateSchemes: string, year: number) => string;
  /** Which lever makes how much of a difference: `--explain-difference`. */
  readonly attribution: {
    readonly title: (first: string, second: string) => string;
    readonly heads: readonly [string, string, string];
    /** By name of a lever; `floors`, `scheme` (having one at all) and `all` (the difference). */
    readonly levers: Readonly<Record<string, string>>;
    readonly off: (against: "scheme" | "nothing", second: string, futures: string) => string;
    readonly same: (levers: readonly string[]) => string;
    readonly why: Readonly<Record<"no_scheme" | "several_schemes", string>>;
  };
  /** First prices worked out with those who would join, in `--detail`. */
  readonly firstPrices: {
    readonly title: string;
    readonly none: (scheme: string, price: string) => string;
    readonly asked: (scheme: string, price: string, members: string) => string;
    readonly others: (prices: string) => string;
    readonly balance: (price: string, members: string, stable: boolean) => string;
    readonly ofIncome: (percent: string) => string;
    readonly aYear: (amount: string) => string;
  };
  readonly detail: {
    readonly title: string;
    readonly everybody: string;
    readonly horizon: string;
    readonly per100: string;
    readonly zero: (metrics: readonly string[]) => string;
  };
  readonly why: Readonly<Record<Why, string>>;
  readonly explain: {
    readonly formula: string;
    readonly unit: string;
    /** How a figure is made of all futures together. */
    readonly estimate: string;
    readonly statistics: Readonly<Record<Statistic["kind"], string>>;
    readonly futures: (count: number) => string;
    readonly horizon: string;
    readonly horizons: Readonly<Record<"ratio_of_sums" | "sum" | "mean" | "any" | "last", string>>;
    readonly better: string;
    readonly higher: string;
    readonly lower: string;
    readonly breakdown: string;
    readonly yes: string;
    readonly no: string;
    /** Where the numbers of a family of metrics stand. */
    readonly members: string;
    readonly membersOf: (key: string, several: boolean) => string;
    readonly undefinedWhen: string;
    readonly source: string;
    readonly example: string;
    readonly worked: (totals: string, value: string) => string;
    readonly place: string;
    readonly order: (order: number, of: number) => string;
    readonly counted: (excluded: boolean) => string;
    readonly setBy: string;
    readonly default: string;
    readonly allowed: string;
  };
}
