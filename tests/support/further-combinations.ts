/** Keys that came after the first composition, laid over a random scenario by weight. Dice of their own: what else a seed composes does not move. */
import type { Input } from "../laws/small.ts";
import { Dice } from "./combinations.ts";

type Plain = Record<string, unknown>;

/** @param part  part of the scenarios that get any of them */
export function withFurther(seed: number, input: Input, unit: number, part: number): Input {
  const dice = new Dice(seed * 104_729 + 71);
  if (!dice.chance(part)) return input;
  const changed = structuredClone(input);
  const population = changed["population"] as Plain;
  const microdata = population["microdata"] !== undefined;
  const births = JSON.stringify(population["demography"] ?? {}).includes("fertility");
  if (!microdata && !births && dice.chance(0.4)) population["income_dynamics"] = { persistence: dice.one([0, 0.7, 0.99]) };
  if (!microdata && dice.chance(0.3)) (changed["health"] as Plain)["income_slope"] = dice.one([-0.3, 0.2]);
  countsBeyondPoisson(dice, changed);
  behaviourMore(dice, changed["behaviour"] as Plain);
  // seldom: its price takes a thousand first years, which is seconds
  for (const scheme of Object.values(changed["schemes"] as Record<string, Plain>))
    if (scheme["kind"] !== "public" && dice.chance(0.1)) scheme["reinsurance"] = contractsOf(dice, unit);
  // a band of prices needs a price that depends on risk
  if (dice.chance(0.6) && JSON.stringify(changed["schemes"]).includes('"risk":{'))
    changed["regulation"] = { ...(changed["regulation"] as Plain | undefined), rate_band: dice.one([1, 3]) };
  uncertain(dice, changed);
  return changed;
}

/** More people without an event than Poisson has, or fewer. */
function countsBeyondPoisson(dice: Dice, { health }: Input): void {
  const { services } = health as { services: Record<string, Plain> };
  for (const service of Object.values(services)) {
    if (service["count"] !== "poisson" || !dice.chance(0.3)) continue;
    service["count"] = dice.one<object>([{ zero_inflated: { zeros: dice.one([0.2, 0.7]) } }, { hurdle: { zeros: dice.one([0.2, 0.7]) } }]);
  }
}

/** What it takes to pay, to enrol, to come back. */
function behaviourMore(dice: Dice, behaviour: Plain): void {
  const choice = behaviour["choice"] as Plain;
  if (behaviour["affordability"] !== "none" && dice.chance(0.4))
    behaviour["affordability"] = { ...(behaviour["affordability"] as Plain), ability: { slope: dice.one([0.5, 1.7, 10]) } };
  if (choice["rule"] === "utility" && dice.chance(0.4)) choice["valuation_spread"] = dice.one([0.2, 1]);
  if (dice.chance(0.4)) behaviour["lapse"] = { ...(behaviour["lapse"] as Plain), return: dice.one([0, 0.3]) };
  if (dice.chance(0.4)) behaviour["enrolment"] = { effort: { mean: dice.one([0, 0.3]), sd: dice.one([0, 0.2]) }, attempt_fails: dice.one([0, 0.4, 1]) };
}

function contractsOf(dice: Dice, unit: number): readonly object[] {
  const loading = { premium: { loading: dice.one([0, 0.4]) } };
  const shared = { default: dice.one([0, 0.5]) };
  const excess = {
    kind: "excess",
    attachment: { amount: dice.one([20, 400]) * unit },
    ...dice.maybe(0.5, () => ({ limit: { amount: 200 * unit } })),
    ...loading,
  };
  const share = { kind: "quota-share", cession: dice.one([0.2, 1]), commission: dice.one([0, 0.2]) };
  const stop = { kind: "stop-loss", attachment: dice.one<unknown>([1.1, { amount: 2000 * unit }]), ...dice.maybe(0.5, () => ({ limit: 1 })), ...loading };
  return dice.one<readonly object[]>([[excess], [share], [stop], [share, stop], [excess, stop]]).map((one) => ({ ...one, ...shared }));
}

/** Some plain numbers become ranges; two of one name share their draw. */
function uncertain(dice: Dice, { health, economy }: Input): void {
  const range = (value: number, name: string | null): object => ({
    uncertain: { uniform: [value * 0.5, value * 1.5], ...(name !== null && { together: name }) },
    note: "assumption",
  });
  const name = dice.chance(0.5) ? "shared" : null;
  if (dice.chance(0.25))
    for (const service of Object.values((health as { services: Record<string, Plain> }).services))
      if (typeof service["cost"] === "number" && service["cost"] > 0) service["cost"] = range(service["cost"], name);
  const terms = economy as Plain;
  if (dice.chance(0.2) && typeof terms["discount_rate"] === "number") terms["discount_rate"] = range(terms["discount_rate"], name);
}
