/**
 * What the solidarity ledger counts beside the totals: nothing where each contribution has one driver (a rate on the own income, a
 * price by rating class, an amount); else, where drivers act together (a household's amount with a minimum, collection that depends
 * on who is subsidised), the sums from which a Shapley share of every group is exact. Equations: docs/model.md, "Who pays for whom".
 */

import { ageBandStarts, type CellDimension } from "../model/breakdowns.ts";
import type { Driver } from "../model/compiled-rule.ts";
import type { ArmLedger, Flow, Game, LedgerPlan } from "../model/ledger-plan.ts";
import type { Model, SchemeModel, SubsidyModel } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { StateLayout } from "../model/states.ts";
import type { TallyPlan } from "../model/tally-plan.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { wantedMetrics } from "./tallies.ts";

/** First age of those who count as old in the flow from young to old; a limit of the age bands of results. */
const oldFrom = 45;
const flows: readonly Flow[] = [
  // of no condition and any; a chain has a side for each state
  { total: "flow_healthy_sick", dimension: "health", receives: Uint8Array.of(0, 1) },
  { total: "flow_rich_poor", dimension: "half", receives: Uint8Array.of(1, 0) },
  { total: "flow_young_old", dimension: "age_band", receives: Uint8Array.from(ageBandStarts, (age) => (age >= oldFrom ? 1 : 0)) },
  { total: "flow_men_women", dimension: "sex", receives: Uint8Array.of(0, 1) },
];

/** Dimensions that cells must tell apart for the flows that are wanted. */
export function flowDimensions(scenario: Scenario): readonly CellDimension[] {
  const wanted = wantedMetrics(scenario);
  return flows.filter(({ total }) => wanted.some((metric) => metric.totals.includes(total))).map(({ dimension }) => dimension);
}

/** Whose ledger it is. */
type Ledgered = Pick<Model, "schemes" | "worlds" | "states" | "layout"> & { readonly arms: readonly { readonly world: number; readonly scheme: number }[] };

/** The plan, and the length of the tally with the sums it needs. */
export function compileLedger(
  counts: TallyPlan,
  { schemes, worlds, arms, states, layout }: Ledgered,
  shareMagic: number,
): { readonly ledger: LedgerPlan; readonly length: number } {
  const { offset, breakdowns } = counts;
  const terms = [offset.solidarity_income, offset.solidarity_risk, offset.solidarity_other].some((at) => at.some((first) => first >= 0));
  let sizes = 1;
  for (const position of layout.position ?? []) if (position >= sizes) sizes = position + 1;
  let length = counts.length;
  const reserve = (places: number): number => {
    const first = length;
    length += places;
    return first;
  };
  const ledgers = arms.map(({ world, scheme }, a): ArmLedger | null => {
    if (!terms || !worlds[world]!.joinable.includes(a)) return null;
    const driver = onlyDriver(schemes[scheme]!, sizes);
    return driver !== null ? { driver, game: null } : { driver, game: compileGame(schemes[scheme]!, sizes, states, breakdowns.cells, shareMagic, reserve) };
  });
  return { ledger: { arms: ledgers, flows: flows.filter(({ total }) => offset[total].some((at) => at >= 0)).map((flow) => sidesOf(flow, states)) }, length };
}

/** The flow with a side for each state of health where these take the place of conditions. */
function sidesOf(flow: Flow, { chain, well }: StateLayout): Flow {
  return flow.dimension === "health" && chain > 0 ? { ...flow, receives: Uint8Array.from({ length: chain }, (_, state) => (state === well ? 0 : 1)) } : flow;
}

/** Whether some households pay for several members at once by a rule that is not plain in their number. */
function joinsSizes({ contribution }: SchemeModel, sizes: number): boolean {
  return sizes > 1 && contribution.jointIncome !== "none";
}

/** Whether what is collected of two equal contributions can differ: the part that subsidies pay always arrives. */
function collectsUnevenly({ collection, subsidies, employerShare }: SchemeModel): boolean {
  return collection < 1 && employerShare < 1 && subsidies.some(isConditional);
}

/** Amounts that the rule alone does not say: all that makes them differ counts as other terms. */
function differsOtherwise({ payFactor, entryFee, collection, subsidies, subsidyBudget }: SchemeModel): boolean {
  return (
    payFactor.length > 0 || entryFee > 0 || (collection < 1 && (subsidyBudget < Infinity || subsidies.some(({ amount, who }) => amount > 0 || who !== null)))
  );
}

function isConditional(subsidy: SubsidyModel): boolean {
  return subsidy.groups.length > 0 || subsidy.incomeBelow !== Infinity || subsidy.belowPovertyLine || subsidy.quintiles !== 31 || subsidy.who !== null;
}

/** The driver of a rule that has one; null where several act together. */
function onlyDriver(scheme: SchemeModel, sizes: number): Driver | null {
  if (differsOtherwise(scheme)) return "other";
  if (joinsSizes(scheme, sizes)) return null;
  const rule = ruleOf(scheme.contribution);
  return rule.amount === undefined || !collectsUnevenly(scheme) ? rule.driver : null;
}

function compileGame(scheme: SchemeModel, largest: number, states: StateLayout, cells: number, shareMagic: number, reserve: (places: number) => number): Game {
  const { contribution, subsidies } = scheme;
  const usesRisk = contribution.pricedByState;
  const sizes = joinsSizes(scheme, largest) || contribution.perHousehold ? largest : 1;
  const masks: string[] = [];
  const groupKind = new Int32Array(states.groups);
  for (let group = 0; group < states.groups; group++) {
    const mask = subsidies.map(({ groups }) => (!collectsUnevenly(scheme) || groups.length === 0 || groups[group] === 1 ? 1 : 0)).join("");
    if (!masks.includes(mask)) masks.push(mask);
    groupKind[group] = masks.indexOf(mask);
  }
  const kinds = sizes * masks.length;
  const people = reserve(cells * kinds);
  const amounts = reserve(cells * kinds);
  return {
    sizes,
    groupKind,
    opens: Uint8Array.from(masks.join(""), Number),
    groupKinds: masks.length,
    kinds,
    usesRisk,
    shareMagic,
    people,
    amounts,
    risks: usesRisk ? reserve(cells * kinds) : people,
    riskAmounts: usesRisk ? reserve(cells * kinds) : amounts,
    risk: usesRisk ? reserve(cells) : -1,
    amount: usesRisk ? reserve(cells) : -1,
  };
}
