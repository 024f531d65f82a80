/** What a number of a scenario may be. */
export interface NumberRules {
  /** "a share", "an amount of money": completes "... between 0 and 1". */
  readonly what: string;
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
  readonly integer?: boolean;
  /** "4%" is read as 0.04. */
  readonly percent?: boolean;
  /** A setting of the run (years, seed, size): not an assumption about the world, so not listed in the provenance. */
  readonly setting?: boolean;
  /** One of a list that is listed as a whole. */
  readonly quiet?: boolean;
}
