import type { Law } from "../../engine/distributions/law.ts";
import type { Scenario, Scheme } from "../../engine/model/scenario.ts";
import { termsOf } from "../../engine/premiums/contribution.ts";
import { type Arm, armsOf, eligibleCount, hasLimits, isShare, leversOf, memberShare, opensAtOnce, otherTerms } from "./arms.ts";
import { expectedBenefit } from "./expected-benefit.ts";
import { expectation, limitedMean } from "./income-law.ts";
import { followsIncome, hasOwnFactor } from "./need-factors.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";

const name = "balanced-rate";
const metric = "price of year 1";
/** People that the pilot looks at, at most: 256 blocks of 1024. */
const mostPilots = 262144;
/** Relative standard error at which the pilot stops sampling care forgone for want of cash. */
const forgoneError = 0.0025;

function compute(scenario: Scenario): readonly Figure[] {
  return armsOf(scenario).flatMap((arm) => {
    const place = { world: arm.worldName, scheme: arm.terms.name, year: scenario.startYear };
    const why = obstacle(scenario, arm);
    return [why === null ? priceFigure(scenario, arm) : doesNotApply(name, metric, why, place)];
  });
}

/** Nobody can stay away of those who are eligible: who would join are all of them, at any price. */
function everybodyJoins({ behaviour }: Scenario, { terms, alone }: Arm): boolean {
  const known = terms.reach === 1 && (terms.enrolment.mode !== "voluntary" || behaviour.awareness.every((share) => share === 1));
  const free = behaviour.choice.rule === "always" && behaviour.affordability.shareOfIncome === null && behaviour.enrolment.attemptFails === 0;
  return alone && known && free;
}

function obstacle(scenario: Scenario, arm: Arm): string | null {
  const { population, health } = scenario;
  const { terms } = arm;
  const rule = termsOf(terms.contribution);
  // a wait changes no price: it is set on what a full member may expect
  const levers = leversOf(scenario, terms).filter((lever) => lever !== "waiting_period");
  if (levers.length > 0) return `levers may be in the price: ${levers.join(", ")}`;
  switch (rule.kind) {
    case "income":
      if (rule.rate !== null) return "the rate is written in the scenario";
      if (rule.min > 0 || rule.max !== null) return "contributions have a least or a largest amount";
      break;
    case "flat":
      if (rule.amount !== null) return "the amount is written in the scenario";
      break;
    case "community":
      break;
    case "risk":
      return "a price for each rating class";
    default:
      return "no price is solved for";
  }
  if (terms.pricedFor === "members" && rule.kind !== "community" && !everybodyJoins(scenario, arm)) return "it is the price of those who would join";
  if (population.households !== null) return "people live in households, which share what they pay and what they have in cash";
  if (arm.floors) return "public schemes pay a part of each bill first";
  if (hasLimits(terms)) return "yearly limits of the benefits";
  if (terms.underwriting.excludePreexisting) return "care for conditions held at entry is excluded";
  if (terms.benefits.some((benefit) => benefit !== null && !isShare(benefit))) return "benefits are not plain shares of each bill";
  if (terms.eligibility.maxEntryAge !== null) return "an age limit on joining";
  const other = otherTerms(terms);
  if (other !== null) return other;
  if (eligibleCount(scenario, terms) === 0) return "nobody may join in the first year";
  if (population.groups.some((_, g) => opensAtOnce(scenario, terms, g) && memberShare(terms, g) === null)) return "a subsidy depends on income or is an amount";
  if (health.services.some(({ gradient }) => gradient !== null)) return "need differs by income fifth";
  const tied = [health.frailty, ...health.services.map(({ frailty }) => frailty)].some((one) => one !== null && one.correlationWithIncome !== 0);
  if (tied || followsIncome(health.services)) return "need or its cost follows the rank of income";
  if (health.services.some((service) => service.count === "bernoulli" && (health.frailty !== null || hasOwnFactor(service))))
    return "frailty with a service of one event a year at most";
  if (population.size > mostPilots) return `more than ${mostPilots} people: the pilot looks at a part of them`;
  return null;
}

/** Means over eligible people, and the relative variance that one draw of them leaves. */
function priceFigure(scenario: Scenario, { terms, scheme, worldName }: Arm): Figure {
  const { groups } = scenario.population;
  const place = { world: worldName, scheme: terms.name, year: scenario.startYear };
  let people = 0;
  let benefits = 0;
  let benefitVariance = 0;
  let base = 0;
  let baseVariance = 0;
  let forgoes = false;
  groups.forEach(({ count, income }, g) => {
    if (!opensAtOnce(scenario, terms, g)) return;
    people += count;
    const cost = expectedBenefit(scenario, scheme, g);
    forgoes ||= cost.forgone;
    benefits += count * cost.mean;
    benefitVariance += count * cost.variance;
    const collected = 1 - (1 - terms.collection) * memberShare(terms, g)!;
    const moments = terms.contribution.kind === "income" ? baseMoments(terms, income) : { mean: 1, variance: 0 };
    base += count * collected * moments.mean;
    baseVariance += count * collected * collected * moments.variance;
  });
  if (!(baseVariance < Infinity)) return doesNotApply(name, metric, "the law of incomes has no variance: the pilot's error is not known", place);
  const required = requiredTotal(scenario, terms, benefits, people);
  const unit = terms.contribution.kind === "income" ? "rate" : "currency per person";
  const rule = termsOf(terms.contribution);
  const value = rule.kind === "community" ? ((1 + rule.loading) * benefits) / people : required / base;
  // d log price = d benefits / benefits * (their part of what is required) - d base / base
  const part = requiredTotal(scenario, terms, benefits, 0) / Math.max(required, 1e-300);
  const carried = terms.contribution.kind === "community" ? 1 : part;
  const benefitError = benefits > 0 ? carried * carried * (benefitVariance / (benefits * benefits) + (forgoes ? forgoneError * forgoneError : 0)) : 0;
  const baseError = terms.contribution.kind === "income" ? baseVariance / (base * base) : 0;
  return figure(name, metric, unit, value, { ...place, statistic: "price", spread: value * Math.sqrt(benefitError + baseError) });
}

/** What must come in for these benefits; the costs per head of `people` with them. */
function requiredTotal(scenario: Scenario, { pricing, expenses }: Scheme, benefits: number, people: number): number {
  if (pricing.targetLossRatio !== null) return benefits / pricing.targetLossRatio;
  const fixed = people > 0 ? (expenses.fixed * scenario.population.size) / scenario.population.represents : 0;
  const heads = people * (expenses.perMember + expenses.acquisition * scenario.behaviour.lapse.arrears) + fixed;
  return (benefits * (1 + pricing.safety + expenses.shareOfBenefits) + heads) / (1 - expenses.shareOfContributions - pricing.profit);
}

/** Contribution base max(0, min(max(Y, floor), ceiling) - allowance): mean by limited expected values, and variance. */
function baseMoments(scheme: Scheme, law: Law): { readonly mean: number; readonly variance: number } {
  const contribution = termsOf(scheme.contribution);
  if (contribution.kind !== "income") return { mean: 1, variance: 0 };
  const { floor, allowance } = contribution;
  const ceiling = contribution.ceiling ?? Infinity;
  const from = Math.max(floor, allowance);
  const mean =
    ceiling <= from ? Math.max(0, Math.min(floor, ceiling) - allowance) : Math.max(0, floor - allowance) + limitedMean(law, ceiling) - limitedMean(law, from);
  const base = (y: number): number => Math.max(0, Math.min(Math.max(y, floor), ceiling) - allowance);
  return { mean, variance: Math.max(0, expectation(law, (y) => base(y) * base(y)) - mean * mean) };
}

export const part: Part = {
  name,
  summary: "The price of year 1 that balances expected benefits, against the price found on the pilot's people",
  formula:
    "rate = (benefits (1 + safety + expenses as share of benefits) + costs per head) / (1 - expenses as share of contributions - profit) / E[max(0, min(max(Y, floor), ceiling) - allowance)] / share collected; error = that of one draw of n people",
  source: "Cichon et al., Modelling in Health Care Finance; limited expected values: Klugman, Panjer & Willmot, Loss Models",
  compute,
};
