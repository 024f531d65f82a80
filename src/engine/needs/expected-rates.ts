/** What people are expected to need at the start, by service, before anything is simulated. */
import type { RateTable, Scenario } from "../model/scenario.ts";

/** Events (or volume) of each service a person and year, on average over the people at the start; without frailty, shocks, and where income moves rates at its mean. */
export function expectedByService(scenario: Scenario): readonly number[] {
  const { health, population } = scenario;
  const states = health.states?.start ?? [];
  const expected = health.services.map(() => 0);
  for (const [group, { count, femaleShare, ages }] of population.groups.entries()) {
    for (const sex of ["female", "male"] as const) {
      const share = ((sex === "female" ? femaleShare : 1 - femaleShare) * count) / population.size;
      ages[sex].forEach((weight, age) => {
        if (weight === 0) return;
        health.services.forEach(({ rate, gradient }, s) => {
          const ill = health.conditions.reduce((product, { prevalence, rates }) => product * (1 + prevalence[sex][age]! * (rates[s]! - 1)), 1);
          const byIncome = gradient === null || gradient.length === 0 ? 1 : gradient.reduce((sum, value) => sum + value, 0) / gradient.length;
          expected[s]! += share * weight * rateAt(scenario, rate, { group, sex, age, states }) * ill * byIncome;
        });
      });
    }
  }
  return expected;
}

export interface Person {
  readonly group: number;
  readonly sex: "female" | "male";
  readonly age: number;
  readonly states: readonly number[];
}

/** Rate of a service for a person with the mean state of health of such people. */
export function rateAt({ health }: Scenario, rate: RateTable, { group, sex, age, states }: Person): number {
  switch (rate.kind) {
    case "constant":
      return rate.value;
    case "age_sex":
      return rate[sex][age]!;
    case "group":
      return rate.values[group]!;
    case "condition":
      // the highest rate of the conditions that a person has; of two at once, rarely, the sum is too much
      return rate.values.reduce<number>(
        (sum, value, c) => sum + (value === null ? 0 : health.conditions[c]!.prevalence[sex][age]! * (value - rate.default)),
        rate.default,
      );
    case "state":
      return rate.values.reduce((sum, value, state) => sum + value * (states[state] ?? 0), 0);
  }
}
