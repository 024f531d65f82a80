/** What compilation decides about uncertain numbers: which tables hang on them. Whether their futures can be simulated at all: `truth-looks.ts`. */

import { pathNames } from "../keys/path-keys.ts";
import { leversInOrder } from "../levers/catalogue.ts";
import type { TruthPlan } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";

/** null where no number is uncertain. */
export function truthPlan({ uncertain, written, schemes, health, behind }: Scenario): TruthPlan | null {
  if (uncertain.length === 0 || written === null) return null;
  const paths = uncertain.map(({ path }) => pathNames(path));
  const touches = (...places: readonly string[]): boolean => places.some((place) => isUnder(paths, place.split(".")));
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
    moving: movingTables(health, paths),
    fixed: null,
    reserves: schemes.map(({ reserve }) => reserve.initial.value),
  };
}

type Paths = readonly (readonly (string | number)[])[];

/** Whether a number stands at the place, or below it; null stands for any name. */
function isUnder(paths: Paths, place: readonly (string | null)[]): boolean {
  return paths.some((path) => place.every((key, at) => key === null || path[at] === key));
}

function movingTables({ services, conditions }: Scenario["health"], paths: Paths): TruthPlan["moving"] {
  const under = (...place: readonly (string | null)[]): boolean => isUnder(paths, place);
  const all = under("population") || under("health", "states");
  const factors = (key: "rates" | "costs"): boolean => all || conditions.some(({ name }) => under("health", "conditions", name, key));
  const [rates, costs] = [factors("rates"), factors("costs")];
  return {
    rates: services.map(({ name }) => rates || under("health", "services", name, "rate")),
    costs: services.map(() => costs),
    denials: under("schemes", null, "underwriting", "deny"),
    classPrices: under("schemes", null, "underwriting", "surcharge") || under("regulation", "rate_band"),
  };
}
