/**
 * The fair baseline of the first compared pair, as further worlds of the same run, on the same fate:
 *
 *   first_terms    both schemes on the first one's help, reach, package and enrolment (parity)
 *   second_terms   both on the second one's
 *   same_subsidy   the scheme that gets less public help gets the same help as the other
 *   same_money     no scheme, and a public floor that costs the State as much a person as the dearer world of the pair
 *
 * Draws hang on no world, so that the reader's own worlds are the same to the last bit whether these are there or not.
 */
import { fairMetrics } from "../estimation/fairness.ts";
import type { Behind, DerivedScheme, FairCase, LeverName, Scenario, World } from "../model/scenario.ts";
import { leversThatDiffer, withDerived } from "../scenario/derive.ts";
import { headlineIds } from "../tally/tallies.ts";
import { equalMoney, someMoney } from "./same-money.ts";

/** What parity makes equal: what each scheme is given or allowed to promise, not how it shares the cost. */
export const parityLevers: readonly LeverName[] = ["help", "reach", "package", "enrolment"];

/** The one scheme that people join in a world; null where there is none or a choice. */
export function onlyScheme({ schemes }: Scenario, world: World): number | null {
  const joined = world.schemes.filter((scheme) => schemes[scheme]!.financedBy === null);
  return joined.length === 1 ? joined[0]! : null;
}

const nothing: Omit<Behind, "why"> = { worlds: 0, schemes: 0, pairs: 0, derived: [], cases: [], differs: [] };

/** The scenario with the worlds of the fair baseline behind its own. */
export function withFairWorlds(scenario: Scenario): Scenario {
  return planned(scenario, equalMoney);
}

/** As many worlds, for what counts them before a run: how generous the floor of the same money is, is not looked for. */
export function withCountedFairWorlds(scenario: Scenario): Scenario {
  return planned(scenario, someMoney);
}

function planned(scenario: Scenario, moneyOf: typeof equalMoney): Scenario {
  const [pair] = scenario.compare;
  const own = { worlds: scenario.worlds.length, schemes: scenario.schemes.length, pairs: scenario.compare.length };
  const no = (why: Behind["why"]): Scenario => ({ ...scenario, behind: { ...nothing, ...own, why } });
  if (pair === undefined) return no("no_pair");
  const [first, second] = [scenario.worlds[pair[0]]!, scenario.worlds[pair[1]]!];
  const [a, b] = [onlyScheme(scenario, first), onlyScheme(scenario, second)];
  if (a === null || b === null)
    return no([first, second].some(({ schemes }) => schemes.every((one) => scenario.schemes[one]!.financedBy !== null)) ? "no_scheme" : "several_schemes");
  const draft = new Draft(scenario, pair);
  const differs = leversThatDiffer(scenario, a, b);
  const levers = parityLevers.filter((lever) => differs.includes(lever));
  if (levers.length > 0) {
    draft.swap(1, b, a, levers, "first_terms");
    draft.swap(0, a, b, levers, "second_terms");
  }
  const money = moneyOf(scenario, pair);
  if (differs.includes("help") && money !== null && (levers.length > 1 || money.dearer === 1)) {
    if (money.dearer === 0) draft.swap(1, b, a, ["help"], "same_subsidy");
    else draft.swap(0, a, b, ["help"], "same_subsidy");
  }
  if (money !== null && money.reimburse !== null)
    draft.floor(
      money.reimburse,
      scenario.schemes.flatMap(({ financedBy }, s) => (financedBy !== null && first.schemes.includes(s) ? [s] : [])),
    );
  return draft.finish({ ...own, differs, why: null });
}

/** What the fair baseline is measured by is counted too. */
function withMetrics(scenario: Scenario): Scenario["outputs"]["metrics"] {
  const { metrics } = scenario.outputs;
  if (metrics === "all") return metrics;
  return [...new Set([...(metrics === "headline" ? headlineIds(scenario) : metrics), ...fairMetrics, ...stopMetrics])];
}
/** Why a scheme works no more, how long it did, and what it cost the State while it did. */
const stopMetrics = ["finance.stopped_money", "finance.stopped_exit", "finance.stopped_empty", "finance.years_operating", "state.per_operating_year"] as const;

/** Collects worlds, schemes and pairs. */
class Draft {
  private readonly derived: DerivedScheme[] = [];
  private readonly worlds: World[] = [];
  private readonly pairs: (readonly [number, number])[] = [];
  private readonly cases: FairCase[] = [];

  private readonly scenario: Scenario;
  private readonly pair: readonly [number, number];

  constructor(scenario: Scenario, pair: readonly [number, number]) {
    this.scenario = scenario;
    this.pair = pair;
  }

  /** A world of the pair whose scheme has levers of the other's. */
  swap(side: 0 | 1, base: number, donor: number, levers: readonly LeverName[], name: FairCase["case"]): void {
    const { worlds, schemes } = this.scenario;
    const world = worlds[this.pair[side]]!;
    const scheme = schemes.length + this.derived.push({ kind: "mixed", name: `${schemes[base]!.name}, ${name}`, base, donor, levers }) - 1;
    const at = this.add(
      `${world.name}, ${name}`,
      world.schemes.map((one) => (one === base ? scheme : one)),
    );
    this.pairs.push(side === 1 ? [this.pair[0], at] : [at, this.pair[1]]);
    this.cases.push({ case: name, levers, reimburse: null });
  }

  /** A world with public floors only. */
  floor(reimburse: number, floors: readonly number[]): void {
    const scheme = this.scenario.schemes.length + this.derived.push({ kind: "floor", name: "floor, same_money", reimburse }) - 1;
    this.pairs.push([this.pair[0], this.add("floor, same_money", [...floors, scheme])]);
    this.cases.push({ case: "same_money", levers: [], reimburse });
  }

  private add(name: string, schemes: readonly number[]): number {
    return this.scenario.worlds.length + this.worlds.push({ name, schemes }) - 1;
  }

  finish(rest: Pick<Behind, "worlds" | "schemes" | "pairs" | "differs" | "why">): Scenario {
    const { scenario, derived, worlds, pairs, cases } = this;
    return {
      ...scenario,
      ...withDerived(scenario, derived),
      worlds: [...scenario.worlds, ...worlds],
      compare: [...scenario.compare, ...pairs],
      behind: { ...rest, derived, cases },
      outputs: { ...scenario.outputs, metrics: withMetrics(scenario), by: [...new Set([...scenario.outputs.by, "quintile" as const])] },
    };
  }
}
