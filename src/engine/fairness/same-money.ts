/** How generous a public floor is for the money that a scheme's world costs the State: found on small runs of the central values. */
import { createFold } from "../estimation/fold.ts";
import type { Scenario, World } from "../model/scenario.ts";
import { compile } from "../projection/compile.ts";
import { freshMemory, type PricingMemory } from "../projection/pricing-memory.ts";
import { createReplicator } from "../projection/replication.ts";
import { floorsWorld, floorWorld, moneyCopy, moneyFutures, moneyScenario } from "./money-scenario.ts";
import { mayCostTheState, worldsOfPublicMoney } from "./public-money.ts";

export interface EqualMoney {
  /** Which world of the pair costs the State more. */
  readonly dearer: 0 | 1;
  /** Share of each bill that the floor pays, to a thousandth; null where the State pays nothing in either world. */
  readonly reimburse: number | null;
}

/** The share with which the search begins. */
const firstGuess = 0.2;

/** Of a scenario whose terms let the State pay nothing: what the small runs would find. */
const noMoney: EqualMoney = { dearer: 0, reimburse: null };

/** For a plan whose worlds are only counted: some floor where there may be one, without the small runs that find how generous it is. */
export function someMoney(scenario: Scenario): EqualMoney {
  return mayCostTheState(scenario) ? { dearer: 0, reimburse: firstGuess } : noMoney;
}

/** null where the pilot cannot be run. */
export function equalMoney(scenario: Scenario, [first, second]: readonly [number, number]): EqualMoney | null {
  if (!mayCostTheState(scenario)) return noMoney;
  const small = moneyCopy(scenario);
  const floors = small.worlds[first]!.schemes.filter((scheme) => small.schemes[scheme]!.financedBy !== null);
  const own: readonly World[] = [
    small.worlds[first]!,
    { ...small.worlds[second]!, name: `${small.worlds[second]!.name} ` },
    { name: floorsWorld, schemes: floors },
  ];
  // the two costs differ in the floor alone
  const memory = freshMemory();
  /** In these worlds, and in one with a floor of this share. No world's figure hangs on the others. */
  const cost = (reimburse: number, others: readonly World[]): MoneyOf | null => publicMoney(moneyScenario(small, floors, reimburse, others), memory);
  const at = cost(firstGuess, worldsOfPublicMoney(small, own));
  if (at === null) return null;
  const [a, b, base] = own.map(({ name }) => at(name)) as [number, number, number];
  const more = at(floorWorld);
  const wanted = Math.max(a, b);
  const dearer = b > a ? 1 : 0;
  if (!(wanted > base) || !(more > base)) return { dearer, reimburse: null };
  // what the floor costs rises a little faster than its share, because people use more: one step of the secant rule
  const linear = Math.min(1, (firstGuess * (wanted - base)) / (more - base));
  const again = cost(linear, [])?.(floorWorld) ?? more;
  const slope = linear === firstGuess ? (more - base) / firstGuess : (again - more) / (linear - firstGuess);
  const solved = slope > 0 ? linear + (wanted - again) / slope : linear;
  return { dearer, reimburse: Math.round(1000 * Math.min(1, Math.max(0.001, solved))) / 1000 };
}

/** By name of a world: what the State pays in it. */
type MoneyOf = (world: string) => number;

/** What the State pays in each world over all years, mean of a few futures. */
function publicMoney(asked: Scenario, memory: PricingMemory): MoneyOf | null {
  const { model } = compile(asked, "default", memory);
  if (model === null) return null;
  const fold = createFold(model, asked);
  const replicator = createReplicator(model);
  for (let replication = 0; replication < moneyFutures; replication++) fold.add(replication, replicator.run(replication)!);
  const { metrics } = fold.record({ engine: "", hash: "", stopped: false });
  return (name) => metrics.find((row) => row.world === name && row.metric === "state.total" && row.year === null)?.mean ?? 0;
}
