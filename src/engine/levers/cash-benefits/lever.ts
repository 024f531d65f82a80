/** Cash benefits: the scheme replaces a part of incomes that are lost for some days, pays for children, and buys what lasts longer. */
import { distributions } from "../../distributions/index.ts";
import { forceFrom, incomeOf, joined, stateOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import { report, under } from "../../keys/place.ts";
import { isBelow, tieOf } from "../../maths/ties.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { ageOf } from "../../model/states.ts";
import type { LeverTotal } from "../../model/totals.ts";
import { type RiskTerms, spellNames } from "../income-risks/keys.ts";
import { daysOf, expectedDays, hit, incomeBefore, yearDays } from "../income-risks/spells.ts";
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
  needs: { general: true, worldNeed: false, reads: "members", incomes: "members" },
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

/** What a scheme pays in a block, and what for. */
interface Paid {
  earnings: number;
  family: number;
  spells: number;
  loss: number;
  replaced: number;
  lifted: number;
  /** Of those lifted: people whom a spell of this year had made poor. */
  restored: number;
}

/** After the losses of the world (`income_risks`): what members get goes to their household. */
function payBenefits(numbers: CashNumbers, _: undefined, at: LeverBlock): void {
  const { model, arm, tally, world } = at;
  const { offset } = model.tallies;
  const risks = model.levers.some((one) => one.lever === "income_risks" && one.world === world);
  const position = model.worlds[world]!.joinable.indexOf(arm);
  const paid: Paid = { earnings: 0, family: 0, spells: 0, loss: 0, replaced: 0, lifted: 0, restored: 0 };
  paid.earnings = earningsOf(position, at.block.living);
  if (numbers.perChild > 0) payFamilies(numbers, position, at, risks, paid);
  if (risks) numbers.spells.forEach((benefit, c) => payForSpells(benefit, c, position, at, paid));
  const add = (index: number, amount: number): void => {
    tally[index] = tally[index]! + amount;
  };
  for (const name of ["earnings", "family", "spells", "loss", "replaced", "lifted"] as const) add(offset[`cash_benefits.${name}`]![arm]!, paid[name]);
  if (risks) add(offset["income_risks.impoverished"]![world]!, -paid.restored);
}

function earningsOf(position: number, alive: number): number {
  let sum = 0;
  for (let i = 0; i < alive; i++) sum += (+(joined[i] === position) & +(forceFrom[i]! < 1)) * incomeOf[i]!;
  return sum;
}

function payFamilies({ perChild, childBelow }: CashNumbers, position: number, at: LeverBlock, risks: boolean, paid: Paid): void {
  const { incomeMagic } = at.model.grid;
  const amount = perChild * at.context.wages + incomeMagic - incomeMagic;
  for (let i = 0; i < at.block.living; i++) {
    if (joined[i] !== position || forceFrom[i]! >= 1 || ageOf(stateOf[i]! & at.model.states.mask) >= childBelow) continue;
    paid.family += amount;
    payHousehold(unitOf[i]!, amount, at, risks, paid);
  }
}

function payForSpells(benefit: Replacement | null, c: number, position: number, at: LeverBlock, paid: Paid): void {
  const { incomeMagic } = at.model.grid;
  const { list, count } = hit[c]!;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    if (joined[i] !== position || forceFrom[i]! >= 1) continue;
    const days = daysOf[c]![i]!;
    const income = incomeOf[i]!;
    const loss = (income / yearDays) * days + incomeMagic - incomeMagic;
    const due = benefit === null ? 0 : Math.min(loss, benefitFor(benefit, income, days, at.context.wages) + incomeMagic - incomeMagic);
    paid.spells += +(days > 0);
    paid.loss += loss;
    paid.replaced += due;
    payHousehold(unitOf[i]!, due, at, true, paid);
  }
}

/** A household that one payment after another lifts over the line is counted at the one that does. */
function payHousehold(unit: number, amount: number, { context, model }: LeverBlock, risks: boolean, paid: Paid): void {
  const tie = tieOf(model.grid.incomeMagic);
  const isPoor = (income: number): boolean => isBelow(income, unitNeeds[unit]!, context.povertyLine, tie);
  const wasPoor = isPoor(unitIncome[unit]!);
  unitIncome[unit] = unitIncome[unit]! + amount;
  if (!wasPoor || isPoor(unitIncome[unit]!)) return;
  paid.lifted += unitSize[unit]!;
  if (risks && !isPoor(incomeBefore[unit]!)) paid.restored += unitSize[unit]!;
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
