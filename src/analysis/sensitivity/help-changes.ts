/** What becomes of the comparison without the help of others, with the same help for both sides, and with help that comes late. */
import type { Scenario } from "../../engine/model/scenario.ts";
import type { Settings } from "../evaluate.ts";
import type { ChangeKey, StandardAssumption, StandardChange } from "./change.ts";
import { type MainScheme, schemePath } from "./settings-of.ts";

export function helpChanges(scenario: Scenario, first: MainScheme, second: MainScheme | null): readonly StandardAssumption[] {
  const sides = second === null ? [first] : [first, second];
  return [
    ...sides
      .filter((side) => helpOf(scenario, side) > 0)
      .map((side) => assumption(`${side.name}: nobody helps to pay`, "noHelp", side, without(scenario, side))),
    ...(second === null ? [] : sameHelp(scenario, first, second)),
    ...late(scenario, first),
  ];
}

function assumption(label: string, key: ChangeKey, { world }: MainScheme, settings: Settings): StandardAssumption {
  const change: StandardChange = { key, world, to: null, from: null, settings };
  return { label, low: change, high: null };
}

/** Largest share of a contribution that others pay; an amount, which may be any share, counts as the smallest. */
function helpOf({ schemes }: Scenario, { index }: MainScheme): number {
  const { employerShare, subsidies } = schemes[index]!;
  return Math.max(employerShare, ...subsidies.map(({ share, amount }) => (amount > 0 ? Number.MIN_VALUE : share)), 0);
}

function without({ schemes }: Scenario, { index, name }: MainScheme): Settings {
  const { employerShare, subsidies, subsidyBudget } = schemes[index]!;
  const at = schemePath(name);
  return [
    ...(employerShare > 0 ? [`${at}.contribution.employer_share=0`] : []),
    ...(subsidies.length > 0 ? [`${at}.subsidies=[]`] : []),
    ...(subsidyBudget === null ? [] : [`${at}.subsidy_budget=none`]),
  ];
}

/** The side with less help gets what the file gives to the other, word by word. */
function sameHelp(scenario: Scenario, first: MainScheme, second: MainScheme): readonly StandardAssumption[] {
  const [giver, receiver] = helpOf(scenario, first) >= helpOf(scenario, second) ? [first, second] : [second, first];
  const [given, received] = [writtenHelp(scenario, giver), writtenHelp(scenario, receiver)];
  if (JSON.stringify(given) === JSON.stringify(received)) return [];
  const at = schemePath(receiver.name);
  const settings = [
    `${at}.contribution.employer_share=${JSON.stringify(given.employerShare)}`,
    `${at}.subsidies=${JSON.stringify(given.subsidies)}`,
    `${at}.subsidy_budget=${JSON.stringify(given.subsidyBudget)}`,
    `${at}.subsidy_lag=${JSON.stringify(given.subsidyLag)}`,
  ];
  return [assumption(`${receiver.name}: the same help as ${giver.name}`, "sameHelp", receiver, settings)];
}

interface WrittenHelp {
  readonly employerShare: unknown;
  readonly subsidies: unknown;
  readonly subsidyBudget: unknown;
  readonly subsidyLag: unknown;
}

function writtenHelp({ given }: Scenario, { name }: MainScheme): WrittenHelp {
  const scheme = at(at(given, "schemes"), name);
  return {
    employerShare: at(at(scheme, "contribution"), "employer_share") ?? 0,
    subsidies: at(scheme, "subsidies") ?? [],
    subsidyBudget: at(scheme, "subsidy_budget") ?? "none",
    subsidyLag: at(scheme, "subsidy_lag") ?? 0,
  };
}

/** A member of plain data; undefined where there is no such map. */
function at(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function late({ schemes }: Scenario, scheme: MainScheme): readonly StandardAssumption[] {
  const { subsidies, subsidyLag } = schemes[scheme.index]!;
  if (subsidies.length === 0 || subsidyLag >= 1) return [];
  return [assumption(`${scheme.name}: subsidies a year late`, "subsidyLate", scheme, [`${schemePath(scheme.name)}.subsidy_lag=1`])];
}
