/** Headings and standing sentences of the long report: what actuarial standards ask a reader to be told. */
export interface ActuarialTexts {
  readonly kind: string;
  /** In the order of the report; the last one is the annex. */
  readonly headings: readonly string[];
  readonly purpose: string;
  readonly commissioner: (audience: string | null, organisation: string | null) => string;
  readonly intended: string;
  readonly notForRates: string;
  readonly reliance: string;
  readonly law: string;
  readonly data: string;
  readonly assumptions: string;
  readonly method: string;
  readonly projection: string;
  readonly adequacy: string;
  readonly both: string;
  readonly validation: string;
  readonly checks: {
    readonly heading: string;
    readonly check: string;
    readonly verdict: string;
    readonly passed: string;
    readonly failed: string;
    readonly undecided: string;
  };
  readonly opinion: string;
  readonly signature: readonly string[];
  readonly coverage: (year: string) => string;
  readonly fifths: (year: number) => string;
  readonly spiral: (the: string) => string;
  readonly price: string;
  readonly members: string;
  readonly tables: {
    readonly scheme: string;
    readonly people: string;
    readonly assumptions: string;
    readonly projection: string;
    readonly adequacy: string;
    readonly equity: string;
    readonly protection: string;
  };
  readonly none: string;
}
