/** Members pay from the first day and are covered later: between joining and the end of the wait nothing is paid for their care. */
import { allObstacles } from "../../enrolment/cover.ts";
import { forceFrom, joined, living } from "../../kernels/scratch.ts";
import { numberShape } from "../../keys/numbers.ts";
import { warn } from "../../keys/place.ts";
import { mapped, optional } from "../../keys/shape.ts";
import { armMask, causeWaiting, obstacleBit, yearsOf } from "../../model/membership.ts";
import type { Lever } from "../lever.ts";

interface WaitingNumbers {
  readonly years: number;
}

/** From here on a wait is probably one in months. */
const longWait = 2;

export const waitingPeriod: Lever<number, WaitingNumbers, undefined> = {
  name: "waiting_period",
  scope: "scheme",
  order: 10,
  kinds: ["solidarity", "for-profit"],
  key: optional(
    mapped(numberShape({ what: "a number of years", type: "years", min: 0, max: 10 }), (years, place) => {
      if (years >= longWait)
        warn(
          place,
          "W0332",
          `members pay for ${years} years before any bill is paid; waiting periods of a whole cover are months`,
          "write years: 6 months are 0.5",
        );
      return () => years;
    }),
    null,
    "years before benefits are in force",
    { unit: "years", shown: 0 },
  ),
  words: {
    en: {
      name: "waiting period",
      definition:
        "Time from joining, already paid for, in which the scheme pays no benefits. It keeps people from joining only once they are ill, and leaves the newly joined without cover.",
      formula: "cover of year t begins at max(0, waiting period - full years of membership) within the year",
      sentence: "{scheme}: who joins waits for benefits; a wait keeps {exclusion.waiting} of 100 people uncovered.",
      source: "usual clause of voluntary health insurance; see docs/model.md, Enrolment",
    },
  },
  off: (years) => years === 0,
  compile: (years) => ({ years }),
  hooks: {
    terms: ({ years }, _, { own }) => {
      own!.year.waits = years;
    },
    cover: ({ years }, _, { columns, world, position, block }) => {
      const [memory] = columns.membership[world]!;
      for (let i = 0; i < block.living; i++) {
        if (joined[i] !== position) continue;
        const word = memory[block.first + living[i]!]!;
        const wait = years - ((word & armMask) === position + 1 ? yearsOf(word) : 0);
        forceFrom[i] = wait <= 0 ? 0 : wait >= 1 ? 1 : wait;
        if (wait > 0) allObstacles[i] = obstacleBit(causeWaiting);
      }
    },
  },
  totals: {},
  metrics: [],
  needs: { general: true, worldNeed: false, reads: "members" },
};
