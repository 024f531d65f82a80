import type { NumberKey } from "../../brief/number-names.ts";

/** What the numbers that vary from future to future do to the result, read from the draws of the run itself. */
export interface EffectTexts {
  /** A number of the scenario as its readers know it; `one` and `two` are names that the scenario gives (a group, a service, a scheme). */
  readonly names: Readonly<Record<NumberKey, (one: string, two: string) => string>>;
  /** Difference of two worlds in people covered. */
  readonly difference: (the: string, other: string, year: number) => string;
  /** Futures in which one world's scheme still works. */
  readonly operating: (the: string) => string;
  readonly subtitle: (figure: string, futures: string, numbers: string) => string;
  /** Legend: the ends of a range that holds 90 of 100 draws. */
  readonly low: string;
  readonly high: string;
  /** Column: part of the variance between futures. */
  readonly share: string;
  readonly note: string;
  /** The same figures in a few words, without articles: "covered people, mutual less insurer". */
  readonly differenceShort: (first: string, other: string) => string;
  readonly operatingShort: (first: string) => string;
  /** One number at an end of its range, and what to expect then. */
  readonly moves: (name: string, to: string, from: string, figure: string, value: string, base: string) => string;
  /** The chance of running out of money, in futures of 100, at both ends. */
  readonly ruin: (name: string, from: string, to: string, low: string, high: string) => string;
  readonly nothing: (numbers: string) => string;
  readonly table: string;
  readonly heads: readonly [number: string, range: string, atLow: string, atHigh: string, error: string, share: string];
}
