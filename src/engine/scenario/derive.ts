/**
 * Schemes derived from others: a scheme with some terms of another one, or a public floor. They make the fair baseline, and the worlds
 * between two worlds, as further worlds of the same run.
 *
 * Every key of a scheme belongs to exactly one lever, those that nobody assigned to `other`: a scheme that takes all levers of another
 * one is that scheme but for its name, so that the worlds of both differ by exactly 0.
 */
import type { DerivedScheme, LeverName, Scenario, Scheme } from "../model/scenario.ts";

/** Lever of each key; the rest is `other`. */
const leverOfKey: Readonly<Partial<Record<keyof Scheme, LeverName>>> = {
  eligibility: "eligibility",
  reach: "reach",
  awareness: "reach",
  underwriting: "underwriting",
  contribution: "rating",
  contributionIndex: "rating",
  pricedFor: "rating",
  payFactors: "rating",
  entryFee: "rating",
  pricing: "loading",
  expenses: "loading",
  subsidies: "help",
  employerShare: "help",
  employer: "help",
  subsidyLag: "help",
  subsidyBudget: "help",
  enrolment: "enrolment",
  benefits: "package",
  limits: "package",
  benefitIndex: "package",
  countsAsCover: "package",
  onInsolvency: "closure",
  exit: "closure",
  reserve: "closure",
};

/** In the order in which they are printed. */
export const leverNames: readonly LeverName[] = [
  ...(["eligibility", "enrolment", "reach", "underwriting", "rating", "loading", "help", "package", "closure", "other"] as const),
];

/** Levers of the registry that belong to a named one; the rest is `other`. */
const leverOfRegistry: Readonly<Record<string, LeverName>> = {
  waiting_period: "package",
  reinsurance: "closure",
  education: "reach",
  governance: "closure",
  on_insolvency: "closure",
};

/** A term of a scheme: one of its keys, or one of its registered levers. */
interface Term {
  readonly lever: LeverName;
  readonly value: unknown;
}

/** Everything that a scheme says but its name, and what kind it is called. */
function termsOf({ levers, name: _name, kind: _kind, ...keys }: Scheme): ReadonlyMap<string, Term> {
  const { financedBy: _financedBy, leverNames: _leverNames, ...own } = keys;
  return new Map<string, Term>([
    ...Object.entries(own).map(([key, value]) => [key, { lever: leverOfKey[key as keyof Scheme] ?? "other", value }] as const), // the keys of a scheme
    ...Object.entries(levers).map(([key, value]) => [`levers.${key}`, { lever: leverOfRegistry[key] ?? "other", value }] as const),
  ]);
}

/** Levers in which two schemes of a scenario differ in some year. */
export function leversThatDiffer({ schemes, later }: Pick<Scenario, "schemes" | "later">, first: number, second: number): readonly LeverName[] {
  const years = [schemes, ...later.map((terms) => terms.schemes)];
  const found = new Set(years.flatMap((all) => leversOfYear(all[first]!, all[second]!)));
  return leverNames.filter((name) => found.has(name));
}

/** What kind they are called is no term. */
function leversOfYear(first: Scheme, second: Scheme): readonly LeverName[] {
  const [a, b] = [termsOf(first), termsOf(second)];
  const found = new Set<LeverName>();
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const { lever } = (a.get(key) ?? b.get(key))!;
    if (JSON.stringify(a.get(key)?.value) !== JSON.stringify(b.get(key)?.value)) found.add(lever);
  }
  return leverNames.filter((name) => found.has(name));
}

/** The scheme with the levers of another. Draws of a registered lever hang on the name of the scheme that it comes from. */
function withLevers(base: Scheme, donor: Scheme, levers: readonly LeverName[], name: string): Scheme {
  const taken = (terms: ReadonlyMap<string, Term>, from: boolean): [string, unknown][] =>
    [...terms].filter(([, { lever }]) => levers.includes(lever) === from).map(([key, { value }]) => [key, value]);
  const all = [...taken(termsOf(base), false), ...taken(termsOf(donor), true)];
  const registered = all.filter(([key]) => key.startsWith("levers."));
  const short = (key: string): string => key.slice("levers.".length);
  return {
    ...base,
    ...Object.fromEntries(all.filter(([key]) => !key.startsWith("levers."))),
    levers: Object.fromEntries(registered.map(([key, value]) => [short(key), value])),
    leverNames: Object.fromEntries(registered.map(([key]) => [short(key), levers.includes(leverOfRegistry[short(key)] ?? "other") ? donor.name : base.name])),
    name,
  };
}

/** A public floor that pays so much of every bill. */
function floorOf({ population, startYear }: Pick<Scenario, "population" | "startYear">, pattern: Scheme, name: string, reimburse: number): Scheme {
  return {
    ...pattern,
    name,
    kind: "public",
    countsAsCover: false,
    eligibility: { openYear: population.groups.map(() => startYear), maxEntryAge: null },
    reach: 1,
    awareness: null,
    enrolment: { mode: "compulsory", renewal: "keep", affordability: "indicator", compulsoryFor: [], together: null },
    contribution: { kind: "none" },
    employerShare: 0,
    collection: 1,
    subsidies: [],
    subsidyBudget: null,
    payFactors: null,
    entryFee: 0,
    levers: {},
    benefits: pattern.benefits.map(() => ({ reimburse, copay: 0, deductible: 0, cap: null })),
    limits: { deductible: 0, outOfPocket: null, outOfPocketShareOfIncome: null, annual: null, unit: "person" },
    underwriting: {
      denyConditions: pattern.underwriting.denyConditions.map(() => 0),
      denyAboveAge: null,
      denyGroups: [],
      excludePreexisting: false,
      surcharge: pattern.underwriting.surcharge.map(() => 0),
    },
    expenses: { fixed: 0, perMember: 0, shareOfContributions: 0, shareOfBenefits: 0, acquisition: 0, index: "prices" },
    reserve: { initial: { kind: "amount", value: 0 }, targetMonths: null },
    settlementLag: 0,
    subsidyLag: 0,
    onInsolvency: "continue",
    exit: null,
    financedBy: { incidence: "proportional" },
  };
}

/**
 * What every lever is where it is off, for a world that is compared with one without a scheme: everybody eligible belongs and pays the same
 * amount, which pays for the year and nothing else; nobody is refused; all care is paid in full; a deficit closes nothing.
 */
function openOf({ population, startYear }: Pick<Scenario, "population" | "startYear">, pattern: Scheme, name: string): Scheme {
  const floor = floorOf({ population, startYear }, pattern, name, 1);
  const { eligibility, reach, enrolment, collection, subsidies, levers, benefits, limits, underwriting, expenses, subsidyLag, onInsolvency, exit } = floor;
  return {
    ...pattern,
    ...{ name, eligibility, reach, enrolment, collection, subsidies, levers, benefits, limits, underwriting, expenses, subsidyLag, onInsolvency, exit },
    awareness: population.groups.map(() => 1),
    contribution: { kind: "flat", amount: null, unit: "person" } as Scheme["contribution"],
    pricedFor: "eligible",
    employerShare: 0,
    pricing: { ...pattern.pricing, safety: 0, profit: 0, targetLossRatio: null },
    reserve: pattern.reserve,
  };
}

/** Schemes as read, then the derived ones, in the first year and in each later one in which terms change; also of a scenario read with other numbers. */
export function withDerived(scenario: Scenario, derived: readonly DerivedScheme[]): Pick<Scenario, "schemes" | "later"> {
  return {
    schemes: allOf(scenario, scenario.schemes, derived),
    later: scenario.later.map((terms) => ({ ...terms, schemes: allOf(scenario, terms.schemes, derived) })),
  };
}

function allOf(scenario: Scenario, schemes: readonly Scheme[], derived: readonly DerivedScheme[]): readonly Scheme[] {
  const all = [...schemes];
  // one may derive from those before it
  for (const one of derived) all.push(derive(scenario, all, one));
  return all;
}

function derive(scenario: Scenario, schemes: readonly Scheme[], one: DerivedScheme): Scheme {
  switch (one.kind) {
    case "floor":
      return floorOf(scenario, schemes[0]!, one.name, one.reimburse);
    case "open":
      return openOf(scenario, schemes[one.base]!, one.name);
    case "mixed":
      return withLevers(schemes[one.base]!, schemes[one.donor]!, one.levers, one.name);
  }
}
