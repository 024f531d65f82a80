/** Who decides next year's terms: a script from outside, a board, the members, or owners. One file each beside this one. */
import { roundingTolerance } from "../../finance/accounts.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { Lever, LeverPlace, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { changeOf, lacksQuorum, tallyOf, vote, winnerOf } from "./assembly.ts";
import { boardChange } from "./board.ts";
import { governanceKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";
import { monthsOf, outlookOf } from "./outlook.ts";
import { checkScript, decideByScript } from "./script.ts";
import { sentenceOf } from "./sentence.ts";
import { capitalPerHead, dividend, requiredCapital, returnOf } from "./shareholders.ts";
import {
  type Assembly,
  type Bounds,
  type Change,
  type GovernanceNumbers,
  type GovernanceState,
  type GovernanceTerms,
  newState,
  noChange,
  type Shareholders,
} from "./terms.ts";

/** Where a scheme has no `reserve.target_months`. */
const usualBand: Bounds = [3, 9];
const noBand: Bounds = [0, Infinity];

export const governance: Lever<GovernanceTerms, GovernanceNumbers, GovernanceState> = {
  name: "governance",
  scope: "scheme",
  order: 800,
  kinds: ["solidarity", "for-profit"],
  key: governanceKey,
  words: {
    en: {
      name: "who decides",
      definition:
        "Who sets next year's price and benefits. A script takes decisions from outside, year by year: a class that votes, minutes of an assembly. A board keeps the reserve within a band of months of next year's expected spending, by bounded steps. In an assembly members vote each for what is best for themselves. Shareholders pay themselves what is above the capital needed, raise the price where they earn too little, and leave. All four are stylised, and either kind of scheme may have any of them; the model does not judge whether decisions are wise.",
      formula:
        "board: reserve below the band: price x min(1 + step, needed); above it: x max(1 - step, needed). Shareholders: dividend = max(0, own funds - k x required capital). Assembly: one member, one vote for the motion of largest utility",
      source: "definition of this project (docs/model.md, Who decides)",
      sentence: "{scheme}: its terms are decided year by year.",
    },
  },
  saying: (terms) => ({ en: sentenceOf(terms) }),
  off: (terms) => terms.decides === "none" || (terms.decides === "script" && terms.decisions.length === 0),
  compile,
  steersReserve: ({ decides }) => decides === "board" || decides === "assembly",
  check: (terms, scenario, place) => {
    if (terms.decides === "script") checkScript(terms.decisions, scenario, place);
  },
  price,
  asks: ({ terms }) => terms.decides === "assembly",
  asksFirstYears: (terms) => terms.decides === "shareholders" && terms.requiredCapital === null,
  open: newState,
  hooks: {
    terms: setTerms,
    count: ({ terms, band }, state, at) => vote(terms as Assembly, band[0], state, at),
    flows,
    yearEnd: ({ terms, ...numbers }, state, at, all) => endYear({ terms, ...numbers }, state, at, all[at.arm]!),
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members", fifths: (numbers) => ranksVoters((numbers as GovernanceNumbers).terms) },
};

function compile(terms: GovernanceTerms, { scenario, scheme }: LeverPlace): GovernanceNumbers {
  const since = terms.decides === "script" ? { ...terms, decisions: terms.decisions.map((one) => ({ ...one, year: one.year - scenario.startYear })) } : terms;
  const usual = terms.decides === "board" ? usualBand : noBand;
  return { terms: since, band: scheme!.reserve.targetMonths ?? usual, capitalPerHead: 0 };
}

/** Only who asks for modelled capital pays for first years; nothing of it is a cost of members. */
function price(numbers: GovernanceNumbers, quote: LeverQuote): Priced<GovernanceNumbers> {
  const { terms } = numbers;
  const modelled = terms.decides === "shareholders" && terms.requiredCapital === null;
  return { numbers: modelled ? { ...numbers, capitalPerHead: capitalPerHead(quote) } : numbers, perHead: 0 };
}

/** Whether fifths come in different numbers. */
function ranksVoters(terms: GovernanceTerms): boolean {
  return terms.decides === "assembly" && new Set(terms.turnout).size > 1;
}

/** Terms that were set anew when the year opened. */
function setTerms({ terms }: GovernanceNumbers, state: GovernanceState, { own }: LeverYear): void {
  const { year } = own!;
  state.price = year.price;
  year.benefitScale *= state.reimbursement;
  if (terms.decides === "assembly") year.valued = true;
  year.admits = state.admission === "open";
}

function flows(numbers: GovernanceNumbers, _: GovernanceState, at: LeverYear, closed: ArmTotals, earlier: readonly Flow[]): readonly Flow[] {
  const { terms } = numbers;
  if (terms.decides !== "shareholders") return [];
  const amount = dividend(numbers, terms, at, closed, earlier);
  return [{ name: "governance.dividend", sign: -1, timing: "end", amount, cash: amount, ownFunds: true }];
}

/** Writes down the year, and decides on the next. */
function endYear(numbers: GovernanceNumbers, state: GovernanceState, at: LeverYear, closed: ArmTotals): void {
  const { terms } = numbers;
  const { year } = at.own!;
  put(at, "governance.price_factor", state.contribution);
  put(at, "governance.benefit_factor", state.reimbursement);
  const before: Change = { contribution: state.contribution, reimbursement: state.reimbursement };
  const wasOpen = year.open;
  if (terms.decides === "script") decideByScript(terms.decisions, state, at, closed);
  else if (wasOpen) decide(numbers, state, at, closed);
  put(at, "governance.raised", state.contribution > before.contribution ? 1 : 0);
  put(at, "governance.lowered", state.contribution < before.contribution ? 1 : 0);
  put(at, "governance.cut", state.reimbursement < before.reimbursement ? 1 : 0);
  const outlook = wasOpen ? outlookOf(at, state, closed) : null;
  put(at, "governance.months", outlook === null ? NaN : monthsOf(outlook));
  state.outlook = outlook;
}

function decide(numbers: GovernanceNumbers, state: GovernanceState, at: LeverYear, closed: ArmTotals): void {
  const { terms } = numbers;
  if (terms.decides === "board") apply(boardChange(outlookOf(at, state, closed), numbers.band, terms, state), state, at);
  else if (terms.decides === "assembly") apply(decided(terms, state, at), state, at);
  else if (terms.decides === "shareholders") earn(numbers, terms, state, at, closed);
}

/** As a script that decides the same does it. */
function apply(change: Change, state: GovernanceState, { own }: LeverYear): void {
  const { year } = own!;
  if (change.contribution !== 1) {
    year.price *= change.contribution;
    state.contribution *= change.contribution;
    year.decided = state.contribution;
  }
  if (change.reimbursement !== 1) state.reimbursement *= change.reimbursement;
}

/** The result of this year's vote; those who voted for it have won. */
function decided(assembly: Assembly, { outlook }: GovernanceState, at: LeverYear): Change {
  // in the first year there are no accounts to vote on
  if (outlook === null) return noChange;
  const votes = { raise: tallyOf(at, "governance.votes_raise"), cut: tallyOf(at, "governance.votes_cut"), stay: tallyOf(at, "governance.votes_stay") };
  const electorate = tallyOf(at, "governance.electorate");
  const came = tallyOf(at, "governance.voted");
  const winner = winnerOf(votes, came, electorate, assembly.quorum);
  put(at, "governance.no_quorum", electorate > 0 && lacksQuorum(came, electorate, assembly.quorum) ? 1 : 0);
  const { offset, breakdowns } = at.model.tallies;
  const [from, to] = [offset[`governance.votes_${winner}`]![at.arm]!, offset["governance.votes_won"]![at.arm]!];
  at.tally.copyWithin(to, from, from + breakdowns.cells);
  return changeOf(winner, assembly);
}

/** What owners earned; below their target they raise the price, or have had enough. */
function earn(numbers: GovernanceNumbers, owners: Shareholders, state: GovernanceState, at: LeverYear, closed: ArmTotals): void {
  const { year } = at.own!;
  const required = requiredCapital(numbers, owners, at.context.medical, closed);
  const paidOut = at.tally[at.model.tallies.offset["governance.dividend"]![at.arm]!]!;
  const { profit, capital } = returnOf(year.openingReserve, year.reserve, paidOut, required);
  put(at, "governance.profit", profit);
  put(at, "governance.capital", capital);
  if (!(profit < owners.targetReturn * capital - roundingTolerance(closed, 0))) {
    state.poorYears = 0;
    return;
  }
  state.poorYears++;
  if (owners.exitYears !== null && state.poorYears >= owners.exitYears) {
    year.open = false;
    year.leftMarket = true;
    return;
  }
  const most = Math.max(owners.limits.contribution[1], state.contribution);
  apply({ contribution: Math.min(1 + owners.step.contribution, most / state.contribution), reimbursement: 1 }, state, at);
}

function put({ model, tally, arm }: LeverYear, name: `governance.${string}`, value: number): void {
  tally[model.tallies.offset[name]![arm]!] = value;
}
