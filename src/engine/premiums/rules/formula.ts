import { evaluate } from "../../formulas/evaluate.ts";
import { type Money, ofHouseholds, ofPeople, ofSeats } from "../../formulas/people.ts";
import { checkFormula, formulaShape } from "../../formulas/shape.ts";
import { householdVariables, payerVariables } from "../../formulas/vocabulary.ts";
import { gross, unitBase, unitList } from "../../kernels/scratch.ts";
import { byYear } from "../../keys/by-year.ts";
import { under } from "../../keys/place.ts";
import { optional } from "../../keys/shape.ts";
import { tieOf } from "../../maths/ties.ts";
import { plainRule, type Unit } from "../../model/compiled-rule.ts";
import type { Program } from "../../model/formula.ts";
import type { Model } from "../../model/model.ts";
import type { Pilot } from "../../model/pilot.ts";
import type { ContributionRule } from "./rule.ts";
import { shareUnits, sumIncomes } from "./shared/loops.ts";

interface FormulaTerms {
  readonly kind: "formula";
  readonly program: Program;
  readonly unit: Unit;
  readonly readsPovertyLine: boolean;
}

interface FormulaNumbers {
  readonly program: Program;
}

const keys = {
  formula: optional(byYear(formulaShape("max(6000, 0.04 * income)")), null, "an amount worked out for each person, or each household; below 0 counts as 0", {
    unit: "currency a year",
  }),
};

/** Greatest contribution of one unit: what a formula says beyond it counts as it. */
const most = 1e15;

/**
 * An amount by a formula of the scenario, in start-year money: incomes are divided by the index of the rule's amounts, and the result is
 * multiplied by it, so that 6000 in a formula is 6000 of the first year. The price is a factor on all amounts, 1 as written.
 */
export const formula: ContributionRule<typeof keys, FormulaTerms, FormulaNumbers> = {
  name: "formula",
  order: 70,
  keys,
  unit: "person",
  driver: "other",
  terms:
    (read, unit, place) =>
    ({ groups, conditions }) => {
      const people = unit === "person" ? { groups, conditions } : null;
      const variables = unit === "person" ? payerVariables : householdVariables;
      const { program } = checkFormula(read.formula!, "number", { variables, people }, under(place, "formula"));
      return { kind: "formula", program, unit, readsPovertyLine: program.reads.includes("poverty_line") };
    },
  compile: ({ program, unit }) => ({ ...plainRule, perHousehold: unit === "household", numbers: { program } }),
  charge: ({ program }, { price, index, magic, byUnit, block, model, povertyLine }) => {
    const money: Money = { index, povertyLine };
    const tie = tieOf(model.grid.incomeMagic) / index;
    const { living, units } = block;
    if (!byUnit) {
      const amounts = evaluate(program, living, ofPeople(model.states, money, living, "own"), tie);
      for (let i = 0; i < living; i++) gross[i] = due(amounts[i]!, price, index) + magic - magic;
      return;
    }
    sumIncomes(living, units);
    const amounts = evaluate(program, units, ofHouseholds(money, units), tie);
    for (let u = 0; u < units; u++) unitBase[unitList[u]!] = due(amounts[u]!, price, index);
    shareUnits(living, units, magic);
  },
  firstPrice: () => 1,
  nextPrice: (_, { price }) => price,
  meanPrice: ({ program }, _, pilot, model) =>
    Math.max(...(model.layout.position === null ? [1] : [1, 8]).map((size) => meanAmount(program, pilot, model, size))),
};

/** Mean over the pilot's people if each lived in a household of so many, with its income: enough for the size of the grid of money. */
function meanAmount(program: Program, pilot: Pilot, { layout, states }: Model, size: number): number {
  let sum = 0;
  let people = 0;
  for (const block of pilot.blocks) {
    const first = layout.blockStart[block]!;
    const seats = layout.blockStart[block + 1]! - first;
    const amounts = evaluate(program, seats, ofSeats(states, pilot, first, seats, size), 0);
    for (let seat = 0; seat < seats; seat++) {
      if (pilot.columns.packed[0][first + seat]! < 0) continue;
      sum += due(amounts[seat]!, 1, 1);
      people++;
    }
  }
  return people > 0 ? sum / people : 0;
}

function due(amount: number, price: number, index: number): number {
  const whole = price * amount * index;
  return whole > most ? most : whole > 0 ? whole : 0;
}
