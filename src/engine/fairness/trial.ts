/** Trials: the compared pair at chosen values of the uncertain numbers, on the first futures of the seed. */
import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import { createReplicator, type Replicator } from "../projection/replication.ts";
import { createFutures } from "../projection/truth-model.ts";

/** What trials run: the pair alone, compiled, and how many futures each has. Plain data, so that a thread can be handed it. */
export interface TrialModel {
  readonly model: Model;
  readonly futures: number;
}

export interface Trial {
  readonly n: number;
  /** Difference in people covered in the last year, first world minus second, mean over the futures; null where one world is compared with nothing. */
  readonly difference: number;
  /** Futures in which the first world covers more, and in which the second does. */
  readonly above: number;
  readonly below: number;
  /** By arm of the pair's worlds: futures in which it does not operate at the end. */
  readonly stopped: readonly number[];
  /**
   * By arm: how near it is to stopping, for a search to climb on: share of years in which it does not operate, plus up to one year's share
   * for a reserve that is thin beside the benefits of its last year.
   */
  readonly strain: readonly number[];
}

export interface Trials {
  readonly arms: readonly { readonly world: string; readonly scheme: string }[];
  readonly central: Float64Array;
  /** @param values  of the uncertain numbers, in their order */
  run(values: Float64Array): Trial;
}

/** Trials of a compiled pair; pure, so that every thread finds the same. */
export function trialsOf({ model, futures }: TrialModel): Trials {
  const arms = model.worlds.flatMap(({ joinable }) => Array.from(joinable));
  const runner = createRunner(model);
  return {
    arms: arms.map((arm) => ({ world: model.worlds[model.arms[arm]!.world]!.name, scheme: model.schemes[model.arms[arm]!.scheme]!.name })),
    central: Float64Array.from(model.truth!.numbers, (number) => number.central),
    run: (values) => {
      let [difference, above, below] = [0, 0, 0];
      const stopped = arms.map(() => 0);
      const strain = arms.map(() => 0);
      runner.set(values);
      for (let replication = 0; replication < futures; replication++) {
        const outcome = runner.replicator.run(replication)!;
        const last = model.years - 1;
        const persons = outcome[outcomeAt(model.outcome, "persons", true, 0, last)]!;
        const covered = (world: number): number => outcome[outcomeAt(model.outcome, "covered", true, world, last)]! / persons;
        const own = covered(0) - covered(1);
        difference += own / futures;
        if (own > 0) above++;
        else if (own < 0) below++;
        arms.forEach((arm, k) => {
          stopped[k]! += 1 - outcome[outcomeAt(model.outcome, "operating", false, arm, last)]!;
          strain[k]! += strainOf(model, outcome, arm) / futures;
        });
      }
      return { n: futures, difference, above, below, stopped, strain };
    },
  };
}

function strainOf({ outcome: layout, years }: Model, outcome: Float64Array, arm: number): number {
  let idle = 0;
  for (let year = 0; year < years; year++) idle += 1 - outcome[outcomeAt(layout, "operating", false, arm, year)]!;
  const benefits = outcome[outcomeAt(layout, "benefits", true, arm, years - 1)]!;
  const reserve = outcome[outcomeAt(layout, "reserve", false, arm, years - 1)]!;
  const thin = benefits > 0 ? 1 / (1 + Math.max(0, reserve) / benefits) : 0;
  return (idle + 0.5 * thin) / years;
}

/** One replicator for all trials: columns and compiled loops are kept. */
function createRunner(model: Model): { readonly replicator: Replicator; set(values: Float64Array): void } {
  const fixed = new Float64Array(model.truth!.numbers.length);
  const pinned: Model = { ...model, truth: { ...model.truth!, fixed } };
  return { replicator: createReplicator(pinned, undefined, createFutures(pinned)), set: (values) => fixed.set(values) };
}
