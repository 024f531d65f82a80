import type { Model } from "../model/model.ts";

/**
 * How many persons living alone a household of so many members needs as much as: their number, or its square root. Household income over
 * it is equivalised income; amounts that are for one person (poverty line, basic needs, subsistence) times it are the household's.
 */
export function equivalentPersons(scale: Model["people"]["equivalence"], members: number): number {
  return scale === "sqrt" ? Math.sqrt(members) : members;
}
