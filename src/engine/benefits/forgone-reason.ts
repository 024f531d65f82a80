import { forceFrom, joined, stateOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";
import { floorCovers } from "./floors.ts";
import { inPackage } from "./terms.ts";

/**
 * Why a necessary event was not used: it costs too much although somebody would pay a part, the scheme that would pay is not in force
 * yet, or nobody pays anything for it (no scheme, or a service outside the package).
 */
export function forgoneReason(model: Model, context: YearContext, world: number, i: number, service: number, time: number): TotalName {
  const terms = context.terms[world]!;
  const position = joined[i]!;
  const insured = position >= 0 && inPackage(terms, position, service);
  if ((insured && time >= forceFrom[i]!) || (terms.floored && floorCovers(model, context, world, service, stateOf[i]!))) return "forgone_cost";
  return insured ? "forgone_waiting" : "forgone_not_covered";
}
