/**
 * What an actuary tries first, as settings of a scenario: claims 10 % up and down, medical inflation a point up and down, a tenth of contributions not
 * collected, a quarter fewer reached, public money a year late, one year with half as much care again. Paths and values come from the scenario itself, so that a change keeps its shape.
 */
import type { Scenario } from "../../engine/model/scenario.ts";
import { type Settings, settingText } from "../evaluate.ts";

export interface NamedChange {
  readonly label: string;
  /** null: the scenario has nothing to change in this direction. */
  readonly low: Settings | null;
  readonly high: Settings | null;
}

export function actuarialSet(scenario: Scenario): NamedChange[] {
  const { provenance, schemes, economy } = scenario;
  const numbers = provenance.flatMap(({ path, value }) => (typeof value === "number" ? [{ path, value }] : []));
  const costs = numbers.filter(({ path }) => /^health\.services\.[^.]+\.cost(?:$|\.mean$|\.value$)/.test(path));
  const scaled = (list: readonly { path: string; value: number }[], factor: number): Settings | null =>
    list.length === 0 ? null : list.map(({ path, value }) => `${path}=${settingText(value * factor)}`);
  const insured = schemes.filter(({ kind }) => kind !== "public");
  const each = (setting: (scheme: Scenario["schemes"][number]) => string | null): Settings | null => {
    const list = insured.flatMap((scheme) => setting(scheme) ?? []);
    return list.length === 0 ? null : list;
  };
  const inflation = numbers.some(({ path }) => path === "economy.medical_inflation.mean") ? "economy.medical_inflation.mean" : "economy.medical_inflation";
  const { mean } = economy.medicalInflation;
  return [
    { label: "cost of care -10 % / +10 %", low: scaled(costs, 0.9), high: scaled(costs, 1.1) },
    { label: "medical inflation -1 / +1 point", low: [`${inflation}=${settingText(mean - 0.01)}`], high: [`${inflation}=${settingText(mean + 0.01)}`] },
    {
      label: "contributions collected -10 %",
      low: each(({ name, collection }) => `${keyText("schemes", name)}.contribution.collection=${settingText(collection * 0.9)}`),
      high: null,
    },
    { label: "people reached -25 %", low: each(({ name, reach }) => `${keyText("schemes", name)}.reach=${settingText(reach * 0.75)}`), high: null },
    {
      label: "subsidies a year late",
      low: each(({ name, subsidies, subsidyLag }) => (subsidies.length > 0 && subsidyLag < 1 ? `${keyText("schemes", name)}.subsidy_lag=1` : null)),
      high: null,
    },
    { label: shockLabel, low: shockYear(scenario), high: null },
  ];
}

const shockFactor = 1.5;
const shockLabel = `one year with ${shockFactor} times the care`;

/** A shock in the middle of the horizon, so that the years after it show; services that happen once at most have no room for it. */
function shockYear({ health, startYear, years }: Scenario): Settings | null {
  const rates = health.services.filter(({ count }) => count !== "bernoulli").map(({ name }) => `${JSON.stringify(name)}: ${shockFactor}`);
  const taken = new Set(health.shocks.map(({ name }) => name));
  let name = "one_shock_year";
  while (taken.has(name)) name += "_";
  return rates.length === 0 ? null : [`health.shocks.${name}={year: ${startYear + Math.floor(years / 2)}, years: 1, rates: {${rates.join(", ")}}}`];
}

/** A name inside a path: quoted where it holds a point, a blank or another mark of the grammar. */
export function keyText(parent: string, name: string): string {
  return `${parent}.${/^[^"[\].=\s]+$/.test(name) ? name : `"${name}"`}`;
}
