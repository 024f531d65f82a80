/** Tables of a chain of health states. */

import type { ChainModel } from "../model/model.ts";
import type { HealthStates } from "../model/scenario.ts";

/** Yearly moves, flat; what stays is what is left of 1. */
export function compileChain({ transitions, absorbing, costAt }: HealthStates): ChainModel {
  const n = transitions.length;
  const moves = new Float64Array(n * n);
  transitions.forEach((row, from) => {
    row.forEach((probability, to) => {
      if (to !== from) moves[from * n + to] = probability;
    });
  });
  return { moves, death: Uint8Array.from(absorbing, (dead) => (dead ? 1 : 0)), atEnd: costAt === "end" };
}

/** Cumulative shares of the states in which people are first seen: those of the start, one year on where need follows the year's end. */
export function compileStart(states: HealthStates | null): Float64Array {
  if (states === null) return new Float64Array(0);
  const { start, transitions, costAt } = states;
  const shares = costAt === "start" ? start : start.map((_, to) => start.reduce((sum, share, from) => sum + share * transitions[from]![to]!, 0));
  const cumulative = new Float64Array(shares.length);
  let sum = 0;
  shares.forEach((share, at) => {
    sum += share;
    cumulative[at] = sum;
  });
  return cumulative;
}
