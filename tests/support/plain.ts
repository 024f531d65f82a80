/** Parts of scenarios from which every effect but the one under test is absent. */
export type Map = Readonly<Record<string, unknown>>;

/** Nobody reacts to prices, nobody is barred by means, everybody joins. */
export const passive: Map = { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: 0 };

/** Everything is reimbursed at no cost, for a contribution of 0; the reserve may go below zero. */
export const free: Map = {
  kind: "solidarity",
  enrolment: { mode: "compulsory" },
  contribution: { flat: 0 },
  expenses: { per_member: 0 },
  reserve: { initial: 0 },
  pricing: { safety: 0, credibility: "none" },
  on_insolvency: "continue",
};

/** Reimburses all of every one of these services. */
export function wholeOf(services: Iterable<string>): Record<string, object> {
  return Object.fromEntries(Array.from(services, (name) => [name, { reimburse: 1 }]));
}

/** A scenario of one year with one scheme, `free` in everything that `parts` do not say. */
export function scenarioOf(parts: Map): Map {
  const health = parts["health"] as { readonly services: Map };
  return {
    mutua: 1,
    name: "test",
    years: 1,
    seed: "truth",
    behaviour: passive,
    schemes: { mutual: { ...free, benefits: wholeOf(Object.keys(health.services)) } },
    outputs: { metrics: ["need.cost"], by: [] },
    ...parts,
  };
}

export const oneAge: Map = { 40: 1 };
