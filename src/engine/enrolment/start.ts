/** Who is a member when the first year opens: `behaviour.choice.start`. */
import type { Columns } from "../model/columns.ts";
import { mostYears, yearsShift } from "../model/membership.ts";
import type { ArmModel, Model } from "../model/model.ts";
import { ageOf, groupOf } from "../model/states.ts";

export function startsWithMembers(model: Model): boolean {
  return model.worlds.some(({ startPosition }) => startPosition >= 0);
}

/** Whether everybody eligible is a member of this arm when the first year opens. */
export function startsFull(model: Model, arm: ArmModel): boolean {
  const { joinable, startPosition } = model.worlds[arm.world]!;
  return startPosition >= 0 && model.arms[joinable[startPosition]!] === arm;
}

/**
 * Writes the membership of everybody in slots [from, to) who is eligible for the scheme that its world starts with. In the first
 * year they decide, as members, whether the first price is worth staying for.
 */
export function enrolAtStart(model: Model, columns: Columns, from: number, to: number): void {
  const packed = columns.packed[0];
  model.worlds.forEach(({ joinable, startPosition }, w) => {
    if (startPosition < 0) return;
    const scheme = model.schemes[model.arms[joinable[startPosition]!]!.scheme]!;
    const membership = columns.membership[w]![0];
    // no waiting period is left
    const word = (startPosition + 1) | (mostYears << yearsShift);
    for (let slot = from; slot < to; slot++) {
      const person = packed[slot]!;
      if (person < 0) continue;
      const state = person & model.states.mask;
      if (scheme.openFrom[groupOf(model.states, state)]! <= 0 && ageOf(state) <= scheme.maxEntryAge) membership[slot] = word;
    }
  });
}
