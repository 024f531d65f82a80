import type { Model } from "../../engine/model/model.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { parts } from "./index.ts";
import { doesNotApply, type Figure } from "./part.ts";

const why = "the people are rows of a file, in which ages and incomes go together; this closed form takes them as independent in a group";

/** No closed form follows terms from year to year. */
function whyChanging({ later, health }: Scenario): string | null {
  if (later.length > 0) return "terms change by calendar year ({years: ...}): the closed forms are for terms that stay";
  return health.shocks.some(({ incomes }) => incomes.some((factor) => factor !== 1)) ? "a shock changes incomes of a group" : null;
}

/** Figures of all parts, or the reason why a part has none. */
export function figuresOf(scenario: Scenario, model: Model): readonly Figure[] {
  const changing = whyChanging(scenario);
  if (changing !== null) return parts.map((part) => doesNotApply(part.name, "all", changing));
  const rows = scenario.population.microdata !== null;
  return parts.flatMap((part) => (rows && part.joint !== true ? [doesNotApply(part.name, "all", why)] : part.compute(scenario, model)));
}
