/** Entry in mid-year: a household that declined comes in once it needs care, where the scheme would pay it more than it asks. */

import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { allObstacles } from "../../enrolment/cover.ts";
import { eventPerson } from "../../kernels/events.ts";
import { forceFrom, joined, living } from "../../kernels/scratch.ts";
import { type Place, report } from "../../keys/place.ts";
import { armMask, causeWaiting, obstacleBit, yearsShift } from "../../model/membership.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Lever, LeverBlock, LeverColumn } from "../lever.ts";
import { type MidYearTerms, midYearKey } from "./keys.ts";
import { letIn, type MidYearNumbers } from "./let-in.ts";
import { metrics, totals } from "./metrics.ts";

export const midYearEntry: Lever<MidYearTerms, MidYearNumbers, undefined> = {
  name: "mid_year_entry",
  scope: "scheme",
  order: 15,
  kinds: ["solidarity", "for-profit"],
  key: midYearKey,
  words: {
    en: {
      name: "entry in mid-year",
      definition:
        "Households that declined when the year opened may come in when they need care, and pay for what is left of the year. Those come in whom the scheme will pay more than it asks, so that the others pay for them. A waiting period is the answer: it pays nothing for the care for which somebody comes in.",
      formula:
        "a household that declined enters at the first need u of its year at which benefits of its needs from u + waiting period on > (1 - u) x contribution; with probability when_ill",
      source: "definition of this project (docs/model.md, Entry in mid-year); adverse selection by the time of entry",
      sentence:
        "{scheme}: {mid_year_entry.share} of 100 members came in when they needed care, and drew {mid_year_entry.gain} more than was paid for them: {mid_year_entry.borne} for each of the others.",
    },
  },
  off: ({ whenIll }) => whenIll === 0,
  compile: ({ whenIll, pays }) => ({ whenIll, whole: pays === "whole_year" }),
  check,
  columns: () => [{ kind: "float32", doubled: true }],
  hooks: {
    cover: (numbers, _, at) => {
      goOnWaiting(at);
      letIn(numbers, at);
    },
    count: countBenefits,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members" },
};

/** What makes coming in when ill impossible, or no question. */
function check(_: MidYearTerms, { schemes, behaviour }: Scenario, place: Place): void {
  const scheme = schemes.find(({ name }) => name === place.path[1])!;
  const { mode, together } = scheme.enrolment;
  const refuse = (found: string, why: string): void => report(place, "E0313", found, why, "remove mid_year_entry, or change the other key");
  if (mode === "compulsory") refuse("enrolment.mode: compulsory", "a scheme that people may decline: nobody is outside who could come in later");
  if (together !== null) refuse("enrolment.together", "a scheme in which households decide alone: a society decides once, when the year opens");
  if (!behaviour.choice.rejoin) refuse("behaviour.choice.rejoin: false", "people who may come in although they declined before");
}

/**
 * Members who came in during an earlier year have been in for less than their full years: their wait goes on from where it was. Keeps the
 * part of a year that they miss for as long as the membership lasts: below zero in the year in which they come in, be it again.
 */
function goOnWaiting({ block, columns, mine, own, position, world }: LeverBlock): void {
  const [missedBefore, missed] = mine[0]!;
  const [memory] = columns.membership[world]!;
  missed.fill(0, block.first, block.first + block.count);
  continueWaits(own!.year.waits, missedBefore, missed, memory, position, block.first, block.living);
}

function continueWaits(
  waits: number,
  missedBefore: LeverColumn,
  missed: LeverColumn,
  memory: Uint16Array,
  position: number,
  first: number,
  alive: number,
): void {
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const misses = Math.abs(missedBefore[slot]!);
    if (misses === 0) continue;
    const word = memory[slot]!;
    if (joined[i] !== position || (word & armMask) !== position + 1) continue;
    missed[slot] = misses;
    const wait = waits - (((word >>> yearsShift) & 63) - misses);
    if (wait <= 0) continue;
    forceFrom[i] = Math.min(1, wait);
    allObstacles[i] = obstacleBit(causeWaiting);
  }
}

/** What the scheme owes those who came in this year. */
function countBenefits(_: MidYearNumbers, __: undefined, { model, arm, position, block, mine, tally }: LeverBlock): void {
  const at = model.tallies.offset["mid_year_entry.benefits"]![arm]!;
  if (at < 0) return;
  const missed = mine[0]![1];
  for (let k = 0; k < owed.count; k++) {
    const i = eventPerson[covered[k]!]!;
    const slot = block.first + living[i]!;
    // whoever was a member last year, declined and came back has come in as well
    const came = joined[i] === position && missed[slot]! < 0;
    if (came) tally[at] = tally[at]! + owedFor[k]!;
  }
}
