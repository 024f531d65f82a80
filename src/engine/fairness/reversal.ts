/**
 * What reverses the headline: the smallest change of one uncertain number, within its range, that turns the difference in cover or stops
 * a scheme. Where to look follows from the draws of the run; what is said was tried on a few futures, the others at central values.
 *
 * The questions fall into hunts, one for each number that is moved: none hangs on another, so that threads may share them.
 */
import type { Scenario } from "../model/scenario.ts";
import type { AssumptionEffect, ResultRecord, ReversalRecord, ReversalsRecord } from "../result.ts";
import { compileTrial } from "./compile-trial.ts";
import { type Hunt, type Prey, type Turn, turnsOf } from "./hunt.ts";
import type { Trial, TrialModel, Trials } from "./trial.ts";

/** Futures of a trial and its people (at most, where `own_risk` keeps the chance of money), numbers tried for each question. */
export const trialFutures = 3;
export const trialPeople = 5_000;
const tried = 3;

/** What is asked of a run, and the numbers to move for each question. */
export interface ReversalPlan {
  readonly searched: number;
  readonly questions: readonly Question[];
}
interface Question extends Pick<ReversalRecord, "what" | "world" | "scheme"> {
  readonly candidates: readonly Candidate[];
}
interface Candidate {
  readonly path: string;
  /** Distance between the ends of the number's range. */
  readonly width: number;
  readonly hunt: Hunt;
}

/** What trials of a search run; null where no number is uncertain or nothing is compared. */
export function compileReversalTrial(scenario: Scenario): TrialModel | null {
  return compileTrial(scenario, trialFutures, trialPeople);
}

/** @param plain  the trial at central values */
export function planReversals({ arms }: Pick<Trials, "arms">, plain: Trial, record: ResultRecord): ReversalPlan {
  const { numbers, effects } = record.uncertainty;
  const [pair] = record.compare;
  if (pair === undefined) return { searched: numbers.length, questions: [] };
  const lastYear = record.years.at(-1) ?? 0;
  const questions: Question[] = [];
  const ask = (about: Pick<Question, "what" | "world" | "scheme">, own: readonly AssumptionEffect[], sign: number, turn: Turn): void => {
    if (turnsOf(plain, turn) * 2 > plain.n) return;
    const candidates = strongest(own).map((effect): Candidate => {
      const number = numbers.findIndex(({ path }) => path === effect.path);
      const { central, p5, p95 } = numbers[number]!;
      const end = Math.sign(effect.high - effect.low) === sign ? p95 : p5;
      return { path: effect.path, width: p95 - p5, hunt: { number, from: central, end, turn } };
    });
    questions.push({ ...about, candidates });
  };
  const direction = Math.sign(plain.difference);
  const differences = effects.filter(
    (one) => one.metric === "coverage.breadth" && one.world === pair[0] && one.versus === pair[1] && (one.year === lastYear || record.years.length === 1),
  );
  if (direction !== 0) ask({ what: "sign", world: pair[0], scheme: null }, differences, -direction, { what: "sign", direction: -direction });
  arms.forEach(({ world, scheme }, arm) => {
    const own = effects.filter((one) => one.metric === "finance.operating" && one.world === world && one.scheme === scheme);
    const ruin = effects.filter((one) => one.metric === "finance.ruin_probability" && one.world === world && one.scheme === scheme);
    const [list, sign] = own.length > 0 ? [own, -1] : [ruin, 1];
    ask({ what: "stops", world, scheme }, list, sign, { what: "stops", arm });
  });
  return { searched: numbers.length, questions };
}

/** All hunts of a plan, question by question. */
export function huntsOf({ questions }: ReversalPlan): readonly Hunt[] {
  return questions.flatMap(({ candidates }) => candidates.map(({ hunt }) => hunt));
}

/** @param caught  what came of each hunt, in the order of `huntsOf` */
export function concludeReversals({ searched, questions }: ReversalPlan, caught: readonly (Prey | null)[]): ReversalsRecord {
  const found: ReversalRecord[] = [];
  const moved = new Set<string>();
  let at = 0;
  for (const { what, world, scheme, candidates } of questions) {
    let [best, least]: [ReversalRecord | null, number] = [null, Infinity];
    for (const { path, width, hunt } of candidates) {
      moved.add(path);
      const prey = caught[at++]!;
      if (prey === null) continue;
      const distance = Math.abs(prey.to - hunt.from) / width;
      if (best !== null && !(distance < least)) continue;
      best = { what, world, scheme, path, from: hunt.from, ...prey };
      least = distance;
    }
    if (best !== null) found.push(best);
  }
  return { searched, tried: moved.size, found };
}

/** Effects that stand out from chance, the largest first. */
function strongest(effects: readonly AssumptionEffect[]): readonly AssumptionEffect[] {
  const swing = ({ low, high }: AssumptionEffect): number => Math.abs(high - low);
  return effects
    .filter((one) => swing(one) > 2 * one.se)
    .sort((left, right) => swing(right) - swing(left))
    .slice(0, tried);
}
