/**
 * Illness that does not begin in this world. Who falls ill in all worlds is drawn once; of those whom the programme acted on, only the
 * part 1 - effect x level does so here, and who is spared may still fall ill later, at the lower rate. From then on this world prices,
 * admits and treats the person as healthy. Deaths, and who is counted as ill in breakdowns, stay those of all worlds.
 */
import { entryOf, living, stateOf } from "../../kernels/scratch.ts";
import { conditionsOf } from "../../model/states.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehash, rehashed } from "../../random/rehash.ts";
import { drawOfPeople } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { column, drawn, type PreventionNumbers } from "./numbers.ts";
import { levelBefore } from "./reach.ts";

const words = new Int32Array(blockLength);
/**
 * By position among the living: conditions that the person has in other worlds and not here, whose events are still those of all worlds. Every
 * programme of a world adds what it spares, and takes it away with the events.
 */
export const sparedOf: Uint8Array = new Uint8Array(blockLength);

export function spareIllness(numbers: PreventionNumbers, at: LeverBlock): void {
  const { preventable, conditions } = numbers;
  const { model, context, block, mine } = at;
  const { states, demography } = model;
  const [exposure] = mine[column.exposure]!;
  const [away] = mine[column.away]!;
  const [spared, nextSpared] = mine[column.spared]!;
  const [held, nextHeld] = mine[column.held]!;
  if (isFirst(at)) sparedOf.fill(0, 0, block.living);
  drawOfPeople(at, words, false, drawn.onset);
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const state = stateOf[i]!;
    const now = conditionsOf(states, state) & preventable;
    // who has just come is as all worlds know them
    const known = context.year > 0 && entryOf[living[i]!] !== context.year;
    let left = 0;
    if (known && now !== 0) {
      const begun = now & ~held[slot]!;
      const acted = levelBefore(numbers, exposure[slot]!, away[slot]!);
      for (let c = 0; c < conditions.length; c++) {
        const bit = 1 << c;
        const rate = 1 - conditions[c]! * acted;
        const wasSpared = (spared[slot]! & bit) !== 0;
        if ((now & bit) === 0 || !(wasSpared || (begun & bit) !== 0)) continue;
        rehash(words[i]!, c, 0);
        const without = state & ~(bit << states.conditionShift);
        const falls = wasSpared ? (demography.change[c]?.[without] ?? 0) * rate : rate;
        if (uniform(rehashed[0]!) >= falls) left |= bit;
      }
    }
    sparedOf[i] = sparedOf[i]! | left;
    nextSpared[slot] = left;
    nextHeld[slot] = now;
    if (left !== 0) stateOf[i] = state & ~(left << states.conditionShift);
  }
}

/** Whether no other programme of the world acts on illness before this one. */
function isFirst({ model, world, arm }: LeverBlock): boolean {
  return model.levers.find((one) => one.lever === "prevention" && one.world === world && (one.numbers as PreventionNumbers).illness)!.arm === arm;
}
