import { TooLarge } from "../io/file-fault.ts";
import type { Host } from "./host.ts";

/** What a run would take, as the engine estimates it. */
export interface Estimate {
  readonly personYears: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Person-years (people, years, replications, worlds) above which a run is refused: days of computing. */
export const personYearLimit = 1e12;
/** Share of the free memory that a run may take. */
export const memoryShare = 0.8;

/** Refuses what cannot fit before anything is computed. @throws TooLarge  with the estimate and the limit */
export function checkResources(host: Host, estimate: Estimate, allowLarge: boolean): void {
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

function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toPrecision(3)} GB` : `${Math.ceil(bytes / 1e6)} MB`;
}

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} seconds`;
  if (seconds < 7200) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds < 172_800 ? `${Math.ceil(seconds / 3600)} hours` : `${Math.ceil(seconds / 86_400)} days`;
}
