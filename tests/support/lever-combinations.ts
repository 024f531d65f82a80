/** Levers by weight for the scenarios composed at random. Dice of their own: what else a seed composes does not move when a lever is added. */
import type { Input } from "../laws/small.ts";
import type { Dice } from "./combinations.ts";

type Draw = (dice: Dice, unit: number) => object;

/** By name: how often a scheme has it, and what it says. */
const ofSchemes: Readonly<Record<string, readonly [number, Draw]>> = {
  education: [
    0.25,
    (dice, unit) => ({
      coverage: dice.one<unknown>([0, 0.3, 1, { by: "group", values: { workers: 0.5 }, default: 0.1 }]),
      effect: dice.one([0, 0.3, 1]),
      cost: { fixed: dice.one([0, 40]) * unit, per_household: dice.one([0, 2]) * unit, per_head: dice.one([0, 1]) * unit },
      half_life: dice.one<unknown>(["none", 1]),
      ...dice.maybe(0.5, () => ({ until: 2026 })),
    }),
  ],
};

/** By name: how often the file has it. */
const ofWorlds: Readonly<Record<string, readonly [number, Draw]>> = {
  regulation: [
    0.25,
    (dice) => ({
      guaranteed_issue: dice.chance(0.5),
      minimum_loss_ratio: dice.one<unknown>(["none", 0.8]),
      maximum_rise: dice.one<unknown>(["none", 0, 0.1]),
      minimum_capital: dice.one<unknown>(["none", 0.2]),
      lifetime_loading: dice.one<unknown>(["none", { rate: 0.0625, above_age: 30 }]),
    }),
  ],
  risk_equalisation: [
    0.25,
    (dice) => ({ by: dice.one([["age_band"], ["sex", "age_band"], ["sex", "condition"]]), band_years: dice.one([5, 50]), share: dice.one([0.5, 1]) }),
  ],
  federations: [
    0.2,
    (dice, unit) => ({
      union: {
        members: ["mutual", "insurer"],
        share: dice.one([0, 0.1]),
        most: dice.one<unknown>(["none", 2]),
        target: dice.one<unknown>(["none", 0]),
        initial: dice.one([0, 500]) * unit,
      },
    }),
  ],
  financed_by: [
    0.3,
    (dice, unit) => ({
      instruments: dice.one([
        [{ kind: "income", evasion: 0.1 }],
        [
          { kind: "vat", share: 0.75, saving: [0, 0, 0.1, 0.2, 1] },
          { kind: "donor", share: 0.25 },
        ],
        [{ kind: "brackets", brackets: [{ above: 500 * unit, rate: 0.1 }] }],
        [
          { kind: "payroll", share: 0.5, groups: ["workers"], ceiling: 2000 * unit },
          { kind: "levy", share: 0.5 },
        ],
      ]),
      collection_cost: dice.one([0, 0.125]),
      ...dice.maybe(0.3, () => ({ worlds: ["all", "none"] })),
    }),
  ],
};

/** Terms that are no levers of their own: a formula, societies, a merger of one of the two schemes into the other. */
function termsOf(dice: Dice, unit: number, name: string, scheme: { readonly kind: string; readonly enrolment?: { readonly mode?: string } }): object {
  const voluntary = scheme.enrolment?.mode !== "compulsory" && scheme.kind === "solidarity";
  return {
    ...dice.maybe(name === "mutual" ? 0.1 : 0, () => ({ contribution: { formula: `max(${20 * unit}, 0.03 * income) * if(age < 18, 0.5, 1)` } })),
    ...dice.maybe(voluntary ? 0.1 : 0, () => ({ enrolment: { ...scheme.enrolment, together: { size: dice.one([2, 7, 40]), share: dice.one([0, 0.3, 1]) } } })),
    ...dice.maybe(name === "mutual" ? 0.15 : 0, () => ({ on_insolvency: [...dice.some(["call", "cut"]), { merge: { into: "insurer" } }, "close"] })),
  };
}

/** The scenario with levers for its schemes (public ones have none) and its worlds. */
export function withLevers(input: Input, dice: Dice, unit: number): Input {
  const drawn = (of: Readonly<Record<string, readonly [number, Draw]>>): object =>
    Object.fromEntries(Object.entries(of).flatMap(([name, [weight, draw]]) => (dice.chance(weight) ? [[name, draw(dice, unit)]] : [])));
  const schemes = Object.entries(input["schemes"] as Record<string, { kind: string }>).map(([name, scheme]) => {
    const levers = drawn(ofSchemes);
    return [name, scheme.kind === "public" ? scheme : { ...scheme, ...levers, ...termsOf(dice, unit, name, scheme) }];
  });
  return { ...input, schemes: Object.fromEntries(schemes), ...drawn(ofWorlds) };
}
