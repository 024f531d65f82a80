import type { Model } from "../projection/model.ts";
import { conditionsOf } from "../projection/states.ts";

/**
 * Part of a service's expected cost that a person would have without the excluded conditions:
 * rate and cost factor without them over rate and cost factor with them. A rider pays only this part.
 */
export function riderShare(model: Model, service: number, state: number, excluded: number): number {
  if (excluded === 0) return 1;
  const { rate, costFactor } = model.needs.services[service]!;
  const without = state & ~(excluded << model.states.conditionShift);
  const full = rate[state]! * costFactor[state]!;
  const kept = full > 0 ? (rate[without]! * costFactor[without]!) / full : 1;
  return kept < 1 ? kept : 1;
}

/** Conditions that a person brings to the scheme when joining. */
export function conditionsAtEntry(model: Model, state: number): number {
  return conditionsOf(model.states, state);
}
