/**
 * How many kinds of a person the solidarity ledger looks at for each member: what that member would pay in a household of another size, or as
 * one of another group that subsidies tell apart. The plan itself is made of a model (`tally/ledger-plan.ts`); this is the same from the scenario.
 */
import type { Scenario, Scheme } from "../model/scenario.ts";
import type { AnyTotal } from "../model/totals.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { homesOf } from "./homes.ts";

const terms: readonly AnyTotal[] = ["solidarity_income", "solidarity_risk", "solidarity_other"];

/** 0 where nothing of the kind is counted for this scheme: no figure asks for it, or one driver makes all contributions differ. */
export function ledgerKinds(scenario: Scenario, scheme: Scheme, totals: ReadonlySet<AnyTotal>): number {
  if (!terms.some((name) => totals.has(name)) || differsOtherwise(scheme)) return 0;
  const rule = ruleOf(scheme.contribution);
  const { perHousehold, jointIncome } = rule.compile(scheme.contribution, 1);
  const { largest } = homesOf(scenario);
  const joins = largest > 1 && jointIncome !== "none";
  const uneven = collectsUnevenly(scheme);
  if (!joins && (rule.amount === undefined || !uneven)) return 0;
  const sizes = joins || perHousehold ? largest : 1;
  const groups = uneven ? new Set(scenario.population.groups.map((_, group) => opened(scheme, group))).size : 1;
  return sizes * groups;
}

function differsOtherwise({ payFactors, entryFee, collection, subsidies, subsidyBudget }: Scheme): boolean {
  const factored = payFactors !== null && !(payFactors.child === 1 && payFactors.groups.every((factor) => factor === 1));
  return factored || entryFee > 0 || (collection < 1 && (subsidyBudget !== null || subsidies.some(({ amount, who }) => amount > 0 || who !== null)));
}

function collectsUnevenly({ collection, subsidies, employerShare }: Scheme): boolean {
  const conditional = subsidies.some(({ groups, incomeBelow, quintiles, who }) => [groups, incomeBelow, quintiles, who].some((part) => part !== null));
  return collection < 1 && employerShare < 1 && conditional;
}

function opened({ subsidies }: Scheme, group: number): string {
  return subsidies.map(({ groups }) => (groups === null || groups.includes(group) ? 1 : 0)).join("");
}
