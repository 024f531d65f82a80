import type { LeverKey } from "../language/brief/texts.ts";

/** A number of a change: how it is said depends on the language. */
export interface LeverNumber {
  readonly value: number;
  readonly unit: "share" | "plain" | "money";
}

/** One run with one assumption changed, on the fate of the base run. */
export interface SensitivityRow {
  readonly lever: LeverKey;
  /** World whose scheme is changed; null where the change is for everybody. */
  readonly world: string | null;
  readonly to: LeverNumber | null;
  readonly from: LeverNumber | null;
  /** Covered share by world, last year. */
  readonly covered: Readonly<Record<string, number>>;
  /** Futures in which the main scheme of each world runs out of money. */
  readonly ruined: Readonly<Record<string, number>>;
}

/** Paired runs: same people, same fate, one assumption changed in each. */
export interface Sensitivity {
  readonly people: number;
  readonly futures: number;
  readonly base: Pick<SensitivityRow, "covered" | "ruined">;
  readonly rows: readonly SensitivityRow[];
}
