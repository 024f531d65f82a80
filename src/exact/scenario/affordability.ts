import type { Law } from "../../engine/distributions/law.ts";
import { justAbove } from "../../engine/maths/ties.ts";
import type { Model } from "../../engine/model/model.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { packState } from "../../engine/model/states.ts";
import { type Arm, armsOf, eligibleCount, memberShare, opensAtOnce, otherTerms } from "./arms.ts";
import { forEachCell, peopleOfGroup } from "./cells.ts";
import { shareOfFifth, spreadOfFifth, type WeightedRange } from "./fifths.ts";
import { cdfOf, pointsOf } from "./income-law.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";
import { type PricePiece, pricePieces } from "./price-pieces.ts";

const name = "affordability";
const metric = "equity.affordability";

function compute(scenario: Scenario, model: Model): readonly Figure[] {
  return armsOf(scenario).flatMap((arm) => {
    const place = { world: arm.worldName, scheme: arm.terms.name, year: scenario.startYear };
    const why = obstacle(scenario, model, arm);
    if (why !== null) return [doesNotApply(name, metric, why, place)];
    const limit = limitOf(scenario);
    const groups = scenario.population.groups.map((_, g) => groupShares(scenario, model, arm, g, limit));
    if (groups.some((one) => one !== null && one.paying > 0 && one.paying < 1)) {
      return [doesNotApply(name, metric, "some people of a group pay nothing: how many are asked is a matter of chance", place)];
    }
    return figures(scenario, arm, groups);
  });
}

function obstacle(scenario: Scenario, model: Model, arm: Arm): string | null {
  const { population, behaviour, economy } = scenario;
  const { terms } = arm;
  const rule = terms.contribution;
  if (population.households !== null) return "people live in households, whose price and income are sums";
  if (population.draw === "once") return "population.draw is once: all futures share the incomes of one draw";
  if (!arm.alone) return "several schemes can be joined in this world";
  if (behaviour.affordability.shareOfIncome === null) return "behaviour.affordability has no limit";
  if (behaviour.affordability.slope !== null) return "what people can pay differs between households of the same income";
  if (rule.kind === "none") return "nobody pays a contribution";
  const other = otherTerms(terms);
  if (other !== null) return other;
  if (pricePieces(model.schemes[arm.scheme]!.contribution, 1) === null) return "contributions are no plain function of income";
  if (terms.eligibility.maxEntryAge !== null) return "an age limit: how many are asked is a matter of chance";
  if (population.groups.some((_, g) => !opensAtOnce(scenario, terms, g))) return "a group may not join in the first year";
  if (population.groups.some((_, g) => memberShare(terms, g) === null)) return "a subsidy depends on income or is an amount";
  if (behaviour.affordability.subsistence === "poverty_line" && economy.povertyLine?.kind === "societal")
    return "subsistence is a poverty line that follows the median of each draw";
  return null;
}

/** A contribution is affordable where it is at most share * max(0, income - subsistence). */
interface Limit {
  readonly share: number;
  readonly subsistence: number;
}

function limitOf({ behaviour, economy }: Scenario): Limit {
  const { shareOfIncome, subsistence } = behaviour.affordability;
  const line = economy.povertyLine?.kind === "amount" ? economy.povertyLine.amount : 0;
  return { share: shareOfIncome!, subsistence: subsistence === "poverty_line" ? line : subsistence };
}

/** People of a group: who pays at all, who can afford it, and the quantiles of income between which one can. */
interface GroupShares {
  readonly paying: number;
  readonly affordable: number;
  /** null for laws of single amounts. */
  readonly ranges: readonly WeightedRange[] | null;
}

function groupShares(scenario: Scenario, model: Model, arm: Arm, group: number, limit: Limit): GroupShares {
  const law = scenario.population.groups[group]!.income;
  const own = memberShare(arm.terms, group)!;
  const points = pointsOf(law);
  let paying = 0;
  let affordable = 0;
  const ranges: WeightedRange[] = [];
  for (const { price, weight } of pricesOf(scenario, model, arm, group)) {
    const pieces = pricePieces(model.schemes[arm.scheme]!.contribution, price)!.map((piece) => ({
      ...piece,
      fixed: piece.fixed * own,
      slope: piece.slope * own,
    }));
    if (points !== null) {
      for (const point of points) {
        const piece = pieces.find(({ from, to }) => point.value >= from && point.value < to)!;
        const amount = piece.fixed + piece.slope * point.value;
        if (amount > 0) paying += weight * point.weight;
        if (amount <= limit.share * Math.max(0, point.value - limit.subsistence) * justAbove) affordable += weight * point.weight;
      }
      continue;
    }
    for (const piece of pieces) {
      if (piece.fixed !== 0 || piece.slope !== 0) paying += weight * mass(law, piece.from, piece.to);
      for (const [from, to] of withinMeans(piece, limit)) {
        affordable += weight * mass(law, from, to);
        ranges.push({ weight, from: cdfOf(law, from), to: cdfOf(law, to) });
      }
    }
  }
  return { paying: near(paying), affordable: near(affordable), ranges: points === null ? ranges : null };
}

/** Sums of probabilities that are 0 or 1 but for rounding. */
function near(probability: number): number {
  return Math.abs(probability - 1) < 1e-12 ? 1 : Math.abs(probability) < 1e-12 ? 0 : probability;
}

function mass(law: Law, from: number, to: number): number {
  return to > from ? cdfOf(law, to) - (from <= 0 ? 0 : cdfOf(law, from)) : 0;
}

/** Incomes of the piece at which fixed + slope y <= share (y - subsistence), y at least subsistence. */
function withinMeans({ from, to, fixed, slope }: PricePiece, { share, subsistence }: Limit): readonly (readonly [number, number])[] {
  if (fixed === 0 && slope === 0) return [[from, to]];
  const low = Math.max(from, subsistence);
  const room = Math.abs(share - slope) < share * 1e-14 ? 0 : share - slope;
  const needed = fixed + share * subsistence;
  if (room > 0) return [[Math.max(low, needed / room), to]];
  if (room === 0) return needed <= share * 1e-14 ? [[low, to]] : [];
  return [[low, Math.min(to, needed / room)]];
}

/** Prices of the first year with the share of the group that faces each. */
function pricesOf(scenario: Scenario, model: Model, arm: Arm, group: number): readonly { readonly price: number; readonly weight: number }[] {
  const { fixedTotal, pricedByState } = model.schemes[arm.scheme]!.contribution;
  const compiled = model.arms[arm.index]!;
  if (fixedTotal === fixedTotal) return [{ price: fixedTotal / eligibleCount(scenario, arm.terms), weight: 1 }];
  if (!pricedByState) return [{ price: compiled.firstPrice, weight: 1 }];
  const people = peopleOfGroup(scenario, group, null);
  const weights = new Map<number, number>();
  forEachCell(scenario, (cell, age, female, held) => {
    if (people[cell] === 0) return;
    const price = compiled.priceByState[packState(model.states, age, female, group, held)]!;
    weights.set(price, (weights.get(price) ?? 0) + people[cell]!);
  });
  return [...weights].map(([price, weight]) => ({ price, weight }));
}

function figures(scenario: Scenario, arm: Arm, shares: readonly GroupShares[]): Figure[] {
  const { groups, size } = scenario.population;
  const place = { world: arm.worldName, scheme: arm.terms.name, year: scenario.startYear };
  let asked = 0;
  let able = 0;
  let variance = 0;
  const out: Figure[] = [];
  shares.forEach(({ paying, affordable }, g) => {
    if (paying === 0) return;
    const { count, name: group } = groups[g]!;
    asked += count;
    able += count * affordable;
    variance += count * affordable * (1 - affordable);
    const spread = Math.sqrt((affordable * (1 - affordable)) / count);
    if (groups.length > 1) out.push(figure(name, metric, "share", affordable, { ...place, by: "group", group, spread, trials: count }));
  });
  if (asked === 0) return [doesNotApply(name, metric, "nobody is asked for anything", place)];
  out.unshift(figure(name, metric, "share", able / asked, { ...place, spread: Math.sqrt(variance) / asked, trials: asked }));
  const { ranges } = shares[0]!;
  if (groups.length > 1) return [...out, doesNotApply(name, metric, "several groups: fifths cut through a mixture of laws", { ...place, by: "quintile" })];
  if (ranges === null) return [...out, doesNotApply(name, metric, "single amounts: fifths cut through equal incomes", { ...place, by: "quintile" })];
  for (let fifth = 0; fifth < 5; fifth++) {
    const share = ranges.reduce((sum, { weight, from, to }) => sum + (to > from ? weight * shareOfFifth(size, fifth, from, to) : 0), 0);
    const rounded = near(share);
    const rest = Math.min(rounded, 1 - rounded);
    // where a limit of the sample rarely passes the price, all who are concerned come in one draw: E[Z^2] is about E[Z] times its reach
    const spread = rest === 0 ? 0 : Math.max(spreadOfFifth(size, fifth, share, ranges), Math.sqrt((rest * 2.5) / Math.sqrt(size)));
    out.push(figure(name, metric, "share", rounded, { ...place, by: "quintile", group: `q${fifth + 1}`, spread, trials: rest < 0.001 ? 1 : null }));
  }
  return out;
}

export const part: Part = {
  name,
  summary: "Share of people who can afford the contribution of the first year, overall, by group and by income fifth",
  formula:
    "P(price x (1 - employer) x (1 - subsidy) <= limit x max(0, Y - subsistence)) by the law of incomes, at the prices that the pilot sets; fifths by ranks in a sample of n",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data; David & Nagaraja, Order Statistics",
  compute,
};
