import { describeTotal, leversInOrder, metrics, speaksOf, totalNames } from "../levers/catalogue.ts";
import type { Metric } from "../metrics/metric.ts";
import { findMetric, membersOfFamily } from "../metrics/statistic.ts";
import type { Breakdowns } from "../model/breakdowns.ts";
import type { Scenario } from "../model/scenario.ts";
import { type PlannedTotal, type TallyPlan, trashRegions } from "../model/tally-plan.ts";
import type { AnyTotal, LeverTotal, TotalName } from "../model/totals.ts";
import { ruleOf } from "../premiums/contribution.ts";

/** Metrics that the scenario asks for; those of checks and of the asked precision always count among them. */
export function wantedMetrics(scenario: Scenario): readonly Metric[] {
  const { outputs, checks, precision } = scenario;
  const { metrics: wanted } = outputs;
  // where people choose between schemes, how many choose each is the first thing to know
  const rivals = wanted === "headline" && hasRivals(scenario) ? ["finance.members"] : [];
  const named = [
    ...(typeof wanted === "string" ? rivals : wanted),
    ...[...checks, ...(precision?.goals.map(({ figure }) => figure) ?? [])].map(({ metric }) => metric),
  ];
  const present = leversOf(scenario);
  const asked = (metric: Metric): boolean => {
    if (named.includes(metric.id)) return true;
    return speaksOf(metric, present) && (wanted === "all" || (wanted === "headline" && metric.headline));
  };
  const listed = metrics.filter(asked).flatMap((metric) => membersOfFamily(metric, outputs));
  const known = new Set(listed.map(({ id }) => id));
  // members of a family may also be named by their own id
  const further = [...new Set(named)].filter((id) => !known.has(id)).map((id) => findMetric(metrics, id));
  return [...listed, ...further.filter((metric): metric is Metric => metric !== undefined && metric.family === undefined)].sort(byId);
}

/** Names of the levers that the scenario says, anywhere. */
export function leversOf({ schemes, levers }: Scenario): ReadonlySet<string> {
  return new Set([levers, ...schemes.map((scheme) => scheme.levers)].flatMap((terms) => Object.keys(terms)));
}

/** Ids of the headline figures, those of its levers among them. */
export function headlineIds(scenario: Scenario): readonly string[] {
  const present = leversOf(scenario);
  return metrics.filter((metric) => metric.headline && speaksOf(metric, present)).map(({ id }) => id);
}

function hasRivals({ schemes, worlds }: Scenario): boolean {
  return worlds.some((world) => world.schemes.filter((scheme) => schemes[scheme]!.kind !== "public").length > 1);
}

function byId(first: Metric, second: Metric): number {
  return first.id < second.id ? -1 : first.id > second.id ? 1 : 0;
}

/** Totals that the accounts need whatever is printed: they decide next year's terms, and what others follow from. */
const alwaysCounted: readonly TotalName[] = [
  "persons",
  "need_events",
  "need_cost",
  "alive",
  "members",
  "new_members",
  "contributions",
  "contributions_member",
  "contributions_employer",
  "contributions_subsidy",
  "contributions_state",
  "benefits",
  "claims_count",
  "administration",
  "investment_income",
  "surplus",
  "reserve",
  "ruined",
  "ruin_time",
  "failed",
  "open",
  "benefits_unpaid",
  "contribution_rate",
  "state_subsidies",
  "state_employer",
  "state_floor",
  "state_rescue",
];

/** Totals that are worked out from others when a year is closed. */
const workedOutFrom: Readonly<Partial<Record<TotalName, readonly TotalName[]>>> = {
  solidarity_income: ["expected_benefits"],
  solidarity_risk: ["expected_benefits"],
  solidarity_other: ["expected_benefits"],
  solidarity_margin: ["expected_benefits"],
  solidarity_chance: ["expected_benefits"],
};

export function compileTallies(scenario: Scenario, breakdowns: Breakdowns, arms: number): TallyPlan {
  const needed = new Set<AnyTotal>(alwaysCounted);
  if (scenario.schemes.some(({ contribution }) => ruleOf(contribution).compile(contribution, 1).byExpectation)) needed.add("community_expected");
  // the account is checked by what was counted of its flows
  for (const lever of leversInOrder) if (leversOf(scenario).has(lever.name)) for (const total of Object.keys(lever.totals)) needed.add(total as LeverTotal);
  for (const metric of wantedMetrics(scenario)) for (const total of metric.totals) needed.add(total);
  for (const total of [...needed]) for (const part of workedOutFrom[total as TotalName] ?? []) needed.add(part);
  const offset: Partial<Record<AnyTotal, Int32Array>> = {};
  const totals: PlannedTotal[] = [];
  let length = 0;
  for (const name of totalNames) {
    const description = describeTotal(name);
    const members = description.scope === "population" ? 1 : description.scope === "world" ? scenario.worlds.length : arms;
    const offsets = new Int32Array(members).fill(-1);
    if (needed.has(name)) {
      for (let member = 0; member < members; member++) {
        offsets[member] = length;
        length += description.cells ? breakdowns.cells : 1;
      }
      totals.push({ name, scope: description.scope, members, cells: description.cells, stock: description.stock });
    }
    offset[name] = offsets;
  }
  return {
    length: length + trashRegions * breakdowns.cells,
    trash: length,
    leverSums: length + trashRegions * breakdowns.cells,
    breakdowns,
    offset: offset as TallyPlan["offset"],
    totals,
  };
}
