/** Rules of insolvency beyond closing: a call on members, a cut of benefits, a rescue by the State, in the order of the scheme's statutes. */
import { closeAccount, roundingTolerance } from "../../finance/accounts.ts";
import { type Place, report } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { Scenario } from "../../model/scenario.ts";
import { drawOfYear } from "../draw.ts";
import type { Lever, LeverYear } from "../lever.ts";
import { type Asked, barLeavers, collect, forgetLeavers } from "./call.ts";
import { type InsolvencyTerms, insolvencyKey } from "./keys.ts";
import { countPassed, debtFlows, decide, type Merger, passMembers, takerOf } from "./merge.ts";
import { metrics, totals } from "./metrics.ts";
import { type Call, type LastRule, lastRules, type Merge, type Rescue, type Settlement, settle } from "./rules.ts";

interface InsolvencyNumbers extends InsolvencyTerms {
  /** Schemes that a merger hands over to: the one named, and those of the fair baseline that are made of it. */
  readonly takers: readonly number[];
}

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
  merger: Merger | null;
}

export const onInsolvency: Lever<InsolvencyTerms, InsolvencyNumbers, InsolvencyState> = {
  name: "on_insolvency",
  scope: "scheme",
  order: 900,
  kinds: ["solidarity", "for-profit", "public"],
  key: insolvencyKey,
  words: {
    en: {
      name: "rules of insolvency",
      definition:
        "What is done, in order, when a year ends with the reserve below zero. A call asks members for more, and who cannot pay leaves. A cut lowers next year's benefits. A rescue is money of the State, which may come or not. A merger hands debt and members to another scheme of the same world, at its price. What is left closes the scheme (bills then are paid pro rata) or is carried on as debt. A rescue that is sure to come is a reason not to raise the price in time.",
      formula:
        "each rule acts on what those before it left of S = -reserve: call min(S, most x contributions); cut max(floor, 1 - S / benefits); rescue share x S with its probability; merge: all of it",
      source: "definition of this project (docs/model.md, When the money is gone), after statutes of mutuals",
      sentence: "{scheme}: {on_insolvency.ended_none} of 100 futures have no deficit, {on_insolvency.ended_close} end closed by one.",
    },
  },
  saying: (terms) => ({ en: sentenceOf(terms) }),
  off: ({ rules }) => rules.length === 0,
  paidByState: ({ rules }) => rules.some(({ rule }) => rule === "rescue"),
  check: (terms, { schemes, worlds }, place) => {
    const scheme = schemes.find(({ name }) => name === place.path.at(-2));
    checkMerge(terms, { schemes, worlds }, schemes.indexOf(scheme!), place);
    if (scheme?.kind === "public")
      report(place, "E0313", "rules", "rules of insolvency only for kind: solidarity or for-profit; the State pays what a public scheme owes", "remove it");
  },
  compile: (terms, { scheme, scenario }) => (scheme!.kind === "public" ? null : { ...terms, takers: takersOf(terms, scenario) }),
  columns: ({ rules }) => [
    ...(rules.some(({ rule }) => rule === "call") ? [{ kind: "uint8", doubled: true } as const] : []),
    // last: merge.ts looks for it there
    ...(rules.some(({ rule }) => rule === "merge") ? [{ kind: "uint8", doubled: false } as const] : []),
  ],
  open: () => ({ asked: null, settled: null, cut: 1, nextCut: 1, last: "none", rescued: 0, merger: null }),
  // people change only where a scheme may be taken over, and who leaves is known only where there may be a call
  asks: ({ rules, takers }, hook) => (hook === "health" ? takers.length > 0 : hook === "offer" || hook === "recall" ? callOf(rules) !== undefined : true),
  hooks: {
    terms: (_, state, { own }) => {
      state.asked = null;
      state.cut = state.nextCut;
      state.nextCut = 1;
      own!.year.benefitScale *= state.cut;
    },
    opens: (_, { merger }, at) => debtFlows(merger, at),
    health: (_, { merger }, at) => passMembers(merger, at),
    offer: (_, __, at) => barLeavers(at),
    count: ({ rules }, state, at) => {
      countPassed(state.merger, at);
      if (callOf(rules) === undefined) return;
      forgetLeavers(at);
      if (state.asked !== null) collect(state.asked, at);
    },
    recall: (_, { asked }, at) => {
      if (asked !== null) collect(asked, at);
    },
    flows,
    seeAgain,
    yearEnd,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members" },
};

/** What the first screen says, of the rules that there are. */
function sentenceOf({ rules }: InsolvencyTerms): string {
  const names = rules.map(({ rule }) => rule);
  const called = " members called on for {on_insolvency.call_per_member} each, {on_insolvency.could_not_pay} of 100 could not pay;";
  const rescued = " rescue cost {on_insolvency.rescue_cost} in an average future;";
  const merged = " {on_insolvency.ended_merge} of 100 end in a merger, and {on_insolvency.merge_refused} of 100 of their members do not follow;";
  const parts = `${names.includes("call") ? called : ""}${names.includes("rescue") ? rescued : ""}${names.includes("merge") ? merged : ""}`;
  return `{scheme}: deficits met by ${names.join(", ")}:${parts} {on_insolvency.ended_none} of 100 futures have none, {on_insolvency.ended_close} end closed.`;
}

/** Schemes of the fair baseline are taken over by what is made of the scheme that takes over. */
function takersOf({ rules }: InsolvencyTerms, { behind }: Scenario): readonly number[] {
  const rule = mergeOf(rules);
  if (rule === undefined) return [];
  const derived = (behind?.derived ?? []).flatMap((one, k) => (one.kind === "mixed" && one.base === rule.into ? [behind!.schemes + k] : []));
  return [rule.into, ...derived];
}

function checkMerge({ rules }: InsolvencyTerms, { schemes, worlds }: Pick<Scenario, "schemes" | "worlds">, own: number, place: Place): void {
  const rule = mergeOf(rules);
  if (rule === undefined) return;
  const taker = schemes[rule.into]!;
  const refuse = (allowed: string, fix: string): void => report(place, "E0313", taker.name, allowed, fix);
  if (rule.into === own) refuse("a merger into another scheme, not into itself", "name another scheme");
  else if (taker.kind === "public") refuse("a merger into a scheme with contributions: nobody joins a public one", "name another scheme, or write rescue");
  else if (!worlds.some((world) => world.schemes.includes(own) && world.schemes.includes(rule.into)))
    refuse("a merger into a scheme that stands in the same world", "add it to a world of this scheme");
}

const mergeOf = (rules: InsolvencyTerms["rules"]): Merge | undefined => rules.find((one): one is Merge => one.rule === "merge");
const callOf = (rules: InsolvencyTerms["rules"]): Call | undefined => rules.find((one): one is Call => one.rule === "call");

/** Looks at the year's account as it is without these rules, and at what they make of it. */
function flows(
  { rules, last, takers }: InsolvencyNumbers,
  state: InsolvencyState,
  at: LeverYear,
  closed: ArmTotals,
  earlier: readonly Flow[],
): readonly Flow[] {
  const { model, context, own } = at;
  const { arm, year } = own!;
  const none = { name: "", sign: 1, timing: "end", amount: 0, cash: 0, remedy: true } as const;
  year.spared = false;
  const account = closeAccount(model, arm, year, context, closed, earlier);
  const shortfall = year.open && account.deficitNow ? -account.before : 0;
  const settled = settle(rules, last, {
    shortfall,
    contributions: closed.contributions,
    // next year is without this year's cut: a part of what was promised is what a cut then saves
    benefits: closed.benefits / state.cut,
    collected: state.asked === null ? null : sumOf(at, "on_insolvency.called"),
    draw: drawOfYear(at),
    canMerge: takerOf(takers, at) >= 0,
    tolerance: roundingTolerance(closed, account.administration),
  });
  state.settled = shortfall > 0 ? settled : null;
  // what is left of it is carried by next year's cut, or by the scheme that takes it over
  year.spared = shortfall > 0 && settled.last !== last;
  const flow = (name: string, amount: number): Flow => ({ ...none, name, amount, cash: amount });
  return [
    flow("on_insolvency.call", settled.collected),
    ...(rules.some((one): one is Rescue => one.rule === "rescue") ? [{ ...flow("on_insolvency.rescue", settled.rescued), payer: "state" as const }] : []),
  ];
}

/** Members are asked once the deficit is known: they must be seen again. */
function seeAgain({ rules }: InsolvencyNumbers, state: InsolvencyState, at: LeverYear, { members }: ArmTotals): boolean {
  const call = callOf(rules);
  if (call === undefined || state.settled === null || !(state.settled.asked > 0) || members === 0) return false;
  const { asked } = state.settled;
  const own = at.tally[at.model.tallies.offset.contributions_member[at.arm]!]!;
  // in proportion to what members paid themselves; where others paid all of it, alike
  state.asked = call.shared === "contribution" && own > 0 ? { perHead: 0, perContribution: asked / own } : { perHead: asked / members, perContribution: 0 };
  return true;
}

function yearEnd({ rules, takers }: InsolvencyNumbers, state: InsolvencyState, at: LeverYear, all: readonly ArmTotals[]): void {
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
  if (settled?.last === "merge") {
    state.merger = decide(takers, at);
    // who was to take it over has closed in the meantime: nothing passes, and the deficit is carried
    if (state.merger === null) state.last = "continue";
  }
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
