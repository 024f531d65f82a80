/** A hunt: one uncertain number is moved from its central value towards an end of its range until the result turns. Plain data. */
import type { ReversalRecord } from "../result.ts";
import type { Trial, Trials } from "./trial.ts";

/** Halvings of the way to the nearest value. */
const halvings = 3;

export interface Hunt {
  /** Position among the uncertain numbers. */
  readonly number: number;
  readonly from: number;
  readonly end: number;
  readonly turn: Turn;
}
/** What is waited for: the difference in cover takes this sign, or the scheme of this arm of the trial stops. */
export type Turn = { readonly what: "sign"; readonly direction: number } | { readonly what: "stops"; readonly arm: number };

/** The nearest value that turned most futures, and how many it turned. */
export type Prey = Pick<ReversalRecord, "to" | "k" | "n">;

/** Futures of a trial that turned. */
export function turnsOf(trial: Trial, turn: Turn): number {
  if (turn.what === "stops") return trial.stopped[turn.arm]!;
  return Math.sign(trial.difference) === turn.direction ? trial.n : 0;
}

/** The questions often ask for the same number at the same value: each set of values is run once. */
export function remembered(trials: Trials): Trials {
  const known = new Map<string, Trial>();
  return {
    ...trials,
    run: (values) => {
      const key = values.join(" ");
      const trial = known.get(key) ?? trials.run(values);
      known.set(key, trial);
      return trial;
    },
  };
}

/** The value nearest to where it starts at which most futures turn, found by halving; null where even the end turns none. */
export function bisect(trials: Pick<Trials, "central" | "run">, { number, from, end, turn }: Hunt): Prey | null {
  const at = (value: number): Prey | null => {
    const values = trials.central.slice();
    values[number] = value;
    const trial = trials.run(values);
    const k = turnsOf(trial, turn);
    return k * 2 > trial.n ? { to: value, k, n: trial.n } : null;
  };
  let known = at(end);
  if (known === null) return null;
  let near = from;
  for (let step = 0; step < halvings; step++) {
    const middle = 0.5 * (near + known.to);
    const tried = at(middle);
    if (tried === null) near = middle;
    else known = tried;
  }
  return known;
}
