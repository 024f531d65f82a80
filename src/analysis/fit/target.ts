/** A published figure that the scenario shall give. */
export interface Target {
  /** Written like the left side of a check. */
  readonly figure: string;
  readonly value: number;
  /** Standard error of the published figure. */
  readonly se: number;
  /** How far off the model itself may be at its best, as a standard deviation: 0 unless somebody says so. */
  readonly model: number;
  readonly source: string | null;
}

/** What a run gave for each target: its figure and the variance of its error; a figure that does not exist is null. */
export interface Given {
  readonly values: readonly (number | null)[];
  readonly variances: readonly number[];
}
/** Runs of the simulation. */
export interface Ran {
  /** In the unit cube: 0 is the low end of a number's range, 1 the high end. */
  readonly position: readonly number[];
  readonly given: Given | null;
  /** Why there are no figures: the settings are not allowed. */
  readonly error: string | null;
}

export function varianceOf({ se, model }: Target): number {
  return se * se + model * model;
}

/** How far a run is from the target that it misses most, in standard errors of the difference; infinite where a figure does not exist. */
export function missOf(targets: readonly Target[], { given }: Ran): number {
  return given === null ? Infinity : Math.max(...targets.map((_, k) => missOfTarget(targets, given, k)));
}

export function missOfTarget(targets: readonly Target[], { values, variances }: Given, k: number): number {
  const value = values[k] ?? null;
  const target = targets[k]!;
  return value === null ? Infinity : Math.abs(value - target.value) / Math.sqrt(varianceOf(target) + variances[k]!);
}
