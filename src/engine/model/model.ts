/**
 * The compiled scenario: flat tables and numbers only, so that it can be cloned to worker threads as it is.
 *
 * "by state" tables have one entry per packed state (`states.ts`). Money is in scenario currency at the scale of the
 * simulated population (amounts of the file times size / represents where they are for the whole scheme).
 * A long file: it is one piece, the whole contract between compilation and the year.
 */
import type { Law } from "../distributions/law.ts";
import type { GeneratorName } from "../random/key.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";
import type { Balance } from "./balance.ts";
import type { CompiledRule } from "./compiled-rule.ts";
import type { Program } from "./formula.ts";
import type { LedgerPlan } from "./ledger-plan.ts";
import type { ColumnSpec, LeverModel } from "./lever-model.ts";
import type { OutcomeLayout } from "./outcome.ts";
import type { PopulationLayout } from "./population-layout.ts";
import type { RowsModel } from "./rows-model.ts";
import type { Check, Choice, DerivedScheme, FactorLevel, FlowTiming, IndexName, Pricing, Written, YearlyRate } from "./scenario.ts";
import type { ServicePay } from "./service-pay.ts";
import type { StateLayout } from "./states.ts";
import type { TallyPlan } from "./tally-plan.ts";

export interface Model {
  /** Generator of all draws; its code also stands in the key. */
  readonly rng: GeneratorName;
  readonly key: Int32Array;
  readonly years: number;
  readonly startYear: number;
  readonly replications: number;
  readonly size: number;
  /** size / represents: scales scheme-wide amounts in, and extensive results out. */
  readonly scale: number;
  readonly states: StateLayout;
  readonly layout: PopulationLayout;
  readonly people: PeopleModel;
  readonly needs: NeedModel;
  readonly demography: DemographyModel;
  readonly economy: EconomyModel;
  readonly behaviour: BehaviourModel;
  readonly schemes: readonly SchemeModel[];
  /** By state: 1 where some scheme may refuse for health. */
  readonly refusable: Uint8Array;
  readonly worlds: readonly WorldModel[];
  readonly arms: readonly ArmModel[];
  /** Terms that change by calendar year, in order; empty where none does. Everything above is that of the first year. */
  readonly eras: readonly EraModel[];
  /** Levers in the order in which they act; empty where the scenario has none. */
  readonly levers: readonly LeverModel[];
  /** Their columns (`LeverModel.columns`). */
  readonly leverColumns: readonly ColumnSpec[];
  /** How many sums of their own they keep, all together. */
  readonly leverSums: number;
  readonly compare: readonly (readonly [number, number])[];
  readonly grid: MoneyGrid;
  readonly tallies: TallyPlan;
  readonly ledger: LedgerPlan;
  readonly outcome: OutcomeLayout;
  readonly timing: FlowTiming;
  /** Least members of a scheme that operates, as a share of its own peak. */
  readonly operatingFloor: number;
  readonly checks: readonly Check[];
  /** What is drawn once a future; null where no number is uncertain. */
  readonly truth: TruthPlan | null;
  /** Needs and behaviour as schemes and members believe them to be, where this is the model of one future; else null. */
  readonly beliefs: Pick<Model, "needs" | "behaviour"> | null;
}

/** What holds from a later year on, where terms change by calendar year (`{years: ...}`). Parts that do not change are those of the first year. */
export interface EraModel extends Pick<Model, "needs" | "behaviour" | "schemes" | "refusable" | "arms"> {
  /** Year of follow-up, 0 the first. */
  readonly from: number;
}

/** How the model of a future is made (`truth-model.ts`). */
export interface TruthPlan {
  readonly numbers: readonly UncertainNumber[];
  readonly written: Written;
  /** Schemes of the file, and those derived from them. */
  readonly derived: readonly DerivedScheme[];
  readonly parts: TruthParts;
  /**
   * Whether these hang on an uncertain number: by service, its rates and what health makes of its costs; who is refused; and mark-ups on prices by
   * state, or the band that holds such prices together.
   */
  readonly moving: { readonly rates: readonly boolean[]; readonly costs: readonly boolean[]; readonly denials: boolean; readonly classPrices: boolean };
  /** The same values in all futures, for a search; null: drawn. */
  readonly fixed: Float64Array | null;
  /** By scheme: the written size of the initial reserve at the central values. */
  readonly reserves: readonly number[];
}
/** Which parts of the model hang on uncertain numbers. */
export interface TruthParts {
  readonly people: boolean;
  readonly needs: boolean;
  readonly demography: boolean;
  readonly economy: boolean;
  readonly behaviour: boolean;
  readonly schemes: boolean;
}

/** Rounding constants: (x + magic) - magic rounds x to the binary grid of its kind. */
export interface MoneyGrid {
  /** Smallest step of flows (costs, contributions, payments), a power of two. */
  readonly flowUnit: number;
  readonly flowMagic: number;
  readonly incomeUnit: number;
  readonly incomeMagic: number;
  /** For shares of a person's means, at most `mostShare` each: a sum over everybody is exact. */
  readonly shareMagic: number;
}

/** Out-of-pocket payments and gaps count as so many times the income or the poverty line at most. */
export const mostShare = 1024;

export interface PeopleModel {
  readonly drawnOnce: boolean;
  /** By group. */
  readonly femaleShare: Float64Array;
  /** Cumulative age distribution, (group * 2 + sex) * 121 + age; sex 1 = female. */
  readonly ageCumulative: Float64Array;
  /** By group; empty where the people are rows of a survey file. */
  readonly incomeLaws: readonly Law[];
  readonly rows: RowsModel | null;
  /** Factor of each person on all rates, for life; null for none. */
  readonly frailty: FactorModel | null;
  /** Autocorrelation from year to year of the normal score of income within the group; 1: incomes are for life. */
  readonly incomePersistence: number;
  /** Mean market income per person by the laws of the groups, start-year money. */
  readonly meanIncome: number;
  /** False where all incomes are drawn from smooth laws: they are then rounded to 32 bits (24 significant ones). */
  readonly exactIncomes: boolean;
  /** Households are couples, parents and children, not random company. */
  readonly relatedAges: boolean;
  readonly equivalence: "none" | "per-capita" | "sqrt";
  /** By condition: (sex * 121 + age). */
  readonly prevalence: readonly Float64Array[];
  /** Cumulative shares of a chain of health states when a person is first seen; empty where health is a set of conditions. */
  readonly healthCumulative: Float64Array;
  readonly conditionKeys: Int32Array;
  readonly entrantGroupCumulative: Float64Array;
}

/** A random factor of mean 1 on rates. Draws are keyed by purpose and key. */
export interface FactorModel {
  readonly law: Law;
  readonly level: FactorLevel;
  /** Of the Gaussian copula with the rank of the person's income; 0 but for factors of persons. */
  readonly correlation: number;
  readonly purpose: number;
  readonly key: number;
}

export interface NeedModel {
  readonly services: readonly ServiceModel[];
  /** Factor of each person on all rates, new every year; null for none. */
  readonly yearFrailty: FactorModel | null;
  /** Factors of everybody's rates, new every year: of one service, or of all (-1). */
  readonly poolFactors: readonly { readonly service: number; readonly factor: FactorModel }[];
  /** Poisson services whose rates have random factors of their own: each has its own clock. */
  readonly ownClocks: Int32Array;
  /** Services whose expected cost differs between people of one state. */
  readonly personal: Int32Array;
  /** Columns of lasting factors of single services. */
  readonly factorColumns: number;
  /** Some factor or cost depends on the rank of income. */
  readonly usesScores: boolean;
  /** Services on the shared Poisson clock, indexes into `services`. */
  readonly poisson: Int32Array;
  /** By state, or by income fifth and state: total rate of the clock, without frailty and shocks. */
  readonly hazard: Float64Array;
  /** From one fifth to the next in both tables of the clock; 0 where need does not lean by income. */
  readonly fifthStride: number;
  /** In the rows of `hazard`, then by service of the clock but the last: the first label of an arrival (`kernels/event-costs.ts`) that is not of it or of one before it. */
  readonly labels: Int32Array;
  /** Services with one event at most, or an exact volume. */
  readonly singles: Int32Array;
  readonly shocks: readonly ShockModel[];
  /** Some event decisions are chance (price response, liquidity, share of necessary care). */
  readonly usesChance: boolean;
  /** The words of these decisions are drawn: they are chance, or levers find chance of their own in them (`roomWord`). */
  readonly drawsUse: boolean;
  readonly laws: readonly Law[];
  /** By law: correlation of the cost of each event with the rank of income (Gaussian copula). */
  readonly lawCorrelations: Float64Array;
  /** By law: quantiles of a unit draw (`maths/tail-octaves.ts`), for the services of the shared clock. */
  readonly costTables: readonly Float64Array[];
  /** service * groups + group: index into `laws`; service * states + state: factor of the conditions on cost. */
  readonly lawTable: Int32Array;
  readonly costFactors: Float64Array;
  /** service * states + state: expected events a year. */
  readonly rates: Float64Array;
  /** By service: eta of the price response, 1 where essential, share of events that are necessary. */
  readonly priceResponses: Float64Array;
  readonly essentials: Uint8Array;
  readonly necessaryShares: Float64Array;
  /** Mean yearly need cost per person of the pilot population, start-year money: the unit of choice noise and trust. */
  readonly meanNeed: number;
}
/** An event of a year that hits everybody. */
export interface ShockModel {
  readonly key: number;
  readonly probability: number;
  /** Year of follow-up in which it begins for certain; -1: by chance. */
  readonly from: number;
  readonly years: number;
  /** By service. */
  readonly factors: Float64Array;
  /** By group: factor on incomes; empty where incomes stay. */
  readonly incomes: Float64Array;
}
export interface ServiceModel {
  readonly name: string;
  readonly key: number;
  readonly count: "poisson" | "bernoulli" | "fixed" | "hurdle";
  /** Of a hurdle count: share of person-years without any event. */
  readonly zeros: number;
  /** By state: expected events a year without frailty and shocks. */
  readonly rate: Float64Array;
  /** Factors on the rate of this service alone. */
  readonly factors: readonly FactorModel[];
  /** Column of the product of its lasting factors; -1 for none. */
  readonly factorColumn: number;
  /** Factor on the rate by income fifth of the year, 0 = poorest; empty for none. */
  readonly gradient: Float64Array;
  /** By state: factor of the conditions on cost. */
  readonly costFactor: Float64Array;
  /** By group: index into `laws`. */
  readonly lawOfGroup: Int32Array;
  readonly priceResponse: number;
  readonly essential: boolean;
  readonly necessaryShare: number;
}

export interface DemographyModel {
  /** People die, enter, leave or change health. */
  readonly dynamic: boolean;
  /** People have birthdays. */
  readonly ages: boolean;
  /** Chain of health states, null for conditions. */
  readonly chain: ChainModel | null;
  /** By state: probability of death within the year (condition factors in); empty where nobody dies. */
  readonly death: Float64Array;
  /** Probability of death by year of follow-up, replacing `death`; empty where not used. */
  readonly deathByYear: Float64Array;
  /** By condition, by state: probability of onset (or recovery where the state has it). */
  readonly change: readonly Float64Array[];
  /** By state: probability that a woman gives birth within the year; empty without births. */
  readonly fertility: Float64Array;
  /** Share of girls among newborns. */
  readonly girlShare: number;
  readonly replace: boolean;
  readonly entrantRate: number;
  readonly entrantAge: number;
  /** Yearly growth; NaN for none. */
  readonly growth: number;
  readonly exitAge: number;
}

/** Yearly moves of a chain of n health states. */
export interface ChainModel {
  /** from * n + to; 0 on the diagonal. */
  readonly moves: Float64Array;
  /** 1 for a state that means death. */
  readonly death: Uint8Array;
  /** The state carried through a year is the one at its end: who is dead then needs nothing, and leaves. */
  readonly atEnd: boolean;
}

export interface EconomyModel {
  readonly inflation: YearlyRate;
  readonly wageGrowth: YearlyRate;
  readonly medicalInflation: YearlyRate;
  readonly investmentReturn: YearlyRate;
  readonly borrowingRate: YearlyRate;
  /** Of present values; NaN: the investment return of each year. */
  readonly discountRate: number;
  /** Currency a person and year for a line given as an amount; NaN otherwise. */
  readonly povertyAmount: number;
  /** Societal line in currency a year: factor * max(floor, intercept + slope * median / factor); NaN factor = none. */
  readonly povertyFactor: number;
  readonly povertyFloor: number;
  readonly povertyIntercept: number;
  readonly povertySlope: number;
  /** Spending on basic needs a person, start-year money; NaN where there is none or it is the poverty line. */
  readonly basicNeeds: number;
  readonly basicNeedsArePovertyLine: boolean;
  /** Of amounts of the line and of basic needs. */
  readonly amountIndex: IndexName;
}

export interface BehaviourModel {
  /** By group. */
  readonly awareness: Float64Array;
  /** Infinity: no bar. */
  readonly affordableShare: number;
  readonly subsistence: number;
  readonly subsistenceIsPovertyLine: boolean;
  readonly subsistenceIndex: IndexName;
  /** Of the ability to pay (`enrolment/deciders.ts`); Infinity: the share is a sharp bar. */
  readonly abilitySlope: number;
  readonly choice: Choice;
  /** Effort of enrolling in mean expected costs, among households. */
  readonly effortMean: number;
  readonly effortSd: number;
  readonly attemptFails: number;
  readonly arrears: number;
  /** Probability a year that a household that dropped out in arrears comes back. */
  readonly lapseReturn: number;
  readonly inertia: number;
  /** Months of household income that can be found at once; Infinity: no liquidity limit. */
  readonly liquidity: number;
  readonly forgoProbability: number;
}

export interface SchemeModel {
  readonly name: string;
  readonly kind: "solidarity" | "for-profit" | "public";
  readonly countsAsCover: boolean;
  /** By group: year of follow-up (0 = first year) from which it is open; 32767 = never. */
  readonly openFrom: Int32Array;
  readonly maxEntryAge: number;
  readonly reach: number;
  /** By group; null: that of `behaviour`. */
  readonly awareness: Float64Array | null;
  readonly mode: "compulsory" | "automatic" | "voluntary";
  readonly reunderwrite: boolean;
  readonly affordabilityEnforced: boolean;
  /** By group: 1 where it is compulsory beside another mode for the others; empty = for no group. */
  readonly compulsoryFor: Uint8Array;
  /** Societies that join as a whole; null: each household decides. */
  readonly together: Together | null;
  readonly contribution: ContributionModel;
  readonly contributionIndex: IndexName;
  /** By state: factor on what the rule charges a person; empty = 1 for all. */
  readonly payFactor: Float64Array;
  /** Paid once by somebody who joins, start-year money. */
  readonly entryFee: number;
  readonly employerShare: number;
  readonly employerIsPublic: boolean;
  /** A balanced first price is that of those who would join (`premiums/balances.ts`), not of everybody eligible. */
  readonly pricedForMembers: boolean;
  readonly collection: number;
  readonly subsidies: readonly SubsidyModel[];
  /** Greatest sum of a year, start-year money and prices' index; Infinity = no limit. */
  readonly subsidyBudget: number;
  readonly benefits: readonly BenefitModel[];
  readonly limits: LimitsModel;
  readonly benefitIndex: IndexName;
  /** By state: probability of refusal; empty where nobody is refused. */
  readonly denial: Float64Array;
  /** Rider: pre-existing conditions that are excluded, as a bit mask (0 = no rider). */
  readonly riderMask: number;
  readonly expenses: {
    readonly fixed: number;
    readonly perMember: number;
    readonly shareOfContributions: number;
    readonly shareOfBenefits: number;
    readonly acquisition: number;
    readonly index: IndexName;
  };
  readonly settlementLag: number;
  readonly subsidyLag: number;
  readonly closesOnRuin: boolean;
  /** Leaves the market after so many years in a row with a loss ratio above; Infinity: never. */
  readonly exitAbove: number;
  readonly exitYears: number;
  readonly pricing: Pricing;
}
/** Neighbours who decide together: so many people, and the part of those asked that must be willing. */
export interface Together {
  readonly size: number;
  readonly share: number;
}
/** How members pay; `kind` is the name of the rule, a file of `premiums/rules`. */
export interface ContributionModel extends CompiledRule {
  readonly kind: string;
}
export interface SubsidyModel {
  /** By group 0/1; empty = all. */
  readonly groups: Uint8Array;
  readonly incomeBelow: number;
  readonly index: IndexName;
  readonly belowPovertyLine: boolean;
  /** Bit q set: quintile q (0..4) receives it. */
  readonly quintiles: number;
  /** A condition by formula; null: none. */
  readonly who: Program | null;
  readonly share: number;
  /** For a person and year, start-year money; 0 where a share is paid. */
  readonly amount: number;
  readonly byState: boolean;
}
export interface BenefitModel {
  readonly covered: boolean;
  readonly reimburse: number;
  readonly copay: number;
  readonly deductible: number;
  readonly cap: number;
}
export interface LimitsModel {
  readonly any: boolean;
  readonly deductible: number;
  readonly outOfPocket: number;
  readonly outOfPocketShare: number;
  readonly annual: number;
  /** Accumulated per household. */
  readonly perHousehold: boolean;
}

/** A counterfactual. */
export interface WorldModel {
  readonly name: string;
  /** Arms that people join, and public floors, as indexes into `arms`; sorted by scheme name. */
  readonly joinable: Int32Array;
  readonly floors: Int32Array;
  readonly hasRider: boolean;
  /** Position among the joinable arms whose members everybody eligible is when the first year opens; -1 = nobody. */
  readonly startPosition: number;
}

/** Rules that a world imposes on a scheme. */
export interface ArmRules {
  /** Nobody is refused for health, age or group. */
  readonly takesAll: boolean;
  /** Largest price over the smallest one; Infinity: no limit. */
  readonly rateBand: number;
  /** Factor on what cover is worth to whoever weighs it. */
  readonly worth: number;
}
export const noRules: ArmRules = { takesAll: false, rateBand: Infinity, worth: 1 };

/** A scheme in a world, with what the pilot replication says of its first year. */
export interface ArmModel {
  readonly world: number;
  readonly scheme: number;
  /** Price of year 1: rate of an income rule, amount of flat, pool and community rules, level 1 of a risk rule. */
  readonly firstPrice: number;
  /** Rounding constant of this arm's contributions: a grid of its own, so that no other scheme moves it. */
  readonly priceMagic: number;
  /** Risk rule: price by state at level 1; empty otherwise. */
  readonly priceByState: Float64Array;
  /** By state: whom these prices are made for, where a band (`rules.rateBand`) moves them together; empty for none. */
  readonly bandPeople: Float64Array;
  /** By state: expected payment of the scheme in year 1 for a member of frailty 1. */
  readonly expectedPay: Float64Array;
  /** service * states + state: the same before anything is excluded by a rider; empty where no ledger asks, or without a rider. */
  readonly expectedByService: Float64Array;
  /** By state: expected payment averaged over the rating class (risk) or the eligible population (others). */
  readonly classPay: Float64Array;
  /** By truncation level then state: expected squared payment, each payment truncated at meanNeed * 2^(level - 4). */
  readonly paySquares: Float64Array;
  /** The same averaged like `classPay`: what a person without private information expects. */
  readonly classSquares: Float64Array;
  /** Where services differ between people of one state (`needs.personal`): expected payments without them, and of each of them. */
  readonly basePay: Float64Array;
  readonly baseSquares: Float64Array;
  readonly servicePay: readonly ServicePay[];
  /** (place in `needs.personal`) * groups + group: mean of the known factors in the pilot, weighed with what is paid; empty for none. */
  readonly personalMeans: Float64Array;
  /** Payments after yearly limits / before, by state. */
  readonly limitFactor: Float64Array;
  /** All event rules are proportional, so that payments scale with prices. */
  readonly proportional: boolean;
  /** First prices at which those who join pay for themselves, lowest first; null where the price is not worked out with them. */
  readonly balances: readonly Balance[] | null;
  /** Pilot figures of year 1, simulated population. */
  /** People over whom fixed costs were spread in the first price. */
  readonly pricedMembers: number;
  readonly rules: ArmRules;
  /** Cost of levers for each member and year, start-year money, that contributions must bring in. */
  readonly leverCost: number;
  /** What is expected to be paid for them. */
  readonly pricedBenefits: number;
  readonly expectedMembers: number;
  readonly expectedBenefits: number;
  readonly expectedContributions: number;
  readonly initialReserve: number;
}
export const truncationLevels = 16;
