/**
 * Members vote, one member one vote, each for the motion that is best for them; stylised, and no claim that democracy pays.
 *
 * With v what a member expects to be paid and p what the member pays, f and g the factors of a motion on price and benefits, and q the part
 * of benefits that the scheme could then pay from contributions and from what the reserve has above the least that it must keep:
 *
 *   U = v g (1 - phi (1 - q)) - p f + phi max(0, v g - p f) where q = 1, and without the last term where q < 1
 *
 * The last term is the year after, which a scheme that fails does not have. With phi = 0 nobody sees a shortfall, and nobody votes to pay more.
 */
import { cellOf, fifthOf, joined, paidOf, stateOf } from "../../kernels/scratch.ts";
import { justAbove, justBelow } from "../../maths/ties.ts";
import type { Model, SchemeModel } from "../../model/model.ts";
import { knownPay } from "../../premiums/pay-by-fifth.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { drawOfPeople } from "../draw.ts";
import type { LeverBlock, LeverYear } from "../lever.ts";
import { outgoOf } from "./outlook.ts";
import { type Assembly, type Change, type GovernanceState, type Motion, noChange, type Outlook } from "./terms.ts";

/** In the order of the ballot. */
export const motions = ["raise", "cut", "stay"] as const satisfies readonly Motion[];

export function changeOf(motion: Motion, { step }: Pick<Assembly, "step">): Change {
  switch (motion) {
    case "raise":
      return { contribution: 1 + step.contribution, reimbursement: 1 };
    case "cut":
      return { contribution: 1, reimbursement: 1 - step.reimbursement };
    case "stay":
      return noChange;
  }
}

/** What can be voted on: what the file says, as far as limits let it; to stay as it is always. */
export function onBallot({ motions: asked, limits, step }: Assembly, { contribution, reimbursement }: GovernanceState): Motion[] {
  return motions.filter((motion) => {
    if (motion === "raise") return asked.includes("raise") && contribution * (1 + step.contribution) <= limits.contribution[1] * justAbove;
    if (motion === "cut") return asked.includes("cut") && reimbursement * (1 - step.reimbursement) >= limits.reimbursement[0] * justBelow;
    return true;
  });
}

/**
 * Part of next year's benefits that could be paid after a change.
 *
 * @param months  of outgo that the reserve must not fall below
 */
export function payable(outlook: Outlook, change: Change, months = 0): number {
  const { reserve, contributions, administration } = outlook;
  const received = contributions * change.contribution * (1 - outlook.shareOfContributions);
  const funds = reserve - (months / 12) * outgoOf(outlook) + received - administration;
  const owed = outlook.benefits * change.reimbursement * (1 + outlook.shareOfBenefits);
  return owed > 0 ? Math.min(1, Math.max(0, funds / owed)) : 1;
}

export function utilityOf(expected: number, pays: number, change: Change, part: number, foresight: number): number {
  const gets = expected * change.reimbursement;
  const price = pays * change.contribution;
  const after = part >= 1 && gets > price ? gets - price : 0;
  return gets * (1 - foresight * (1 - part)) - price + foresight * after;
}

/** Differences below this part of what is at stake are none. */
const tie = 1e-9;

/** Place of the best utility, -1 where another is as good: that member abstains. */
export function ballotOf(utilities: ArrayLike<number>, count: number, stake: number): number {
  let best = 0;
  for (let m = 1; m < count; m++) if (utilities[m]! > utilities[best]!) best = m;
  const least = utilities[best]! - tie * stake;
  for (let m = 0; m < count; m++) if (m !== best && utilities[m]! >= least) return -1;
  return best;
}

/** Whether too few came to decide; 7 of 100 are seven in a hundred. */
export function lacksQuorum(came: number, electorate: number, quorum: number): boolean {
  return came < quorum * electorate * justBelow;
}

/** The motion with most votes; as it is where two lead, or too few came. */
export function winnerOf(votes: Readonly<Record<Motion, number>>, came: number, electorate: number, quorum: number): Motion {
  if (electorate === 0 || lacksQuorum(came, electorate, quorum)) return "stay";
  const most = Math.max(...motions.map((motion) => votes[motion]));
  const leading = motions.filter((motion) => votes[motion] === most);
  return leading.length === 1 ? leading[0]! : "stay";
}

const words = new Int32Array(blockLength);
const worth = new Float64Array(motions.length);

/** Counts the votes of a block. `months` of outgo are to stay in the reserve. */
export function vote(assembly: Assembly, months: number, state: GovernanceState, at: LeverBlock): void {
  const { model, own, columns, block, position, tally, arm: a } = at;
  const { outlook } = state;
  if (outlook === null || !own!.year.open) return;
  const { scheme, year } = own!;
  const { offset } = model.tallies;
  const ballot = onBallot(assembly, state);
  const changes = ballot.map((motion) => changeOf(motion, assembly));
  const parts = changes.map((change) => payable(outlook, change, months));
  const votesAt = ballot.map((motion) => offset[`governance.votes_${motion}`]![a]!);
  const electorateAt = offset["governance.electorate"]![a]!;
  const votedAt = offset["governance.voted"]![a]!;
  const kappa = knowsOwn(model, scheme);
  drawOfPeople(at, words, false);
  for (let i = 0; i < block.living; i++) {
    const now = stateOf[i]!;
    if (joined[i] !== position || (now & 127) < assembly.votingAge) continue;
    const cell = cellOf[i]!;
    tally[electorateAt + cell] = tally[electorateAt + cell]! + 1;
    if (!(uniform(words[i]!) < assembly.turnout[fifthOf[i]!]!)) continue;
    tally[votedAt + cell] = tally[votedAt + cell]! + 1;
    const known = knownPay(model, columns, year, block.first, i) * year.payIndex;
    const expected = kappa === 1 ? known : (1 - kappa) * year.classPay[now]! * year.classScale + kappa * known;
    const pays = paidOf[i]!;
    for (let m = 0; m < ballot.length; m++) worth[m] = utilityOf(expected, pays, changes[m]!, parts[m]!, assembly.foresight);
    const best = ballotOf(worth, ballot.length, expected + pays);
    if (best >= 0) tally[votesAt[best]! + cell] = tally[votesAt[best]! + cell]! + 1;
  }
}

/** How far people go by what they know of themselves, as when they choose a scheme; where nobody chooses, altogether. */
function knowsOwn({ behaviour: { choice } }: Model, { mode }: SchemeModel): number {
  return mode === "compulsory" || choice.rule !== "utility" ? 1 : choice.privateInformation;
}

/** Votes of a closed year, all cells together. */
export function tallyOf({ model, tally, arm }: LeverYear, name: `governance.${string}`): number {
  const { offset, breakdowns } = model.tallies;
  const from = offset[name]![arm]!;
  let sum = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) sum += tally[from + cell]!;
  return sum;
}
