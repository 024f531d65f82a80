/** What only compiling a scenario shows to be wrong with it. */
import type { Problem } from "../keys/problem.ts";
import type { Scenario } from "../model/scenario.ts";

export function outgrown(scenario: Scenario): Problem {
  return {
    code: "E0341",
    path: ["population", "demography", "fertility"],
    value: `${scenario.years} years`,
    allowed: "births and entrants that make fewer than 16 times as many people as the population has at the start, over all years together",
    fix: "simulate fewer years, or lower fertility or the rate of entrants",
  };
}

export function tooFewHeads(households: number, heads: number): Problem {
  return {
    code: "E0313",
    path: ["population", "households"],
    value: heads,
    allowed: `a head for each household: people and sizes make ${households} households, and ${heads} persons may head one`,
    fix: "add a group to heads, or make households larger on average",
  };
}

export function tablesTooLarge(scenario: Scenario): Problem {
  const { length } = scenario.population.groups;
  return {
    code: "E0340",
    path: ["population", "groups"],
    value: `${length} groups, ${scenario.health.states === null ? `${scenario.health.conditions.length} conditions` : `${scenario.health.states.names.length} states of health`}, ${scenario.health.services.length} services`,
    allowed: "groups times 2^conditions (or states of health) times services stays below about 16,000",
    fix: "merge groups, conditions or services",
  };
}
