/**
 * The validated scenario: frozen plain data with every default filled in, the only input of the compiler.
 *
 * Conventions: shares and probabilities are fractions; money is in scenario currency; rates are events per person-year;
 * ages are completed years 0..120; lists of groups, conditions, services, schemes and worlds are sorted by the code
 * points of their NFC names, so that the order in a file means nothing. Cross references are indexes into those lists.
 * One file over the usual length: it is the whole contract between validation and the compiler, read from top to bottom.
 */
import type { Law } from "../distributions/law.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";
import type { Exercise, LocalText } from "./exercise.ts";
import type { Expression, Program } from "./formula.ts";

/** Highest age kept; older people count as this age. Ages are `0..lastAge`. */
export const lastAge = 120;

export interface Label extends LocalText {
  readonly name: string;
}

export interface Scenario {
  readonly name: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly sources: readonly Source[];
  /** Shown beside amounts; "" where the scenario names none. */
  readonly currency: string;
  readonly startYear: number;
  readonly years: number;
  readonly replications: number;
  /** Canonical text of the seed: "42" for 42 and "42", "007" stays "007". */
  readonly seed: string;
  readonly confidence: number;
  readonly economy: Economy;
  readonly population: Population;
  readonly health: Health;
  readonly behaviour: Behaviour;
  readonly schemes: readonly Scheme[];
  /** What holds from a later year on, in order; empty where no term changes by calendar year. `schemes`, `health` and `behaviour` are those of the first year. */
  readonly later: readonly LaterTerms[];
  readonly worlds: readonly World[];
  /** Pairs of indexes into `worlds`: first minus second. */
  readonly compare: readonly (readonly [number, number])[];
  readonly finance: { readonly timing: FlowTiming };
  /** Levers of whole worlds that the file names, by name: their terms, which only the lever's own file reads. */
  readonly levers: Readonly<Record<string, unknown>>;
  readonly outputs: Outputs;
  readonly checks: readonly Check[];
  /** How exact figures shall be; null: `replications` futures, whatever their error. */
  readonly precision: Precision | null;
  /** How worlds, schemes and groups are called where people read; names stay what files and commands say. */
  readonly labels: readonly Label[];
  /** What a class does with it; null where the file has none. */
  readonly exercise: Exercise | null;
  /** What public schemes with `benefits: country` pay; null where there is none. */
  readonly today: Today | null;
  /** The real case that the scenario stands for, or null. */
  readonly case: Case | null;
  /** Every number of the file with its path; those without a source are the assumption debt. */
  readonly provenance: readonly Provenance[];
  /** Warnings of validation (suspicious, not wrong). */
  readonly warnings: readonly Warning[];
  /** Numbers that are drawn once a future, by the code points of their paths; their central values stand everywhere else. */
  readonly uncertain: readonly UncertainNumber[];
  /** What the scenario was read from, to read it again with the numbers of a future; null where none is uncertain. */
  readonly written: Written | null;
  /** Plain data as it was handed to validation, keys in order, before defaults: what the record says it was made with. */
  readonly given: unknown;
  /** Worlds behind the scenes, which make the fair baseline; null where nobody asks for it. They stand last among `worlds` and `schemes`. */
  readonly behind: Behind | null;
}

/** Terms that hold from a year on, by tables `{years: {2026: 60, 2028: 120}}`: the whole sections as they then read. */
export interface LaterTerms {
  /** Year of follow-up, 0 the first. */
  readonly from: number;
  readonly schemes: readonly Scheme[];
  readonly health: Health;
  readonly behaviour: Behaviour;
  /** Which of them have tables at all. */
  readonly parts: { readonly schemes: boolean; readonly needs: boolean; readonly behaviour: boolean };
}

/** Parts of a scheme that can be swapped alone: `scenario/derive.ts`. */
export type LeverName = "eligibility" | "enrolment" | "reach" | "underwriting" | "rating" | "loading" | "help" | "package" | "closure" | "other";

/** A scheme made of one of the file with levers of another, or a public floor. */
export type DerivedScheme =
  | { readonly kind: "mixed"; readonly name: string; readonly base: number; readonly donor: number; readonly levers: readonly LeverName[] }
  | { readonly kind: "floor"; readonly name: string; readonly reimburse: number }
  /** The scheme with nothing that keeps anybody out (`openOf` in scenario/derive.ts). */
  | { readonly kind: "open"; readonly name: string; readonly base: number };

/** Worlds of a run that are not printed as such. */
export interface Behind {
  /** Number of worlds, schemes and compared pairs that are the reader's own. */
  readonly worlds: number;
  readonly schemes: number;
  readonly pairs: number;
  readonly derived: readonly DerivedScheme[];
  /** What each further pair of `compare` is for. */
  readonly cases: readonly FairCase[];
  readonly differs: readonly LeverName[];
  /** Why there is no fair baseline; null where there is. */
  readonly why: "no_pair" | "no_scheme" | "several_schemes" | null;
}
export interface FairCase {
  readonly case: "first_terms" | "second_terms" | "same_subsidy" | "same_money";
  /** Levers equalised. */
  readonly levers: readonly LeverName[];
  /** Share of each bill that the floor of `same_money` pays. */
  readonly reimburse: number | null;
}

/** What a country's public money pays today, from its profile: the terms of schemes with `benefits: country`. */
export interface Today {
  /** ISO 3166-1 code of three letters, and the year of the figures. */
  readonly country: string;
  readonly year: number;
  /** Share of every bill: (government + from abroad) / (both + out of pocket). */
  readonly reimburse: number;
  /** The same money as a share of all current spending on health; that of private schemes, which is in no bill here. */
  readonly ofSpending: number;
  readonly privateSchemes: number;
  readonly schemes: readonly string[];
}

/** A scenario as it was handed to validation: plain data, and the texts of the files it names. */
export interface Written {
  readonly input: unknown;
  readonly texts: Readonly<Record<string, string>>;
  /** By text: the trees of its formulas. */
  readonly formulas: Readonly<Record<string, Expression>>;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly licence: string;
}
export interface Provenance {
  readonly path: string;
  readonly value: number | string;
  readonly source: string | null;
  readonly note: string | null;
  /** Said to be certain: no default range. */
  readonly certain?: true;
}
export interface Warning {
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

/** A yearly rate: `sd` 0 is a plain number; otherwise an independent normal a year, truncated above -1. */
export interface YearlyRate {
  readonly mean: number;
  readonly sd: number;
}

export interface Economy {
  readonly inflation: YearlyRate;
  readonly wageGrowth: YearlyRate;
  readonly medicalInflation: YearlyRate;
  readonly investmentReturn: YearlyRate;
  /** Rate on a negative reserve under `on_insolvency: continue`. Defaults to the investment return. */
  readonly borrowingRate: YearlyRate;
  /** Local currency per international dollar in `year`; null where the scenario gives none. */
  readonly ppp: { readonly rate: number; readonly year: number } | null;
  /** Of present values; null: the investment return of each year. */
  readonly discountRate: number | null;
  /** null: no poverty line, and the metrics that need one are undefined with why "no_poverty_line". */
  readonly povertyLine: PovertyLine | null;
  /** Spending on basic needs per person and year, for the capacity to pay; null: its metric is undefined. */
  readonly basicNeeds: number | "poverty_line" | null;
  /** What amounts of the line and of basic needs follow. */
  readonly index: IndexName;
}
/** `societal`: PPP dollars a day, max(floor, intercept + slope * median). `amount`: currency per person and year. */
export type PovertyLine =
  | { readonly kind: "societal"; readonly floor: number; readonly intercept: number; readonly slope: number }
  | { readonly kind: "amount"; readonly amount: number };

export interface Population {
  /** Simulated persons. */
  readonly size: number;
  /** Real persons that they stand for; scheme money and capacities in the file are for these. */
  readonly represents: number;
  readonly draw: "each" | "once";
  readonly country: string | null;
  readonly groups: readonly Group[];
  /** People of a survey file, from which the groups follow; null where the groups have laws. */
  readonly microdata: Microdata | null;
  /** Correlation of the normal score of income between two years; 1: incomes are for life. */
  readonly incomePersistence: number;
  readonly households: Households | null;
  readonly demography: Demography;
}
/**
 * Rows of people, one entry a row, in an order of its own: that of the file means nothing, but for who comes first in a household.
 * Sorted by group (with households by their size), then by income.
 */
export interface Microdata {
  /** `exact`: each row stands for `weights` persons. `resample`: rows are drawn in proportion to `weights`. */
  readonly mode: "exact" | "resample";
  readonly ages: Uint8Array;
  /** 1 = female; null where the file has no sex. */
  readonly females: Uint8Array | null;
  readonly groups: Uint16Array;
  /** Yearly market income of the person. */
  readonly incomes: Float64Array;
  readonly weights: Float64Array;
  /** Members of each household, whose rows follow each other, head first; null where each row is a person alone. */
  readonly households: Uint16Array | null;
  readonly extra: readonly { readonly name: string; readonly values: Float64Array }[];
}
export interface Group {
  readonly name: string;
  /** Persons of this group among `size`, exact (largest remainder over shares). Sum over groups = size. */
  readonly count: number;
  readonly femaleShare: number;
  /** Weight of each single year of age 0..120 by sex; each sums to 1. */
  readonly ages: { readonly female: readonly number[]; readonly male: readonly number[] };
  /** Law of yearly market income of one person; `zeroLaw` for none. */
  readonly income: Law;
}
export interface Households {
  /** Probability of each household size; sizes[k] is the probability of k + 1 members. */
  readonly sizes: readonly number[];
  /** Indexes of groups that can head a household; the others only belong to one. */
  readonly heads: readonly number[];
  readonly equivalence: "per-capita" | "sqrt";
  /** Who lives together: anybody, or couples, parents and children. */
  readonly ages: "independent" | "related";
  /** Where children live who are born during the run. */
  readonly newborns: "mother" | "alone";
}
export interface Demography {
  readonly kind: "static" | "dynamic";
  /** Probability of death within a year by age, per sex; or by year of follow-up where `byYear` is not null. */
  readonly mortality: { readonly female: readonly number[]; readonly male: readonly number[]; readonly byYear: readonly number[] | null } | null;
  /** Entrants: `replace` puts one person in each slot that is freed; `rate` adds that share of the living. */
  readonly entrants: { readonly replace: boolean; readonly rate: number; readonly age: number | null };
  /** Births per woman and year by age 0..120 of the mother, and boys per girl at birth; null: no births. */
  readonly fertility: { readonly byAge: readonly number[]; readonly boysPerGirl: number } | null;
  /** Deterministic growth of the population a year (stochastic rounding), null for none. */
  readonly growth: number | null;
  /** Age at which a person leaves the population, null for none. */
  readonly exitAge: number | null;
}

export interface Health {
  readonly conditions: readonly Condition[];
  /** A chain of health states instead of conditions; null for conditions. */
  readonly states: HealthStates | null;
  /** Factor of mean 1 on the rates of all services; null for none. */
  readonly frailty: Frailty | null;
  readonly services: readonly Service[];
  readonly shocks: readonly Shock[];
}
/** Markov chain of health: one state a person. Rows of `transitions` and `start` sum to 1; names in code-point order. */
export interface HealthStates {
  readonly names: readonly string[];
  /** The state of good health, the first that the file lists: who is in any other counts as ill. */
  readonly well: number;
  readonly start: readonly number[];
  readonly transitions: readonly (readonly number[])[];
  /** Whether the state means death. */
  readonly absorbing: readonly boolean[];
  /** Whether need of a year follows the state at its start or at its end. */
  readonly costAt: "start" | "end";
}
export interface Condition {
  readonly name: string;
  /** By age 0..120 and sex. */
  readonly prevalence: { readonly female: readonly number[]; readonly male: readonly number[] };
  readonly onset: { readonly female: readonly number[]; readonly male: readonly number[] };
  readonly recovery: number;
  /** Relative mortality of those who have it. */
  readonly mortality: number;
  /** Factor on the rate, and on the cost, of each service (index into services). */
  readonly rates: readonly number[];
  readonly costs: readonly number[];
  readonly preexisting: boolean;
}
/** Whom one draw of a factor of mean 1 is for: a person for life, a person in a year, or everybody in a year. */
export type FactorLevel = "person" | "person-year" | "pool-year";
export interface Frailty {
  readonly family: "gamma" | "lognormal" | "uniform";
  /** Above 0. */
  readonly variance: number;
  readonly level: FactorLevel;
  /** Of the Gaussian copula with the rank of income within the group; 0 but at level person. */
  readonly correlationWithIncome: number;
}
/** Negative binomial counts: Poisson with a gamma factor of mean 1 and variance 1 / size. */
export interface Overdispersion {
  readonly size: number;
  readonly level: FactorLevel;
}
export type CountLaw = "poisson" | "bernoulli" | "fixed" | "hurdle";
export interface Service {
  readonly name: string;
  /** Events per person-year (a probability for bernoulli) before condition factors and frailty. */
  readonly rate: RateTable;
  readonly count: CountLaw;
  /** null but for negative binomial counts, whose `count` is poisson. */
  readonly overdispersion: Overdispersion | null;
  /** Share without any event: of a hurdle count in all, of a zero-inflated one (whose `count` is poisson) beyond chance; else 0. */
  readonly zeros: number;
  /** For whom one draw of a zero-inflated count is. */
  readonly zeroLevel: "person" | "person-year";
  /** Factor of mean 1 on the rate of this service; null for none. */
  readonly frailty: Frailty | null;
  /** One law, or one law for each group. */
  readonly cost: readonly Law[];
  /** By law of `cost`: correlation of each event's cost with the rank of income (Gaussian copula); 0 for none. */
  readonly costCorrelations: readonly number[];
  /** Factor on the rate by income fifth, poorest first; null for none. Not normalised. */
  readonly gradient: readonly number[] | null;
  readonly essential: boolean;
  /** Share of events that are necessary: 1 where essential, 0 where not, or the `necessary` key. */
  readonly necessaryShare: number;
  /** eta of exp(-eta * price share); 0 switches the price response off. */
  readonly priceResponse: number;
}
/** `condition`: rate of a person by the conditions held (largest of those listed, else `default`); `state`: by the health state. */
export type RateTable =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "age_sex"; readonly female: readonly number[]; readonly male: readonly number[] }
  | { readonly kind: "group"; readonly values: readonly number[] }
  | { readonly kind: "condition"; readonly values: readonly (number | null)[]; readonly default: number }
  | { readonly kind: "state"; readonly values: readonly number[] };
export interface Shock {
  readonly name: string;
  /** That it begins in a year; 0 where `from` says when. */
  readonly probability: number;
  /** Year of follow-up in which it begins for certain; null: by chance. */
  readonly from: number | null;
  /** Years that one shock lasts. */
  readonly years: number;
  /** Rate multiplier of each service in a shock year. */
  readonly rates: readonly number[];
  /** Factor on the incomes of each group in a shock year. */
  readonly incomes: readonly number[];
}

export interface Behaviour {
  /** Probability of knowing of a scheme, by group. */
  readonly awareness: readonly number[];
  /** null share: no bar. */
  readonly affordability: {
    readonly shareOfIncome: number | null;
    readonly subsistence: number | "poverty_line";
    readonly index: IndexName;
    /** Slope of the ability to pay in the logarithm of the contribution's share; null: the share is a sharp bar. */
    readonly slope: number | null;
  };
  readonly choice: Choice;
  /** What it takes to enrol: effort in mean expected costs (mean and standard deviation among households), and the chance that an attempt fails. */
  readonly enrolment: { readonly effortMean: number; readonly effortSd: number; readonly attemptFails: number };
  /** Yearly probabilities: that a member falls into arrears; that last year's answer is kept; that somebody who dropped out in arrears comes back. */
  readonly lapse: { readonly arrears: number; readonly inertia: number; readonly return: number };
  readonly forgoneCare: { readonly liquidity: number; readonly probability: number } | null;
}
export interface Choice {
  readonly rule: "always" | "utility" | "threshold";
  readonly riskAversion: number;
  readonly privateInformation: number;
  /** Width sigma of the logistic taste, in units of mean expected cost; 0 is the sharp rule. */
  readonly noise: number;
  readonly trust: number;
  /** Standard deviation, among households, of the logarithm of how they value what they expect of cover; its mean is 1. */
  readonly valuationSpread: number;
  /** threshold rule: join iff willingness = timesExpected * expected cost + plus >= member-paid contribution. */
  readonly willingness: { readonly timesExpected: readonly number[]; readonly plus: readonly number[]; readonly index: IndexName };
  /** Who is a member when the first year opens: nobody, or everybody eligible for the only scheme of a world, or for scheme number n where it exists. */
  readonly start: "nobody" | "everyone" | number;
  /** false: a scheme that somebody left, or found worse than no scheme, is never joined again. */
  readonly rejoin: boolean;
}
/** What a scheme says of its contribution: the terms of one file of `premiums/rules`, which alone reads the rest of them. */
export interface ContributionTerms {
  readonly kind: string;
  /** It needs `economy.poverty_line`. */
  readonly readsPovertyLine?: boolean;
}

export type IndexName = "prices" | "wages" | "medical" | "none";
export interface Scheme {
  readonly name: string;
  readonly kind: "solidarity" | "for-profit" | "public";
  readonly countsAsCover: boolean;
  /** First calendar year in which each group may join; null = never. */
  readonly eligibility: { readonly openYear: readonly (number | null)[]; readonly maxEntryAge: number | null };
  readonly reach: number;
  /** Probability of knowing of this scheme, by group; null: that of `behaviour`. */
  readonly awareness: readonly number[] | null;
  readonly enrolment: {
    readonly mode: "compulsory" | "automatic" | "voluntary";
    readonly renewal: "keep" | "reunderwrite";
    readonly affordability: "indicator" | "enforced";
    /** Groups (indexes) for whom it is compulsory, whatever the mode for the others. */
    readonly compulsoryFor: readonly number[];
    /** Societies of so many people join where this share of them is willing; null: each household decides. */
    readonly together: { readonly size: number; readonly share: number } | null;
  };
  /** `kind` is the name of a rule; each says its own terms (`premiums/rules`). `null` rates and amounts are `balanced`. */
  readonly contribution: ContributionTerms;
  /** Levers that the scheme has, by name: their terms, which only the lever's own file reads. */
  readonly levers: Readonly<Record<string, unknown>>;
  /** Where levers come from other schemes (derived ones): by lever, the name that its draws hang on. */
  readonly leverNames?: Readonly<Record<string, string>>;
  readonly contributionIndex: IndexName;
  /** Factors on what a person pays; null: everybody pays what the rule says. */
  readonly payFactors: PayFactors | null;
  /** What somebody who joins pays once, by themselves, beside the contribution. */
  readonly entryFee: number;
  readonly employerShare: number;
  /** Whose money the employer share is: a public employer's is the State's. */
  readonly employer: "public" | "private";
  /** Whose contributions a balanced price is worked out with: those of everybody eligible, or of those who would join at it. */
  readonly pricedFor: "eligible" | "members";
  /** Share of the member-paid contributions that is collected. */
  readonly collection: number;
  readonly subsidies: readonly Subsidy[];
  /** Greatest sum of all subsidies of a year, start-year money; null: no limit. */
  readonly subsidyBudget: number | null;
  /** One rule per service, null where the service is not covered. */
  readonly benefits: readonly (Benefit | null)[];
  readonly limits: Limits;
  readonly benefitIndex: IndexName;
  readonly underwriting: Underwriting;
  readonly expenses: {
    readonly fixed: number;
    readonly perMember: number;
    readonly shareOfContributions: number;
    readonly shareOfBenefits: number;
    readonly acquisition: number;
    readonly index: IndexName;
  };
  readonly reserve: {
    readonly initial: { readonly kind: "amount" | "months" | "share_of_first_contributions"; readonly value: number };
    /** Months of next year's expected outgo between which a board keeps it; null: not said. */
    readonly targetMonths: readonly [least: number, most: number] | null;
  };
  /** Share of a year's benefits that is paid in the following year. */
  readonly settlementLag: number;
  /** Share of a year's contribution subsidies that arrives in the following year. */
  readonly subsidyLag: number;
  readonly onInsolvency: "close" | "continue";
  /** Leaves the market after so many consecutive years with a loss ratio above; null: never. */
  readonly exit: { readonly lossRatioAbove: number; readonly years: number } | null;
  readonly pricing: Pricing;
  /** Who pays for a public scheme; null for schemes with contributions. */
  readonly financedBy: { readonly incidence: "proportional" } | null;
}
/** Persons may pay a part, or a multiple, of what the rule says. */
export interface PayFactors {
  /** By group. */
  readonly groups: readonly number[];
  readonly child: number;
  /** Age below which somebody is a child. */
  readonly childBelow: number;
}
export type RatingFactor = "age_band" | "sex" | "condition" | "group";
export interface Pricing {
  readonly safety: number;
  readonly profit: number;
  readonly targetLossRatio: number | null;
  readonly credibility:
    | { readonly kind: "limited_fluctuation" }
    | { readonly kind: "buhlmann"; readonly k: number }
    | { readonly kind: "fixed"; readonly z: number }
    | { readonly kind: "none" };
  readonly maxRise: number | null;
  readonly maxFall: number | null;
}
export interface Subsidy {
  /** Who receives it; all conditions given must hold. */
  readonly groups: readonly number[] | null;
  /** Equivalised household income below this amount, or below the poverty line of the year. */
  readonly incomeBelow: number | "poverty_line" | null;
  /** What an amount of `incomeBelow` follows. */
  readonly index: IndexName;
  readonly quintiles: readonly number[] | null;
  /** A condition by formula; null: none. */
  readonly who: Program | null;
  /** Part of what is left of the contribution; 0 where an amount is given. */
  readonly share: number;
  /** Most that is paid of it for a person in a year, start-year money; 0 where a share is given. */
  readonly amount: number;
  readonly paidBy: "state" | "donor";
}
/** Payment = min(cap, max(0, share * max(0, cost - deductible) - copay)). */
export interface Benefit {
  readonly reimburse: number;
  readonly copay: number;
  readonly deductible: number;
  readonly cap: number | null;
}
/** Over all services in a year; null = none. Order: deductible, then out-of-pocket limits, then the annual cap. */
export interface Limits {
  readonly deductible: number;
  readonly outOfPocket: number | null;
  readonly outOfPocketShareOfIncome: number | null;
  readonly annual: number | null;
  readonly unit: "person" | "household";
}
export interface Underwriting {
  /** Probability that a person with this condition is refused, by condition. */
  readonly denyConditions: readonly number[];
  readonly denyAboveAge: number | null;
  readonly denyGroups: readonly number[];
  /** Rider: care for a condition held at entry is not paid (the cost share that the condition adds). */
  readonly excludePreexisting: boolean;
  /** Relative surcharge on the contribution, by condition (0.5 = +50 %). */
  readonly surcharge: readonly number[];
}

/** Figures and the error that they shall have: futures are drawn until all have it, at most so many. */
export interface Precision {
  readonly goals: readonly PrecisionGoal[];
  readonly most: number;
}
export interface PrecisionGoal {
  /** As the left side of a check; the expression is the figure alone. */
  readonly figure: Check;
  readonly kind: "se" | "half_width";
  readonly value: number;
}

export interface World {
  readonly name: string;
  /** Indexes into schemes. */
  readonly schemes: readonly number[];
}
/** When a flow bears interest within the year: start 1+i, mid sqrt(1+i), end 1. */
export type Timing = "start" | "mid" | "end";
export interface FlowTiming {
  readonly contributions: Timing;
  readonly benefits: Timing;
  readonly expenses: Timing;
}
export type BreakdownName = "quintile" | "sex" | "age_band" | "group" | "health";
export interface Outputs {
  readonly metrics: "headline" | "all" | readonly string[];
  readonly by: readonly BreakdownName[];
  readonly years: "all" | "last" | readonly number[];
  /** Levels of value at risk, rising. */
  readonly lossLevels: readonly number[];
  /** Amounts at which the distribution of claims and the stop-loss premium are given, rising. */
  readonly lossCdfAt: readonly number[];
  readonly stopLossAt: readonly number[];
  /** Chance of ruin that the initial capital is for. */
  readonly ruinEpsilon: number;
  /** Least members of a scheme that operates, as a share of its own best year. */
  readonly operatingFloor: number;
}
/** What a check, or a figure of a case, reads from a result. */
export interface Point {
  readonly world: string;
  /** Second world of a difference `(world - versus)`, or null. */
  readonly versus: string | null;
  readonly scheme: string | null;
  readonly metric: string;
  /** Calendar year, or null for the horizon figure. */
  readonly year: number | null;
}
export interface CaseFigure {
  readonly id: string;
  /** As written in the file. */
  readonly expression: string;
  readonly point: Point;
  /** Breakdown and group, null for everybody. */
  readonly by: BreakdownName | null;
  readonly group: string | null;
  readonly words: string;
  /** The makers of the scenario had seen the outcome. */
  readonly knownBeforehand: boolean;
}
export interface Case {
  readonly question: string;
  readonly figures: readonly CaseFigure[];
  /** What the model cannot say about it. */
  readonly cannotSay: readonly string[];
}
export interface Check {
  /** As written in the file. */
  readonly expression: string;
  readonly world: string;
  /** Second world of a difference `(world - versus)`, or null. */
  readonly versus: string | null;
  readonly scheme: string | null;
  readonly metric: string;
  /** Member of a breakdown, such as quintile and q1; both null for everybody. */
  readonly by: BreakdownName | null;
  readonly group: string | null;
  /** Calendar year, or null for the horizon figure. */
  readonly year: number | null;
  /** Where several years are judged: which, rising, and whether it must hold in each of them or in any; `year` is then null. */
  readonly span?: { readonly years: readonly number[]; readonly hold: "each" | "any" };
  readonly statistic: "mean" | "sd" | "p5" | "p50" | "p95";
  readonly operator: "<" | "<=" | ">" | ">=" | "==";
  readonly value: number;
}
