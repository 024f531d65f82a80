/** A number of a file that is drawn as one of two values: what its futures must have in common with files in which it is certain. */
import { compile, createReplicator, validateScenario } from "../../src/engine/index.ts";
import type { Problem } from "../../src/engine/keys/problem.ts";
import { createFutures } from "../../src/engine/projection/truth-model.ts";
import { drawTruth } from "../../src/engine/uncertainty/truth.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { type Simulation, simulate } from "./simulate.ts";

export type Path = readonly (string | number)[];

/** Every number below, with its path. */
export function leaves(value: unknown, path: Path = []): { readonly path: Path; readonly value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((one, k) => leaves(one, [...path, k]));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key])) : [];
}

export function replaced(input: unknown, [key, ...rest]: Path, value: unknown): object {
  if (key === undefined) return value as object;
  if (Array.isArray(input)) return input.map((one, k) => (k === key ? replaced(one, rest, value) : one));
  const map = input as Readonly<Record<string, unknown>>;
  return { ...map, [key]: replaced(map[key], rest, value) };
}

/** Problems of a file, of reading it or of compiling it; none where it can be run. */
export function problemsOf(input: object): readonly Problem[] {
  const { scenario, problems } = validateScenario(input, { parseFormula, readText: () => ({ allowed: "no file", fix: "none" }) });
  return scenario === null ? problems : compile(scenario).problems;
}

/** Figures that both runs have, as texts; those that only one has are of a lever that the other is without. */
export function differing(one: Simulation, other: Simulation): string[] {
  const keyed = ({ record }: Simulation): Map<string, unknown> =>
    new Map(
      record.metrics
        .filter(({ versus }) => versus === null)
        .map(({ metric, world, scheme, year, by, group, mean }) => [[metric, world, scheme, year, by, group].join("/"), mean] as const),
    );
  const [first, second] = [keyed(one), keyed(other)];
  return [...first].flatMap(([key, mean]) =>
    !second.has(key) || Object.is(second.get(key), mean) ? [] : [`${key}: ${String(mean)}, ${String(second.get(key))}`],
  );
}

/** First replication in which the only uncertain number of a file is drawn as this value. */
export function replicationWith(input: object, value: number): number {
  const { model } = simulate(input, { replications: 0 });
  for (let replication = 0; replication < 200; replication++) if (drawTruth(model.truth!.numbers, model.key, replication)[0] === value) return replication;
  throw new Error(`no future of 200 has ${value}`);
}

/** Of so many futures: which part has a 0, and the futures that a run has are those. */
export function shareOfZeros(input: object, futures: number): number {
  const { model } = simulate(input, { replications: 0 });
  const futureOf = createFutures(model)!;
  let zeros = 0;
  for (let replication = 0; replication < futures; replication++) zeros += +(futureOf(replication).values[0] === 0);
  return zeros / futures;
}

/**
 * Totals of each of these replications: after those before it, after those behind it, and by itself. Each in a thread's copy of the model, as
 * what is found once is kept by the tables it was found for.
 */
export function inAnyOrder(input: object, replications: number): readonly (readonly [Float64Array, Float64Array, Float64Array])[] {
  const { model } = simulate(input, { replications: 0 });
  const runner = (): ((replication: number) => Float64Array) => {
    const { run } = createReplicator(structuredClone(model));
    return (replication) => run(replication)!.slice();
  };
  const order = Array.from({ length: replications }, (_, replication) => replication);
  const forward = order.map(runner());
  const backward = order.toReversed().map(runner()).reverse();
  return order.map((replication) => [forward[replication]!, backward[replication]!, runner()(replication)] as const);
}
