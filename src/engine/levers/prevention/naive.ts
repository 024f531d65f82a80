/**
 * The figure that misleads: what members who take part claim, beside members of the same age and sex who do not. It takes for an effect
 * of the programme whatever made people take part.
 */
import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { eventPerson } from "../../kernels/events.ts";
import { joined, stateOf } from "../../kernels/scratch.ts";
import { ageOf, isFemale } from "../../model/states.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";
import { takesPart } from "./reach.ts";

const bandYears = 5;
const cells = 2 * 25;
/** By cell: members who take part, their claims, the others, their claims. */
const width = 4;
export const naiveSums: number = cells * width;

const claims = new Float64Array(blockLength);

export function countClaims(at: LeverBlock): void {
  const { block, position, tally, sumsAt, context, model } = at;
  claims.fill(0, 0, block.living);
  if (context.terms[at.world]!.rules.length > 0) {
    for (let k = 0; k < owed.count; k++) {
      const i = eventPerson[covered[k]!]!;
      claims[i] = claims[i]! + owedFor[k]!;
    }
  }
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const state = stateOf[i]! & model.states.mask;
    const cell = sumsAt + width * (2 * Math.floor(ageOf(state) / bandYears) + +isFemale(state)) + (takesPart[i] === 1 ? 0 : 2);
    tally[cell] = tally[cell]! + 1;
    tally[cell + 1] = tally[cell + 1]! + claims[i]!;
  }
}

/** What those who take part would have claimed at the average of the others of their age and sex, less what they did claim. */
export function naiveAvoided(sums: Float64Array): number {
  let avoided = 0;
  for (let cell = 0; cell < cells; cell++) {
    const [part, claimed, others, theirs] = [sums[width * cell]!, sums[width * cell + 1]!, sums[width * cell + 2]!, sums[width * cell + 3]!];
    if (part > 0 && others > 0) avoided += part * (theirs / others) - claimed;
  }
  return avoided;
}
