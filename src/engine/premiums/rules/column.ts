import { gross, living } from "../../kernels/scratch.ts";
import { didYouMean, listed, type Place, report, under } from "../../keys/place.ts";
import { text } from "../../keys/reader.ts";
import { optional } from "../../keys/shape.ts";
import { plainRule } from "../../model/compiled-rule.ts";
import type { ContributionRule } from "./rule.ts";

interface ColumnTerms {
  readonly kind: "column";
  /** Index into the extra columns of the microdata. */
  readonly column: number;
}

interface ColumnNumbers {
  /** Index into `people.rows.extra`. */
  readonly column: number;
}

const keys = {
  column: optional(text("the name of a column", 200, 1), null, "the amount in this extra column of population.microdata", { unit: "currency a year" }),
};

/** The contribution of a person is an amount of the person's row in a survey file, at start-year money: the price is a factor on all of them, 1 as written. */
export const column: ContributionRule<typeof keys, ColumnTerms, ColumnNumbers> = {
  name: "column",
  order: 60,
  keys,
  unit: null,
  driver: "other",
  terms:
    (read, _unit, place) =>
    ({ columns }) => ({ kind: "column", column: columnIndex(read.column!, columns, under(place, "column")) }),
  columns: (terms) => [terms.column],
  compile: (terms) => ({ ...plainRule, numbers: { column: terms.column } }),
  charge: (numbers, { price, model, columns, index, magic, block }) => {
    const amounts = model.people.rows!.extra[numbers.column]!;
    const row = columns.row!;
    for (let i = 0; i < block.living; i++) {
      gross[i] = amounts[row[block.first + living[i]!]!]! * index * price + magic - magic;
    }
  },
  firstPrice: () => 1,
  nextPrice: (_, { price }) => price,
  meanPrice: (numbers, _, pilot, model) => {
    const amounts = model.people.rows!.extra[numbers.column]!;
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
  },
};

function columnIndex(name: string, columns: readonly string[], place: Place): number {
  const index = columns.indexOf(name);
  if (index >= 0) return index;
  const fix = columns.length === 0 ? "add population.microdata with a file, its columns, and extra: [payment]" : didYouMean(place, name, columns);
  report(place, "E0309", name, `an extra column of population.microdata: ${listed(columns)}`, fix || "list it under population.microdata.extra");
  return 0;
}
