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
  underwriting: "underwriting",
  contribution: "rating",
  contributionIndex: "rating",
  pricing: "loading",
  expenses: "loading",
  subsidies: "help",
  employerShare: "help",
  employer: "help",
  subsidyLag: "help",
  enrolment: "enrolment",
  benefits: "package",
  limits: "package",
  benefitIndex: "package",
  waitingPeriod: "package",
  countsAsCover: "package",
  onInsolvency: "closure",
  exit: "closure",
  reserve: "closure",
};

/** In the order in which they are printed. */
export const leverNames: readonly LeverName[] = [
  ...(["eligibility", "enrolment", "reach", "underwriting", "rating", "loading", "help", "package", "closure", "other"] as const),
];

const leverOf = (key: string): LeverName | null => (key === "name" ? null : (leverOfKey[key as keyof Scheme] ?? "other")); // names are no terms

/** Levers in which two schemes differ. What kind they are called is no term. */
export function leversThatDiffer(first: Scheme, second: Scheme): readonly LeverName[] {
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]) as Set<keyof Scheme>;
  const found = new Set<LeverName>();
  for (const key of keys) {
    const lever = leverOf(key);
    if (lever !== null && key !== "kind" && !found.has(lever) && JSON.stringify(first[key]) !== JSON.stringify(second[key])) found.add(lever);
  }
  return leverNames.filter((name) => found.has(name));
}

/** The scheme with the levers of another. */
function withLevers(base: Scheme, donor: Scheme, levers: readonly LeverName[], name: string): Scheme {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(donor)])] as (keyof Scheme)[];
  const taken = keys.filter((key) => {
    const lever = leverOf(key);
    return lever !== null && levers.includes(lever);
  });
  return { ...base, ...Object.fromEntries(taken.map((key) => [key, donor[key]])), name };
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
    enrolment: { mode: "compulsory", renewal: "keep", affordability: "indicator" },
    contribution: { kind: "none" },
    employerShare: 0,
    collection: 1,
    subsidies: [],
    waitingPeriod: 0,
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
    reserve: { initial: { kind: "amount", value: 0 } },
    settlementLag: 0,
    subsidyLag: 0,
    onInsolvency: "continue",
    exit: null,
    financedBy: { incidence: "proportional" },
  };
}

/** The schemes as read, then the derived ones; also of a scenario that was read again with other numbers. */
export function withDerived(scenario: Scenario, derived: readonly DerivedScheme[]): readonly Scheme[] {
  const { schemes } = scenario;
  const more = derived.map((one) =>
    one.kind === "floor" ? floorOf(scenario, schemes[0]!, one.name, one.reimburse) : withLevers(schemes[one.base]!, schemes[one.donor]!, one.levers, one.name),
  );
  return [...schemes, ...more];
}
