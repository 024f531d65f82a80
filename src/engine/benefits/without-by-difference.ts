/**
 * What a scheme would pay in the same year if levers had not changed need (`settle-without.ts`), as the difference from what it pays: of the
 * events that they touched alone. Only where what is owed for an event hangs on no other event, and nothing else acts on it.
 */
import { eventCost, eventPerson, eventService, eventTime, eventVolume } from "../kernels/events.ts";
import { forceFrom, joined } from "../kernels/scratch.ts";
import type { Without } from "../model/hooks.ts";
import type { Model } from "../model/model.ts";
import { ruleWidth, type WorldTerms } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";
import { costBefore, noted, volumeBefore } from "../needs/noted-events.ts";
import { losesToMeans, losesToPrice } from "./forgo.ts";
import { regained } from "./regain.ts";
import { eventLeft, lossOf } from "./unaided.ts";
import { leftBefore, lossBefore, timeBefore } from "./unaided-changed.ts";

/** How many blocks were worked out so: tests that hold this to a second settlement ask. */
export const ways: { blocks: number } = { blocks: 0 };

/**
 * Whether the difference says it all, in a world whose levers note what they touch: all steps of need are left out, none acts on payment, and
 * no limit, rider or yearly deductible joins events of a person.
 */
export function isDifferenceEnough({ terms, hooks }: YearContext, world: number, { need }: Without, entryConditions: Uint8Array | null): boolean {
  return need.length === 0 && hooks.pay[world]!.length === 0 && !terms[world]!.limited && entryConditions === null;
}

/** After settlement of the members and before everything is put back: what more would be paid without the levers. */
export function moreWithout(model: Model, terms: WorldTerms): number {
  ways.blocks++;
  if (terms.rules.length === 0) return 0;
  let more = 0;
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    const i = eventPerson[e]!;
    if (joined[i]! < 0) continue;
    if (timeBefore[k]! >= forceFrom[i]!) more += paidBefore(model, terms, k, e);
    if (eventTime[e]! >= forceFrom[i]!) more -= paidNow(model, terms, e);
  }
  return more;
}

function paidNow(model: Model, terms: WorldTerms, e: number): number {
  const isLost = model.needs.usesChance && lossOf[e] !== 0 && regained[e] === 0;
  return isLost ? 0 : owedOf(model, terms, e, eventLeft[e]!, eventVolume[e]!);
}

/** The event as it is in all worlds; its use is decided at its cost there. */
function paidBefore(model: Model, terms: WorldTerms, k: number, e: number): number {
  const left = leftBefore[k]!;
  const owes = owedOf(model, terms, e, left, volumeBefore[k]!);
  if (!model.needs.usesChance || lossBefore[k] === 0) return owes;
  if (!(owes > 0)) return 0;
  const cost = eventCost[e]!;
  eventCost[e] = costBefore[k]!;
  const isLost = losesToPrice(model, e, left - owes) || losesToMeans(model, e, left - owes);
  eventCost[e] = cost;
  return isLost ? 0 : owes;
}

/** As `oweByRule`. */
function owedOf({ grid }: Model, { rules, services }: WorldTerms, e: number, left: number, volume: number): number {
  const at = (joined[eventPerson[e]!]! * services + eventService[e]!) * ruleWidth;
  const above = Math.max(0, left - rules[at]! * volume);
  const owed = Math.max(0, rules[at + 1]! * above - rules[at + 2]! * volume);
  return Math.min(owed, rules[at + 3]! * volume) + grid.flowMagic - grid.flowMagic;
}
