/** Runs of a class on the command line: the same settings as in the pages, hence the same figures. */
import packageFile from "../../../package.json" with { type: "json" };
import { compile, createFold, createReplicator, createWitness, type ResultRecord, type Scenario, type WitnessedYear } from "../../engine/index.ts";
import { type Exercise, forLab, runSettings, seedOf } from "../../play/class-run.ts";
import type { ClassCode, TableState } from "../../play/codes.ts";
import { besideFigures, type ClassFigures } from "../../play/figures.ts";
import type { Host } from "../host.ts";
import { type LabSource, runHere, withSettings } from "../lab-source.ts";
import { UsageError } from "../usage-error.ts";

/** What a kit is made of. */
export interface KitSource {
  readonly source: LabSource;
  readonly exercise: Exercise;
  readonly set: readonly string[];
}

/** @throws UsageError  a scenario without rounds has nothing to play */
export function exerciseOf({ scenario, argument }: LabSource, command: string): Exercise {
  const { exercise } = scenario;
  if (exercise === null || exercise.rounds.length === 0)
    throw new UsageError(`${argument} has no exercise to play; mutua play list names those that have, and docs/scenario.md says how to write one`, command);
  return exercise;
}

/** Figures of a table after its rounds. */
export async function figuresOf(host: Host, { source, exercise, set }: KitSource, code: ClassCode, state: TableState): Promise<ClassFigures> {
  const settings = runSettings(exercise, source.scenario.startYear, code.seed, state);
  return runFigures(await withSettings(host, source.argument, set, settings, "play"));
}

/** Figures of one of the designs of the key, over all years. */
export async function designFigures(host: Host, { source, exercise, set }: KitSource, code: ClassCode, design: number): Promise<ClassFigures> {
  const settings = [...exercise.key[design]!.set, `seed=${JSON.stringify(seedOf(exercise, code.seed, 1))}`, `replications=${exercise.futures}`, "checks=[]"];
  return runFigures(await withSettings(host, source.argument, set, settings, "play"));
}

function runFigures(source: LabSource): ClassFigures {
  const first: ResultRecord[] = [];
  const all = runHere(source, (record) => first.push(record));
  return besideFigures(first[0]!, all);
}

/** The scenario as it stands, on the seed of the class. */
export function withSeed(host: Host, { source, exercise, set }: KitSource, code: ClassCode, futures = 1): Promise<LabSource> {
  return withSettings(host, source.argument, set, [`seed=${JSON.stringify(seedOf(exercise, code.seed, 1))}`, `replications=${futures}`, "checks=[]"], "play");
}

/** Every person's years in the future of the class. */
export function storiesOf(scenario: Scenario): readonly (readonly WitnessedYear[])[] {
  const lab = forLab(scenario);
  const { model } = compile(lab);
  if (model === null) throw new Error("the scenario does not compile"); // it was run before
  const witness = createWitness("all");
  createReplicator(model, undefined, witness).run(0);
  return witness.stories();
}

/** Of 100 futures: how many whose needs cost less than those of the first. */
export function harderThan(scenario: Scenario): number {
  const lab = { ...forLab(scenario), outputs: { ...forLab(scenario).outputs, metrics: ["need.cost"], by: [] } };
  const { model } = compile(lab);
  if (model === null) throw new Error("the scenario does not compile"); // it was run before
  const replicator = createReplicator(model);
  const costs = Array.from({ length: lab.replications }, (_, replication) => {
    const fold = createFold(model, lab);
    fold.add(replication, replicator.run(replication)!);
    const record = fold.record({ engine: packageFile.version, hash: "", stopped: false });
    return record.metrics.find(({ metric, year }) => metric === "need.cost" && year === null)?.mean ?? 0;
  });
  const below = costs.slice(1).filter((cost) => cost < costs[0]!).length;
  return Math.round((100 * below) / Math.max(1, costs.length - 1));
}
