/**
 * What the solidarity ledger needs of the members of a world beside the counts of `tally-world.ts`: benefits to expect of each, and,
 * where a contribution has several drivers, what each would pay if something else about them were as it is for the others.
 */
import { riderShare } from "../benefits/rider.ts";
import { cellOf, forceFrom, incomeOf, joined, living, stateOf, unitIncome, unitOf, unitSize } from "../kernels/scratch.ts";
import { tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Game } from "../model/ledger-plan.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { YearContext } from "../model/year-context.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { knownPay } from "../premiums/pay-by-fifth.ts";
import { shareCollected } from "../premiums/payer-parts.ts";
import type { ContributionRule } from "../premiums/rules/rule.ts";
import { incomeLimit, isPoorEnough } from "../premiums/subsidy.ts";
import { blockLength } from "../random/generator.ts";

/** Runs after enrolment and before payments are forgotten. */
export function tallyLedger(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { joinable } = model.worlds[world]!;
  for (let position = 0; position < joinable.length; position++) {
    const arm = joinable[position]!;
    const expectedAt = model.tallies.offset.expected_benefits[arm]!;
    if (expectedAt >= 0) tallyExpectations(model, columns, context, world, arm, position, expectedAt, block, tally);
    const game = model.ledger.arms[arm]?.game ?? null;
    if (game !== null) tallyGame(model, context, arm, position, game, block, tally);
  }
}

/** Benefits to expect of each member in this year: state, frailty, part of the year in force, what a rider leaves out. */
function tallyExpectations(
  model: Model,
  columns: Columns,
  context: YearContext,
  world: number,
  arm: number,
  position: number,
  at: number,
  block: BlockSize,
  tally: Float64Array,
): void {
  const year = context.arms[arm]!;
  const { riderMask } = model.schemes[model.arms[arm]!.scheme]!;
  const rider = riderMask === 0 ? null : columns.entryConditions[world]![1];
  const { flowMagic } = model.grid;
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const slot = block.first + living[i]!;
    let known = knownPay(model, columns, year, block.first, i);
    if (rider !== null) {
      // the table by state leaves out all conditions held; this member's rider only those held on joining
      const state = stateOf[i]!;
      const kept = withoutRider(model, year.expectedByService, state, rider[slot]! & riderMask);
      known = year.expectedPay[state]! > 0 ? known * (kept / year.expectedPay[state]!) : kept * (columns.frailty === null ? 1 : columns.frailty[slot]!);
    }
    const expected = known * year.payIndex * (1 - forceFrom[i]!);
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + (expected + flowMagic - flowMagic);
  }
}

function withoutRider(model: Model, byService: Float64Array, state: number, excluded: number): number {
  const { count } = model.states;
  let sum = 0;
  for (let s = 0; s < model.needs.services.length; s++)
    sum += byService[s * count + state]! * riderShare(model.needs.services[s]!, model.states, state, excluded);
  return sum;
}

/** Members of the arm in each household, and the income on which it pays. */
const unitMembers = new Int32Array(blockLength);
const unitPays = new Float64Array(blockLength);

/** Adds, for each member and each kind k, the amount of the member if it were of kind k. */
function tallyGame(model: Model, context: YearContext, arm: number, position: number, game: Game, block: BlockSize, tally: Float64Array): void {
  const { priceByState, priceMagic, scheme: schemeOf } = model.arms[arm]!;
  const scheme = model.schemes[schemeOf]!;
  const { price } = context.arms[arm]!;
  const { sizes, groupKind, groupKinds, kinds, usesRisk } = game;
  const magic = usesRisk ? game.shareMagic : priceMagic;
  const rule = ruleOf(scheme.contribution);
  const index = contributionIndex(context, scheme.contributionIndex);
  const level = usesRisk ? 1 : price;
  const tie = tieOf(model.grid.incomeMagic);
  const groupMask = (1 << model.states.groupBits) - 1;
  if (sizes > 1) countHouseholds(scheme, position, block);
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const size = sizes > 1 ? ownSize(scheme, i) : 1;
    const own = (size - 1) * groupKinds + groupKind[(stateOf[i]! >> 8) & groupMask]!;
    const risk = usesRisk ? priceByState[stateOf[i]!]! * price : 1;
    const first = cellOf[i]! * kinds;
    for (let k = 0; k < kinds; k++) {
      const kept = collectedShare(context, scheme, game, k % groupKinds, tie, i);
      const other = Math.floor(k / groupKinds) + 1;
      const amount = amountOfKind(scheme, rule, { price: level, index, tie }, i, size, other, sizes > 1) * kept + magic - magic;
      add(tally, game.amounts + first + k, amount);
      if (usesRisk) add(tally, game.riskAmounts + first + k, risk * amount + priceMagic - priceMagic);
      if (k !== own) continue;
      add(tally, game.people + first + k, 1);
      if (!usesRisk) continue;
      add(tally, game.risks + first + k, risk + priceMagic - priceMagic);
      add(tally, game.risk + cellOf[i]!, risk + priceMagic - priceMagic);
      add(tally, game.amount + cellOf[i]!, amount);
    }
  }
}

function add(tally: Float64Array, at: number, amount: number): void {
  tally[at] = tally[at]! + amount;
}

/** Households pay for those of them who joined; tiers look at the income of the whole household. */
function countHouseholds({ contribution }: SchemeModel, position: number, block: BlockSize): void {
  unitMembers.fill(0, 0, block.units);
  unitPays.fill(0, 0, block.units);
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const unit = unitOf[i]!;
    unitMembers[unit] = unitMembers[unit]! + 1;
    unitPays[unit] = contribution.jointIncome === "household" ? unitIncome[unit]! : unitPays[unit]! + incomeOf[i]!;
  }
}

/** The size that matters: those who share the amount, or whose income a tier of one person looks at. */
function ownSize({ contribution }: SchemeModel, i: number): number {
  return contribution.perHousehold ? unitMembers[unitOf[i]!]! : unitSize[unitOf[i]!]!;
}

/** Amount of person i with the own income a head in a household of another size; `price` is 1 for a rule by risk, whose price is apart. */
function amountOfKind(
  { contribution }: SchemeModel,
  rule: ContributionRule,
  { price, index, tie }: { readonly price: number; readonly index: number; readonly tie: number },
  i: number,
  size: number,
  other: number,
  bySize: boolean,
): number {
  const own = contribution.jointIncome === "household" ? unitIncome[unitOf[i]!]! : incomeOf[i]!;
  const income = bySize ? (unitPays[unitOf[i]!]! / size) * other : own;
  return rule.amount!(contribution.numbers, price, income, index, tie) / (contribution.perHousehold ? other : 1);
}

/** Share of a contribution that comes in: employer and subsidies in full, of the rest the collected part. */
function collectedShare(context: YearContext, scheme: SchemeModel, game: Game, groupKind: number, tie: number, i: number): number {
  const { subsidies } = scheme;
  if (scheme.collection === 1) return 1;
  let left = 1;
  for (let s = 0; s < subsidies.length; s++) {
    if (game.opens[groupKind * subsidies.length + s] === 0 || !isPoorEnough(subsidies[s]!, incomeLimit(subsidies[s]!, context), tie, i)) continue;
    left *= 1 - subsidies[s]!.share;
  }
  return shareCollected(scheme, 1 - left);
}
