/** A run that needs more room than the engine has: no fault of the program, and repeating it does not help. */
export class CapacityExceeded extends Error {
  override readonly name = "CapacityExceeded";
}

/** What sampled prices say of a person with more events in a year than there is room for. */
export function tooManyToPrice(most: number): CapacityExceeded {
  return new CapacityExceeded(
    `a person needs more than ${most} events in a year: too many to price yearly limits by. Lower the rates, factors or the variance of frailty; an exact volume (count: fixed) is one event whatever its size`,
  );
}
