/**
 * The result record `mutua-result/1`: tidy, locale-free, the only thing that reports read. Field names are the contract's.
 * A long file: it is one piece, the whole contract between the engine and its readers.
 */
import type { Why } from "./metrics/metric.ts";
import type { GeneratorName } from "./random/key.ts";

/** One figure. Key = world, versus, scheme, metric, by, group, year. */
export interface ResultRow {
  readonly world: string;
  /** Second world of a paired difference (world minus versus), else null. */
  readonly versus: string | null;
  readonly scheme: string | null;
  /** Scheme of `versus` where a difference compares two schemes, else absent. */
  readonly versus_scheme?: string;
  readonly metric: string;
  readonly by: string | null;
  /** Member of the breakdown: "q1", "female", "15-24", a group's name, "any_condition". */
  readonly group: string | null;
  /** Calendar year; null is the horizon figure. */
  readonly year: number | null;
  /** Replications in which the figure is defined. */
  readonly n: number;
  /** Replications in which a 0/1 figure was 1 (proportions only). */
  readonly k?: number;
  readonly mean: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Spread over replications; rows with by = null only. */
  readonly sd?: number | null;
  readonly p5?: number | null;
  readonly p50?: number | null;
  readonly p95?: number | null;
  readonly unit: string;
  /** How the interval was made; absent = Student t with n - 1. */
  readonly interval?: "clopper-pearson" | "order-statistics" | "influence" | "jackknife" | "score" | "tango";
  /** Differences only: variance of the unpaired difference / variance of the paired one. */
  readonly variance_reduction?: number | null;
  /** Differences only: share of replications in which world is above versus (ties count half). */
  readonly probability_above?: number | null;
  /** Differences only: futures in which world is above, and below, versus; the rest of the n are ties. */
  readonly above?: number | null;
  readonly below?: number | null;
  readonly why?: Why;
}

/** A number that was drawn once a future, the same in all worlds. */
export interface VariedNumber {
  readonly path: string;
  /** What founders believe; 1 where the draw is a factor on a list of numbers. */
  readonly central: number;
  readonly family: string;
  /** 5 % and 95 % point of its law. */
  readonly p5: number;
  readonly p95: number;
  /** "range": given in the file; "default": by `uncertainty.default`. */
  readonly by: "range" | "default";
  readonly kind: string | null;
  readonly source: string | null;
  readonly note: string | null;
}
/** What one of them does to a headline figure: regression on the draws of this run. */
export interface AssumptionEffect {
  readonly world: string;
  readonly versus: string | null;
  readonly scheme: string | null;
  readonly metric: string;
  readonly year: number | null;
  readonly path: string;
  /** First-order share of the variance between futures, unbiased (it may fall below 0), and its standard error. */
  readonly share: number;
  readonly share_se: number;
  /** The figure to expect with the number at its p5 and p95 (a bar of the tornado), and the standard error of their difference. */
  readonly low: number;
  readonly high: number;
  readonly se: number;
}
/** One value of one future. */
export interface Draw {
  readonly replication: number;
  readonly path: string;
  readonly value: number;
}
/**
 * The fair baseline of the first compared pair: further worlds of the same run, on the same fate. `rows` are rows like any other, of
 * worlds that stand nowhere else in the record.
 */
export interface FairnessRecord {
  readonly pair: readonly [string, string] | null;
  /** Why there is none: nothing is compared, a world has no scheme to join, or a choice of several. */
  readonly why: "no_pair" | "no_scheme" | "several_schemes" | null;
  /** Levers in which the two schemes differ in the file: eligibility, enrolment, reach, underwriting, rating, loading, help, package, closure, other. */
  readonly differs: readonly string[];
  readonly cases: readonly FairCaseRecord[];
}
export interface FairCaseRecord {
  /**
   * `first_terms`, `second_terms`: both schemes on the levers named, as the first or the second has them (parity). `same_subsidy`: the
   * other scheme gets the same help. `same_money`: no scheme, and a public floor that pays `reimburse` of each bill for the same money.
   */
  readonly case: "first_terms" | "second_terms" | "same_subsidy" | "same_money";
  readonly levers: readonly string[];
  readonly reimburse: number | null;
  /** The two worlds compared; one of them stands behind the scenes. */
  readonly world: string;
  readonly versus: string;
  readonly rows: readonly ResultRow[];
}
/** The smallest change of one uncertain number, within its range, that changes what the headline says. */
export interface ReversalRecord {
  /** `sign`: the difference in people covered turns; `stops`: the scheme does not operate at the end in most futures. */
  readonly what: "sign" | "stops";
  readonly world: string;
  readonly scheme: string | null;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Futures in which it does so, of those that were run to confirm it. */
  readonly k: number;
  readonly n: number;
}
export interface ReversalsRecord {
  /** Uncertain numbers whose effects were looked at in the draws of the run. */
  readonly searched: number;
  /** Those of them that were moved within their range, each alone, the others at their central values. */
  readonly tried: number;
  readonly found: readonly ReversalRecord[];
}

/** Which lever makes how much of the differences between compared worlds (`--explain-difference`). */
export interface AttributionRecord {
  readonly pairs: readonly AttributionPair[];
}
export interface AttributionPair {
  readonly world: string;
  readonly versus: string;
  readonly why: "no_scheme" | "several_schemes" | null;
  /** What a lever is where it is off: as the other scheme has it, or, against a world without a scheme, as nothing that keeps anybody out. */
  readonly against: "scheme" | "nothing" | null;
  /** The first so many futures of the run. */
  readonly futures: number;
  /** Levers that are the same in both: their part is 0. */
  readonly same: readonly string[];
  readonly parts: readonly AttributionPart[];
}
/** Of the difference of a share of persons in the last year, first world minus second. */
export interface AttributionPart {
  readonly metric: string;
  /** Names of levers, `floors` (public schemes), `scheme` (having one at all), or `all`: the difference, to which the others add exactly. */
  readonly levers: readonly string[];
  readonly mean: number;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** A first price that was worked out with those who would join (`contribution.priced_for: members`). */
export interface FirstPrice {
  readonly world: string;
  readonly scheme: string;
  /** Contribution rule: `income` (price = share of income) or `flat` (currency a year). */
  readonly rule: string;
  readonly price: number;
  /**
   * Prices at which those who join are expected to pay for themselves, lowest first; empty where there is none. `members`: share of the
   * population that joins in the first year; `stable`: false where a little more drives out so many that it fails again.
   */
  readonly balances: readonly { readonly price: number; readonly members: number; readonly stable: boolean }[];
}

export interface UncertaintyRecord {
  /** Numbers without a source that were held fixed. */
  readonly held: number;
  readonly numbers: readonly VariedNumber[];
  /** Of the differences of headline figures, and of ruin and operation of every scheme. */
  readonly effects: readonly AssumptionEffect[];
}

export interface CheckResult {
  readonly expression: string;
  readonly verdict: "passed" | "failed" | "undecided";
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Why there is no value: the figure does not exist, and no number of replications decides the check. */
  readonly why?: Why;
  /** Of a check of several years: the one that decides, whose figure this is. */
  readonly year?: number;
}
export interface ConvergencePoint {
  readonly world: string;
  readonly metric: string;
  readonly scheme: string | null;
  readonly n: number;
  readonly mean: number | null;
  readonly se: number | null;
}
/** The asked figures after so many futures: their standard errors or half-widths, in the order in which they were asked for. */
export interface PrecisionLook {
  readonly n: number;
  readonly errors: readonly (number | null)[];
}
/** How many futures were drawn, and why so many. */
export interface PrecisionRecord {
  readonly goals: readonly { readonly figure: string; readonly kind: "se" | "half_width"; readonly asked: number; readonly reached: number | null }[];
  readonly looks: readonly PrecisionLook[];
}
/** A source that numbers of the scenario cite. */
export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
}
/** What schemes with `benefits: country` pay: public money of a country's profile (`Today` in model/scenario.ts). */
export interface TodayRecord {
  readonly country: string;
  readonly year: number;
  /** Share of every bill. */
  readonly reimburse: number;
  /** The same money as a share of all spending on health, and the share of private schemes, which is left out. */
  readonly of_spending: number;
  readonly private_schemes: number;
  readonly schemes: readonly string[];
}
/** A number of the scenario, and the source that it cites. */
export interface NumberRecord {
  readonly path: string;
  readonly value: number | string;
  readonly source: string | null;
}
/** A world of the file. `kind`: what its schemes are; `none` without a scheme, `mixed` where they are of several kinds. */
export interface WorldRecord {
  readonly name: string;
  readonly kind: "none" | "solidarity" | "for-profit" | "public" | "mixed";
  readonly schemes: readonly string[];
}
/** A scheme of the file, and the levers that it names, sorted. */
export interface SchemeRecord {
  readonly name: string;
  readonly kind: "solidarity" | "for-profit" | "public";
  readonly levers: readonly string[];
}
export interface LabelRecord {
  readonly name: string;
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}
/**
 * All that made the figures, beside what stands in members of its own (seed, rng, replications, engine). No path of a machine, no time, no number
 * of threads: the same settings give the same bytes. Rows that were chosen for printing (`--metrics`) are none of them.
 */
export interface SettingsRecord {
  /** The scenario as it was run: overlays, `--set`, seed and numbers of futures laid on, keys in order, before defaults. Runs again as it is. */
  readonly scenario: unknown;
  /** `--truth`: uncertain numbers that were the same in every future, while founders believed the central values. */
  readonly truth: readonly string[];
  /** `--replicate`: the one future that was simulated; null for all from 0 on. */
  readonly replicate: number | null;
}
export interface WarningRecord {
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

export interface ResultRecord {
  readonly format: "mutua-result/1";
  readonly engine: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  /** Generator of all draws. */
  readonly rng: GeneratorName;
  /** Replications asked for; `finished` is smaller where a run was stopped. */
  readonly replications: number;
  readonly finished: number;
  readonly stopped: boolean;
  readonly years: readonly number[];
  readonly currency: string;
  readonly size: number;
  readonly represents: number;
  readonly confidence: number;
  readonly populations_differ: boolean;
  readonly worlds: readonly WorldRecord[];
  readonly compare: readonly (readonly [string, string])[];
  /** What every scheme of the file is. */
  readonly schemes: readonly SchemeRecord[];
  /** Levers that act beside the schemes, as the file names them: `supply`, `income_risks`, ... */
  readonly levers: readonly string[];
  /** How worlds, schemes and groups are called where people read; empty where names are all there is. */
  readonly labels: readonly LabelRecord[];
  /** Absent where no scheme pays what a country pays today. */
  readonly today?: TodayRecord;
  readonly metrics: readonly ResultRow[];
  readonly checks: readonly CheckResult[];
  readonly convergence: readonly ConvergencePoint[];
  /** null where a fixed number of futures was asked for. */
  readonly precision: PrecisionRecord | null;
  readonly warnings: readonly WarningRecord[];
  readonly first_prices: readonly FirstPrice[];
  readonly assumption_debt: readonly { readonly path: string; readonly value: number | string; readonly note: string | null }[];
  /** Every number that the file gives, in the order of their paths, and the sources that they cite; defaults are not listed. */
  readonly numbers: readonly NumberRecord[];
  readonly sources: readonly SourceRecord[];
  readonly settings: SettingsRecord;
  readonly uncertainty: UncertaintyRecord;
  /** null where the run left it out (`--plain`). */
  readonly fairness: FairnessRecord | null;
  /** null where it was not looked for. */
  readonly reversals: ReversalsRecord | null;
  /** null where it was not asked for. */
  readonly attribution: AttributionRecord | null;
  /** The draws table; empty where nothing is uncertain. */
  readonly draws: readonly Draw[];
}

/** What `mutua audit` found; see fairness/audit.ts. */
export interface AuditChange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** -1 to 1: the part of the way from the central value to the lower or upper end of the range. */
  readonly position: number;
}
/** A set of assumptions that was tried and turns the target. */
export interface AuditSet {
  readonly changes: readonly AuditChange[];
  readonly distance: number;
  /** Futures in which it does so, of those tried. */
  readonly k: number;
  readonly n: number;
}
export interface AuditFinding {
  /** `sign`: the second world covers more than the first, or the other way round; `stops`: the scheme does not operate at the end. */
  readonly what: "sign" | "stops";
  /** The world that the finding speaks against, and its scheme. */
  readonly world: string;
  readonly scheme: string | null;
  /** It is so in most futures at the central values already. */
  readonly already: boolean;
  readonly alone: AuditSet | null;
  readonly together: AuditSet | null;
  /** Whether all numbers at their worst ends turn it; null where it was not needed. */
  readonly corner: boolean | null;
}
export interface AuditRecord {
  readonly pair: readonly [string, string];
  /** Difference in people covered in the last year at the central values. */
  readonly difference: number;
  readonly numbers: number;
  /** Numbers that stay at their central values, since they are drawn together from a list. */
  readonly left: number;
  readonly trials: number;
  readonly futures: number;
  readonly findings: readonly AuditFinding[];
}
