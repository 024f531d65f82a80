/** Prevention: a programme reaches some people, some of their illness does not happen, and somebody pays for both. */
import { type Place, report, under, warn } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { contributionIndex } from "../../model/price-index.ts";
import type { Scenario } from "../../model/scenario.ts";
import type { Lever, LeverBlock, LeverPlace, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { spareIllness } from "./health.ts";
import { type PreventionTerms, preventionKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";
import { countClaims, naiveAvoided, naiveSums } from "./naive.ts";
import { preventEvents } from "./need.ts";
import type { PreventionNumbers, PreventionState } from "./numbers.ts";
import { findReached } from "./reach.ts";

export const prevention: Lever<PreventionTerms, PreventionNumbers, PreventionState> = {
  name: "prevention",
  scope: "scheme",
  order: 30,
  kinds: ["solidarity", "for-profit"],
  key: preventionKey,
  words: {
    en: {
      name: "prevention",
      definition:
        "A programme that reaches a part of the members, or of everybody, and makes some of their illness not happen, after a lag and while they take part. It pays where what is avoided is more than what it costs; it need not, and most often the figure that is told of it compares those who came with those who did not.",
      formula:
        "rate of a service, or onset of a condition, x (1 - effect x level); level = min(1, max(0, full years of taking part - lag + 1)), x fade for each year since leaving; P(takes part) = min(1, reach x frailty^-selection); return = (benefits without it - benefits) / cost",
      source:
        "definition of this project (docs/model.md, Prevention); that selection passes for effect: Jones, Molitor and Reif (2019), What do workplace wellness programs do?, Quarterly Journal of Economics 134",
      sentence:
        "Prevention of {scheme} gives back {prevention.return} for each 1 spent ({prevention.cost} in all). Comparing who came with who did not says {prevention.naive}; with no effect it would be 0.",
    },
  },
  off: ({ reach, services, conditions, perReached, fixed }) =>
    fixed === 0 && (reach === 0 || (perReached === 0 && [...services, ...conditions].every((effect) => effect === 0))),
  compile,
  check: (terms, scenario, place) => {
    const { starts, lag } = terms;
    const { startYear, years } = scenario;
    refuseUndrawn(terms, scenario, place);
    const first = starts ?? startYear;
    const last = startYear + years - 1;
    if (first < startYear)
      warn(under(place, "starts"), "W0340", `begins in ${first}, and nobody takes part before the first simulated year`, `write ${startYear}, or leave it out`);
    if (first > last) warn(under(place, "starts"), "W0340", `begins in ${first}, after the last simulated year ${last}`, "raise years, or begin earlier");
    else if (Math.max(first, startYear) + lag - 1 >= last && lag >= 1)
      warn(
        under(place, "lag"),
        "W0340",
        `the effect begins after the last simulated year ${last}: the run sees the cost alone`,
        "raise years, or say so beside the result",
      );
  },
  price,
  inFuture: (drawn) => drawn,
  columns: ({ illness }) => {
    const column = { kind: "uint8", doubled: true } as const;
    return illness ? [column, column, column, column] : [column, column];
  },
  sums: () => naiveSums,
  open: () => ({ cost: 0, avoided: 0, even: NaN }),
  asks: ({ illness }, hook) => hook !== "health" || illness,
  hooks: {
    health: (numbers, _, at) => spareIllness(numbers, at),
    need: (numbers, _, at) => preventEvents(numbers, at),
    count: (numbers, _, at) => {
      if (hasOthers(at)) findReached(numbers, at);
      countClaims(at);
    },
    flows,
    yearEnd: closeYear,
  },
  totals,
  metrics,
  // an effect that makes more of a service adds events, and so may illness that makes less of one
  notes: ({ services, preventable }) => preventable === 0 && services.every((effect) => effect >= 0),
  needs: { general: true, worldNeed: true, reads: "members", without: "prevention.benefits_without" },
};

/** Events are drawn for people as all worlds know them: of what an illness makes none of, or makes free, nothing is known for who is spared it. */
function refuseUndrawn({ conditions }: PreventionTerms, { health }: Scenario, place: Place): void {
  for (const [c, effect] of conditions.entries()) {
    if (effect === 0) continue;
    const { name, ...factors } = health.conditions[c]!;
    for (const key of ["rates", "costs"] as const) {
      const s = factors[key].indexOf(0);
      if (s < 0) continue;
      const allowed = `a condition with factors above 0: who is spared ${name} would need care of which nothing was drawn`;
      report(under(under(place, "effect"), name), "E0313", effect, allowed, `give ${name} a small factor above 0 in ${key}, ${health.services[s]!.name}`);
    }
  }
}

function compile(terms: PreventionTerms, { scenario, scale }: LeverPlace): PreventionNumbers {
  const { reach, everyone, services, conditions, illness, perReached, fixed, starts, lag, fade, selection } = terms;
  const preventable = conditions.reduce((bits, effect, c) => (effect > 0 ? bits | (1 << c) : bits), 0);
  const from = Math.max(0, (starts ?? scenario.startYear) - scenario.startYear);
  return {
    reach,
    everyone,
    services,
    conditions,
    illness,
    preventable,
    perReached,
    fixed: fixed * scale,
    from,
    lag,
    fade,
    selection,
    people: scenario.population.size,
  };
}

/** Another programme of the world has looked at its own people since this one did. */
function hasOthers({ model, world, arm }: LeverBlock): boolean {
  return model.levers.some((one) => one.lever === "prevention" && one.world === world && one.arm !== arm);
}

/** The first year's price pays for the programme and does not count on an effect that nobody has seen yet; later ones follow experience. */
function price(numbers: PreventionNumbers, { members }: LeverQuote): Priced<PreventionNumbers> {
  const { reach, everyone, perReached, fixed, from, people } = numbers;
  const heads = Math.max(1, members);
  const reached = reach * (everyone ? people : heads);
  return { numbers, perHead: from > 0 ? 0 : (perReached * reached + fixed) / heads };
}

function flows(numbers: PreventionNumbers, _: PreventionState, { model, own, context, tally, arm }: LeverYear): readonly Flow[] {
  const reached = tally[model.tallies.offset["prevention.reached"]![arm]!]!;
  const runs = own!.year.open && context.year >= numbers.from;
  const index = contributionIndex(context, own!.scheme.expenses.index);
  const amount = runs ? (numbers.perReached * reached + numbers.fixed) * index : 0;
  return [{ name: "prevention.cost", sign: -1, timing: model.timing.expenses, amount, cash: amount }];
}

function closeYear(_: PreventionNumbers, state: PreventionState, at: LeverYear, all: readonly ArmTotals[]): void {
  const { model, tally, arm, sumsAt, context } = at;
  const { offset } = model.tallies;
  const of = (name: "prevention.cost" | "prevention.benefits_without"): number => tally[offset[name]![arm]!]!;
  tally[offset["prevention.naive_avoided"]![arm]!] = naiveAvoided(tally.subarray(sumsAt, sumsAt + naiveSums));
  state.cost += of("prevention.cost");
  state.avoided += of("prevention.benefits_without") - all[arm]!.benefits;
  if (!(state.even === state.even) && state.cost > 0 && state.avoided >= state.cost) state.even = context.year + 1;
  tally[offset["prevention.even"]![arm]!] = state.even;
}
