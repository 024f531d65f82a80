/** What compilation decides about uncertain numbers: which tables hang on them, and whether their futures can be simulated at all. */

import { pathParts } from "../keys/path-parts.ts";
import type { Problem } from "../keys/problem.ts";
import { leversInOrder } from "../levers/catalogue.ts";
import { columnPlan } from "../model/columns.ts";
import type { Model, TruthPlan } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import { drawTruth } from "../uncertainty/truth.ts";
import { createFutures, createMaker, type Future, type Futures } from "./truth-model.ts";

/** null where no number is uncertain. */
export function truthPlan({ uncertain, written, schemes, health, behind }: Scenario): TruthPlan | null {
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
    moving: movingTables(health, uncertain),
    fixed: null,
    reserves: schemes.map(({ reserve }) => reserve.initial.value),
  };
}

function movingTables({ services, conditions }: Scenario["health"], uncertain: Scenario["uncertain"]): TruthPlan["moving"] {
  const paths = uncertain.map(({ path }) => pathParts(path));
  const under = (...keys: readonly string[]): boolean => paths.some((path) => keys.every((key, at) => path[at] === key));
  const all = under("population") || under("health", "states");
  const factors = (key: "rates" | "costs"): boolean => all || conditions.some(({ name }) => under("health", "conditions", name, key));
  const [rates, costs] = [factors("rates"), factors("costs")];
  return { rates: services.map(({ name }) => rates || under("health", "services", name, "rate")), costs: services.map(() => costs) };
}

/** Futures that are looked at before a run. */
const looks = 8;
/** Those of models with more numbers by state and service are not kept until they are run. */
const mostKeptNumbers = 65536;

/**
 * Looks at a few futures: values that contradict the rest of the file in most of them, or that change what has to be simulated (a
 * correlation or a frailty that the central values leave out), are refused before anything is run.
 *
 * @returns the futures of the run, the first of which are those that were looked at
 */
export function checkFutures(model: Model, problems: Problem[]): Futures | null {
  const { numbers } = model.truth!;
  const make = createMaker(model);
  const made = new Map<number, Future>();
  const keeps = model.states.count * model.needs.services.length <= mostKeptNumbers;
  const plan = JSON.stringify(columnPlan(model));
  let contradictions = 0;
  let first: Problem | null = null;
  for (let look = 0; look < looks; look++) {
    const values = drawTruth(numbers, model.key, look);
    const future = make(values);
    if (Array.isArray(future)) {
      contradictions++;
      first ??= future[0] ?? null;
    } else if (JSON.stringify(columnPlan(future)) !== plan) {
      problems.push(
        refusal(
          "ranges whose central values switch on what their draws need: a central value other than 0",
          "write value: beside uncertain, with a small number instead of 0",
        ),
      );
      return null;
    } else if (keeps) made.set(look, { model: future, values });
  }
  if (contradictions * 2 <= looks || first === null) return createFutures(model, make, made);
  problems.push({
    ...first,
    code: "E0346",
    allowed: `${first.allowed}; in ${contradictions} of ${looks} draws the ranges contradict this`,
    fix: "narrow the ranges",
  });
  return null;
}

function refusal(allowed: string, fix: string): Problem {
  return { code: "E0346", path: [], value: "uncertain numbers", allowed, fix };
}
