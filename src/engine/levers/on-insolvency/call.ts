/** A call on members: who can pay it pays, who cannot leaves. */
import { subsistenceOf } from "../../enrolment/offer.ts";
import { cellOf, joined, living, obstacles, paidOf, unitIncome, unitNeeds, unitOf, unitPaid } from "../../kernels/scratch.ts";
import { tieWithIncome } from "../../maths/ties.ts";
import { armMask, causeLapsed, obstacleBit } from "../../model/membership.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";

/** What is asked: so much of each member, and so much for each unit of money paid in. */
export interface Asked {
  readonly perHead: number;
  readonly perContribution: number;
}

const callOf = new Float64Array(blockLength);
const unitCall = new Float64Array(blockLength);

/**
 * Asks the members of a block. A household pays where all its calls together are at most the affordable share of income above subsistence
 * (`behaviour.affordability`); where it cannot, none of its members pays, and all of them leave, but from what is compulsory.
 */
export function collect({ perHead, perContribution }: Asked, at: LeverBlock): void {
  const { model, context, own, world, arm: a, position, block, tally, mine } = at;
  const { offset } = model.tallies;
  const { arm, scheme } = own!;
  const magic = arm.priceMagic;
  const share = model.behaviour.affordableShare;
  const subsistence = subsistenceOf(model, context);
  const tie = tieWithIncome(magic, model.grid.incomeMagic, share);
  const leaves = scheme.mode === "compulsory" ? 0 : 1;
  const [calledAt, askedAt, unableAt] = [offset["on_insolvency.called"]![a]!, offset["on_insolvency.asked"]![a]!, offset["on_insolvency.unable"]![a]!];
  const paidAt = offset.paid_by_members[world]!;
  const next = mine[0]![1];
  for (let u = 0; u < block.living; u++) unitCall[u] = 0;
  for (let i = 0; i < block.living; i++) {
    callOf[i] = joined[i] === position ? perHead + perContribution * paidOf[i]! + magic - magic : 0;
    unitCall[unitOf[i]!] = unitCall[unitOf[i]!]! + callOf[i]!;
  }
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const unit = unitOf[i]!;
    const room = unitIncome[unit]! - subsistence * unitNeeds[unit]!;
    const cell = cellOf[i]!;
    tally[askedAt + cell] = tally[askedAt + cell]! + 1;
    // without a limit the product is infinite or NaN and the test fails
    if (unitCall[unit]! - tie > share * (room > 0 ? room : 0)) {
      tally[unableAt + cell] = tally[unableAt + cell]! + 1;
      next[block.first + living[i]!] = leaves;
      continue;
    }
    const amount = callOf[i]!;
    tally[calledAt + cell] = tally[calledAt + cell]! + amount;
    if (paidAt >= 0) tally[paidAt + cell] = tally[paidAt + cell]! + amount;
    // hardship counts it beside contributions
    unitPaid[unit] = unitPaid[unit]! + amount;
  }
}

/** Nobody has left so far this year. */
export function forgetLeavers({ block, mine }: LeverBlock): void {
  const next = mine[0]![1];
  for (let i = 0; i < block.living; i++) next[block.first + living[i]!] = 0;
}

/** Who could not pay last year's call has lapsed for a year. */
export function barLeavers({ columns, world, position, block, mine }: LeverBlock): void {
  const left = mine[0]![0];
  const memory = columns.membership[world]![0];
  const lapsed = obstacleBit(causeLapsed);
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    // somebody else may have taken the place of one who died
    if (left[slot] === 1 && (memory[slot]! & armMask) === position + 1) obstacles[i] = obstacles[i]! | lapsed;
  }
}
