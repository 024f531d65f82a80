/** Income risks: spells in which people do not earn. Hardship and poverty are then counted on what is left, with and without benefits. */
import { cellOf, incomeOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { ratio } from "../../metrics/measures.ts";
import type { CashNumbers } from "../cash-benefits/numbers.ts";
import type { Lever, LeverBlock } from "../lever.ts";
import { type RiskTerms, riskKey, spellNames } from "./keys.ts";
import { drawSpells, holdStates, incomeBefore, lost } from "./spells.ts";

export const incomeRisks: Lever<RiskTerms, RiskTerms, undefined> = {
  name: "income_risks",
  scope: "world",
  order: 74,
  kinds: [],
  key: riskKey,
  words: {
    en: {
      name: "risks to income",
      definition:
        "Spells of sickness, injury at work, maternity and lost jobs in which people do not earn, and states such as old age in which they earn less. Their household has less in that year, in every world; what a scheme pays for it is its cash benefit. Hardship and poverty are counted on what is left.",
      formula:
        "loss = income / 365 x days, and a share of income while a state such as old age holds, together at most a year's income; the days of a spell count in the year in which it begins",
      source: "contingencies of the Social Security (Minimum Standards) Convention, 1952 (No. 102), International Labour Organization",
      sentence:
        "In {world}, spells without earnings take {income_risks.loss_share} of 100 of all incomes before any benefit, and make {income_risks.impoverished} of 100 people poor after it.",
    },
  },
  off: (terms) =>
    terms.lasting.every((one) => one.share === 0) &&
    spellNames.every((name) => terms[name] === null || terms[name].probability === 0 || terms[name].days === 0 || terms[name].badYear === 0),
  compile: (terms) => terms,
  hooks: {
    income: loseIncome,
    yearEnd: (_, __, { model, world, tally, context }) => {
      // without a line there is no such figure, not one of 0
      if (!(context.povertyLine === context.povertyLine)) tally[model.tallies.offset["income_risks.impoverished"]![world]!] = NaN;
    },
  },
  totals: {
    "income_risks.loss": {
      scope: "world",
      cells: true,
      stock: false,
      unit: "currency",
      meaning: "income that people did not earn in spells, before any benefit",
    },
    "income_risks.income": { scope: "world", cells: true, stock: false, unit: "currency", meaning: "what they would have earned in the year" },
    "income_risks.impoverished": {
      scope: "world",
      cells: false,
      stock: false,
      unit: "persons",
      meaning: "people in households at or above the poverty line before spells, and below it after spells and benefits",
    },
  },
  metrics: [
    {
      id: "income_risks.loss_share",
      scope: "world",
      totals: ["income_risks.loss", "income_risks.income"],
      measure: ratio,
      breakdown: true,
      horizon: "ratio_of_sums",
      why: "no_income",
      unit: "share",
      extensive: false,
      proportion: false,
      better: "lower",
      headline: true,
      words: {
        en: {
          name: "Income lost in spells",
          definition: "Part of all incomes that people do not earn because of sickness, injury at work, maternity or a lost job, before any benefit.",
          formula: "sum of income / 365 x days without it / sum of incomes",
        },
      },
      source: "docs/model.md, Cash benefits",
      example: { totals: [30, 1200], value: 0.025 },
    },
    {
      id: "income_risks.impoverished",
      scope: "world",
      totals: ["income_risks.impoverished", "persons"],
      measure: ratio,
      breakdown: false,
      horizon: "ratio_of_sums",
      why: "no_poverty_line",
      unit: "share",
      extensive: false,
      proportion: false,
      better: "lower",
      headline: true,
      words: {
        en: {
          name: "Made poor by lost income",
          definition:
            "Share of people in households at or above the poverty line before spells without income, and below it after spells and cash benefits. Payments for care come on top of it (protection.impoverished).",
          formula: "people with income >= line and income - loss + benefits < line / persons",
        },
      },
      source: "docs/model.md, Cash benefits",
      example: { totals: [12, 1200], value: 0.01 },
    },
  ],
  needs: { general: true, worldNeed: false },
};

function loseIncome(terms: RiskTerms, _: undefined, at: LeverBlock): void {
  const { model, world, block, tally } = at;
  const { offset } = model.tallies;
  const { incomeMagic } = model.grid;
  const paying = model.worlds[world]!.joinable;
  const cash = Array.from(
    paying,
    (arm) => (model.levers.find((one) => one.arm === arm && one.lever === "cash_benefits")?.numbers as CashNumbers | undefined) ?? null,
  );
  drawSpells(terms, at, (c, position) => {
    const numbers = cash[position] ?? null;
    return numbers === null ? 1 : 1 + numbers.moralHazard * (numbers.spells[c]?.replace ?? 0);
  });
  holdStates(terms, at);
  incomeBefore.set(unitIncome.subarray(0, block.units));
  const cellsAt = [offset["income_risks.loss"]![world]!, offset["income_risks.income"]![world]!] as const;
  countByPerson(block.living, cellsAt, tally, incomeMagic);
  const line = at.context.povertyLine;
  const poorAt = offset["income_risks.impoverished"]![world]!;
  for (let u = 0; u < block.units; u++) {
    const least = line * unitNeeds[u]!;
    if (incomeBefore[u]! >= least && unitIncome[u]! < least) tally[poorAt] = tally[poorAt]! + unitSize[u]!;
  }
}

function countByPerson(alive: number, [lossAt, incomeAt]: readonly [number, number], tally: Float64Array, magic: number): void {
  for (let i = 0; i < alive; i++) {
    const cell = cellOf[i]!;
    tally[incomeAt + cell] = tally[incomeAt + cell]! + incomeOf[i]!;
    const loss = lost(i) + magic - magic;
    if (loss === 0) continue;
    tally[lossAt + cell] = tally[lossAt + cell]! + loss;
    const unit = unitOf[i]!;
    unitIncome[unit] = unitIncome[unit]! - loss;
  }
}
