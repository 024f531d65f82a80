/**
 * Own risk of a larger pool: where few simulated people stand for many, what their benefits are above or below what they could expect is
 * mostly chance that the real pool does not have. The account keeps the part of it that a pool of the real size would have had.
 */
import { report } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import type { Scenario } from "../../model/scenario.ts";
import { reprice } from "../../premiums/reprice.ts";
import { sumKnownPay } from "../../premiums/sum-known-pay.ts";
import type { Lever, LeverBlock, LeverYear } from "../lever.ts";
import { checkPlaces, holdsIn } from "../shared/places.ts";
import { type ExpectedOfYear, expectedOfYear } from "./expected.ts";
import { type OwnRiskTerms, ownRiskKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

interface OwnRiskNumbers {
  /** Part of the chance of the simulated pool that the real one has: sqrt(simulated / real). */
  readonly kept: number;
}
interface OwnRiskState {
  /** Of the year under way. */
  expected: ExpectedOfYear | null;
  price: number;
}

const name = "own_risk";

export const ownRisk: Lever<OwnRiskTerms, OwnRiskNumbers, OwnRiskState> = {
  name,
  scope: "world",
  actsOn: "schemes",
  order: 64,
  kinds: ["solidarity", "for-profit"],
  key: ownRiskKey,
  words: {
    en: {
      name: "own risk of a larger pool",
      definition:
        "Where the simulated people stand for many more, a scheme's money has the chance of the real pool: of what its members' benefits are above or below what they could expect, only so much stays in the account as a pool of the real size would have had. What is common to everybody (shocks, bad years, assumptions) stays whole. Numbers of members and hardship stay those of the sample.",
      formula: "account: benefits - (1 - sqrt(simulated / real people)) x (benefits - expected benefits of the same members in this year of this future)",
      source: "variance of a mean of n independent people is sigma^2 / n; docs/model.md, Own risk of a larger pool",
      sentence:
        "{scheme}: its money has the chance of the pool that is represented, not of the simulated one; that took {own_risk.of_benefits} times the benefits out of the account in an average future (0: no bias).",
    },
  },
  off: () => false,
  compile: (terms, { scenario, world, scheme }) => {
    const { size, represents } = scenario.population;
    const people = terms.people ?? represents;
    if (people <= size || !holdsIn(terms, scenario.worlds[world]!.name, scheme!.name)) return null;
    return { kept: Math.sqrt(size / people) };
  },
  check: (terms, scenario, place) => {
    checkPlaces(terms, scenario, place);
    const found = unfit(scenario);
    if (found !== null)
      report(
        place,
        "E0313",
        found,
        "no own_risk beside it: it acts on what the simulated members were paid, or changes what they could expect",
        `remove ${found}, or own_risk (and raise population.size)`,
      );
  },
  sums: () => 1,
  open: () => ({ expected: null, price: 0 }),
  hooks: {
    terms: (_, state, { model, own, context }) => {
      state.expected = expectedOfYear(model, own!.arm, context, state.expected);
      state.price = own!.year.price;
    },
    count,
    flows,
    yearEnd: priceIn,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members" },
};

/** What cannot stand beside it. */
function unfit({ schemes, levers }: Scenario): string | null {
  const ofFile = ["supply", "risk_equalisation", "regulation"].find((lever) => Object.hasOwn(levers, lever));
  if (ofFile !== undefined) return ofFile;
  for (const scheme of schemes) {
    const lever = ["reinsurance", "prevention", "facilities", "governance", "mid_year_entry"].find((one) => Object.hasOwn(scheme.levers, one));
    if (lever !== undefined) return `${scheme.name}.${lever}`;
    if (scheme.underwriting.excludePreexisting) return `${scheme.name}.underwriting.exclude_preexisting`;
    if (scheme.exit !== null) return `${scheme.name}.exit`;
  }
  return null;
}

/** Expected benefits of the members of a block, for the part of the year in which they are in force. */
function count(_: OwnRiskNumbers, { expected }: OwnRiskState, at: LeverBlock): void {
  const { block, position, tally, sumsAt, model, columns } = at;
  const { pay, scale } = expected!;
  tally[sumsAt] = tally[sumsAt]! + sumKnownPay(model, columns, pay, block, position, scale);
}

/** What benefits are above (below 0: below) what a pool of the real size would have paid with the same luck. */
function surplusOf({ kept }: OwnRiskNumbers, { tally, sumsAt }: LeverYear, { benefits }: ArmTotals): number {
  return (1 - kept) * (benefits - tally[sumsAt]!);
}

function flows(numbers: OwnRiskNumbers, _: OwnRiskState, at: LeverYear, closed: ArmTotals): readonly Flow[] {
  const surplus = surplusOf(numbers, at, closed);
  const flow = (title: "taken_out" | "put_back", sign: 1 | -1): Flow => {
    const amount = Math.max(0, sign * surplus);
    return { name: `${name}.${title}`, sign, timing: at.model.timing.benefits, amount, cash: amount };
  };
  return [flow("taken_out", 1), flow("put_back", -1)];
}

/** The next price follows the experience of the real pool. */
function priceIn(_: OwnRiskNumbers, { price: asked }: OwnRiskState, at: LeverYear, all: readonly ArmTotals[]): void {
  const { model, context, own, arm: a, tally } = at;
  const { year, arm } = own!;
  if (!year.open) return;
  const closed = all[a]!;
  const of = (title: string): number => tally[model.tallies.offset[`${name}.${title}`]![a]!]!;
  const benefits = Math.max(0, closed.benefits - of("taken_out") + of("put_back"));
  year.price = reprice(model, arm, { ...year, price: asked }, context, { ...closed, benefits });
}
