/** First and last simulated year of the file being read, and the year for which it is read. */
export interface Horizon {
  readonly start: number;
  readonly last: number;
  readonly year: number;
}
