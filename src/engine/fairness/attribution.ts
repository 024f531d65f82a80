/**
 * Which lever makes how much of the difference between two worlds: `mutua run --explain-difference`.
 *
 * For every set of the levers in which the two schemes differ there is one world more, whose scheme has these levers as the first world's
 * scheme and the others as the second's; all worlds live through the same futures. The difference is divided by Shapley's value, future by
 * future. *Off* is what the second scheme says; against a world without a scheme it is `openOf` of scenario/derive.ts, and having that scheme
 * at all is a part of its own.
 */
import { estimateMean } from "../estimation/estimate.ts";
import { momentsOf } from "../estimation/moments.ts";
import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import type { DerivedScheme, LeverName, Scenario, World } from "../model/scenario.ts";
import type { TotalName } from "../model/totals.ts";
import { compile } from "../projection/compile.ts";
import { createReplicator } from "../projection/replication.ts";
import { createFutures } from "../projection/truth-model.ts";
import type { AttributionPair, AttributionPart, AttributionRecord } from "../result.ts";
import { leverNames, leversThatDiffer, withDerived } from "../scenario/derive.ts";
import { onlyScheme } from "./plan.ts";
import { shapleyValues } from "./shapley.ts";

/** More players than this: the last ones are taken together. */
const mostPlayers = 6;
/** Levers that people ask about first: the others are taken together where there are too many. */
const byWeight: readonly LeverName[] = ["help", "rating", "reach", "underwriting", "enrolment", "eligibility", "package", "loading", "closure", "other"];
/** Worlds times futures, at most; and futures. */
const mostLives = 640;
const [fewestFutures, mostFutures] = [4, 20];

/** Figures of the last year that are divided: shares of persons. */
const figures: readonly { readonly metric: string; readonly totals: readonly TotalName[] }[] = [
  { metric: "coverage.breadth", totals: ["covered"] },
  {
    metric: "exclusion.rate",
    totals: ["cause_closed", "cause_ineligible", "cause_unaware", "cause_not_offered", "cause_denied", "cause_lapsed", "cause_unaffordable", "cause_waiting"],
  },
  { metric: "protection.oop_over_10", totals: ["oop_over_10"] },
];

/** A player: levers that change hands together, or the public schemes of the two worlds. */
type Player = { readonly levers: readonly LeverName[] } | "floors";

/** The parts of every compared pair of the reader's own. */
export function explainDifferences(scenario: Scenario): AttributionRecord {
  const pairs = scenario.compare.slice(0, scenario.behind?.pairs);
  return { pairs: pairs.map((pair) => explainPair(ownOf(scenario), pair)) };
}

/** Without the worlds of a fair baseline. */
function ownOf(scenario: Scenario): Scenario {
  const { behind } = scenario;
  if (behind === null) return scenario;
  const later = scenario.later.map((terms) => ({ ...terms, schemes: terms.schemes.slice(0, behind.schemes) }));
  return { ...scenario, schemes: scenario.schemes.slice(0, behind.schemes), later, worlds: scenario.worlds.slice(0, behind.worlds), behind: null };
}

function explainPair(scenario: Scenario, pair: readonly [number, number]): AttributionPair {
  const [first, second] = [scenario.worlds[pair[0]]!, scenario.worlds[pair[1]]!];
  const names = { world: first.name, versus: second.name };
  const [a, b] = [onlyScheme(scenario, first), onlyScheme(scenario, second)];
  const empty = [first, second].map((world) => world.schemes.every((one) => scenario.schemes[one]!.financedBy !== null));
  const no = (why: AttributionPair["why"]): AttributionPair => ({ ...names, why, against: null, futures: 0, same: [], parts: [] });
  if ((a === null && !empty[0]) || (b === null && !empty[1])) return no("several_schemes");
  if (a === null && b === null) return no("no_scheme");
  // the world with a scheme goes first; its parts change sign
  const turned = a === null;
  const game = gameOf(scenario, turned ? [second, first] : [first, second], turned ? b! : a, turned ? null : b);
  const { model, problems } = compile(game.scenario);
  if (model === null) throw new Error(`a world between ${first.name} and ${second.name} cannot be computed: ${problems[0]?.allowed ?? ""}`);
  return { ...names, why: null, ...divide(game, model, turned ? -1 : 1) };
}

interface Game {
  /** With one world for each coalition, in order; then the second world of the pair where it has no scheme. */
  readonly scenario: Scenario;
  readonly players: readonly Player[];
  readonly against: "scheme" | "nothing";
}

function gameOf(scenario: Scenario, worlds: readonly [World, World], base: number, other: number | null): Game {
  const derived: DerivedScheme[] = [];
  const add = (one: DerivedScheme): number => scenario.schemes.length + derived.push(one) - 1;
  const donor = other ?? add({ kind: "open", name: "open", base });
  const differing = leversThatDiffer({ ...scenario, ...withDerived(scenario, derived) }, base, donor);
  const floors = worlds.map((world) => world.schemes.filter((one) => scenario.schemes[one]!.financedBy !== null));
  const players = playersOf(differing, JSON.stringify(floors[0]) !== JSON.stringify(floors[1]));
  const all: World[] = [];
  for (let coalition = 0; coalition < 1 << players.length; coalition++) {
    const off = players.flatMap((player, at) => (player === "floors" || (coalition & (1 << at)) !== 0 ? [] : player.levers));
    const floorsAt = players.indexOf("floors");
    const around = floorsAt < 0 || (coalition & (1 << floorsAt)) !== 0 ? floors[0]! : floors[1]!;
    const own = off.length === 0 ? base : add({ kind: "mixed", name: `${scenario.schemes[base]!.name}, ${coalition}`, base, donor, levers: off });
    all.push({ name: `coalition ${coalition}`, schemes: [...around, own] });
  }
  if (other === null) all.push({ name: "nothing", schemes: floors[1]! });
  const behind = { worlds: all.length, schemes: scenario.schemes.length, pairs: 0, derived, cases: [], differs: [], why: null };
  return {
    players,
    against: other === null ? "nothing" : "scheme",
    scenario: {
      ...scenario,
      ...withDerived(scenario, derived),
      worlds: all,
      compare: [],
      checks: [],
      outputs: { ...scenario.outputs, metrics: figures.map(({ metric }) => metric), by: [], years: "last" },
      behind,
    },
  };
}

function playersOf(differing: readonly LeverName[], floors: boolean): readonly Player[] {
  const alone = mostPlayers - (floors ? 1 : 0);
  const kept = differing.length <= alone ? differing : byWeight.filter((lever) => differing.includes(lever)).slice(0, alone - 1);
  const rest = differing.filter((lever) => !kept.includes(lever));
  const players: Player[] = differing.filter((lever) => kept.includes(lever)).map((lever) => ({ levers: [lever] }));
  if (rest.length > 0) players.push({ levers: rest });
  return floors ? [...players, "floors"] : players;
}

type Divided = Pick<AttributionPair, "against" | "futures" | "same" | "parts">;

function divide({ scenario, players, against }: Game, model: Model, sign: number): Divided {
  const futures = Math.min(scenario.replications, Math.max(fewestFutures, Math.min(mostFutures, Math.floor(mostLives / model.worlds.length))));
  const { run } = createReplicator(model, undefined, createFutures(model));
  const coalitions = 1 << players.length;
  // by figure: one list of values over the futures for each player, then for having a scheme at all, then for the whole
  const values = figures.map(() => Array.from({ length: players.length + 2 }, () => new Float64Array(futures)));
  for (let future = 0; future < futures; future++) {
    const outcome = run(future)!;
    figures.forEach(({ totals }, f) => {
      const shares = model.worlds.map((_, world) => sign * shareOf(model, outcome, totals, world));
      shapleyValues(players.length, (coalition) => shares[coalition]!).forEach((phi, player) => (values[f]![player]![future] = phi));
      const start = against === "nothing" ? shares[coalitions]! : shares[0]!;
      values[f]![players.length]![future] = shares[0]! - start;
      values[f]![players.length + 1]![future] = shares[coalitions - 1]! - start;
    });
  }
  const parts = figures.flatMap(({ metric }, f): AttributionPart[] =>
    values[f]!.flatMap((list, at) => {
      if (at === players.length && against === "scheme") return [];
      const { value, standardError, lower, upper } = estimateMean(momentsOf(list), scenario.confidence);
      const part = at === players.length + 1 ? ["all"] : at === players.length ? ["scheme"] : namesOf(players[at]!);
      return [{ metric, levers: part, mean: value ?? 0, se: standardError, lo: lower, hi: upper }];
    }),
  );
  const named = new Set(players.flatMap(namesOf));
  return { against, futures, same: leverNames.filter((lever) => !named.has(lever)), parts };
}

function namesOf(player: Player): readonly string[] {
  return player === "floors" ? ["floors"] : player.levers;
}

/** Share of persons of the last year. */
function shareOf(model: Model, outcome: Float64Array, totals: readonly TotalName[], world: number): number {
  const last = model.years - 1;
  const sum = totals.reduce((all, name) => all + outcome[outcomeAt(model.outcome, name, true, world, last)]!, 0);
  return sum / outcome[outcomeAt(model.outcome, "persons", true, 0, last)]!;
}
