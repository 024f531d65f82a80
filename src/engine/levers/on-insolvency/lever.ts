/** Rules of insolvency beyond closing: a call on members, a cut of benefits, a rescue by the State, in the order of the scheme's statutes. */
import { closeAccount, roundingTolerance } from "../../finance/accounts.ts";
import { report } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { drawOfYear } from "../draw.ts";
import type { Lever, LeverYear } from "../lever.ts";
import { type Asked, barLeavers, collect, forgetLeavers } from "./call.ts";
import { type InsolvencyTerms, insolvencyKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";
import { type Call, type LastRule, lastRules, type Rescue, type Settlement, settle } from "./rules.ts";

interface InsolvencyState {
  /** Of the year under way; null where nobody is asked. */
  asked: Asked | null;
  settled: Settlement | null;
  /** Factor on benefits in force this year, and the one for the next. */
  cut: number;
  nextCut: number;
  /** Last rule used so far. */
  last: LastRule;
  /** All rescues so far with the interest that they spared or earned. */
  rescued: number;
}

export const onInsolvency: Lever<InsolvencyTerms, InsolvencyTerms, InsolvencyState> = {
  name: "on_insolvency",
  scope: "scheme",
  order: 900,
  kinds: ["solidarity", "for-profit", "public"],
  key: insolvencyKey,
  words: {
    en: {
      name: "rules of insolvency",
      definition:
        "What is done, in order, when a year ends with the reserve below zero. A call asks members for more, and who cannot pay leaves. A cut lowers next year's benefits. A rescue is money of the State, which may come or not. What is left closes the scheme (bills then are paid pro rata) or is carried on as debt. A rescue that is sure to come is a reason not to raise the price in time.",
      formula:
        "each rule acts on what those before it left of S = -reserve: call min(S, most x contributions); cut max(floor, 1 - S / benefits); rescue share x S with its probability",
      source: "definition of this project (docs/model.md, When the money is gone), after statutes of mutuals",
      sentence: "{scheme}: {on_insolvency.ended_none} of 100 futures have no deficit, {on_insolvency.ended_close} end closed by one.",
    },
  },
  saying: (terms) => ({ en: sentenceOf(terms) }),
  off: ({ rules }) => rules.length === 0,
  check: (_, { schemes }, place) => {
    const scheme = schemes.find(({ name }) => name === place.path.at(-2));
    if (scheme?.kind === "public")
      report(place, "E0313", "rules", "rules of insolvency only for kind: solidarity or for-profit; the State pays what a public scheme owes", "remove it");
  },
  compile: (terms, { scheme }) => (scheme!.kind === "public" ? null : terms),
  columns: ({ rules }) => (rules.some(({ rule }) => rule === "call") ? [{ kind: "uint8", doubled: true }] : []),
  open: () => ({ asked: null, settled: null, cut: 1, nextCut: 1, last: "none", rescued: 0 }),
  hooks: {
    terms: (_, state, { own }) => {
      state.asked = null;
      state.cut = state.nextCut;
      state.nextCut = 1;
      own!.year.benefitScale *= state.cut;
    },
    offer: ({ rules }, _, at) => {
      if (callOf(rules) !== undefined) barLeavers(at);
    },
    count: ({ rules }, state, at) => {
      if (callOf(rules) === undefined) return;
      forgetLeavers(at);
      if (state.asked !== null) collect(state.asked, at);
    },
    flows,
    seeAgain,
    yearEnd,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false },
};

/** What the first screen says, of the rules that there are. */
function sentenceOf({ rules }: InsolvencyTerms): string {
  const names = rules.map(({ rule }) => rule);
  const called = " members called on for {on_insolvency.call_per_member} each, {on_insolvency.could_not_pay} of 100 could not pay;";
  const rescued = " rescue cost {on_insolvency.rescue_cost} in an average future;";
  const parts = `${names.includes("call") ? called : ""}${names.includes("rescue") ? rescued : ""}`;
  return `{scheme}: deficits met by ${names.join(", ")}:${parts} {on_insolvency.ended_none} of 100 futures have none, {on_insolvency.ended_close} end closed.`;
}

const callOf = (rules: InsolvencyTerms["rules"]): Call | undefined => rules.find((one): one is Call => one.rule === "call");

/** Looks at the year's account as it is without these rules, and at what they make of it. */
function flows({ rules, last }: InsolvencyTerms, state: InsolvencyState, at: LeverYear, closed: ArmTotals, earlier: readonly Flow[]): readonly Flow[] {
  const { model, context, own } = at;
  const { arm, year } = own!;
  const none = { name: "", sign: 1, timing: "end", amount: 0, cash: 0, remedy: true } as const;
  year.spared = false;
  const account = closeAccount(model, arm, year, context, closed, earlier);
  const shortfall = year.open && account.deficitNow ? -account.before : 0;
  const settled = settle(rules, last, {
    shortfall,
    contributions: closed.contributions,
    benefits: closed.benefits,
    collected: state.asked === null ? null : sumOf(at, "on_insolvency.called"),
    draw: drawOfYear(at),
    tolerance: roundingTolerance(closed, account.administration),
  });
  state.settled = shortfall > 0 ? settled : null;
  // what is left of it is carried by next year's cut
  year.spared = shortfall > 0 && settled.last !== last;
  const flow = (name: string, amount: number): Flow => ({ ...none, name, amount, cash: amount });
  return [
    flow("on_insolvency.call", settled.collected),
    ...(rules.some((one): one is Rescue => one.rule === "rescue") ? [{ ...flow("on_insolvency.rescue", settled.rescued), payer: "state" as const }] : []),
  ];
}

/** Members are asked once the deficit is known: they must be seen again. */
function seeAgain({ rules }: InsolvencyTerms, state: InsolvencyState, at: LeverYear, { members }: ArmTotals): boolean {
  const call = callOf(rules);
  if (call === undefined || state.settled === null || !(state.settled.asked > 0) || members === 0) return false;
  const { asked } = state.settled;
  const own = at.tally[at.model.tallies.offset.contributions_member[at.arm]!]!;
  // in proportion to what members paid themselves; where others paid all of it, alike
  state.asked = call.shared === "contribution" && own > 0 ? { perHead: 0, perContribution: asked / own } : { perHead: asked / members, perContribution: 0 };
  return true;
}

function yearEnd({ rules }: InsolvencyTerms, state: InsolvencyState, at: LeverYear, all: readonly ArmTotals[]): void {
  const { settled } = state;
  const { year } = at.own!;
  if (settled !== null) {
    state.last = settled.last;
    state.nextCut = settled.cut;
  }
  state.rescued = state.rescued * (1 + at.context.investmentReturn) + (settled?.rescued ?? 0);
  const put = (name: `on_insolvency.${string}`, value: number): void => {
    at.tally[at.model.tallies.offset[name]![at.arm]!] = value;
  };
  put("on_insolvency.promised", all[at.arm]!.benefits / state.cut);
  const rescuable = rules.some(({ rule }) => rule === "rescue");
  put("on_insolvency.unrescued", rescuable && year.open ? year.reserve - state.rescued : NaN);
  for (const name of lastRules) put(`on_insolvency.ended_${name}`, state.last === name ? 1 : 0);
}

function sumOf({ model, tally, arm }: LeverYear, name: `on_insolvency.${string}`): number {
  const { offset, breakdowns } = model.tallies;
  const from = offset[name]![arm]!;
  let sum = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) sum += tally[from + cell]!;
  return sum;
}
