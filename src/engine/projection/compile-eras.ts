/** Eras: what terms by calendar year are compiled to. Prices of an era are what the first year would cost on its terms. */
import type { Problem } from "../keys/problem.ts";
import { columnPlan, holdsColumns } from "../model/columns.ts";
import type { ArmModel, EraModel, Model } from "../model/model.ts";
import type { LaterTerms, Scenario } from "../model/scenario.ts";
import { type Pricing, pilotContext, priceArm } from "./compile-arms.ts";
import { compileNeeds } from "./compile-needs.ts";
import { compileBehaviour } from "./compile-people.ts";
import { compileSchemes } from "./compile-schemes.ts";
import { povertyLine } from "./open-year.ts";
import { isPricedForMembers, priceForMembers } from "./take-up.ts";

/** The scenario as it reads in a later year. */
export function scenarioOf(scenario: Scenario, { schemes, health, behaviour }: LaterTerms): Scenario {
  return { ...scenario, schemes, health, behaviour };
}

/** Tables of an era but its arms, which are priced. Sections without tables by year are those of the first year. */
export function eraTables(model: Model, scenario: Scenario, { parts, from }: LaterTerms, problems: Problem[]): EraModel {
  // refusals are the same in all years
  const schemes = parts.schemes ? compileSchemes(scenario, model.states, model.scale, model.schemes) : model.schemes;
  return {
    from,
    schemes,
    refusable: model.refusable,
    needs: parts.needs ? { ...compileNeeds(scenario, model.states, problems), meanNeed: model.needs.meanNeed } : model.needs,
    behaviour: parts.behaviour ? compileBehaviour(scenario) : model.behaviour,
    arms: model.arms,
  };
}

/** @param model  priced for its first year */
export function compileEras(model: Model, scenario: Scenario, pricing: Omit<Pricing, "model" | "scenario">): readonly EraModel[] {
  const plan = columnPlan(model);
  return scenario.later.map((terms) => {
    const then = scenarioOf(scenario, terms);
    const era = eraTables(model, then, terms, pricing.problems);
    if (!holdsColumns(plan, columnPlan({ ...model, ...era }))) pricing.problems.push(switchesOn(scenario.startYear + terms.from));
    return terms.parts.schemes ? { ...era, arms: pricedArms({ ...model, schemes: era.schemes, behaviour: era.behaviour }, then, pricing) } : era;
  });
}

/** What members may expect, and the price, on the terms of the era; what the founders planned with is that of the first year. */
function pricedArms(model: Model, scenario: Scenario, pricing: Omit<Pricing, "model" | "scenario">): readonly ArmModel[] {
  const arms = model.arms.map((arm) => ({ ...arm }));
  const full: Pricing = { ...pricing, model: { ...model, arms }, scenario };
  for (const arm of arms) priceArm(full, arm);
  arms.forEach((arm, a) => {
    if (pricing.problems.length === 0 && isPricedForMembers(full.model, arm)) {
      const context = pilotContext(full.model, pricing.pilot, (year) => povertyLine(full.model, year));
      priceForMembers(full.model, pricing.pilot, context, a);
    }
  });
  return arms;
}

/** @param year  what is found there: a calendar year, or what else tells what needs more than the first year has */
export function switchesOn(year: number | string): Problem {
  return {
    code: "E0347",
    path: ["health", "services"],
    value: year,
    allowed: "tables by year whose first value switches on what later values need: a law of costs tied to income, or a frailty, from the start",
    fix: "write the first value with a small correlation instead of none",
  };
}
