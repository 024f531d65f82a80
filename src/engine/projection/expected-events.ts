/** How many events a run will draw, before anything is allocated: rates, conditions, states over the years, shocks, income fifths. */
import type { Scenario } from "../model/scenario.ts";
import { rateAt } from "../needs/expected-rates.ts";

export interface ExpectedEvents {
  /** Events of a person and year, on average over people and years. */
  readonly perPersonYear: number;
  /** Events of a person in a year in which every shock is under way, in the group that needs most: what a block must have room for. */
  readonly atMost: number;
}

export function expectedEvents(scenario: Scenario): ExpectedEvents {
  const { health, population, years } = scenario;
  const usual = health.services.map((service, s) => {
    const shocks = health.shocks.reduce((factor, shock) => factor * (1 + shareOfYears(shock, years) * (shock.rates[s]! - 1)), 1);
    return shocks * meanOf(service.gradient);
  });
  const worst = health.services.map(
    (service, s) => health.shocks.reduce((factor, shock) => factor * Math.max(1, shock.rates[s]!), 1) * meanOf(service.gradient),
  );
  const states = meanStates(scenario);
  let perPersonYear = 0;
  let atMost = 0;
  population.groups.forEach(({ count, femaleShare, ages }, group) => {
    let ofGroup = 0;
    let worstOfGroup = 0;
    for (const sex of ["female", "male"] as const) {
      const share = sex === "female" ? femaleShare : 1 - femaleShare;
      ages[sex].forEach((weight, age) => {
        if (weight === 0) return;
        health.services.forEach(({ rate, count: law }, s) => {
          const factor = health.conditions.reduce((product, { prevalence, rates }) => product * (1 + prevalence[sex][age]! * (rates[s]! - 1)), 1);
          const events = share * weight * rateAt(scenario, rate, { group, sex, age, states }) * factor;
          // an exact volume is one event, whatever its size
          ofGroup += law === "fixed" ? Math.min(share * weight, events * usual[s]!) : events * usual[s]!;
          worstOfGroup += law === "fixed" ? Math.min(share * weight, events * worst[s]!) : events * worst[s]!;
        });
      });
    }
    perPersonYear += (count / population.size) * ofGroup;
    if (count > 0) atMost = Math.max(atMost, worstOfGroup);
  });
  return { perPersonYear, atMost };
}

/** Part of the years in which a shock is under way: it begins with its probability and lasts its years, or what is left of them. */
function shareOfYears({ probability, from, years: lasts }: Scenario["health"]["shocks"][number], years: number): number {
  if (from !== null) return Math.max(0, Math.min(years, from + lasts) - from) / years;
  let active = 0;
  for (let year = 0; year < years; year++) {
    // under way unless it did not begin in any of the last `lasts` years
    let quiet = 1;
    for (let back = Math.max(0, year - lasts + 1); back <= year; back++) quiet *= 1 - probability;
    active += 1 - quiet;
  }
  return active / years;
}

function meanOf(gradient: readonly number[] | null): number {
  return gradient === null || gradient.length === 0 ? 1 : gradient.reduce((sum, value) => sum + value, 0) / gradient.length;
}

/** Shares of the states of health on average over the years; empty without states. */
function meanStates({ health: { states }, years }: Scenario): readonly number[] {
  if (states === null) return [];
  let now = [...states.start];
  const sum = now.map(() => 0);
  const looked = Math.min(years, 200);
  for (let year = 0; year < looked; year++) {
    now.forEach((share, state) => {
      sum[state] = sum[state]! + share / looked;
    });
    now = now.map((_, to) => now.reduce((share, from, state) => share + from * states.transitions[state]![to]!, 0));
  }
  return sum;
}
