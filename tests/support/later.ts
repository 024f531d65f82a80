/** Terms by calendar year, and events of a known year, laid over a random scenario: some of its numbers become tables. */
import type { Input } from "../laws/small.ts";
import { Dice } from "./combinations.ts";

type Plain = Record<string, unknown>;
const startYear = 2026;

/** Places whose number may change, with what it may become; everything else is left as it is. */
function places(input: Input): { readonly at: Plain; readonly key: string; readonly most: number }[] {
  const found: { at: Plain; key: string; most: number }[] = [];
  const add = (at: unknown, key: string, most = Infinity): void => {
    if (typeof at === "object" && at !== null && typeof (at as Plain)[key] === "number") found.push({ at: at as Plain, key, most });
  };
  for (const scheme of Object.values(input["schemes"] as Record<string, Plain>)) {
    add(scheme, "reach", 1);
    for (const key of ["flat", "pool", "min", "employer_share", "collection"])
      add(scheme["contribution"], key, key.includes("_") || key === "collection" ? 1 : Infinity);
    for (const key of ["fixed", "per_member", "acquisition"]) add(scheme["expenses"], key);
    for (const subsidy of (scheme["subsidies"] as Plain[] | undefined) ?? []) add(subsidy, "share", 1);
    for (const [name, rule] of Object.entries((scheme["benefits"] as Plain | undefined) ?? {})) {
      for (const key of name === "limits" ? ["deductible", "annual", "out_of_pocket"] : ["reimburse", "copay", "cap", "deductible"])
        add(rule, key, key === "reimburse" ? 1 : Infinity);
    }
  }
  for (const service of Object.values((input["health"] as { services: Record<string, Plain> }).services)) {
    add(service, "rate", service["count"] === "bernoulli" ? 1 : Infinity);
    add(service, "cost");
  }
  add(input["behaviour"], "awareness", 1);
  return found;
}

/** Help as amounts and under a budget, factors, fees, compulsion for a group. */
function withTerms(dice: Dice, input: Input, unit: number): void {
  const microdata = (input["population"] as Plain)["microdata"] !== undefined;
  for (const scheme of Object.values(input["schemes"] as Record<string, Plain>)) {
    const contribution = scheme["contribution"] as Plain | undefined;
    if (scheme["kind"] === "public" || contribution === undefined) continue;
    if (dice.chance(0.3)) contribution["entry_fee"] = dice.one([0, 5, 100]) * unit;
    if (dice.chance(0.3) && contribution["pool"] === undefined)
      contribution["factors"] = {
        ...(!microdata && { groups: { workers: dice.one([0, 0.5, 2]) } }),
        child: dice.one([0, 0.3]),
        child_below: dice.one([0, 18]),
      };
    if (dice.chance(0.3)) {
      scheme["subsidies"] = [
        ...((scheme["subsidies"] as object[] | undefined) ?? []),
        { who: { quintile: dice.one([1, [1, 2]]) }, amount: dice.one([0, 30]) * unit },
      ];
      if (dice.chance(0.5)) scheme["subsidy_budget"] = dice.one([0, 500]) * unit;
    }
    const enrolment = scheme["enrolment"] as Plain | undefined;
    if (!microdata && dice.chance(0.3) && enrolment?.["mode"] !== "compulsory") scheme["enrolment"] = { ...enrolment, compulsory_for: ["traders"] };
  }
}

/** @param part  part of the scenarios that get tables */
export function withLaterTerms(seed: number, input: Input, unit: number, part: number): Input {
  const dice = new Dice(seed * 7919 + 13);
  const years = input["years"] as number;
  if (!dice.chance(part)) return input;
  const changed = structuredClone(input);
  withTerms(dice, changed, unit);
  for (const { at, key, most } of places(changed)) {
    if (!dice.chance(0.3)) continue;
    const value = at[key] as number;
    const then = Math.min(most, value * dice.one([0, 0.5, 1, 2]));
    const later = dice.one([0, 1, 2, 3]);
    at[key] = { years: { [startYear]: value, ...(later > 0 && later < years && { [startYear + later]: then }) } };
  }
  const health = changed["health"] as { shocks?: Plain; services: Plain };
  const [service] = Object.keys(health.services);
  if (dice.chance(0.5)) {
    const rates = { [service!]: dice.one([0, 1.5]) };
    const incomes = dice.chance(0.5) && (changed["population"] as Plain)["microdata"] === undefined ? { incomes: { workers: dice.one([0, 0.5]) } } : {};
    health.shocks = { ...health.shocks, closing: { year: startYear + Math.floor(dice.next() * years), years: dice.one([1, 2]), rates, ...incomes } };
  }
  return changed;
}
