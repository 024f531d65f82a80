/** What compilation decides about uncertain numbers: which tables hang on them. Whether their futures can be simulated at all: `truth-looks.ts`. */

import { leversInOrder } from "../levers/catalogue.ts";
import type { TruthPlan } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";

/** null where no number is uncertain. */
export function truthPlan({ uncertain, written, schemes, behind }: Scenario): TruthPlan | null {
  if (uncertain.length === 0 || written === null) return null;
  const touches = (...prefixes: readonly string[]): boolean =>
    uncertain.some(({ path }) => prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}.`)));
  return {
    numbers: uncertain,
    written,
    derived: behind?.derived ?? [],
    parts: {
      people: touches("population", "health.conditions", "health.states", "health.frailty"),
      needs: touches("population", "health", "behaviour.forgone_care", "behaviour.price_response"),
      demography: touches("population.demography", "health.conditions", "health.states"),
      economy: touches("economy"),
      behaviour: touches("behaviour"),
      schemes: touches("schemes", ...leversInOrder.filter(({ scope }) => scope === "world").map(({ name }) => name)),
    },
    fixed: null,
    reserves: schemes.map(({ reserve }) => reserve.initial.value),
  };
}
