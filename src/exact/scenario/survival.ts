import type { Scenario } from "../../engine/model/scenario.ts";
import { crowdByYear } from "./crowd.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";

const name = "survival";
const metric = "population.alive";

function compute(scenario: Scenario): readonly Figure[] {
  const { population, startYear } = scenario;
  if (population.demography.kind === "static" && scenario.health.states === null)
    return [doesNotApply(name, metric, "population.demography is static and there are no states of health: nobody dies")];
  if (population.draw === "once")
    return [doesNotApply(name, metric, "population.draw is once: all futures share the people of one draw, whose ages differ from those of the laws")];
  const crowd = crowdByYear(scenario);
  if (crowd === null) return [doesNotApply(name, metric, "too many groups, conditions and years for tables of every kind of person")];
  const real = population.represents / population.size;
  return crowd.map(({ alive, newcomers, newcomersAlive }, t) => {
    let mean = newcomersAlive;
    let variance = 0;
    population.groups.forEach(({ count }, g) => {
      mean += count * alive[g]!;
      variance += count * alive[g]! * (1 - alive[g]!);
    });
    const known = newcomers.some((value) => value > 0) ? null : Math.sqrt(Math.max(0, variance)) * real;
    return figure(name, metric, "persons", mean * real, { year: startYear + t, spread: known });
  });
}

export const part: Part = {
  name,
  summary: "People alive at the end of each year",
  formula:
    "sum over places P(alive): chain over age, sex and conditions with p = 1 - min(1, q x factors of conditions), onset, recovery, exit and replacement; binomial spread",
  source: "Dickson, Hardy & Waters, Actuarial Mathematics for Life Contingent Risks, life tables and multiple state models",
  compute,
};
