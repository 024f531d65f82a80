/** What prevention is compiled to, what it remembers of a scheme and of a person. */
export interface PreventionNumbers {
  readonly reach: number;
  readonly everyone: boolean;
  /** By service, and by condition: 1 - relative risk. */
  readonly services: readonly number[];
  readonly conditions: readonly number[];
  /** Whether any condition is named, with whatever effect. */
  readonly illness: boolean;
  /** Bits of the conditions whose onset it makes rarer. */
  readonly preventable: number;
  readonly perReached: number;
  /** For the simulated population. */
  readonly fixed: number;
  /** Year of follow-up. */
  readonly from: number;
  readonly lag: number;
  readonly fade: number;
  readonly selection: number;
  /** Simulated people. */
  readonly people: number;
}

/** Since the start of the replication. */
export interface PreventionState {
  cost: number;
  avoided: number;
  /** Year of follow-up, 1 the first, in which savings first were as large as costs; NaN before. */
  even: number;
}

/** Columns of a person: full years of taking part, years since leaving; conditions spared so far, and held by all worlds. */
export const column = { exposure: 0, away: 1, spared: 2, held: 3 } as const;

/** Draws of a person: takes part (for life); events of the year; onset in the year. */
export const drawn = { reach: 0, events: 1, onset: 2 } as const;

/**
 * Part of the whole effect after `exposure` full years of taking part: none before the lag is over, all of it a year later; below 0 years
 * there is none.
 */
export function levelAfter(exposure: number, lag: number): number {
  return Math.min(1, Math.max(0, exposure - lag + 1));
}
