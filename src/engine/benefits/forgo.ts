/**
 * Whether a need is met: the person uses the care with probability exp(-eta * out-of-pocket / cost), unless an essential event cannot
 * be paid at once and is forgone.
 */
import { liquidityWord } from "../kernels/event-words.ts";
import { eventCost, eventPerson, eventPriceWord, eventService } from "../kernels/events.ts";
import { unitIncome, unitOf } from "../kernels/scratch.ts";
import { exp } from "../maths/exp.ts";
import { tieWithIncome } from "../maths/ties.ts";
import type { Model } from "../model/model.ts";
import { uniform } from "../random/generator.ts";

/** Wider than the error of the bounds below and of `exp`. */
export const guard = 1e-12;

/**
 * Whether the price of the event alone keeps the person from using it: u >= exp(-y). Bounds of the series, 1 - y + y^2 / 2 - y^3 / 6
 * and the same plus y^4 / 24, decide all but a few without the exponential.
 */
export function losesToPrice(model: Model, e: number, pocket: number): boolean {
  const y = (model.needs.priceResponses[eventService[e]!]! * pocket) / eventCost[e]!;
  const u = uniform(eventPriceWord[e]!);
  const low = 1 - y * (1 - y * (0.5 - y * (1 / 6)));
  if (!(u > low - guard)) return false;
  const high = low + y * y * (y * y) * (1 / 24);
  return u >= high + guard || (y > 0 && u >= exp(-y));
}

/** Whether the event is essential, costs more than the household can find at once, and is forgone for it. */
export function losesToMeans(model: Model, e: number, pocket: number): boolean {
  const { liquidity, forgoProbability } = model.behaviour;
  const most = (liquidity / 12) * unitIncome[unitOf[eventPerson[e]!]!]!;
  return (
    model.needs.essentials[eventService[e]!] === 1 &&
    pocket - tieWithIncome(model.grid.flowMagic, model.grid.incomeMagic) > most &&
    uniform(liquidityWord(e)) < forgoProbability
  );
}
