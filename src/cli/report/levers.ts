import type { Scenario } from "../../engine/model/scenario.ts";
import type { Contribution } from "../../engine/premiums/rules/index.ts";
import type { LeverNumber } from "../../report/brief/sensitivity.ts";
import type { LeverKey } from "../../report/language/brief/texts.ts";

/** One assumption changed: everything else is the base, its people and their fate too. */
export interface Lever {
  readonly lever: LeverKey;
  /** World whose scheme is changed; null: the change is for everybody. */
  readonly world: string | null;
  readonly to: LeverNumber | null;
  readonly from: LeverNumber | null;
  readonly scenario: Scenario;
}

const share = (value: number): LeverNumber => ({ value, unit: "share" });
const rounded = (value: number): number => Number(value.toPrecision(6));

/**
 * The default changes of a brief, those that the scenario gives a meaning to: contribution, help by others (taken away, given to the other
 * side), prices, need, awareness, ability to pay, drop-out, collection, first reserve. Sizes are round, as an actuary would try first.
 */
export function leversOf(scenario: Scenario): readonly Lever[] {
  const [first, second] = mainSchemes(scenario);
  if (first === null) return [];
  const { behaviour, economy, health } = scenario;
  const own = (change: Partial<Scenario["schemes"][number]>): Scenario => withScheme(scenario, first.scheme, change);
  const scheme = scenario.schemes[first.scheme]!;
  const levers: (Lever | null)[] = [
    ...contributionLevers(scenario, first),
    ...helpLevers(scenario, first, second),
    {
      lever: "medicalInflation",
      world: null,
      to: share(rounded(economy.medicalInflation.mean + 0.03)),
      from: share(rounded(economy.medicalInflation.mean)),
      scenario: { ...scenario, economy: { ...economy, medicalInflation: { ...economy.medicalInflation, mean: economy.medicalInflation.mean + 0.03 } } },
    },
    {
      lever: "claimsUp",
      world: null,
      to: share(0.1),
      from: null,
      scenario: { ...scenario, health: { ...health, services: health.services.map((service) => ({ ...service, rate: scaledRate(service.rate, 1.1) })) } },
    },
    ...awarenessLevers(scenario),
    behaviour.affordability.shareOfIncome === null
      ? null
      : {
          lever: "affordability",
          world: null,
          to: share(rounded(0.6 * behaviour.affordability.shareOfIncome)),
          from: share(behaviour.affordability.shareOfIncome),
          scenario: {
            ...scenario,
            behaviour: { ...behaviour, affordability: { ...behaviour.affordability, shareOfIncome: 0.6 * behaviour.affordability.shareOfIncome } },
          },
        },
    behaviour.lapse.arrears > 0
      ? {
          lever: "arrears",
          world: null,
          to: share(rounded(Math.min(1, 3 * behaviour.lapse.arrears))),
          from: share(behaviour.lapse.arrears),
          scenario: { ...scenario, behaviour: { ...behaviour, lapse: { ...behaviour.lapse, arrears: Math.min(1, 3 * behaviour.lapse.arrears) } } },
        }
      : null,
    scheme.collection < 1
      ? {
          lever: "collection",
          world: first.world,
          to: share(rounded(Math.max(0, scheme.collection - 0.15))),
          from: share(scheme.collection),
          scenario: own({ collection: Math.max(0, scheme.collection - 0.15) }),
        }
      : { lever: "collection", world: first.world, to: share(0.9), from: share(1), scenario: own({ collection: 0.9 }) },
    scheme.reserve.initial.kind === "months" && scheme.reserve.initial.value > 0
      ? {
          lever: "reserve",
          world: first.world,
          to: { value: rounded(scheme.reserve.initial.value / 2), unit: "plain" },
          from: { value: scheme.reserve.initial.value, unit: "plain" },
          scenario: own({ reserve: { ...scheme.reserve, initial: { kind: "months", value: scheme.reserve.initial.value / 2 } } }),
        }
      : null,
  ];
  return levers.filter((lever) => lever !== null);
}

interface MainScheme {
  readonly world: string;
  /** Index into the schemes. */
  readonly scheme: number;
}

/** The first scheme with contributions of the two compared worlds (or of the first world); null where there is none. */
function mainSchemes({ compare, worlds, schemes }: Scenario): readonly [MainScheme | null, MainScheme | null] {
  const [a, b] = compare[0] ?? [0, null];
  const main = (world: number | null): MainScheme | null => {
    if (world === null) return null;
    const scheme = worlds[world]!.schemes.find((index) => schemes[index]!.kind !== "public");
    return scheme === undefined ? null : { world: worlds[world]!.name, scheme };
  };
  return [main(a), main(b)];
}

function withScheme(scenario: Scenario, scheme: number, change: Partial<Scenario["schemes"][number]>): Scenario {
  const changed = (schemes: Scenario["schemes"]): Scenario["schemes"] => schemes.with(scheme, { ...schemes[scheme]!, ...change });
  return { ...scenario, schemes: changed(scenario.schemes), later: scenario.later.map((terms) => ({ ...terms, schemes: changed(terms.schemes) })) };
}

/** A seventh less and a seventh more of the rate: 3 and 4 % for 3.5 %. Rates that the scheme works out itself have no such lever. */
function contributionLevers(scenario: Scenario, { world, scheme }: MainScheme): Lever[] {
  // the contract of a scheme knows only the name of its rule; each rule knows its own terms
  const contribution = scenario.schemes[scheme]!.contribution as Contribution;
  if (contribution.kind !== "income" || contribution.rate === null || contribution.rate <= 0) return [];
  const { rate } = contribution;
  return ([6 / 7, 8 / 7] as const).map((factor) => ({
    lever: factor < 1 ? "contributionDown" : "contributionUp",
    world,
    to: share(Number((rate * factor).toPrecision(2))),
    from: share(rate),
    scenario: withScheme(scenario, scheme, { contribution: { ...contribution, rate: Number((rate * factor).toPrecision(2)) } as Contribution }),
  }));
}

/** Without the help of others, and the same help for the side that has less of it. */
function helpLevers(scenario: Scenario, first: MainScheme, second: MainScheme | null): Lever[] {
  const helped = ({ scheme }: MainScheme): boolean => helpOf(scenario, scheme) > 0;
  const none = (main: MainScheme): Lever => ({
    lever: "noHelp",
    world: main.world,
    to: null,
    from: null,
    scenario: withScheme(scenario, main.scheme, { employerShare: 0, subsidies: [], subsidyBudget: null }),
  });
  const levers = [first, ...(second === null ? [] : [second])].filter(helped).map(none);
  if (second === null || scenario.schemes[first.scheme]!.kind === undefined || sameHelp(scenario, first, second)) return levers.slice(0, 1);
  const [giver, receiver] = helpOf(scenario, first.scheme) >= helpOf(scenario, second.scheme) ? [first, second] : [second, first];
  const { employerShare, subsidies, subsidyBudget, subsidyLag } = scenario.schemes[giver.scheme]!;
  return [
    ...levers,
    {
      lever: "sameHelp",
      world: receiver.world,
      to: null,
      from: null,
      scenario: withScheme(scenario, receiver.scheme, { employerShare, subsidies, subsidyBudget, subsidyLag }),
    },
  ];
}

/** Largest share of a contribution that others pay; an amount, which may be any share, counts as the smallest. */
function helpOf({ schemes }: Scenario, scheme: number): number {
  const { employerShare, subsidies } = schemes[scheme]!;
  return Math.max(employerShare, ...subsidies.map(({ share, amount }) => (amount > 0 ? Number.MIN_VALUE : share)), 0);
}

function sameHelp({ schemes }: Scenario, first: MainScheme, second: MainScheme): boolean {
  const [a, b] = [schemes[first.scheme]!, schemes[second.scheme]!];
  return a.employerShare === b.employerShare && JSON.stringify(a.subsidies) === JSON.stringify(b.subsidies);
}

/** A third fewer and a third more of those who do not all know: by group where awareness differs, said for the least aware. */
function awarenessLevers(scenario: Scenario): Lever[] {
  const { behaviour } = scenario;
  const least = Math.min(...behaviour.awareness);
  if (behaviour.awareness.length === 0 || least >= 1) return [];
  return ([-0.2, 0.2] as const).map((step) => {
    const change = (value: number): number => (value >= 1 ? 1 : rounded(Math.min(1, Math.max(0, value === least ? value + step : value))));
    return {
      lever: step < 0 ? "awarenessDown" : "awarenessUp",
      world: null,
      to: share(change(least)),
      from: share(least),
      scenario: { ...scenario, behaviour: { ...behaviour, awareness: behaviour.awareness.map(change) } },
    };
  });
}

type RateTable = Scenario["health"]["services"][number]["rate"];

function scaledRate(rate: RateTable, factor: number): RateTable {
  switch (rate.kind) {
    case "constant":
      return { ...rate, value: rate.value * factor };
    case "age_sex":
      return { ...rate, female: rate.female.map((value) => value * factor), male: rate.male.map((value) => value * factor) };
    case "group":
    case "state":
      return { ...rate, values: rate.values.map((value) => value * factor) };
    case "condition":
      return { ...rate, values: rate.values.map((value) => (value === null ? null : value * factor)), default: rate.default * factor };
  }
}
