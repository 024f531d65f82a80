/** Federations: several schemes of one world pay into a common fund, which meets deficits at the year's end. */
import { type Place, report, under } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { LeverTotal } from "../../model/totals.ts";
import type { Lever, LeverYear } from "../lever.ts";
import { type Accounts, closeMember, noteRuin, openAccounts, poolSizes, ruinedPart } from "./as-pools.ts";
import { type FederationTerms, federationsKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";
import { type FundRules, type Movement, move } from "./pool.ts";

interface Federation extends FundRules {
  /** Indexes into the schemes, derived ones included. */
  readonly members: readonly number[];
  readonly initial: number;
}
interface FederationNumbers {
  readonly federations: readonly Federation[];
  /** The federation with the most members, which is compared with pools. */
  readonly largest: number;
}
interface FundState {
  fund: number;
  /** By member: in all years so far. */
  readonly paid: number[];
  readonly aid: number[];
  readonly accounts: Accounts;
}

export const federations: Lever<readonly FederationTerms[], FederationNumbers, FundState[]> = {
  name: "federations",
  scope: "world",
  order: 100,
  kinds: ["solidarity", "for-profit"],
  key: federationsKey,
  words: {
    en: {
      name: "federation",
      definition:
        "Several schemes, each with its own members, pay a part of their contributions into a common fund. At the year's end the fund meets the deficits of members, within what each has paid in so far; where it is short, all get the same part. It evens out bad luck of one member; it cannot help where all have a bad year together, and a member whose price is too low lives on the others.",
      formula: "aid = min(deficit, most x paid so far - aid so far) x min(1, fund / sum of these); fund' = fund x (1 + interest) + paid - aid - returned",
      source: "definition of this project (docs/model.md, Federation); sums of k independent pools: standard deviation of the mean / sqrt(k)",
      sentence: "In {world} the common fund of the federation met deficits of {federations.helped}.",
    },
  },
  off: (terms) => terms.every(({ share, initial }) => share === 0 && initial === 0),
  compile: (terms, { scenario, scale, world }) => {
    const here = scenario.worlds[world]!;
    const federations = terms.flatMap((one): Federation[] => {
      const members = withDerived(one.members, scenario).filter((scheme) => here.schemes.includes(scheme));
      const named = one.worlds === null || one.worlds.includes(here.name);
      if (!named || members.length < 2) return [];
      return [{ members, share: one.share, most: one.most ?? Infinity, target: one.target ?? Infinity, initial: one.initial * scale }];
    });
    const most = Math.max(...federations.map(({ members }) => members.length));
    return federations.length === 0 ? null : { federations, largest: federations.findIndex(({ members }) => members.length === most) };
  },
  check,
  open: ({ federations: all }) =>
    all.map(({ members, initial }) => ({ fund: initial, paid: members.map(() => 0), aid: members.map(() => 0), accounts: openAccounts(members.length) })),
  hooks: { pool, yearEnd: remember },
  totals,
  metrics,
  needs: { general: false, worldNeed: false },
};

/** Schemes of the fair baseline belong to what the scheme they are made of belongs to. */
function withDerived(members: readonly number[], { behind }: Scenario): readonly number[] {
  const derived = (behind?.derived ?? []).flatMap((one, k) => (one.kind === "mixed" && members.includes(one.base) ? [behind!.schemes + k] : []));
  return [...members, ...derived];
}

function check(terms: readonly FederationTerms[], { schemes, worlds }: Scenario, place: Place): void {
  const owner = new Map<number, string>();
  for (const { name, members, worlds: named } of terms) {
    const at = under(place, name);
    for (const scheme of members) {
      const { kind, name: called } = schemes[scheme]!;
      if (kind === "public")
        report(under(at, "members"), "E0313", called, "schemes with contributions: a public scheme has no reserve that a fund could mend", "remove it");
      const other = owner.get(scheme);
      if (other !== undefined)
        report(under(at, "members"), "E0313", called, `each scheme in one federation: it is in ${other} too`, "remove it from one of the two");
      owner.set(scheme, name);
    }
    const together = worlds.filter((world) => world.schemes.filter((scheme) => members.includes(scheme)).length >= 2);
    if (together.length === 0)
      report(
        under(at, "members"),
        "E0313",
        members.map((scheme) => schemes[scheme]!.name).join(", "),
        "members that stand side by side in some world",
        "add a world with two of them or more",
      );
    named?.forEach((world, k) => {
      if (!worlds.some((one) => one.name === world))
        report(under(under(at, "worlds"), k), "E0309", world, `the name of a world: ${worlds.map((one) => one.name).join(", ")}`, "use one of these names");
      else if (!together.some((one) => one.name === world))
        report(
          under(under(at, "worlds"), k),
          "E0313",
          world,
          "a world in which two members or more stand side by side",
          "leave it out, or add members to that world",
        );
    });
  }
}

/** Arms of the members that are open, with their place among the members. */
function openMembers({ model, context, world }: LeverYear, { members }: Federation): readonly { readonly arm: number; readonly member: number }[] {
  return Array.from(model.worlds[world]!.joinable)
    .map((arm) => ({ arm, member: members.indexOf(model.arms[arm]!.scheme) }))
    .filter(({ arm, member }) => member >= 0 && context.arms[arm]!.open);
}

/** What moves between the funds and the members' accounts. May be asked twice: all that is remembered is what the last time saw. */
function pool(
  { federations: all }: FederationNumbers,
  states: FundState[],
  at: LeverYear,
  totalsOf: readonly ArmTotals[],
  reserveOf: (arm: number) => number,
): readonly (readonly [number, readonly Flow[]])[] {
  return all.flatMap((federation, f) => {
    const state = states[f]!;
    const open = openMembers(at, federation);
    for (const { arm, member } of open) {
      state.accounts.before[member] = reserveOf(arm);
      state.accounts.seen[member] = at.context.year;
    }
    const moves = move(
      federation,
      state.fund * (1 + at.context.investmentReturn),
      open.map(({ arm, member }) => ({
        contributions: totalsOf[arm]!.contributions,
        reserve: reserveOf(arm),
        paidBefore: state.paid[member]!,
        aidBefore: state.aid[member]!,
      })),
    );
    return open.map(({ arm }, k) => [arm, flowsOf(moves[k]!)] as const);
  });
}

function flowsOf({ paid, aid, returned }: Movement): readonly Flow[] {
  const flow = (name: string, sign: 1 | -1, amount: number): Flow => ({ name, sign, timing: "end", amount, cash: amount });
  return [flow("federations.paid", -1, paid), flow("federations.aid", 1, aid), flow("federations.returned", 1, returned)];
}

/** Funds and payments so far, from what the accounts counted; what the members would be as pools. */
function remember({ federations: all, largest }: FederationNumbers, states: FundState[], at: LeverYear, totals: readonly ArmTotals[]): void {
  const { model, tally, world, context } = at;
  const { offset } = model.tallies;
  const counted = (name: "federations.paid" | "federations.aid" | "federations.returned", arm: number): number => tally[offset[name]![arm]!]!;
  let held = 0;
  let helped = 0;
  all.forEach((federation, f) => {
    const state = states[f]!;
    state.fund *= 1 + context.investmentReturn;
    for (const arm of model.worlds[world]!.joinable) {
      const member = federation.members.indexOf(model.arms[arm]!.scheme);
      if (member < 0) continue;
      const [paid, aid, returned] = [counted("federations.paid", arm), counted("federations.aid", arm), counted("federations.returned", arm)];
      state.fund += paid - aid - returned;
      state.paid[member]! += paid;
      state.aid[member]! += aid;
      helped += aid;
      const { members, contributions, benefits } = totals[arm]!;
      const terms = { year: context.year, interest: context.investmentReturn, net: aid + returned - paid, reserve: context.arms[arm]!.reserve };
      closeMember(state.accounts, member, { ...terms, people: members, tolerance: roundingShare * (contributions + benefits) });
    }
    noteRuin(state.accounts);
    held += state.fund;
  });
  tally[offset["federations.fund"]![world]!] = held;
  tally[offset["federations.helped"]![world]!] = helped;
  tallyPools(at, states[largest]!.accounts);
}

/** Deficits below this share of the year's flows are rounding. */
const roundingShare = 1e-9;

function tallyPools({ model, tally, world }: LeverYear, { ruinedFunded, ruinedRuns, people }: Accounts): void {
  const { offset } = model.tallies;
  const put = (name: LeverTotal, value: number): void => {
    const at = offset[name]![world]!;
    if (at >= 0) tally[at] = value;
  };
  const members = people.length;
  put("federations.ruined", ruinedPart(ruinedFunded));
  put("federations.ruined_as_one", ruinedPart(ruinedRuns.at(-1)!));
  poolSizes.forEach((size, s) => {
    put(`federations.ruined_pool_${size}`, size > 1 && size >= members ? Number.NaN : ruinedPart(ruinedRuns[s]!));
  });
  put("federations.members", members);
  let all = 0;
  for (const one of people) all += one;
  put("federations.people", all);
}
