/** The section `uncertainty`: how far off assumptions without a range may be, by kind. */

import { numberShape } from "../keys/numbers.ts";
import { isMap, newSession, root, under, valueOf } from "../keys/place.ts";
import { record } from "../keys/reader.ts";
import { type Key, optional } from "../keys/shape.ts";
import type { AssumptionKind } from "../uncertainty/truth.ts";

export const assumptionKinds: readonly AssumptionKind[] = ["rates", "costs", "behaviour", "expenses"];

const spread = numberShape({ what: "a spread", type: "spread", min: 0, max: 2, percent: true, setting: true });
const lognormal =
  "coefficient of variation of a lognormal range around each (shares: a beta range whose standard deviation is so much of the share, or of what it lacks to 1)";

const defaults = record({
  rates: optional(spread, 0, `how far off rates of need and illness may be: ${lognormal}`),
  costs: optional(spread, 0, "the same for mean costs of care"),
  behaviour: optional(spread, 0, "the same for behaviour: awareness, reach, lapse, what is affordable"),
  expenses: optional(spread, 0, "the same for expenses of schemes"),
});

const section = record({
  default: optional(defaults, null, "for numbers without source and without a range of their own, unless they are `certain: true`", { shown: "none" }),
});

export type Spreads = Readonly<Partial<Record<AssumptionKind, number>>>;

export const uncertaintyKey: Key<unknown> = optional(
  section,
  null,
  "ranges of assumptions that have none of their own; `note` says why they are as wide as they are",
  {
    shown: "none: assumptions without a range are held fixed",
  },
);

/** Default spreads, known before anything else is read. What is wrong with them is reported when the section itself is read. */
export function spreadsOf(input: unknown): Spreads {
  const given = isMap(input) ? valueOf(input, "uncertainty") : undefined;
  if (!isMap(given)) return {};
  const at = under(root(newSession({ readText: () => "" }, new Set())), "uncertainty");
  return section.read(given, at).default ?? {};
}
