/** A run that needs more room than the engine has: no fault of the program, and repeating it does not help. */
export class CapacityExceeded extends Error {
  override readonly name = "CapacityExceeded";
}

/** Events of one person and year for which sampled prices have room. */
const mostPersonEvents = 65_536;

/** @throws CapacityExceeded  prices are sampled for a person with more events in a year than there is room for */
export function checkPersonEvents(needed: number): void {
  if (needed > mostPersonEvents)
    throw new CapacityExceeded(
      `a person needs more than ${mostPersonEvents} events in a year: too many to price yearly limits by. Lower the rates, factors or the variance of frailty; an exact volume (count: fixed) is one event whatever its size`,
    );
}
