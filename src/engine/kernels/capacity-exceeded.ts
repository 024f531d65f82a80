/** A run that needs more room than the engine has: no fault of the program, and repeating it does not help. */
export class CapacityExceeded extends Error {
  override readonly name = "CapacityExceeded";
}
