/** Spells of a block and year: the same in every world, but for those that a benefit itself brings about. By position among the living. */
import { gamma, gammaLimitedMean } from "../../distributions/gamma.ts";
import { evaluate } from "../../formulas/evaluate.ts";
import { ofPeople } from "../../formulas/people.ts";
import { incomeOf, joined, living, stateOf } from "../../kernels/scratch.ts";
import { ageOf, isFemale } from "../../model/states.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehash, rehashed } from "../../random/rehash.ts";
import { drawOfList, drawOfYear } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { type RiskTerms, type Spell, spellNames } from "./keys.ts";

/** By contingency: days without income, and who has any. */
export const daysOf: readonly Float64Array[] = spellNames.map(() => new Float64Array(blockLength));
export const hit: readonly People[] = spellNames.map(() => ({ count: 0, list: new Int32Array(blockLength) }));
/** By household: income before spells. */
export const incomeBefore: Float64Array = new Float64Array(blockLength);
export const yearDays = 365;

interface People {
  count: number;
  readonly list: Int32Array;
}

/** Of the block under way, in all worlds: who may have a spell where benefits bring about most, the number that decides, and the days. */
interface Likely extends People {
  readonly chance: Float64Array;
  readonly days: Float64Array;
}
const likely: readonly Likely[] = spellNames.map(() => ({
  count: 0,
  list: new Int32Array(blockLength),
  chance: new Float64Array(blockLength),
  days: new Float64Array(blockLength),
}));
let known: { readonly block: number; readonly terms: RiskTerms | null } = { block: 0, terms: null };
const words = new Int32Array(blockLength);

/**
 * @param risen  by contingency and place of a scheme among those of the world: factor on the probability of its members (moral hazard)
 * @param most   by contingency: the largest such factor of any world
 */
export function drawSpells(terms: RiskTerms, at: LeverBlock, risen: (contingency: number, position: number) => number, most: readonly number[]): void {
  const isKnown = at.block.draw > 0 && known.block === at.block.draw && known.terms === terms;
  if (!isKnown) findLikely(terms, at, most);
  known = { block: at.block.draw, terms };
  spellNames.forEach((name, c) => {
    const found = daysOf[c]!;
    const { count, list, chance, days } = likely[c]!;
    const ill = hit[c]!;
    ill.count = 0;
    for (let k = 0; k < count; k++) {
      const i = list[k]!;
      found[i] = 0;
      if (!(chance[k]! < terms[name]!.probability * (joined[i]! < 0 ? 1 : risen(c, joined[i]!)))) continue;
      found[i] = days[k]!;
      ill.list[ill.count++] = i;
    }
  });
}

/** The law of the days is inverted once for all worlds: that takes most of the time of this lever. */
function findLikely(terms: RiskTerms, at: LeverBlock, most: readonly number[]): void {
  spellNames.forEach((name, c) => {
    const spell = terms[name];
    const people = likely[c]!;
    people.count = 0;
    daysOf[c]!.fill(0, 0, at.block.living);
    if (spell === null || spell.probability === 0) return;
    if (spell.badYear < 1 && drawOfYear(at, c) >= spell.badYear) return;
    const able = findAble(at, name);
    drawOfList(at, words, { list: slots, count: able }, c);
    for (let k = 0; k < able; k++) {
      const chance = uniform(words[k]!);
      if (!(chance < spell.probability * most[c]!)) continue;
      people.list[people.count] = ableList[k]!;
      people.chance[people.count] = chance;
      people.days[people.count++] = daysDrawn(spell, words[k]!);
    }
  });
}

/** Who may have a spell at all: by position among the living, and by place in the block. */
const ableList = new Int32Array(blockLength);
const slots = new Int32Array(blockLength);

function findAble(at: LeverBlock, name: string): number {
  let count = 0;
  for (let i = 0; i < at.block.living; i++) {
    if (!mayHave(at, i, name)) continue;
    ableList[count] = i;
    slots[count++] = living[i]!;
  }
  return count;
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

/** Days that a person does not earn in the year, spells and lasting states together. */
export function daysLost(i: number): number {
  let days = stateShare[i]! * yearDays;
  for (let c = 0; c < daysOf.length; c++) days += daysOf[c]![i]!;
  return Math.min(yearDays, days);
}
