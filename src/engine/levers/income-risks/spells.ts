/** Spells of a block and year: the same in every world, but for those that a benefit itself brings about. By position among the living. */
import { gamma, gammaLimitedMean } from "../../distributions/gamma.ts";
import { evaluate } from "../../formulas/evaluate.ts";
import { ofPeople } from "../../formulas/people.ts";
import { incomeOf, joined, stateOf } from "../../kernels/scratch.ts";
import { ageOf, isFemale } from "../../model/states.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehash, rehashed } from "../../random/rehash.ts";
import { drawOfPeople, drawOfYear } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { type RiskTerms, type Spell, spellNames } from "./keys.ts";

/** By contingency: days without income. */
export const daysOf: readonly Float64Array[] = spellNames.map(() => new Float64Array(blockLength));
/** By household: income before spells. */
export const incomeBefore: Float64Array = new Float64Array(blockLength);
export const yearDays = 365;
const words = new Int32Array(blockLength);

/**
 * @param risen  by contingency and place of a scheme among those of the world: factor on the probability of its members (moral hazard)
 */
export function drawSpells(terms: RiskTerms, at: LeverBlock, risen: (contingency: number, position: number) => number): void {
  spellNames.forEach((name, c) => {
    const spell = terms[name];
    const found = daysOf[c]!;
    found.fill(0, 0, at.block.living);
    if (spell === null || spell.probability === 0) return;
    if (spell.badYear < 1 && drawOfYear(at, c) >= spell.badYear) return;
    drawOfPeople(at, words, false, c);
    for (let i = 0; i < at.block.living; i++) {
      if (!mayHave(at, i, name)) continue;
      const more = joined[i]! < 0 ? 1 : risen(c, joined[i]!);
      if (uniform(words[i]!) < spell.probability * more) found[i] = daysDrawn(spell, words[i]!);
    }
  });
}

function mayHave({ model }: LeverBlock, i: number, name: string): boolean {
  const state = stateOf[i]! & model.states.mask;
  const age = ageOf(state);
  return age >= 15 && incomeOf[i]! > 0 && (name === "maternity" ? age <= 49 && isFemale(state) : age <= 64);
}

function daysDrawn({ days, cv }: Spell, word: number): number {
  if (cv === 0 || days === 0) return days;
  rehash(word, 1, 0);
  return Math.min(yearDays, gamma.quantile(lawOf(days, cv), uniform(rehashed[0]!)));
}

function lawOf(days: number, cv: number): Parameters<typeof gammaLimitedMean>[0] {
  return { family: "gamma", scale: days * cv * cv, shape: [1 / (cv * cv)], points: [], weights: [] };
}

/** E[max(0, min(days, most) - wait)] of one spell. */
export function expectedDays({ days, cv }: Spell, wait: number, most: number): number {
  const limit = Math.min(most, yearDays);
  if (cv === 0) return Math.max(0, Math.min(days, limit) - wait);
  const law = lawOf(days, cv);
  return Math.max(0, gammaLimitedMean(law, limit) - gammaLimitedMean(law, Math.min(wait, limit)));
}

/** By person: part of the income that lasting states take. */
const stateShare = new Float64Array(blockLength);

/** Who is in which state this year: the same in every world. */
export function holdStates({ lasting }: RiskTerms, { model, context, block }: LeverBlock): void {
  stateShare.fill(0, 0, block.living);
  for (const { who, share } of lasting) {
    const holds = evaluate(who, block.living, ofPeople(model.states, { index: context.wages, povertyLine: NaN }, block.living, "own"));
    for (let i = 0; i < block.living; i++) stateShare[i] = Math.min(1, stateShare[i]! + share * holds[i]!);
  }
}

export function lost(i: number): number {
  let days = stateShare[i]! * yearDays;
  for (const column of daysOf) days += column[i]!;
  return (incomeOf[i]! / yearDays) * Math.min(yearDays, days);
}
