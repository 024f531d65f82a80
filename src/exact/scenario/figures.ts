import type { Model } from "../../engine/model/model.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { parts } from "./index.ts";
import { doesNotApply, type Figure } from "./part.ts";

const why = "the people are rows of a file, in which ages and incomes go together; this closed form takes them as independent in a group";

/** Figures of all parts, or the reason why a part has none. */
export function figuresOf(scenario: Scenario, model: Model): readonly Figure[] {
  const rows = scenario.population.microdata !== null;
  return parts.flatMap((part) => (rows && part.joint !== true ? [doesNotApply(part.name, "all", why)] : part.compute(scenario, model)));
}
