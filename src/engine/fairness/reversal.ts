/**
 * What reverses the headline: the smallest change of one uncertain number, within its range, that turns the difference in cover or stops
 * a scheme. Where to look follows from the draws of the run; what is said was tried on a few futures, the others at central values.
 */
import type { Scenario } from "../model/scenario.ts";
import type { AssumptionEffect, ResultRecord, ReversalRecord, ReversalsRecord, VariedNumber } from "../result.ts";
import { createTrials, type Trial, type Trials } from "./trial.ts";

/** Futures of a trial and its people (at most, where `own_risk` keeps the chance of money), numbers tried for each question, halvings of the way to the nearest value. */
export const trialFutures = 3;
export const trialPeople = 5_000;
const tried = 3;
const halvings = 3;

/** null where no number is uncertain or nothing is compared. */
export function findReversals(scenario: Scenario, record: ResultRecord): ReversalsRecord | null {
  const made = createTrials(scenario, trialFutures, trialPeople);
  const [pair] = record.compare;
  if (made === null || pair === undefined) return null;
  const trials = remembered(made);
  const { numbers, effects } = record.uncertainty;
  const lastYear = record.years.at(-1) ?? 0;
  const plain = trials.run(trials.central);
  const found: ReversalRecord[] = [];
  const moved = new Set<string>();
  const search = (
    what: ReversalRecord["what"],
    world: string,
    scheme: string | null,
    own: readonly AssumptionEffect[],
    sign: number,
    turned: (trial: Trial) => number,
  ): void => {
    if (turned(plain) * 2 > plain.n) return;
    const candidates = strongest(own);
    for (const { path } of candidates) moved.add(path);
    const best = nearest(trials, numbers, candidates, sign, turned);
    if (best !== null) found.push({ what, world, scheme, ...best });
  };
  const differences = effects.filter(
    (one) => one.metric === "coverage.breadth" && one.world === pair[0] && one.versus === pair[1] && (one.year === lastYear || record.years.length === 1),
  );
  const direction = Math.sign(plain.difference);
  if (direction !== 0) search("sign", pair[0], null, differences, -direction, (trial) => (Math.sign(trial.difference) === -direction ? trial.n : 0));
  trials.arms.forEach(({ world, scheme }, arm) => {
    const own = effects.filter((one) => one.metric === "finance.operating" && one.world === world && one.scheme === scheme);
    const ruin = effects.filter((one) => one.metric === "finance.ruin_probability" && one.world === world && one.scheme === scheme);
    const [list, sign] = own.length > 0 ? [own, -1] : [ruin, 1];
    search("stops", world, scheme, list, sign, (trial) => trial.stopped[arm]!);
  });
  return { searched: numbers.length, tried: moved.size, found };
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

/** Effects that stand out from chance, the largest first. */
function strongest(effects: readonly AssumptionEffect[]): readonly AssumptionEffect[] {
  const swing = ({ low, high }: AssumptionEffect): number => Math.abs(high - low);
  return effects
    .filter((one) => swing(one) > 2 * one.se)
    .sort((left, right) => swing(right) - swing(left))
    .slice(0, tried);
}

/** @param sign  whether the figure has to rise (1) or to fall (-1) */
function nearest(
  trials: Trials,
  numbers: readonly VariedNumber[],
  effects: readonly AssumptionEffect[],
  sign: number,
  turned: (trial: Trial) => number,
): Pick<ReversalRecord, "path" | "from" | "to" | "k" | "n"> | null {
  let best: (Pick<ReversalRecord, "path" | "from" | "to" | "k" | "n"> & { readonly distance: number }) | null = null;
  for (const effect of effects) {
    const at = numbers.findIndex(({ path }) => path === effect.path);
    const number = numbers[at]!;
    const end = Math.sign(effect.high - effect.low) === sign ? number.p95 : number.p5;
    const result = bisect(trials, at, number.central, end, turned);
    if (result === null) continue;
    const distance = Math.abs(result.to - number.central) / (number.p95 - number.p5);
    if (best === null || distance < best.distance) best = { path: effect.path, from: number.central, ...result, distance };
  }
  if (best === null) return null;
  const { distance: _distance, ...said } = best;
  return said;
}

/** The value nearest to `from` at which most futures turn, found by halving; null where even the end turns none. */
export function bisect(
  trials: Trials,
  number: number,
  from: number,
  end: number,
  turned: (trial: Trial) => number,
): Pick<ReversalRecord, "to" | "k" | "n"> | null {
  const at = (value: number): Pick<ReversalRecord, "to" | "k" | "n"> | null => {
    const values = trials.central.slice();
    values[number] = value;
    const trial = trials.run(values);
    const k = turned(trial);
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
