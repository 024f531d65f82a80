import { OverCapacity, TooLarge } from "../io/file-fault.ts";
import type { Host } from "./host.ts";

/** What a run would take, as the engine estimates it. */
export interface Estimate {
  readonly personYears: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Between which seconds, as far as counts can tell. */
  readonly range: readonly [least: number, most: number];
  /** See `Resources`. */
  readonly eventRoom: number;
}

/** Person-years (people, years, replications, worlds) above which a run is refused: days of computing. */
export const personYearLimit = 1e12;
/** Share of the free memory that a run may take. */
export const memoryShare = 0.8;

/** Refuses what cannot fit before anything is computed. @throws TooLarge  with the estimate and the limit */
export function checkResources(host: Host, estimate: Estimate, allowLarge: boolean): void {
  // no flag makes a block larger
  if (estimate.eventRoom > 1)
    throw new OverCapacity(
      `a block of people would need ${estimate.eventRoom.toPrecision(3)} times as many events a year as it has room for. Lower the rates or the factors of shocks; an exact volume (count: fixed) is one event whatever its size`,
    );
  if (allowLarge) return;
  const limit = host.freeMemory() * memoryShare;
  if (estimate.bytes > limit)
    throw new TooLarge(
      `the run needs about ${size(estimate.bytes)} of memory; ${size(limit)} (${memoryShare * 100} % of what is free) is the limit. Lower population.size, years or the number of outputs`,
    );
  if (estimate.personYears > personYearLimit) {
    throw new TooLarge(
      `the run needs ${estimate.personYears.toPrecision(3)} person-years, about ${duration(estimate.seconds)}; the limit is ${personYearLimit.toExponential(0)}. Lower population.size, years or replications`,
    );
  }
}

/** Seconds on one thread, by the engine's own counts, from which a run is worth a probe and a word beforehand. */
const longRun = 60;

/**
 * Says how long a long run will take, before it starts.
 *
 * @param probe  seconds on one thread by timing a small copy of the run here, or null where that cannot be done
 */
export function sayDuration(host: Host, { bytes, seconds }: Estimate, workers: number, probe: () => number | null): void {
  if (seconds < longRun) return;
  // more threads than processors take turns
  const atOnce = Math.min(workers, host.processors());
  host.warn(
    `mutua: this run takes about ${duration((probe() ?? seconds) / atOnce)} on ${workers} thread${workers === 1 ? "" : "s"}, ${size(bytes)} of memory\n`,
  );
}

/** "about 85 MB of memory, 8 seconds on one thread (4 to 16 seconds)": what `validate` prints; nothing is timed for it. */
export function estimateText({ bytes, seconds, range }: Estimate): string {
  return `about ${size(bytes)} of memory, ${duration(seconds)} on one thread (${between(range)})`;
}

/** "4 to 16 seconds", "50 seconds to 4 minutes". */
export function between([least, most]: readonly [number, number]): string {
  const [low, high] = [duration(least), duration(most)];
  if (low === high) return low;
  const unit = high.slice(high.indexOf(" ") + 1);
  return `${low.endsWith(` ${unit}`) || `${low}s`.endsWith(` ${unit}`) ? low.slice(0, low.indexOf(" ")) : low} to ${high}`;
}

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toPrecision(3)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}

export function duration(seconds: number): string {
  if (seconds < 120) return seconds <= 1 ? "1 second" : `${Math.ceil(seconds)} seconds`;
  if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds < 172_800 ? `${Math.ceil(seconds / 3600)} hours` : `${Math.ceil(seconds / 86_400)} days`;
}
