/**
 * Amounts that the grids of money are made for where the people of the pilot tell too little: a pilot of one or two may need nothing, and earn
 * nothing, while the next future draws others. An eighth of what is expected of anybody is close enough: grids leave room for 128 times as much.
 */

import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import { expectedByService } from "../needs/expected-rates.ts";
import { lawMean } from "./compile-needs.ts";

const farOff = 8;

/** Cost of care a person and year: what the pilot needs, unless that is far below what people of the scenario do. */
export function usualNeed({ needs }: Pick<Model, "needs">, scenario: Scenario): number {
  const rates = expectedByService(scenario);
  const dearest = needs.services.map(({ lawOfGroup }) =>
    Array.from(lawOfGroup, (law) => (needs.laws[law]!.scale === 0 ? 0 : lawMean(needs.laws[law]!))).reduce(
      (most, mean) => (mean < Infinity && mean > most ? mean : most),
      0,
    ),
  );
  const expected = dearest.reduce((sum, cost, s) => sum + cost * rates[s]!, 0);
  return expected > farOff * needs.meanNeed ? expected : needs.meanNeed;
}

/** Income of a person; where nobody has any, what amounts of benefits and lines are likely to be about. */
export function usualIncome({ people, economy }: Pick<Model, "people" | "economy">, need: number): number {
  if (people.meanIncome > 0) return people.meanIncome;
  return [economy.povertyAmount, economy.basicNeeds, need].reduce((most, amount) => (amount > most && amount < Infinity ? amount : most), 0);
}
