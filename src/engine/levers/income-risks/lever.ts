/** Income risks: spells in which people do not earn. Hardship and poverty are then counted on what is left, with and without benefits. */
import { cellOf, incomeOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { ratio } from "../../metrics/measures.ts";
import type { Model } from "../../model/model.ts";
import type { CashNumbers } from "../cash-benefits/numbers.ts";
import type { Lever, LeverBlock } from "../lever.ts";
import { type RiskTerms, riskKey, spellNames } from "./keys.ts";
import { daysLost, daysOf, drawSpells, hit, holdStates, incomeBefore, yearDays } from "./spells.ts";

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
  needs: { general: true, worldNeed: false, reads: "members" },
};

function loseIncome(terms: RiskTerms, _: undefined, at: LeverBlock): void {
  const { model, world, block, tally } = at;
  const cash = Array.from(model.worlds[world]!.joinable, (arm) => cashOf(model, arm));
  const risen = (numbers: CashNumbers | null, c: number): number => (numbers === null ? 1 : 1 + numbers.moralHazard * (numbers.spells[c]?.replace ?? 0));
  const most = spellNames.map((_name, c) => model.arms.reduce((so, _arm, arm) => Math.max(so, risen(cashOf(model, arm), c)), 1));
  drawSpells(terms, at, (c, position) => risen(cash[position] ?? null, c), most);
  holdStates(terms, at);
  incomeBefore.set(unitIncome.subarray(0, block.units));
  countIncomes(at);
  takeLosses(terms, at);
  const line = at.context.povertyLine;
  let poor = 0;
  for (let u = 0; u < block.units; u++) {
    const least = line * unitNeeds[u]!;
    if (incomeBefore[u]! >= least && unitIncome[u]! < least) poor += unitSize[u]!;
  }
  const poorAt = model.tallies.offset["income_risks.impoverished"]![world]!;
  tally[poorAt] = tally[poorAt]! + poor;
}

function cashOf({ levers }: Model, arm: number): CashNumbers | null {
  return (levers.find((one) => one.arm === arm && one.lever === "cash_benefits")?.numbers as CashNumbers | undefined) ?? null;
}

/** Incomes by breakdown cell, the same in all worlds. */
let incomes: Float64Array = new Float64Array(0);
let incomesOf = 0;

function countIncomes({ model, world, block, tally }: LeverBlock): void {
  const { cells } = model.tallies.breakdowns;
  if (block.draw === 0 || incomesOf !== block.draw || incomes.length !== cells) {
    incomes = incomes.length === cells ? incomes.fill(0) : new Float64Array(cells);
    incomesOf = block.draw;
    for (let i = 0; i < block.living; i++) incomes[cellOf[i]!] = incomes[cellOf[i]!]! + incomeOf[i]!;
  }
  const from = model.tallies.offset["income_risks.income"]![world]!;
  for (let cell = 0; cell < cells; cell++) tally[from + cell] = tally[from + cell]! + incomes[cell]!;
}

/** Takes what people do not earn out of the income of their households. */
function takeLosses({ lasting }: RiskTerms, at: LeverBlock): void {
  const from = at.model.tallies.offset["income_risks.loss"]![at.world]!;
  const { incomeMagic } = at.model.grid;
  const take = (i: number): void => {
    const loss = (incomeOf[i]! / yearDays) * daysLost(i) + incomeMagic - incomeMagic;
    at.tally[from + cellOf[i]!] = at.tally[from + cellOf[i]!]! + loss;
    const unit = unitOf[i]!;
    unitIncome[unit] = unitIncome[unit]! - loss;
  };
  if (lasting.length > 0) for (let i = 0; i < at.block.living; i++) take(i);
  // who has spells of several kinds loses once, for all of them
  else
    hit.forEach(({ list, count }, c) => {
      for (let k = 0; k < count; k++) if (!hit.some((_, before) => before < c && daysOf[before]![list[k]!]! > 0)) take(list[k]!);
    });
}
