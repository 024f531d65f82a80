/** Runs a scenario object in this process and compares one part of it with its closed form. */

import { metrics } from "../../../src/engine/metrics/index.ts";
import { createReplicator } from "../../../src/engine/projection/replication.ts";
import { type Comparison, compareFigures } from "../../../src/exact/scenario/compare.ts";
import { parts } from "../../../src/exact/scenario/index.ts";
import { observe } from "../../../src/exact/scenario/observe.ts";
import type { Figure } from "../../../src/exact/scenario/part.ts";
import { compiled } from "../../support/simulate.ts";

export type Input = Record<string, unknown>;

export function figuresOf(input: Input, part: string): readonly Figure[] {
  const { scenario, model } = compiled(input);
  return parts.find(({ name }) => name === part)!.compute(scenario, model);
}

/** The only figure of the part; for those that say why not. */
export function reasonOf(input: Input, part: string): string {
  const [first, ...rest] = figuresOf(input, part);
  return rest.length === 0 && first?.applies === false ? (first.why ?? "") : `applies: ${first?.metric}`;
}

/** @param replications  run under the seed of the input */
export function comparisons(input: Input, part: string, replications: number): readonly Comparison[] {
  const figures = figuresOf(input, part);
  const asked = new Set(figures.flatMap(({ applies, metric }) => (applies ? [metric] : [])));
  const needed = metrics.filter(({ id }) => asked.has(id));
  const { model } = compiled({
    ...input,
    outputs: { metrics: needed.length === 0 ? "headline" : needed.map(({ id }) => id), by: ["quintile", "group"], years: "all" },
  });
  const observer = observe(model, figures, needed);
  const replicator = createReplicator(model);
  for (let replication = 0; replication < replications; replication++) observer.add(replicator.run(replication)!);
  return compareFigures(figures, model, observer);
}

/** What does not agree, in words: empty where all is well. */
export function disagreements(found: readonly Comparison[]): string[] {
  return found
    .filter(({ verdict }) => verdict !== "agrees")
    .map(({ figure, simulated, standardErrors, verdict, why }) =>
      [figure.metric, figure.statistic, figure.scheme, figure.year, figure.group, `${figure.value} : ${simulated}`, standardErrors, verdict, why].join(" "),
    );
}

export const people: Input = { size: 400, ages: { uniform: [20, 60] }, income: { mean: 3000, gini: 0.4 } };

/** A scenario of one service and one compulsory scheme with a written amount: everything in it is independent and alike. */
export function simple(changes: Input = {}): Input {
  return {
    mutua: 1,
    name: "simple",
    years: 3,
    replications: 10,
    seed: "exact scenario",
    population: people,
    health: { services: { care: { rate: 0.2, cost: 100, price_response: 0 } } },
    schemes: {
      pool: {
        kind: "solidarity",
        enrolment: { mode: "compulsory" },
        contribution: { flat: 17 },
        expenses: { share_of_contributions: 0 },
        reserve: { initial: 300 },
        benefits: { care: { reimburse: 0.8 } },
      },
    },
    ...changes,
  };
}
