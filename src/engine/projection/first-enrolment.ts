import { forgetUnits } from "../enrolment/choice.ts";
import { enrolWorld } from "../enrolment/cover.ts";
import { findDeciders } from "../enrolment/deciders.ts";
import { enrolAtStart, startsWithMembers } from "../enrolment/start.ts";
import { forgetEvents } from "../kernels/events.ts";
import { gross, joined, paidOf, subsidyShare } from "../kernels/scratch.ts";
import { leverSteps, openLevers } from "../levers/open.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, Model } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import type { YearContext } from "../model/year-context.ts";
import { drawTraits } from "../needs/people-of-year.ts";
import { knownPay } from "../premiums/pay-by-fifth.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Lets the pilot's people enrol once, and sizes the starting reserve on what that brings. */
export function firstEnrolment(model: Model, scenario: Scenario, pilot: Pilot, context: YearContext): void {
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  const members = new Float64Array(model.arms.length);
  const contributions = new Float64Array(model.arms.length);
  const benefits = new Float64Array(model.arms.length);
  const tally = new Float64Array(0);
  // who would come in when care is needed is not foreseen
  forgetEvents();
  context.hooks = leverSteps(openLevers(model, context, tally), model, { columns: pilot.columns, block, tally });
  forEachPilotBlock(model, pilot, context, block, () => {
    if (startsWithMembers(model)) enrolAtStart(model, pilot.columns, block.first, block.first + block.count);
    drawTraits(model, pilot.columns, context, block);
    findDeciders(model, pilot.columns, context, block);
    forgetUnits();
    model.worlds.forEach((world, w) => {
      enrolWorld(model, pilot.columns, context, w, block);
      for (let i = 0; i < block.living; i++) {
        if (joined[i]! < 0) continue;
        const a = world.joinable[joined[i]!]!;
        const scheme = model.schemes[model.arms[a]!.scheme]!;
        const pay = knownPay(model, pilot.columns, model.arms[a]!, block.first, i);
        const employer = gross[i]! * scheme.employerShare;
        const subsidised = scheme.subsidies.length > 0 ? subsidyShare[i]! : 0;
        members[a] = members[a]! + pilot.weight;
        contributions[a] = contributions[a]! + pilot.weight * (employer + (gross[i]! - employer) * subsidised + paidOf[i]!);
        benefits[a] = benefits[a]! + pilot.weight * pay;
      }
    });
  });
  model.arms.forEach((arm, a) => {
    const target = arm as Mutable<ArmModel>;
    target.expectedMembers = members[a]!;
    target.expectedContributions = contributions[a]!;
    target.expectedBenefits = benefits[a]!;
    target.initialReserve = initialReserve(model, scenario.schemes[arm.scheme]!.reserve, arm);
  });
}

/** The starting reserve as it is written: an amount, months of expected outgo, or a share of the first contributions expected. */
export function initialReserve(model: Model, { initial }: Scheme["reserve"], arm: ArmModel): number {
  const { expenses } = model.schemes[arm.scheme]!;
  const { expectedMembers: members, expectedContributions: contributions, expectedBenefits: benefits } = arm;
  const administration = expenses.fixed + expenses.perMember * members + expenses.shareOfContributions * contributions + expenses.shareOfBenefits * benefits;
  const months = (initial.value * (benefits + administration)) / 12;
  return initial.kind === "amount" ? initial.value * model.scale : initial.kind === "months" ? months : initial.value * contributions;
}
