/** One sentence on the screen for each lever that is on: what it did, and what would be without it. Numbers arrive formatted. */
export interface LeverTexts {
  /** Members of 100 people with the campaign and at an effect of 0; cost of a person-year that it covers, and people still out of 100 it told (null: none). */
  readonly education: (told: {
    readonly scheme: string;
    readonly year: number;
    readonly members: string;
    readonly atZero: string;
    readonly cost: string | null;
    readonly stillOut: string | null;
  }) => string;
}
