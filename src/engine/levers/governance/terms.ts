/** What a scheme says of who decides its terms, and what is remembered of it. Equations: docs/model.md, Who decides. */
import type { Decision } from "./script-keys.ts";

export interface Step {
  /** Largest change of the price in a year, as a share of it. */
  readonly contribution: number;
  /** Largest change of the part of bills that is paid. */
  readonly reimbursement: number;
}
/** Bounds of a product of changes since the start: least, most. */
export type Bounds = readonly [least: number, most: number];
export interface Limits {
  readonly contribution: Bounds;
  readonly reimbursement: Bounds;
}
export type Instrument = "contribution" | "reimbursement";

export interface Board {
  readonly decides: "board";
  /** In the order in which they are used. */
  readonly instruments: readonly Instrument[];
  readonly step: Step;
  readonly limits: Limits;
}
export interface Shareholders {
  readonly decides: "shareholders";
  /** On own funds, a year. */
  readonly targetReturn: number;
  /** Own funds above so many times the required capital are paid out. */
  readonly distributeAbove: number;
  /** As a share of the year's contributions; null: modelled from the scheme's own first years. */
  readonly requiredCapital: number | null;
  readonly step: Step;
  readonly limits: Limits;
  /** Years in a row below the target after which they leave; null: never. */
  readonly exitYears: number | null;
}
export type Motion = "raise" | "cut" | "stay";
export interface Assembly {
  readonly decides: "assembly";
  /** Motions beside "stay as it is". */
  readonly motions: readonly Exclude<Motion, "stay">[];
  readonly step: Step;
  readonly limits: Limits;
  /** Part of the members with a vote who must come. */
  readonly quorum: number;
  /** Part of them who come, by income fifth, the poorest first. */
  readonly turnout: readonly number[];
  readonly votingAge: number;
  /** How much of next year's shortfall members see: 0 nothing, 1 all. */
  readonly foresight: number;
}
export interface Script {
  readonly decides: "script";
  readonly decisions: readonly Decision[];
}
export type GovernanceTerms = { readonly decides: "none" } | Script | Board | Shareholders | Assembly;

export interface GovernanceNumbers {
  readonly terms: GovernanceTerms;
  /** Months of next year's expected outgo between which a board keeps the reserve. */
  readonly band: Bounds;
  /** Required capital for each member, start-year money; set by `price` where it is modelled. */
  readonly capitalPerHead: number;
}

export interface GovernanceState {
  /** Products of all decisions so far, in force from the next year on. */
  contribution: number;
  reimbursement: number;
  admission: "open" | "closed";
  /** Price of the year under way. */
  price: number;
  /** Of a script: the price without what the reserve paid, and the part of it that members paid; 1 in other years. */
  fullPrice: number;
  paid: number;
  /** Years in a row in which owners earned less than their target. */
  poorYears: number;
  /** Next year as the last closed one lets expect it; null before there is one. */
  outlook: Outlook | null;
}

/** Money of a scheme in the coming year, with the members and terms that it has. */
export interface Outlook {
  readonly reserve: number;
  readonly contributions: number;
  readonly benefits: number;
  /** Administration and levers, without what is a share of contributions. */
  readonly administration: number;
  /** Administration that is a share of contributions, and of benefits. */
  readonly shareOfContributions: number;
  readonly shareOfBenefits: number;
}

/** Factors on price and benefits from the next year on. */
export interface Change {
  readonly contribution: number;
  readonly reimbursement: number;
}
export const noChange: Change = { contribution: 1, reimbursement: 1 };

export function newState(): GovernanceState {
  return { contribution: 1, reimbursement: 1, admission: "open", price: 0, fullPrice: 0, paid: 1, poorYears: 0, outlook: null };
}
