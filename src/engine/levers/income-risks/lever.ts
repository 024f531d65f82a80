/** Income risks: spells in which people do not earn. Hardship and poverty are then counted on what is left, with and without benefits. */
import { cellOf, incomeOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { isBelow, tieOf } from "../../maths/ties.ts";
import { ratio } from "../../metrics/measures.ts";
import type { Model } from "../../model/model.ts";
import { blockLength } from "../../random/generator.ts";
import type { CashNumbers } from "../cash-benefits/numbers.ts";
import type { Lever, LeverBlock } from "../lever.ts";
import { type RiskTerms, riskKey, spellNames } from "./keys.ts";
import { daysLost, drawSpells, hit, holdStates, incomeBefore, isFirst, yearDays } from "./spells.ts";

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
  asksOwnIncomes: bringsSpells,
  needs: { general: true, worldNeed: false, reads: "members", incomes: "alike" },
};

/** What the block under way loses where no benefit brings spells about: the same in every world, found by the first. */
const shared: { block: number; terms: RiskTerms | null; poor: number; incomes: Float64Array; losses: Float64Array; readonly left: Float64Array } = {
  block: 0,
  terms: null,
  poor: 0,
  incomes: new Float64Array(0),
  losses: new Float64Array(0),
  left: new Float64Array(blockLength),
};
/** How often each way was taken: tests that hold them to each other ask. */
export const ways: { found: number; known: number } = { found: 0, known: 0 };

function loseIncome(terms: RiskTerms, _: undefined, at: LeverBlock): void {
  const { model, world, block, tally } = at;
  const isKnown = block.draw > 0 && shared.block === block.draw && shared.terms === terms;
  if (isKnown && !bringsSpells(model)) {
    ways.known++;
    unitIncome.set(shared.left.subarray(0, block.units));
  } else findLosses(terms, at, isKnown);
  const { offset } = model.tallies;
  addCells(tally, offset["income_risks.income"]![world]!, shared.incomes);
  addCells(tally, offset["income_risks.loss"]![world]!, shared.losses);
  const poorAt = offset["income_risks.impoverished"]![world]!;
  tally[poorAt] = tally[poorAt]! + shared.poor;
}

/** @param knowsIncomes  incomes by cell are those of a world before */
function findLosses(terms: RiskTerms, at: LeverBlock, knowsIncomes: boolean): void {
  const { model, world, block, context } = at;
  ways.found++;
  const risen = risenOf(model);
  const arms = model.worlds[world]!.joinable;
  drawSpells(terms, at, (c, position) => risen.byArm[arms[position]!]![c]!, risen.most);
  holdStates(terms, at);
  incomeBefore.set(unitIncome.subarray(0, block.units));
  const { cells } = model.tallies.breakdowns;
  if (!knowsIncomes) shared.incomes = incomesOf(cells, block.living);
  shared.losses = new Float64Array(cells);
  takeLosses(terms, at, shared.losses);
  shared.left.set(unitIncome.subarray(0, block.units));
  shared.poor = countPoor(context.povertyLine, tieOf(model.grid.incomeMagic), block.units);
  shared.block = block.draw;
  shared.terms = terms;
}

/** Factors on probabilities of members, by arm and contingency (moral hazard), and the largest of any arm. */
interface Risen {
  readonly byArm: readonly (readonly number[])[];
  readonly most: readonly number[];
}
const risenByModel = new WeakMap<Model, Risen>();

function risenOf(model: Model): Risen {
  const before = risenByModel.get(model);
  if (before !== undefined) return before;
  const byArm = Array.from(model.arms, (_, arm) => {
    const numbers = cashOf(model, arm);
    return spellNames.map((_name, c) => (numbers === null ? 1 : 1 + numbers.moralHazard * (numbers.spells[c]?.replace ?? 0)));
  });
  const found = { byArm, most: spellNames.map((_, c) => byArm.reduce((so, one) => Math.max(so, one[c]!), 1)) };
  risenByModel.set(model, found);
  return found;
}

/** Whether some benefit brings spells about, so that worlds differ in them. */
function bringsSpells(model: Model): boolean {
  return risenOf(model).most.some((factor) => factor > 1);
}

function cashOf({ levers }: Model, arm: number): CashNumbers | null {
  return (levers.find((one) => one.arm === arm && one.lever === "cash_benefits")?.numbers as CashNumbers | undefined) ?? null;
}

function incomesOf(cells: number, alive: number): Float64Array {
  const sums = new Float64Array(cells);
  for (let i = 0; i < alive; i++) sums[cellOf[i]!] = sums[cellOf[i]!]! + incomeOf[i]!;
  return sums;
}

function addCells(tally: Float64Array, from: number, sums: Float64Array): void {
  for (let cell = 0; cell < sums.length; cell++) tally[from + cell] = tally[from + cell]! + sums[cell]!;
}

/** Households with another income than before. */
const lessOf = new Int32Array(blockLength + 1);

/** People whose household spells take below the line. */
function countPoor(line: number, tie: number, units: number): number {
  let found = 0;
  for (let u = 0; u < units; u++) {
    lessOf[found] = u;
    found += +(unitIncome[u]! !== incomeBefore[u]!);
  }
  let poor = 0;
  for (let k = 0; k < found; k++) {
    const u = lessOf[k]!;
    const needs = unitNeeds[u]!;
    if (!isBelow(incomeBefore[u]!, needs, line, tie) && isBelow(unitIncome[u]!, needs, line, tie)) poor += unitSize[u]!;
  }
  return poor;
}

/** Takes what people do not earn out of the income of their households. */
function takeLosses({ lasting }: RiskTerms, at: LeverBlock, losses: Float64Array): void {
  const { incomeMagic } = at.model.grid;
  if (lasting.length > 0) {
    for (let i = 0; i < at.block.living; i++) takeLoss(i, incomeMagic, losses);
    return;
  }
  hit.forEach((ill, c) => takeOfSpells(ill.list, ill.count, c, incomeMagic, losses));
}

/** Who has spells of several kinds loses once, for all of them: at the first that has days. */
function takeOfSpells(list: Int32Array, count: number, c: number, incomeMagic: number, losses: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    if (isFirst(i, c)) takeLoss(i, incomeMagic, losses);
  }
}

function takeLoss(i: number, incomeMagic: number, losses: Float64Array): void {
  const loss = (incomeOf[i]! / yearDays) * daysLost(i) + incomeMagic - incomeMagic;
  losses[cellOf[i]!] = losses[cellOf[i]!]! + loss;
  const unit = unitOf[i]!;
  unitIncome[unit] = unitIncome[unit]! - loss;
}
