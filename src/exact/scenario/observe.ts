import { measureRows, planRows } from "../../engine/estimation/row-plan.ts";
import type { Metric } from "../../engine/metrics/metric.ts";
import type { Model } from "../../engine/model/model.ts";
import type { Figure } from "./part.ts";

/** Keeps what each replication says of the figures. */
export interface Observer {
  readonly add: (outcome: Float64Array) => void;
  /** Values of a figure, one per replication in which it is defined; empty where the run does not measure it. */
  readonly values: (figure: Figure) => readonly number[];
}

/** @param metrics  all metrics that the figures name and that the model counts */
export function observe(model: Model, figures: readonly Figure[], metrics: readonly Metric[]): Observer {
  const plan = planRows(model, metrics);
  const row = new Float64Array(plan.length);
  const positions = new Map<Figure, number>();
  const kept = new Map<Figure, number[]>();
  for (const figure of figures) {
    const at = figure.applies && figure.statistic !== "price" ? find(figure) : -1;
    if (at < 0) continue;
    positions.set(figure, at);
    kept.set(figure, []);
  }
  return {
    add: (outcome) => {
      measureRows(model, plan, outcome, row);
      for (const [figure, at] of positions) {
        const value = row[at]!;
        if (value === value) kept.get(figure)!.push(value);
      }
    },
    values: (figure) => kept.get(figure) ?? [],
  };

  function find({ metric, world, scheme, by, group, year }: Figure): number {
    const series = plan.series.find((one) => {
      const margin = model.tallies.breakdowns.margins[one.margin]!;
      const arm = one.arm < 0 ? null : model.schemes[model.arms[one.arm]!.scheme]!.name;
      const there = world === null || model.worlds[one.world]!.name === world;
      return one.metric.id === metric && there && (arm === null || arm === scheme) && margin.by === by && margin.group === group;
    });
    return series === undefined || year === null ? -1 : series.first + year - model.startYear;
  }
}
