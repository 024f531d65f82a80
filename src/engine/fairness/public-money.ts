import { leversInOrder } from "../levers/catalogue.ts";
import type { Scenario, Scheme, World } from "../model/scenario.ts";

/**
 * Whether the terms of any scheme, of the first year or a later one, let the State pay anything (`state.total`): most files have no public
 * money, and then no small run has to find out how much it is.
 */
export function mayCostTheState({ schemes, later }: Scenario): boolean {
  return [schemes, ...later.map((terms) => terms.schemes)].some((all) => all.some(isPaidByState));
}

/** Those of some worlds in which the State may pay: in the others its costs are 0, and nobody has to live through them. */
export function worldsOfPublicMoney({ schemes, later }: Scenario, worlds: readonly World[]): readonly World[] {
  const isPaid = (scheme: number): boolean => [schemes, ...later.map((terms) => terms.schemes)].some((all) => isPaidByState(all[scheme]!));
  return worlds.filter((world) => world.schemes.some(isPaid));
}

function isPaidByState({ financedBy, subsidies, employerShare, employer, levers }: Scheme): boolean {
  return (
    financedBy !== null ||
    subsidies.some(({ paidBy }) => paidBy === "state") ||
    (employer === "public" && employerShare > 0) ||
    leversInOrder.some(({ name, paidByState }) => levers[name] != null && paidByState?.(levers[name]) === true)
  );
}
