/**
 * Mean and second moment of the yearly need of one person of a cell, over frailty and chance.
 *
 * Given frailty F, with rate r and cost X of one event:
 *   poisson    count of mean r F:                mean r F E[X],           variance r F E[X^2]
 *   bernoulli  one event, probability min(1, rF): mean min(1, rF) E[X],    variance by E[X^2]
 *   hurdle     count N of mean r F:              mean r F E[X],           variance r F Var[X] + Var[N] E[X]^2
 *   fixed      exactly r F in bills v_k:         mean r F E[X],           variance (sum of v_k^2) Var[X], each bill a price of its own
 * A factor G of mean 1 of one service alone (poisson, fixed) adds Var[G] (r E[X])^2 E[F^2] between people.
 */
import { distributions } from "../../engine/distributions/index.ts";
import type { Law } from "../../engine/distributions/law.ts";
import { squaredVolumes } from "../../engine/maths/bills.ts";
import { secondOfHurdle } from "../../engine/maths/hurdle.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { cellCount, forEachCell, needOf } from "./cells.ts";
import type { Frailty } from "./frailty.ts";
import { ownVariance } from "./need-factors.ts";

/** By (group * cells + cell). */
export interface NeedMoments {
  readonly events: Moments;
  /** Start-year prices. Infinite where a cost law has no such moment. */
  readonly cost: Moments;
}
export interface Moments {
  readonly mean: Float64Array;
  readonly second: Float64Array;
}

/** Mean and second moment of a law. */
export function lawMoments(law: Law): { readonly mean: number; readonly second: number } {
  if (law.scale === 0) return { mean: 0, second: 0 };
  const family = distributions.get(law.family)!;
  const mean = family.mean(law);
  return { mean, second: family.variance(law) + mean * mean };
}

/**
 * @param shock  rate multiplier of each service in the year
 */
export function needMoments(scenario: Scenario, frailty: Frailty, shock: readonly number[]): NeedMoments {
  const { groups } = scenario.population;
  const { services } = scenario.health;
  const cells = cellCount(scenario);
  const length = groups.length * cells;
  const empty = (): Moments => ({ mean: new Float64Array(length), second: new Float64Array(length) });
  const moments = { events: empty(), cost: empty() };
  groups.forEach((_, group) => {
    const laws = services.map(({ cost }) => lawMoments(cost[cost.length === 1 ? 0 : group]!));
    forEachCell(scenario, (cell, age, female, held) => {
      const counts: Kind[] = [];
      const costs: Kind[] = [];
      services.forEach((service, s) => {
        const { rate, cost } = needOf(scenario, s, group, age, female, held);
        const r = rate * shock[s]!;
        if (r === 0) return;
        const { mean, second } = laws[s]!;
        const { count, zeros } = service;
        const own = ownVariance(service);
        counts.push({ count, zeros, rate: r, mean: 1, second: 1, own });
        if (mean > 0) costs.push({ count, zeros, rate: r, mean: mean * cost, second: second * cost * cost, own });
      });
      put(moments.events, group * cells + cell, counts, frailty);
      put(moments.cost, group * cells + cell, costs, frailty);
    });
  });
  return moments;
}

const found = new WeakMap<Frailty, Map<string, number>>();

/** E[g(F)], once for all people of the same rate. */
function known(frailty: Frailty, key: string, of: (factor: number) => number): number {
  const values = found.get(frailty) ?? new Map<string, number>();
  found.set(frailty, values);
  const value = values.get(key) ?? frailty.mean(of);
  values.set(key, value);
  return value;
}

/** E over F of the variance of a hurdle count of mean r F. */
function hurdleVariance({ rate, zeros }: Kind, frailty: Frailty): number {
  return known(frailty, `${rate}|${zeros}`, (factor) => secondOfHurdle(rate * factor, zeros) - rate * factor * (rate * factor));
}

/** E[sum of the squares of the volumes of the bills of r F]. */
function billSquares(rate: number, frailty: Frailty): number {
  return known(frailty, `${rate}`, (factor) => squaredVolumes(rate * factor));
}

/** One service for one person: rate, and the moments of one event. */
interface Kind {
  readonly count: "poisson" | "bernoulli" | "fixed" | "hurdle";
  /** Of a hurdle count: share without any event. */
  readonly zeros: number;
  readonly rate: number;
  readonly mean: number;
  readonly second: number;
  /** Variance of the factor of mean 1 that the service has of its own. */
  readonly own: number;
}

function put(moments: Moments, at: number, kinds: readonly Kind[], frailty: Frailty): void {
  // given F the mean is linear F + sum of weights min(1, rate F)
  let linear = 0;
  let owned = 0;
  let chance = 0;
  const once: Kind[] = [];
  for (const kind of kinds) {
    const { count, rate, mean, second, own } = kind;
    if (count === "bernoulli") {
      once.push(kind);
      chance += frailty.once(rate) * second - frailty.both(rate, rate) * mean * mean;
      continue;
    }
    if (count === "hurdle") {
      linear += rate * mean;
      chance += rate * (second - mean * mean) + hurdleVariance(kind, frailty) * mean * mean;
      continue;
    }
    linear += rate * mean;
    owned += own * rate * mean * rate * mean;
    chance += count === "poisson" ? rate * second : billSquares(rate, frailty) * (second - mean * mean);
  }
  let mean = linear;
  let between = (linear * linear + owned) * frailty.second;
  for (const kind of once) {
    mean += kind.mean * frailty.once(kind.rate);
    between += 2 * linear * kind.mean * frailty.weighted(kind.rate);
    for (const other of once) between += kind.mean * other.mean * frailty.both(kind.rate, other.rate);
  }
  moments.mean[at] = mean;
  moments.second[at] = chance + between;
}
