import type { Benefit, Scenario, Scheme } from "../../engine/model/scenario.ts";

/** A scheme that people join, in a world. */
export interface Arm {
  readonly world: number;
  readonly worldName: string;
  readonly scheme: number;
  readonly terms: Scheme;
  /** Index into the compiled model's arms. */
  readonly index: number;
  /** It is the only one that people join there. */
  readonly alone: boolean;
  /** Public schemes pay first there. */
  readonly floors: boolean;
}

export function isFloor(scheme: Scheme): boolean {
  return scheme.kind === "public" && scheme.contribution.kind === "none";
}

/** All arms, numbered world by world with schemes in order, floors among them. */
export function armsOf(scenario: Scenario): readonly Arm[] {
  const arms: Arm[] = [];
  let index = 0;
  scenario.worlds.forEach((world, w) => {
    const members = [...world.schemes].sort((a, b) => a - b);
    const joined = members.filter((s) => !isFloor(scenario.schemes[s]!));
    for (const scheme of members) {
      const terms = scenario.schemes[scheme]!;
      if (!isFloor(terms))
        arms.push({ world: w, worldName: world.name, scheme, terms, index, alone: joined.length === 1, floors: joined.length < members.length });
      index++;
    }
  });
  return arms;
}

/** Whether a group may join in the first year. */
export function opensAtOnce(scenario: Scenario, scheme: Scheme, group: number): boolean {
  const opens = scheme.eligibility.openYear[group] ?? null;
  return opens !== null && opens <= scenario.startYear;
}

/** People who may join in the first year, where no age limit keeps anybody out. */
export function eligibleCount(scenario: Scenario, scheme: Scheme): number {
  return scenario.population.groups.reduce((sum, { count }, g) => sum + (opensAtOnce(scenario, scheme, g) ? count : 0), 0);
}

/** Why contributions are not what the rule alone says; null where they are. */
export function otherTerms({ payFactors, entryFee, subsidyBudget, enrolment }: Scheme): string | null {
  if (payFactors !== null) return "contributions have factors by group or age";
  if (entryFee > 0) return "people who join pay a fee";
  if (subsidyBudget !== null) return "subsidies have a budget";
  if (enrolment.together !== null) return "societies decide together";
  return enrolment.compulsoryFor.length > 0 ? "it is compulsory for some groups" : null;
}

/** Share of the contribution that members of a group pay themselves; null where subsidies depend on income or are amounts. */
export function memberShare(scheme: Scheme, group: number): number | null {
  let share = 1 - scheme.employerShare;
  for (const subsidy of scheme.subsidies) {
    if (subsidy.incomeBelow !== null || subsidy.quintiles !== null || subsidy.who !== null || subsidy.amount > 0) return null;
    if (subsidy.groups === null || subsidy.groups.includes(group)) share *= 1 - subsidy.share;
  }
  return share;
}

/** Names of the levers at work on a scheme, its own and those of its world. */
export function leversOf(scenario: Scenario, terms: Scheme): readonly string[] {
  return [...Object.keys(scenario.levers), ...Object.keys(terms.levers)];
}

export function hasLimits({ limits }: Scheme): boolean {
  return limits.deductible > 0 || limits.outOfPocket !== null || limits.outOfPocketShareOfIncome !== null || limits.annual !== null;
}

/** Whether the rule pays a plain share of each bill. */
export function isShare({ copay, deductible, cap }: Benefit): boolean {
  return copay === 0 && deductible === 0 && cap === null;
}
