/**
 * Levers whose cost must be known to set a price: the first year is run several times under replication numbers of its own, priced
 * again with what the lever costs, and run once more at that price.
 */
import { levers } from "../levers/index.ts";
import type { Lever, LeverQuote } from "../levers/lever.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { LeverModel } from "../model/lever-model.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import type { LeverTotal } from "../model/totals.ts";
import { firstYearCount } from "./first-year-count.ts";
import { createReplicator } from "./replication.ts";
import { solo } from "./team.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Before the first of them; -1 is the pilot. */
const lastReplication = -1;

/**
 * @param firstYear  the model as it is priced now, for its first year alone
 * @param price      prices all arms and lets the pilot's people enrol, with `ArmModel.leverCost` among the costs
 * @param peopleOf   whom the price of an arm is made for, by state
 */
export function priceLevers(model: Mutable<Model>, firstYear: () => Model, price: () => void, peopleOf: PeopleOf): void {
  if (!model.levers.some(({ lever }) => levers.get(lever)!.price !== undefined)) return;
  const costs = quoteAll(model, firstYear, peopleOf);
  if (costs.every((cost) => cost === 0)) return;
  model.arms.forEach((arm, a) => {
    (arm as Mutable<ArmModel>).leverCost = costs[a]!;
  });
  price();
  quoteAll(model, firstYear, peopleOf);
}

/** Completes the numbers of all levers from the first years; what they cost for each member, by arm. */
function quoteAll(model: Mutable<Model>, firstYear: () => Model, peopleOf: PeopleOf): number[] {
  const costs = model.arms.map(() => 0);
  const worlds = new Set<number>();
  let years: ReturnType<typeof firstYears> | null = null;
  const quote = (one: LeverModel, lived: LeverQuote["firstYears"]): ReturnType<NonNullable<Lever["price"]>> | null => {
    const lever = levers.get(one.lever)!;
    if (lever.price === undefined || one.arm < 0) return null;
    const { expectedMembers, expectedContributions, expectedBenefits } = model.arms[one.arm]!;
    const expected = { members: expectedMembers, contributions: expectedContributions, benefits: expectedBenefits };
    return lever.price(one.numbers, { ...expected, priced: pricedOf(model, one, peopleOf), firstYears: lived });
  };
  // asked once to see which worlds must be lived at all: a price is a function of what it is told
  for (const one of model.levers)
    quote(one, () => {
      worlds.add(one.world);
      return [noYear];
    });
  model.levers = model.levers.map((one): LeverModel => {
    const priced = quote(one, () => {
      years ??= firstYears(firstYear(), worlds);
      return years[one.arm]!;
    });
    if (priced === null) return one;
    costs[one.arm]! += priced.perHead;
    return { ...one, numbers: priced.numbers };
  });
  return costs;
}
const noYear: ArmTotals = { members: 0, newMembers: 0, contributions: 0, benefits: 0, claims: 0, subsidies: 0, expected: 0 };

/** By state: whom the price of an arm is made for. */
export type PeopleOf = (arm: ArmModel) => Float64Array;

function pricedOf(model: Model, { lever, world, arm }: LeverModel, peopleOf: PeopleOf): LeverQuote["priced"] {
  const alike = model.levers.filter((one) => one.lever === lever && one.world === world && one.arm >= 0);
  const schemes = alike.map((one) => ({ people: peopleOf(model.arms[one.arm]!), pay: model.arms[one.arm]!.expectedPay }));
  return { schemes, own: alike.findIndex((one) => one.arm === arm) };
}

/** By arm of these worlds: the first year in so many replications that no run has. */
function firstYears(model: Model, worlds: ReadonlySet<number>): readonly (readonly ArmTotals[])[] {
  // prices are made with what is believed
  const { run } = createReplicator({ ...model, truth: null }, solo, null, null, worlds);
  const count = firstYearCount(model.size);
  const found: ArmTotals[][] = model.arms.map(() => []);
  const counted = countedOf(model);
  for (let k = 1; k <= count; k++) {
    const outcome = run(lastReplication - k)!;
    model.arms.forEach((_, a) => found[a]!.push(totalsOf(model, outcome, a, counted)));
  }
  return found;
}

/** Totals of levers that are one figure a scheme. */
function countedOf({ outcome: layout }: Model): readonly LeverTotal[] {
  return [...levers.values()]
    .flatMap(({ totals }) => Object.entries(totals))
    .filter(([name, { scope, cells }]) => scope === "scheme" && !cells && layout.start[name as LeverTotal] !== undefined)
    .map(([name]) => name as LeverTotal);
}

function totalsOf({ outcome: layout }: Model, outcome: Float64Array, a: number, counted: readonly LeverTotal[]): ArmTotals {
  const of = (name: "members" | "new_members" | "contributions" | "benefits", cells: boolean): number => outcome[outcomeAt(layout, name, cells, a, 0)]!;
  return {
    members: of("members", true),
    newMembers: of("new_members", true),
    contributions: of("contributions", true),
    benefits: of("benefits", true),
    claims: outcome[outcomeAt(layout, "claims_count", false, a, 0)]!,
    subsidies: outcome[outcomeAt(layout, "contributions_subsidy", false, a, 0)]!,
    expected: 0,
    counted: Object.fromEntries(counted.map((name) => [name, outcome[outcomeAt(layout, name, false, a, 0)]!])),
  };
}
