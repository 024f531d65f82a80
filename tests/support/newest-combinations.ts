/** The newest keys, laid over a random scenario where they fit. Dice of their own: what else a seed composes does not move. */
import type { Input } from "../laws/small.ts";
import { Dice } from "./combinations.ts";

type Plain = Record<string, unknown>;

/** @param part  part of the scenarios that get any of them */
export function withNewest(seed: number, input: Input, unit: number, part: number): Input {
  const dice = new Dice(seed * 15_485_863 + 29);
  if (!dice.chance(part)) return input;
  const changed = structuredClone(input);
  const choice = (changed["behaviour"] as Plain)["choice"] as Plain | undefined;
  for (const scheme of Object.values(changed["schemes"] as Record<string, Plain>)) {
    if (scheme["kind"] === "public") continue;
    midYear(dice, scheme, choice?.["rejoin"] !== false);
    const facilities = scheme["facilities"] as Plain | undefined;
    if (facilities !== undefined && dice.chance(0.5)) facilities["quality"] = dice.one([0.5, 1.25]);
    if (dice.chance(0.25))
      scheme["subsidies"] = [
        ...((scheme["subsidies"] as object[] | undefined) ?? []),
        { who: `age < 18 or income < ${400 * unit}`, share: dice.one([0.25, 1]) },
      ];
  }
  const risks = changed["income_risks"] as Plain | undefined;
  if (risks !== undefined && dice.chance(0.5)) risks["old_age"] = { state: "age >= 60", loss: { share_of_income: dice.one([0.5, 1]) } };
  if (dice.chance(0.2)) ownRisk(changed);
  return changed;
}

/** Nobody is left who could come in where belonging is compulsory, societies decide, or who declined is barred. */
function midYear(dice: Dice, scheme: Plain, rejoin: boolean): void {
  const enrolment = (scheme["enrolment"] ?? {}) as Plain;
  if (!dice.chance(0.6) || !rejoin || enrolment["mode"] === "compulsory" || enrolment["together"] !== undefined) return;
  scheme["mid_year_entry"] = { when_ill: dice.one([0, 0.3, 1]), pays: dice.one(["rest_of_year", "whole_year"]) };
}

/** In place of the levers beside which it is refused: those that act on what the simulated members were paid. */
function ownRisk(input: Input): void {
  const file = input as Plain;
  for (const lever of ["supply", "risk_equalisation", "regulation"]) delete file[lever];
  for (const scheme of Object.values(input["schemes"] as Record<string, Plain>)) {
    for (const lever of ["reinsurance", "prevention", "facilities", "governance", "mid_year_entry", "exit"]) delete scheme[lever];
    delete (scheme["underwriting"] as Plain | undefined)?.["exclude_preexisting"];
  }
  file["own_risk"] = { people: ((input["population"] as Plain)["size"] as number) * 16 };
}
