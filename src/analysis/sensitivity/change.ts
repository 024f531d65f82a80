/** A change of assumptions as settings, with what is said of it. */
import type { Settings } from "../evaluate.ts";

export type ChangeKey =
  | "contributionDown"
  | "contributionUp"
  | "noHelp"
  | "sameHelp"
  | "subsidyLate"
  | "medicalInflationDown"
  | "medicalInflation"
  | "claimsDown"
  | "claimsUp"
  | "shockYear"
  | "awarenessDown"
  | "awarenessUp"
  | "reachDown"
  | "affordability"
  | "arrears"
  | "collection"
  | "reserve";

/** A number of a change, as it is said: shares as percentages. */
export interface ChangeNumber {
  readonly value: number;
  readonly unit: "share" | "plain" | "money";
}

export interface StandardChange {
  readonly key: ChangeKey;
  /** World whose scheme is changed; null: the change is for everybody. */
  readonly world: string | null;
  readonly to: ChangeNumber | null;
  readonly from: ChangeNumber | null;
  readonly settings: Settings;
}

/** One assumption of the list, in English, with its two ends; null: the scenario has nothing to change in that direction. */
export interface StandardAssumption {
  readonly label: string;
  readonly low: StandardChange | null;
  readonly high: StandardChange | null;
}
