/** Cash benefits: the scheme replaces a part of incomes that are lost for some days, pays for children, and buys what lasts longer. */
import { distributions } from "../../distributions/index.ts";
import { forceFrom, incomeOf, joined, stateOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { report, under } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { ageOf } from "../../model/states.ts";
import type { LeverTotal } from "../../model/totals.ts";
import { type RiskTerms, spellNames } from "../income-risks/keys.ts";
import { daysOf, expectedDays, incomeBefore, yearDays } from "../income-risks/spells.ts";
import type { Lever, LeverBlock, LeverPlace, LeverYear, Priced } from "../lever.ts";
import { cashKey } from "./keys.ts";
import { coverNames, metrics, totals } from "./metrics.ts";
import { boughtNames, type CashNumbers, type CashTerms, type Replacement } from "./numbers.ts";

export const cashBenefits: Lever<CashTerms, CashNumbers, undefined> = {
  name: "cash_benefits",
  scope: "scheme",
  order: 78,
  kinds: ["solidarity", "for-profit"],
  key: cashKey,
  words: {
    en: {
      name: "cash benefits",
      definition:
        "Money for those who cannot earn. Sickness, lost jobs, injury at work and maternity are paid by days, families by child. Pensions of old age, invalidity and survivors, and death grants, are not simulated: each new case costs the capital that buys the benefit from somebody else, so that no reserve holds a promise that nobody has paid for.",
      formula:
        "benefit = min(replace x min(income, ceiling), cap) / 365 x max(0, min(days, max days) - waiting days); bought: members x new cases x yearly benefit x annuity factor x (1 + loading)",
      source: "Social Security (Minimum Standards) Convention, 1952 (No. 102), International Labour Organization, Parts III to X",
      sentence:
        "Cash benefits of {scheme} replace {cash_benefits.replacement} of 100 of the income that members lose; they cost {cash_benefits.cost_rate} of 100 of members' earnings.",
    },
  },
  off: ({ spells, perChild, bought }) =>
    perChild === 0 && spells.every((one) => one === null || one.replace === 0) && boughtNames.every((name) => bought[name] === null),
  compile: (terms, place) => ({ ...terms, expected: expectedCost(terms, place) }),
  check: ({ spells }, { levers }, place) => {
    const risks = levers["income_risks"] as RiskTerms | undefined;
    spellNames.forEach((name, c) => {
      if (spells[c] !== null && (risks === undefined || risks[name] === null))
        report(
          under(place, name),
          "E0313",
          name,
          `a benefit only for a risk that people have: income_risks.${name}`,
          `add income_risks: {${name}: {...}} at the top of the file, or remove it`,
        );
    });
  },
  // what is expected for the people of the start; later prices do not follow its experience
  price: (numbers): Priced<CashNumbers> => ({ numbers, perHead: numbers.expected }),
  inFuture: (drawn) => drawn,
  hooks: { income: payBenefits, flows, yearEnd: countCover },
  totals,
  metrics,
  needs: { general: true, worldNeed: false },
};

function expectedCost({ spells, perChild, childBelow, bought, moralHazard }: CashTerms, { scenario }: LeverPlace): number {
  const risks = scenario.levers["income_risks"] as RiskTerms | undefined;
  let cost = 0;
  for (const name of boughtNames) cost += boughtCost(bought[name]);
  for (const { count, femaleShare, ages, income } of scenario.population.groups) {
    const share = count / scenario.population.size;
    const mean = distributions.get(income.family)?.mean(income) ?? 0;
    const between = (from: number, to: number, female: number, male: number): number => {
      let found = 0;
      for (let age = from; age <= to; age++) found += female * ages.female[age]! + male * ages.male[age]!;
      return share * found;
    };
    cost += perChild * between(0, childBelow - 1, femaleShare, 1 - femaleShare);
    spells.forEach((benefit, c) => {
      const spell = risks?.[spellNames[c]!] ?? null;
      if (benefit === null || spell === null) return;
      const people = spellNames[c] === "maternity" ? between(15, 49, femaleShare, 0) : between(15, 64, femaleShare, 1 - femaleShare);
      const yearly = Math.min(benefit.replace * Math.min(mean, benefit.ceiling), benefit.cap);
      const spellsAYear = spell.probability * spell.badYear * (1 + moralHazard * benefit.replace);
      cost += people * spellsAYear * (yearly / yearDays) * expectedDays(spell, benefit.wait, benefit.most);
    });
  }
  return cost;
}

const boughtCost = (one: CashNumbers["bought"]["old_age"]): number => (one === null ? 0 : one.newCases * one.capital * (1 + one.loading));

function benefitFor({ replace, wait, most, ceiling, cap }: Replacement, income: number, days: number, wages: number): number {
  const yearly = Math.min(replace * Math.min(income, ceiling * wages), cap * wages);
  return (yearly / yearDays) * Math.max(0, Math.min(days, most) - wait);
}

/** After the losses of the world (`income_risks`): what members get goes to their household. */
function payBenefits(numbers: CashNumbers, _: undefined, at: LeverBlock): void {
  const { model, context, arm, block, tally, world } = at;
  const { offset } = model.tallies;
  const { incomeMagic } = model.grid;
  const { wages } = context;
  const { joinable } = model.worlds[world]!;
  const position = joinable.indexOf(arm);
  const risks = model.levers.some((one) => one.lever === "income_risks" && one.world === world);
  const add = (total: LeverTotal, amount: number): void => {
    const index = offset[total]![arm]!;
    tally[index] = tally[index]! + amount;
  };
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position || forceFrom[i]! >= 1) continue;
    const income = incomeOf[i]!;
    add("cash_benefits.earnings", income);
    let paid = numbers.perChild > 0 && ageOf(stateOf[i]! & model.states.mask) < numbers.childBelow ? numbers.perChild * wages + incomeMagic - incomeMagic : 0;
    add("cash_benefits.family", paid);
    for (let c = 0; risks && c < spellNames.length; c++) {
      const days = daysOf[c]![i]!;
      if (days === 0) continue;
      const loss = (income / yearDays) * days + incomeMagic - incomeMagic;
      const benefit = numbers.spells[c] ?? null;
      const due = benefit === null ? 0 : Math.min(loss, benefitFor(benefit, income, days, wages) + incomeMagic - incomeMagic);
      add("cash_benefits.spells", 1);
      add("cash_benefits.loss", loss);
      add("cash_benefits.replaced", due);
      paid += due;
    }
    if (paid === 0) continue;
    const unit = unitOf[i]!;
    const least = context.povertyLine * unitNeeds[unit]!;
    const wasBelow = unitIncome[unit]! < least;
    unitIncome[unit] = unitIncome[unit]! + paid;
    if (!wasBelow || unitIncome[unit]! < least) continue;
    add("cash_benefits.lifted", unitSize[unit]!);
    if (!risks || incomeBefore[unit]! < least) continue;
    const poorAt = offset["income_risks.impoverished"]![world]!;
    tally[poorAt] = tally[poorAt]! - unitSize[unit]!;
  }
}

function flows(numbers: CashNumbers, _: undefined, { model, context, tally, arm, own }: LeverYear, totalsOfYear: ArmTotals): readonly Flow[] {
  const { offset } = model.tallies;
  const of = (total: LeverTotal): number => tally[offset[total]![arm]!]!;
  const paid = of("cash_benefits.replaced") + of("cash_benefits.family");
  let premium = 0;
  if (own!.year.open) for (const name of boughtNames) premium += boughtCost(numbers.bought[name]) * totalsOfYear.members * context.wages;
  const flow = (name: string, amount: number): Flow => ({ name, sign: -1, timing: model.timing.benefits, amount, cash: amount });
  return [flow("cash_benefits.paid", paid), flow("cash_benefits.premium", premium)];
}

/** Members for whom each contingency is provided for: rows of the coverage table. */
function countCover({ spells, perChild, bought }: CashNumbers, _: undefined, { model, tally, arm }: LeverYear, all: readonly ArmTotals[]): void {
  for (const name of coverNames) {
    const spell = (spellNames as readonly string[]).indexOf(name);
    const has = spell >= 0 ? spells[spell] != null : name === "family" ? perChild > 0 : bought[name as keyof typeof bought] !== null;
    tally[model.tallies.offset[`cash_benefits.cover_${name}`]![arm]!] = has ? all[arm]!.members : 0;
  }
}
