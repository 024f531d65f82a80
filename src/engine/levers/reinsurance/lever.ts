/** Reinsurance: the scheme pays a premium every year, and another insurer takes over a part of its benefits. */

import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { eventPerson } from "../../kernels/events.ts";
import { joined } from "../../kernels/scratch.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { drawOfYear } from "../draw.ts";
import type { Lever, LeverBlock, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { type Contract, excessOf, excessOfEvent, recoveriesOf } from "./contract.ts";
import { reinsuranceKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

export interface ReinsuranceNumbers {
  readonly contracts: readonly Contract[];
  /** By contract: expected recoveries for each member in the first year, start-year money; 0 before `price`. */
  readonly expected: readonly number[];
  /** Members that the premium of the first year is for. */
  readonly firstMembers: number;
}

/** Members of the last year: the premium is for them, since those of this year are not known when it is agreed. */
export interface ReinsuranceState {
  members: number;
}

export const reinsurance: Lever<readonly Contract[], ReinsuranceNumbers, ReinsuranceState> = {
  name: "reinsurance",
  scope: "scheme",
  order: 60,
  kinds: ["solidarity", "for-profit"],
  key: reinsuranceKey,
  words: {
    en: {
      name: "reinsurance",
      definition:
        "Another insurer takes over a part of the scheme's benefits for a premium. Stop-loss pays what the benefits of a year are above an amount; a quota share takes the same part of contributions and of benefits. It trades money in most years for less ruin by chance; it does not repair a price that is too low.",
      formula: "stop-loss: min(limit, max(0, benefits - attachment)); premium = (1 + loading) x expected recoveries per member x members of the last year",
      sentence: "{scheme}: reinsurance took over {reinsurance.recoveries} of benefits and cost {reinsurance.net_cost} more than it paid, in an average future.",
      source: "Klugman, Panjer and Willmot, Loss Models: stop-loss insurance; Dror and Preker (2002), Social Reinsurance",
    },
  },
  off: (contracts) => contracts.every(takesNothing),
  compile: (contracts, { scale }) => ({ contracts: contracts.map((one) => scaled(one, scale)), expected: contracts.map(() => 0), firstMembers: 0 }),
  price,
  asksFirstYears: (contracts) => !areShares(contracts),
  open: ({ firstMembers }) => ({ members: firstMembers }),
  asks: ({ contracts }, hook) => hook !== "pay" || excessOf(contracts) !== null,
  hooks: {
    pay: countExcess,
    flows,
    yearEnd: (_, state, { arm }, all) => {
      state.members = all[arm]!.members;
    },
  },
  totals,
  metrics,
  needs: { general: false, worldNeed: false, reads: "members" },
  // bills are looked at one by one, which the short way of a plain world does not
  asksGeneral: ({ contracts }) => excessOf(contracts) !== null,
};

/** Adds up what the contract by event takes over of the bills of this scheme's members. */
function countExcess({ contracts }: ReinsuranceNumbers, _: ReinsuranceState, at: LeverBlock): void {
  const excess = excessOf(contracts);
  if (excess === null) return;
  const { model, arm, position, tally } = at;
  const { flowMagic } = model.grid;
  let sum = 0;
  for (let k = 0; k < owed.count; k++) {
    if (joined[eventPerson[covered[k]!]!] === position) sum += excessOfEvent(excess, owedFor[k]!) + flowMagic - flowMagic;
  }
  const total = model.tallies.offset["reinsurance.excess"]![arm]!;
  tally[total] = tally[total]! + sum;
}

function excessOfYear({ model, arm, tally }: LeverYear): number {
  return tally[model.tallies.offset["reinsurance.excess"]![arm]!]!;
}

function takesNothing({ kind, cession, limit }: Contract): boolean {
  return kind === "quota-share" ? cession === 0 : limit.value === 0;
}

/** Amounts of a year are for the whole scheme, those of an event are not. */
function scaled(contract: Contract, scale: number): Contract {
  if (contract.kind === "excess") return contract;
  const bound = (of: Contract["limit"]): Contract["limit"] => (of.ofContributions ? of : { ...of, value: of.value * scale });
  return { ...contract, attachment: bound(contract.attachment), limit: bound(contract.limit) };
}

/** Quota shares alone: what they take over is a share of benefits, whatever these come out as. */
function areShares(contracts: readonly Contract[]): boolean {
  return contracts.every(({ kind }) => kind === "quota-share");
}

/**
 * Expected recoveries: of quota shares, their part of the benefits expected; of other contracts, from first years as they may come out. What
 * it costs beyond them is in the price of the scheme.
 */
function price(numbers: ReinsuranceNumbers, quote: LeverQuote): Priced<ReinsuranceNumbers> {
  const years = areShares(numbers.contracts) ? [quote] : quote.firstYears();
  const heads = Math.max(1, quote.members);
  const expected = numbers.contracts.map(() => 0);
  for (const year of years) {
    const excess = "counted" in year ? year.counted?.["reinsurance.excess"] : 0;
    recoveriesOf(numbers.contracts, year.contributions, year.benefits, excess).forEach((amount, c) => (expected[c]! += amount / years.length / heads));
  }
  const net = numbers.contracts.map((contract, c) =>
    contract.kind !== "quota-share"
      ? (contract.loading + contract.default) * expected[c]!
      : contract.cession * (1 - contract.commission) * (quote.contributions / heads) - (1 - contract.default) * expected[c]!,
  );
  return { numbers: { ...numbers, expected, firstMembers: quote.members }, perHead: net.reduce((sum, value) => sum + value, 0) };
}

/** Premiums, commissions and recoveries of a closed year; a scheme that takes no members any more has no contract. */
function flows(numbers: ReinsuranceNumbers, state: ReinsuranceState, at: LeverYear, year: ArmTotals): readonly Flow[] {
  const { contracts, expected } = numbers;
  const { timing } = at.model;
  let premium = 0;
  let commission = 0;
  let recovered = 0;
  if (at.own!.year.open) {
    recoveriesOf(contracts, year.contributions, year.benefits, excessOfYear(at)).forEach((amount, c) => {
      const contract = contracts[c]!;
      const ceded = contract.cession * year.contributions;
      premium += contract.kind !== "quota-share" ? (1 + contract.loading) * expected[c]! * state.members * at.context.medical : ceded;
      commission += contract.commission * ceded;
      if (contract.default === 0 || drawOfYear(at, c) >= contract.default) recovered += amount;
    });
  }
  const flow = (name: string, sign: 1 | -1, when: Flow["timing"], amount: number): Flow => ({ name, sign, timing: when, amount, cash: amount });
  return [
    flow("reinsurance.premium", -1, timing.contributions, premium),
    flow("reinsurance.commission", 1, timing.contributions, commission),
    flow("reinsurance.recoveries", 1, timing.benefits, recovered),
  ];
}
