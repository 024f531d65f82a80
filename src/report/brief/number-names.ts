/**
 * Which uncertain numbers have a name for readers, by their place in a scenario: "behaviour.awareness.values.neighbours" is "how many of
 * the neighbours know of it". A star stands for a name of the scenario. Places that are not here are printed as they are.
 */
export const namedNumbers = {
  share_of_income: { place: "behaviour.affordability.share_of_income", unit: "share" },
  subsistence: { place: "behaviour.affordability.subsistence", unit: "plain" },
  awareness: { place: "behaviour.awareness", unit: "share" },
  awarenessOf: { place: "behaviour.awareness.values.*", unit: "share" },
  attemptFails: { place: "behaviour.enrolment.attempt_fails", unit: "share" },
  effort: { place: "behaviour.enrolment.effort.mean", unit: "plain" },
  effortSpread: { place: "behaviour.enrolment.effort.sd", unit: "plain" },
  arrears: { place: "behaviour.lapse.arrears", unit: "share" },
  comeBack: { place: "behaviour.lapse.return", unit: "share" },
  inertia: { place: "behaviour.lapse.inertia", unit: "share" },
  privateInformation: { place: "behaviour.choice.private_information", unit: "plain" },
  riskAversion: { place: "behaviour.choice.risk_aversion", unit: "plain" },
  trust: { place: "behaviour.choice.trust", unit: "plain" },
  noise: { place: "behaviour.choice.noise", unit: "plain" },
  liquidity: { place: "behaviour.forgone_care.liquidity", unit: "plain" },
  forgone: { place: "behaviour.forgone_care.probability", unit: "share" },
  inflation: { place: "economy.inflation", unit: "share" },
  wages: { place: "economy.wage_growth", unit: "share" },
  medicalInflation: { place: "economy.medical_inflation", unit: "share" },
  medicalInflationMean: { place: "economy.medical_inflation.mean", unit: "share" },
  returnOnReserves: { place: "economy.investment_return", unit: "share" },
  incomes: { place: "population.income.mean", unit: "plain" },
  deathsWith: { place: "health.conditions.*.mortality", unit: "plain" },
  newCases: { place: "health.conditions.*.onset.*", unit: "share" },
  cases: { place: "health.conditions.*.prevalence.*", unit: "share" },
  useWith: { place: "health.conditions.*.rates.*", unit: "plain" },
  cost: { place: "health.services.*.cost.mean", unit: "plain" },
  need: { place: "health.services.*.rate", unit: "plain" },
  necessary: { place: "health.services.*.necessary", unit: "share" },
  winning: { place: "schemes.*.expenses.acquisition", unit: "plain" },
  administration: { place: "schemes.*.expenses.share_of_contributions", unit: "share" },
  perMember: { place: "schemes.*.expenses.per_member", unit: "plain" },
  collection: { place: "schemes.*.contribution.collection", unit: "share" },
  contributionRate: { place: "schemes.*.contribution.income", unit: "share" },
  contributionFlat: { place: "schemes.*.contribution.flat", unit: "plain" },
  reach: { place: "schemes.*.reach", unit: "share" },
  firstReserve: { place: "schemes.*.reserve.initial.months", unit: "plain" },
} as const satisfies Readonly<Record<string, { readonly place: string; readonly unit: "share" | "plain" }>>;

export type NumberKey = keyof typeof namedNumbers;

export interface NamedNumber {
  readonly key: NumberKey;
  /** Names of the scenario in its place: those that the stars stand for. */
  readonly names: readonly string[];
}

/** @returns null where the place has no name for readers */
export function namedNumber(path: string): NamedNumber | null {
  const steps = stepsOf(path);
  for (const [key, { place }] of Object.entries(namedNumbers)) {
    const pattern = place.split(".");
    if (pattern.length !== steps.length || !pattern.every((step, at) => step === "*" || step === steps[at])) continue;
    return { key: key as NumberKey, names: steps.filter((_, at) => pattern[at] === "*") }; // entries of a literal have its keys
  }
  return null;
}

/** Steps of a place; a name with a dot or a blank stands in quotes. */
function stepsOf(path: string): string[] {
  return [...path.matchAll(/"((?:[^"\\]|\\.)*)"|[^."]+/g)].map(([step, quoted]) => (quoted === undefined ? step : quoted.replace(/\\(.)/g, "$1")));
}
