/**
 * The worked example of CONTRIBUTING.md: a lever in one folder. A "village fund" that does one thing at a time, so that each place
 * where a lever may act can be looked at alone.
 */
import { owed, owedFor } from "../../../../src/engine/benefits/covered.ts";
import { eventCost, eventPerson, eventService, events } from "../../../../src/engine/kernels/events.ts";
import { cellOf, forceFrom, joined, living, obstacles, unitIncome } from "../../../../src/engine/kernels/scratch.ts";
import { amount } from "../../../../src/engine/keys/numbers.ts";
import { choice, record } from "../../../../src/engine/keys/reader.ts";
import { mapped, optional, required } from "../../../../src/engine/keys/shape.ts";
import type { Lever } from "../../../../src/engine/levers/lever.ts";
import { causeNotOffered, obstacleBit } from "../../../../src/engine/model/membership.ts";
import { eventDropped } from "../../../../src/engine/needs/world-need.ts";

const acts = ["nothing", "offer", "cover", "need", "pay", "income", "count", "flows", "terms", "seeAgain", "remedy", "yearEnd"] as const;
type Act = (typeof acts)[number];

interface FundTerms {
  readonly does: Act;
  readonly dues: number;
}
interface FundState {
  years: number;
  /** Times that the year under way was run. */
  runs: number;
}

const keys = record({
  does: required(choice(acts), "what the fund does"),
  dues: optional(amount, 0, "paid to the fund for each member", { unit: "currency a year" }),
});

export const villageFund: Lever<FundTerms, FundTerms, FundState> = {
  name: "village_fund",
  scope: "scheme",
  order: 500,
  kinds: ["solidarity", "for-profit"],
  key: optional(
    mapped(keys, (read) => () => read),
    null,
    "a fund of the village, for tests",
    { shown: "none" },
  ),
  words: {
    en: {
      name: "village fund",
      definition: "A fund of the village.",
      formula: "dues x members",
      source: "made up",
      sentence: "{scheme}: the fund saw {village_fund.events} events.",
    },
  },
  off: ({ does }) => does === "nothing",
  compile: (terms) => terms,
  price: (numbers) => ({ numbers, perHead: numbers.dues }),
  columns: () => [{ kind: "uint8", doubled: true }],
  open: () => ({ years: 0, runs: 0 }),
  hooks: {
    terms: ({ does }, state, { own }) => {
      state.runs = 0;
      // care costs the scheme twice the co-payment it is used to
      if (does === "terms") own!.year.benefitIndex *= 2;
    },
    // nobody is offered the scheme who was not told last year
    offer: ({ does }, _, { block, mine }) => {
      if (does !== "offer") return;
      const [told, next] = mine[0]!;
      for (let i = 0; i < block.living; i++) {
        const slot = block.first + living[i]!;
        if (told[slot] === 0) obstacles[i] = obstacles[i]! | obstacleBit(causeNotOffered);
        next[slot] = 1;
      }
    },
    // cover begins in the middle of the year
    cover: ({ does }, _, { block, position }) => {
      if (does !== "cover") return;
      for (let i = 0; i < block.living; i++) if (joined[i] === position) forceFrom[i] = 0.5;
    },
    // the first service is not needed any more, the second costs a quarter
    need: ({ does }) => {
      if (does !== "need") return;
      for (let e = 0; e < events.count; e++) {
        if (eventService[e] === 0) eventDropped[e] = 1;
        else eventCost[e] = eventCost[e]! / 4;
      }
    },
    pay: ({ does }) => {
      if (does !== "pay") return;
      for (let k = 0; k < owed.count; k++) owedFor[k] = owedFor[k]! / 2;
    },
    income: ({ does }, _, { block }) => {
      if (does !== "income") return;
      for (let u = 0; u < block.units; u++) unitIncome[u] = unitIncome[u]! / 4;
    },
    count: ({ does }, _, { model, arm, tally }) => {
      const at = model.tallies.offset["village_fund.events"]![arm]!;
      if (does !== "count" || at < 0) return;
      for (let e = 0; e < events.count; e++) {
        const cell = at + cellOf[eventPerson[e]!]!;
        tally[cell] = tally[cell]! + 1;
      }
    },
    flows: ({ does, dues }, { runs }, { model }, { members }) => {
      const amount = dues * members;
      if (does === "flows") return [{ name: "village_fund.dues", sign: -1, timing: model.timing.contributions, amount, cash: amount }];
      // a collection once the year has been seen twice, and a gift of the State
      if (does === "seeAgain") return [{ name: "village_fund.dues", sign: 1, timing: "end", amount: runs * amount, cash: runs * amount }];
      return does === "remedy" ? [{ name: "village_fund.dues", sign: 1, timing: "end", amount, cash: amount, remedy: true, payer: "state" }] : [];
    },
    seeAgain: ({ does }, state) => {
      state.runs++;
      return does === "seeAgain";
    },
    // the fund closes the scheme after its second year
    yearEnd: ({ does }, state, { own }) => {
      state.years++;
      if (does === "yearEnd" && state.years === 2) own!.year.open = false;
    },
  },
  totals: {
    "village_fund.dues": { scope: "scheme", cells: false, stock: false, unit: "currency", meaning: "dues paid to the village fund" },
    "village_fund.events": { scope: "scheme", cells: true, stock: false, unit: "events", meaning: "events that the fund saw" },
  },
  metrics: [
    {
      id: "village_fund.events",
      scope: "scheme",
      totals: ["village_fund.events"],
      measure: (t) => t[0]!,
      breakdown: true,
      horizon: "sum",
      why: "no_need",
      unit: "events",
      extensive: true,
      proportion: false,
      better: null,
      headline: false,
      words: { en: { name: "Events seen by the fund", definition: "Events of need that the village fund saw.", formula: "sum of events" } },
      source: "made up",
      example: { totals: [3], value: 3 },
    },
  ],
  needs: { general: true, worldNeed: true },
};
