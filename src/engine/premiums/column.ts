/** Rule `column`: the contribution of a person is an amount of the person's row in a survey file, at start-year money. */
import { gross, living } from "../kernels/scratch.ts";
import type { Columns } from "../population/columns.ts";
import type { ContributionModel, Model } from "../projection/model.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import type { Pilot } from "../projection/pilot.ts";

export function chargeColumn(model: Model, rule: ContributionModel, columns: Columns, index: number, flowMagic: number, block: BlockSize): void {
  const amounts = model.people.rows!.extra[rule.column]!;
  const row = columns.row!;
  for (let i = 0; i < block.living; i++) {
    gross[i] = amounts[row[block.first + living[i]!]!]! * index + flowMagic - flowMagic;
  }
}

/** Mean amount over the pilot's people. */
export function meanColumn(model: Model, rule: ContributionModel, pilot: Pilot): number {
  const amounts = model.people.rows!.extra[rule.column]!;
  const { packed, row } = pilot.columns;
  let sum = 0;
  let people = 0;
  for (const block of pilot.blocks) {
    for (let slot = model.layout.blockStart[block]!; slot < model.layout.blockStart[block + 1]!; slot++) {
      if (packed[0][slot]! < 0) continue;
      sum += amounts[row![slot]!]!;
      people++;
    }
  }
  return people > 0 ? sum / people : 0;
}
