import { forceFrom, joined, stateOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import { ruleWidth } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";
import { floorCovers } from "./floors.ts";

/**
 * Why a necessary event was not used: it costs too much although somebody would pay a part, the scheme that would pay is not in force
 * yet, or nobody pays anything for it (no scheme, or a service outside the package).
 */
export function forgoneReason(model: Model, context: YearContext, world: number, i: number, service: number, time: number): TotalName {
  const { rules, services, floored } = context.terms[world]!;
  const position = joined[i]!;
  const inPackage = position >= 0 && rules[(position * services + service) * ruleWidth + 1]! > 0;
  if ((inPackage && time >= forceFrom[i]!) || (floored && floorCovers(model, context, world, service, stateOf[i]!))) return "forgone_cost";
  return inPackage ? "forgone_waiting" : "forgone_not_covered";
}
