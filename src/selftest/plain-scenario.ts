/** Parts of scenarios from which every effect but the one under test is absent. */
export type Part = Readonly<Record<string, unknown>>;

/** Reimburses everything at no cost, for a contribution of 0; the reserve may go below zero. */
export const free: Part = {
  kind: "solidarity",
  enrolment: { mode: "compulsory" },
  contribution: { flat: 0 },
  expenses: { per_member: 0 },
  reserve: { initial: 0 },
  pricing: { safety: 0, credibility: "none" },
  on_insolvency: "continue",
};

/** Nobody reacts to prices, nobody is barred by means, everybody joins. */
export const passive: Part = { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: 0 };

/** All of each of these services. */
export function wholeOf(...services: readonly string[]): Part {
  return Object.fromEntries(services.map((name) => [name, { reimburse: 1 }]));
}

/** Each scheme alone in a world of its own name, none compared. */
export function apart(schemes: Readonly<Record<string, Part>>): Part {
  return { schemes, worlds: Object.fromEntries(Object.keys(schemes).map((name) => [name, [name]])), compare: [] };
}

/** One year, one scheme that asks nothing, people of one age with an income of 1, and what `parts` say instead. */
export function plainScenario(parts: Part): Part {
  const { population, outputs, ...rest } = parts as { readonly population?: Part; readonly outputs?: Part };
  return {
    mutua: 1,
    name: "self-test",
    years: 1,
    seed: "self-test",
    behaviour: passive,
    schemes: { mutual: free },
    ...rest,
    population: { ages: { 40: 1 }, income: 1, ...population },
    outputs: { by: [], ...outputs },
  };
}
