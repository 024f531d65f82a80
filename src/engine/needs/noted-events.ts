/**
 * Events that the levers of one world touch, noted before they do: what was theirs in all worlds is kept event by event, and nothing of the
 * others is copied or compared. A lever whose steps note all they touch says so (`Lever.notes`).
 */
import { eventBytes, eventDoubles, eventInts } from "../kernels/event-columns.ts";
import { eventCost, eventVolume } from "../kernels/events.ts";

/** The events noted so far, each once, in the order in which they were first touched. */
export const noted: { count: number; readonly list: Int32Array } = { count: 0, list: eventInts() };
/** In that order: what the event was in all worlds. */
export const costBefore: Float64Array = eventDoubles();
export const volumeBefore: Float64Array = eventDoubles();
const isNoted = eventBytes();

/** Before a step of need writes anything of event e: its cost, volume or mark, or that it does not happen. */
export function noteEvent(e: number): void {
  if (isNoted[e] === 1) return;
  isNoted[e] = 1;
  const k = noted.count++;
  noted.list[k] = e;
  costBefore[k] = eventCost[e]!;
  volumeBefore[k] = eventVolume[e]!;
}

/** Nothing of these events is noted. */
export function unnote(from: number, to: number): void {
  isNoted.fill(0, from, to);
}

/** An event that a step has just added. */
export function beginEvent(e: number): void {
  isNoted[e] = 0;
}

/** Whether the world under way is worked out as a difference from all worlds (`enterNotedNeed`): its events stand where theirs do. */
export const apart: { on: boolean } = { on: false };

/** What is noted is what it was. */
export function putBackNoted(): void {
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    isNoted[e] = 0;
    eventCost[e] = costBefore[k]!;
    eventVolume[e] = volumeBefore[k]!;
  }
  noted.count = 0;
}
