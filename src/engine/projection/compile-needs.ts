import { distributions } from "../distributions/index.ts";
import { type Law, sameUnitLaw } from "../distributions/law.ts";
import type { Problem } from "../keys/problem.ts";
import { levers } from "../levers/index.ts";
import { quantileTable } from "../maths/tail-octaves.ts";
import type { NeedModel, ServiceModel } from "../model/model.ts";
import type { RateTable, Scenario, Service } from "../model/scenario.ts";
import { forEachSpan, oldestAge, type StateLayout } from "../model/states.ts";
import { doubleTable } from "../model/table-memory.ts";
import { nameKey } from "../random/key.ts";
import { clockRows, divideClocks, fillHazard, labelLimits } from "./compile-clock.ts";
import { commonFactor, ownFactors, tiesToIncome } from "./compile-factors.ts";

/** Rate of a service for people of all ages, before condition factors. */
function baseRate(rate: Exclude<RateTable, { kind: "age_sex" }>, group: number, conditions: number): number {
  switch (rate.kind) {
    case "constant":
      return rate.value;
    case "group":
      return rate.values[group]!;
    case "condition": {
      let highest = -1;
      for (let c = 0; c < rate.values.length; c++) {
        const value = rate.values[c];
        if (value !== null && value !== undefined && conditions & (1 << c) && value > highest) highest = value;
      }
      return highest >= 0 ? highest : rate.default;
    }
    case "state":
      return rate.values[conditions]!;
  }
}

function conditionFactor(factors: readonly (readonly number[])[], service: number, conditions: number): number {
  let factor = 1;
  for (let c = 0; c < factors.length; c++) if (conditions & (1 << c)) factor *= factors[c]![service]!;
  return factor;
}

/** Laws of costs, side by side with their correlations with income. */
interface Laws {
  readonly laws: Law[];
  readonly correlations: number[];
}

/** Place of a law in the list; services with the same one share it. */
function lawPlace({ laws, correlations }: Laws, law: Law, correlation: number): number {
  const known = laws.findIndex((one, k) => correlations[k] === correlation && one.scale === law.scale && sameUnitLaw(one, law));
  if (known >= 0) return known;
  correlations.push(correlation);
  return laws.push(law) - 1;
}

/** Events a year by state. */
function rateByState({ health }: Scenario, states: StateLayout, index: number): Float64Array {
  const { rate: given } = health.services[index]!;
  const factors = health.conditions.map((condition) => condition.rates);
  return byState(health, states, (table, first, female, group, conditions) => {
    const factor = conditionFactor(factors, index, conditions);
    if (given.kind !== "age_sex") table.fill(baseRate(given, group, conditions) * factor, first, first + oldestAge + 1);
    else {
      const byAge = female ? given.female : given.male;
      for (let age = 0; age <= oldestAge; age++) table[first + age] = byAge[age]! * factor;
    }
  });
}

function costFactorByState({ health }: Scenario, states: StateLayout, index: number): Float64Array {
  const factors = health.conditions.map((condition) => condition.costs);
  return byState(health, states, (table, first, _female, _group, conditions) => {
    table.fill(conditionFactor(factors, index, conditions), first, first + oldestAge + 1);
  });
}

/** A table by state, span by span. */
function byState(
  { states: chain }: Scenario["health"],
  states: StateLayout,
  fill: (table: Float64Array, first: number, female: boolean, group: number, conditions: number) => void,
): Float64Array {
  const table = doubleTable(states.count);
  forEachSpan(states, (first, female, group, conditions) => {
    // whoever is dead at the end of a year that is counted at its end needs nothing in it
    if (chain?.absorbing[conditions] !== true) fill(table, first, female, group, conditions);
  });
  return table;
}

/** Tables of a service that are those of another future; null where they are to be filled. */
export type KnownTables = { readonly [table in "rate" | "costFactor"]: Float64Array | null };

function compileService(
  scenario: Scenario,
  states: StateLayout,
  index: number,
  factorColumn: number,
  { laws, problems }: { readonly laws: Laws; readonly problems: Problem[] },
  known: KnownTables,
): ServiceModel {
  const service = scenario.health.services[index]!;
  const rate = known.rate ?? rateByState(scenario, states, index);
  const costFactor = known.costFactor ?? costFactorByState(scenario, states, index);
  const highest = highestOf(rate);
  if (service.count === "bernoulli" && highest > 1) problems.push(probabilityProblem(service, highest));
  const lawOfGroup = new Int32Array(scenario.population.groups.length);
  // what nobody needs adds no law that events would have to be sorted by
  if (highest > 0 || laws.laws.length === 0) {
    const { cost, costCorrelations } = service;
    if (cost.length === 1) lawOfGroup.fill(lawPlace(laws, cost[0]!, costCorrelations[0]!));
    else lawOfGroup.forEach((_, group) => (lawOfGroup[group] = lawPlace(laws, cost[group]!, costCorrelations[group]!)));
  }
  return {
    name: service.name,
    key: nameKey(service.name),
    count: service.count,
    zeros: service.zeros,
    rate,
    factors: ownFactors(service),
    factorColumn,
    gradient: Float64Array.from(service.gradient ?? []),
    costFactor,
    lawOfGroup,
    priceResponse: service.priceResponse,
    essential: service.essential,
    necessaryShare: service.necessaryShare,
  };
}

function highestOf(rates: Float64Array): number {
  let highest = 0;
  for (let state = 0; state < rates.length; state++) if (rates[state]! > highest) highest = rates[state]!;
  return highest;
}

function probabilityProblem(service: Service, highest: number): Problem {
  return {
    code: "E0330",
    path: ["health", "services", service.name, "rate"],
    value: highest,
    allowed: "with count: bernoulli the rate is a probability, at most 1 also after the factors of conditions",
    fix: "lower the rate or the condition's factor, or use count: poisson, whose frequency may exceed 1",
  };
}

/**
 * @param same   tables by state of a service that can be taken over
 * @param known  needs of another future
 */
export function compileNeeds(
  scenario: Scenario,
  states: StateLayout,
  problems: Problem[],
  same: (service: number) => KnownTables = () => none,
  known: Known | null = null,
): NeedModel {
  const costs: Laws = { laws: [], correlations: [] };
  let factorColumns = 0;
  const services = scenario.health.services.map((service, index) => {
    const lasting = ownFactors(service).some(({ level }) => level === "person");
    return compileService(scenario, states, index, lasting ? factorColumns++ : -1, { laws: costs, problems }, same(index));
  });
  const clocks = divideClocks(services, states.count);
  const singles = services.flatMap(({ rate, count }, s) => (count !== "poisson" && rate.some((one) => one > 0) ? [s] : []));
  const common = commonFactor(scenario.health);
  const hazard = doubleTable(clockRows(clocks, states.count));
  fillHazard(hazard, services, clocks.shared, () => 1);
  const shocks = scenario.health.shocks.map((shock) => ({
    key: nameKey(shock.name),
    probability: shock.probability,
    from: shock.from ?? -1,
    years: shock.years,
    factors: Float64Array.from(shock.rates),
    incomes: shock.incomes.every((factor) => factor === 1) ? new Float64Array(0) : Float64Array.from(shock.incomes),
  }));
  const usesChance =
    scenario.behaviour.forgoneCare !== null ||
    services.some((service) => service.priceResponse > 0 || (service.necessaryShare > 0 && service.necessaryShare < 1));
  return {
    services,
    yearFrailty: common?.level === "person-year" ? common : null,
    poolFactors: [
      ...(common?.level === "pool-year" ? [{ service: -1, factor: common }] : []),
      ...services.flatMap(({ factors }, service) => factors.filter(({ level }) => level === "pool-year").map((factor) => ({ service, factor }))),
    ],
    ownClocks: Int32Array.from(clocks.own),
    personal: Int32Array.from(services.flatMap((service, s) => (isPersonal(service, costs) ? [s] : []))),
    factorColumns,
    usesScores: tiesToIncome(scenario.health),
    poisson: Int32Array.from(clocks.shared),
    hazard,
    labels: labelLimits(services, clocks.shared, hazard, () => 1),
    fifthStride: clocks.byFifth ? states.count : 0,
    singles: Int32Array.from(singles),
    shocks,
    usesChance,
    drawsUse: usesChance || Object.keys(scenario.levers).some((name) => levers.get(name)?.needs.marks === true),
    laws: costs.laws,
    lawCorrelations: Float64Array.from(costs.correlations),
    costTables: costs.laws.map((law, at) => knownTable(known, law, costs.correlations[at]!) ?? costTable(law, costs.correlations[at]!)),
    ...flatTables(services, states, known),
    meanNeed: 0,
  };
}
const none: KnownTables = { rate: null, costFactor: null };

/** Tables that were made before: those of the model whose futures are drawn. */
type Known = Pick<NeedModel, "laws" | "lawCorrelations" | "costTables" | "services" | "rates" | "costFactors">;

/** Tables are of unit laws: a mean that is drawn moves the scale alone. */
function knownTable(known: Known | null, law: Law, correlation: number): Float64Array | null {
  if (known === null) return null;
  const at = known.laws.findIndex((one, k) => known.lawCorrelations[k] === correlation && sameUnitLaw(one, law));
  return at < 0 ? null : known.costTables[at]!;
}

/** A cost that follows the rank of income has no table: each person has a law of their own. */
function costTable(law: Law, correlation: number): Float64Array {
  const { quantile, written } = distributions.get(law.family)!;
  const unit = { ...law, scale: 1 };
  const found = correlation === 0 ? quantileTable((p) => quantile(unit, p), written === true) : quantileTable(() => NaN, true);
  const table = doubleTable(found.length);
  table.set(found);
  return table;
}

/** Whether people of one state differ in what they are known to need of a service, beyond the frailty common to all services. */
function isPersonal({ rate, factorColumn, gradient, lawOfGroup }: ServiceModel, { correlations }: Laws): boolean {
  return factorColumn >= 0 || gradient.length > 0 || (lawOfGroup.some((law) => correlations[law] !== 0) && rate.some((one) => one > 0));
}

/** Laws and cost factors of all services side by side, for the loops over mixed events. */
function flatTables(
  services: readonly ServiceModel[],
  states: StateLayout,
  known: Known | null,
): Pick<NeedModel, "lawTable" | "costFactors" | "rates" | "priceResponses" | "essentials" | "necessaryShares"> {
  const lawTable = new Int32Array(services.length * states.groups);
  services.forEach((service, s) => lawTable.set(service.lawOfGroup, s * states.groups));
  const flat = (table: "rate" | "costFactor", before: Float64Array | undefined): Float64Array => {
    if (before !== undefined && services.every((service, s) => service[table] === known!.services[s]![table])) return before;
    const all = doubleTable(services.length * states.count);
    services.forEach((service, s) => all.set(service[table], s * states.count));
    return all;
  };
  return {
    lawTable,
    costFactors: flat("costFactor", known?.costFactors),
    rates: flat("rate", known?.rates),
    priceResponses: Float64Array.from(services, (service) => service.priceResponse),
    essentials: Uint8Array.from(services, (service) => (service.essential ? 1 : 0)),
    necessaryShares: Float64Array.from(services, (service) => service.necessaryShare),
  };
}

/** Mean of a law that has one. */
export function lawMean(law: Law): number {
  return distributions.get(law.family)!.mean(law);
}
