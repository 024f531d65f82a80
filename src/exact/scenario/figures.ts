import type { Model } from "../../engine/model/model.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { parts } from "./index.ts";
import { doesNotApply, type Figure } from "./part.ts";

const why = "the people are rows of a file, in which ages and incomes go together; this closed form takes them as independent in a group";

/** Year of follow-up from which terms or incomes are others than in the first; Infinity where they stay. */
function firstChange({ later, health }: Scenario): number {
  const incomes = health.shocks.filter((shock) => shock.incomes.some((factor) => factor !== 1)).map(({ from }) => from ?? 0);
  return Math.min(Infinity, ...incomes, ...later.map(({ from }) => from));
}

const changes = "terms change by calendar year ({years: ...}), or incomes by a shock: from then on the closed forms are not those of this scenario";

/** Figures of all parts, or the reason why a part has none. What is said of years before the first change stands, and so do prices of year 1. */
export function figuresOf(scenario: Scenario, model: Model): readonly Figure[] {
  const rows = scenario.population.microdata !== null;
  const figures = parts.flatMap((part) => (rows && part.joint !== true ? [doesNotApply(part.name, "all", why)] : part.compute(scenario, model)));
  const until = scenario.startYear + firstChange(scenario);
  return figures.map((one) =>
    !one.applies || one.statistic === "price" || (one.year !== null && one.year < until) || until === Infinity ? one : refused(one),
  );
}

function refused({ part, metric, world, scheme, year, by, group }: Figure): Figure {
  return doesNotApply(part, metric, changes, { world, scheme, year, by, group });
}
