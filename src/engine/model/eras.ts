import type { EraModel, Model } from "./model.ts";
import { oneShape } from "./one-shape.ts";

/**
 * The model as it stands in each era: that of the first year, then one for each year in which something changes.
 *
 * What schemes and members believe of needs stays that of the first year: nobody foresees that care will cost more or be needed more
 * often; experience tells them. Terms of schemes are known to everybody when they change. They are copies in one layout: what is written to
 * them afterwards does not reach the model.
 */
export function modelsByEra(model: Model): readonly Model[] {
  const first = oneShape(model);
  if (model.eras.length === 0) return [first];
  const beliefs = model.beliefs ?? { needs: model.needs, behaviour: model.behaviour };
  const later = ({ from: _, ...parts }: EraModel): Model => {
    const then: Model = { ...model, ...parts, beliefs };
    // what is remembered by needs holds in all years that have the same
    return parts.needs === model.needs ? oneShape(then, first.needs) : oneShape(then);
  };
  return [first, ...model.eras.map(later)];
}

/** Index into `modelsByEra` of a year of follow-up. */
export function eraOf({ eras }: Pick<Model, "eras">, year: number): number {
  let era = 0;
  while (era < eras.length && eras[era]!.from <= year) era++;
  return era;
}
