/** Federations: several schemes of one world pay into a common fund, which meets deficits at the year's end. */
import { type Place, report, under } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Lever, LeverYear } from "../lever.ts";
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
}
interface FundState {
  fund: number;
  /** By member: in all years so far. */
  readonly paid: number[];
  readonly aid: number[];
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
    return federations.length === 0 ? null : { federations };
  },
  check,
  open: ({ federations: all }) => all.map(({ members, initial }) => ({ fund: initial, paid: members.map(() => 0), aid: members.map(() => 0) })),
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

/** What moves between the funds and the members' accounts; nothing is remembered here, since it may be asked twice. */
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

/** Funds and payments so far, from what the accounts counted. */
function remember({ federations: all }: FederationNumbers, states: FundState[], at: LeverYear): void {
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
    }
    held += state.fund;
  });
  tally[offset["federations.fund"]![world]!] = held;
  tally[offset["federations.helped"]![world]!] = helped;
}
