/** The whole scenario as one shape: what validation reads, and what the schema and the reference describe. */

import { list, type RecordOf, record } from "../keys/reader.ts";
import { optional, required, type Shape } from "../keys/shape.ts";
import { behaviourShape } from "./behaviour.ts";
import { caseShape } from "./case.ts";
import { checkText } from "./checks.ts";
import { economyKey } from "./economy.ts";
import { exerciseShape } from "./exercise.ts";
import { generalKeys } from "./general.ts";
import { healthShape } from "./health.ts";
import { labelsShape } from "./labels.ts";
import { leverKeys, withoutLevers } from "./levers.ts";
import { defaultOutputs, financeKey, outputsShape } from "./outputs.ts";
import { populationShape } from "./population.ts";
import { precisionShape } from "./precision.ts";
import { schemesShape } from "./schemes.ts";
import { todayKey } from "./today.ts";
import { uncertaintyKey } from "./uncertainty.ts";
import { compareShape, worldsShape } from "./worlds.ts";

const fixedKeys = {
  ...generalKeys,
  economy: economyKey,
  population: required(populationShape, "the people"),
  health: required(healthShape, "their need for care"),
  behaviour: optional(behaviourShape, null, "what people know, afford and choose", { shown: "documented defaults" }),
  schemes: required(schemesShape, "mutuals, insurers, public floors"),
  today: todayKey,
  worlds: optional(worldsShape, null, "which schemes exist side by side", { shown: "one world per non-public scheme, and `without`" }),
  compare: optional(compareShape, null, "pairs of worlds: first minus second", { shown: "solidarity against for-profit" }),
  uncertainty: uncertaintyKey,
  finance: financeKey,
  outputs: optional(outputsShape, () => defaultOutputs, "what is reported", { shown: "headline metrics by quintile" }),
  checks: optional(list(checkText, 1000), [], "sentences that the results should satisfy", { shown: "none" }),
  precision: optional(precisionShape, null, "draw futures until these figures are so exact; obeyed by `mutua run`, other commands draw `replications`", {
    shown: "none: `replications` futures",
  }),
  labels: optional(labelsShape, [], "how worlds, schemes and groups are called where people read, by name; no figure hangs on it", { shown: "their names" }),
  exercise: optional(exerciseShape, null, "what a class does with it; no figure hangs on it", { shown: "none" }),
  case: optional(caseShape, null, "the real case that the scenario stands for: question, figures that answer it; read by `mutua cases`", { shown: "none" }),
};
const later = {
  federations: "federations of schemes",
  regulation: "rules for insurers",
};
const shape = record({ ...fixedKeys, ...leverKeys("world") }, withoutLevers(later, "world")) as Shape<ScenarioDraft>;

/** Everything read, names between sections not yet resolved. */
export type ScenarioDraft = RecordOf<typeof fixedKeys> & Readonly<Record<string, unknown>>;
export const scenarioShape: Shape<ScenarioDraft> = shape;
