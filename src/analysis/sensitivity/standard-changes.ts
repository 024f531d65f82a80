/**
 * The changes that an actuary and a sceptic try first, as settings of a scenario: the one list of `mutua sensitivity --method actuarial` and of
 * the brief of `mutua report`. Settings, not a changed scenario: a future reads its numbers from the file again, and so sees the change.
 */
import type { Scenario } from "../../engine/model/scenario.ts";
import { type Settings, settingText } from "../evaluate.ts";
import type { ChangeKey, ChangeNumber, StandardAssumption, StandardChange } from "./change.ts";
import { helpChanges } from "./help-changes.ts";
import { each, firstNumber, type MainScheme, mainSchemes, numbersUnder, schemePath } from "./settings-of.ts";

/** Need of care, up and down; a year of an epidemic; prices of care; who is reached; who pays what is due. */
const [needStep, shockFactor, inflationStep, reachFactor, collectionFactor] = [0.1, 1.5, 0.01, 0.75, 0.9];
const [awarenessStep, affordabilityFactor, arrearsFactor, reserveFactor] = [0.2, 0.6, 3, 0.5];
/** A seventh less and a seventh more of the rate: 3 and 4 % for 3.5 %. */
const contributionFactors = [6 / 7, 8 / 7] as const;

/** All changes that the scenario gives a meaning to. Those of a scheme are about the first one with contributions of the first compared world. */
export function standardAssumptions(scenario: Scenario): readonly StandardAssumption[] {
  const [first, second] = mainSchemes(scenario);
  const own = first === null ? [] : [contribution(scenario, first), ...helpChanges(scenario, first, second)];
  const more = first === null ? [] : [reach(scenario, first), collection(scenario, first), reserve(scenario, first)];
  const found = [...own, medicalInflation(scenario), ...need(scenario), awareness(scenario), affordability(scenario), arrears(scenario), ...more];
  return found.flatMap((one) => (one === null || (one.low === null && one.high === null) ? [] : [one]));
}

/** The same, one change after the other. */
export function standardChanges(scenario: Scenario): readonly StandardChange[] {
  return standardAssumptions(scenario).flatMap(({ low, high }) => [low, high].filter((end) => end !== null));
}

const share = (value: number): ChangeNumber => ({ value: rounded(value), unit: "share" });
const plain = (value: number): ChangeNumber => ({ value: rounded(value), unit: "plain" });
const rounded = (value: number): number => Number(value.toPrecision(6));
const percent = (value: number): string => `${Number((100 * value).toPrecision(3))} %`;

/** Amounts and rates that are written; what a scheme works out itself has no such number. A table by year keeps its shape, and its last year is said. */
function contribution(scenario: Scenario, { world, name }: MainScheme): StandardAssumption | null {
  for (const rule of ["income", "flat"] as const) {
    const numbers = numbersUnder(scenario, `${schemePath(name)}.contribution.${rule}`).filter(({ value }) => value > 0);
    const last = numbers.at(-1);
    if (last === undefined) continue;
    const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(2));
    const said = (value: number): ChangeNumber => (rule === "income" ? share(value) : { value, unit: "money" });
    const [low, high] = contributionFactors.map(
      (factor): StandardChange => ({
        key: factor < 1 ? "contributionDown" : "contributionUp",
        world,
        to: said(scaled(last.value, factor)),
        from: said(last.value),
        settings: each(numbers, (value) => scaled(value, factor)),
      }),
    ) as [StandardChange, StandardChange];
    return { label: `${name}: contribution a seventh less / more`, low, high };
  }
  return null;
}

function medicalInflation(scenario: Scenario): StandardAssumption {
  const { mean } = scenario.economy.medicalInflation;
  const path = firstNumber(scenario, "economy.medical_inflation.mean") === null ? "economy.medical_inflation" : "economy.medical_inflation.mean";
  const end = (key: ChangeKey, value: number): StandardChange => ({
    ...{ key, world: null, to: share(value), from: share(mean) },
    settings: [`${path}=${settingText(value)}`],
  });
  return {
    label: "medical inflation -1 / +1 point",
    low: end("medicalInflationDown", mean - inflationStep),
    high: end("medicalInflation", mean + inflationStep),
  };
}

/** Care that comes otherwise than everybody planned with, so that prices of the first year do not know of it: all years, or one in the middle. */
function need(scenario: Scenario): StandardAssumption[] {
  const { startYear, years } = scenario;
  const end = (key: ChangeKey, factor: number, from: number, length: number, to: number): StandardChange | null => {
    const settings = otherNeed(scenario, factor, from, length);
    return settings === null ? null : { key, world: null, to: key === "shockYear" ? plain(to) : share(to), from: null, settings };
  };
  return [
    {
      label: "need of care -10 % / +10 %",
      low: end("claimsDown", 1 - needStep, startYear, years, needStep),
      high: end("claimsUp", 1 + needStep, startYear, years, needStep),
    },
    { label: `one year with ${shockFactor} times the care`, low: end("shockYear", shockFactor, startYear + Math.floor(years / 2), 1, shockFactor), high: null },
  ];
}

/** Services that happen once at most have no room for a factor. */
function otherNeed({ health }: Scenario, factor: number, year: number, years: number): Settings | null {
  const rates = health.services.filter(({ count }) => count !== "bernoulli").map(({ name }) => `${JSON.stringify(name)}: ${factor}`);
  const taken = new Set(health.shocks.map(({ name }) => name));
  let name = "other_need";
  while (taken.has(name)) name += "_";
  return rates.length === 0 ? null : [`health.shocks.${name}={year: ${year}, years: ${years}, rates: {${rates.join(", ")}}}`];
}

/** Said for the least aware, and changed for them. */
function awareness(scenario: Scenario): StandardAssumption | null {
  const numbers = numbersUnder(scenario, "behaviour.awareness");
  const least = Math.min(...numbers.map(({ value }) => value));
  if (numbers.length === 0 || least >= 1) return null;
  const end = (key: ChangeKey, step: number): StandardChange => {
    const to = rounded(Math.min(1, Math.max(0, least + step)));
    const moved = numbers.filter(({ value }) => value === least);
    return { key, world: null, to: share(to), from: share(least), settings: each(moved, () => to) };
  };
  return { label: "who knows of it -20 / +20 of 100", low: end("awarenessDown", -awarenessStep), high: end("awarenessUp", awarenessStep) };
}

function affordability({ behaviour }: Scenario): StandardAssumption | null {
  const { shareOfIncome } = behaviour.affordability;
  if (shareOfIncome === null) return null;
  const to = affordabilityFactor * shareOfIncome;
  return oneEnd(`affordable at most ${percent(to)} of income, not ${percent(shareOfIncome)}`, "affordability", null, share(to), share(shareOfIncome), [
    `behaviour.affordability.share_of_income=${settingText(to)}`,
  ]);
}

function arrears({ behaviour }: Scenario): StandardAssumption | null {
  const from = behaviour.lapse.arrears;
  if (from <= 0) return null;
  const to = Math.min(1, arrearsFactor * from);
  return oneEnd(`drop-outs ${percent(to)} a year, not ${percent(from)}`, "arrears", null, share(to), share(from), [
    `behaviour.lapse.arrears=${settingText(to)}`,
  ]);
}

function reach({ schemes }: Scenario, { world, name, index }: MainScheme): StandardAssumption | null {
  const from = schemes[index]!.reach;
  if (from <= 0) return null;
  const to = reachFactor * from;
  const settings = [`${schemePath(name)}.reach=${settingText(to)}`];
  return oneEnd(`${name}: reaches ${percent(to)}, not ${percent(from)}`, "reachDown", world, share(to), share(from), settings);
}

function collection({ schemes }: Scenario, { world, name, index }: MainScheme): StandardAssumption | null {
  const from = schemes[index]!.collection;
  const to = collectionFactor * from;
  const settings = [`${schemePath(name)}.contribution.collection=${settingText(to)}`];
  return oneEnd(`${name}: collects ${percent(to)}, not ${percent(from)}`, "collection", world, share(to), share(from), settings);
}

function reserve(scenario: Scenario, { world, name }: MainScheme): StandardAssumption | null {
  const months = firstNumber(scenario, `${schemePath(name)}.reserve.initial.months`);
  if (months === null || months.value <= 0) return null;
  const to = reserveFactor * months.value;
  return oneEnd(`${name}: first reserve ${to} months, not ${months.value}`, "reserve", world, plain(to), plain(months.value), [
    `${months.path}=${settingText(to)}`,
  ]);
}

function oneEnd(label: string, key: ChangeKey, world: string | null, to: ChangeNumber, from: ChangeNumber, settings: Settings): StandardAssumption {
  return { label, low: { key, world, to, from, settings }, high: null };
}
