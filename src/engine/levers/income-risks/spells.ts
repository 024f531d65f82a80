/** Spells of a block and year: the same in every world, but for those that a benefit itself brings about. By position among the living. */
import { gamma, gammaLimitedMean } from "../../distributions/gamma.ts";
import { evaluate } from "../../formulas/evaluate.ts";
import { ofPeople } from "../../formulas/people.ts";
import { incomeOf, joined, living, stateOf } from "../../kernels/scratch.ts";
import { quantileOfWord } from "../../maths/tail-octaves.ts";
import { tieOf } from "../../maths/ties.ts";
import { ageOf, isFemale } from "../../model/states.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehash, rehashed } from "../../random/rehash.ts";
import { drawOfList, drawOfYear } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";
import { type RiskTerms, type Spell, spellNames } from "./keys.ts";

/** By contingency: days without income (of those that the file has alone), and who has any. */
export const daysOf: readonly Float64Array[] = spellNames.map(() => new Float64Array(blockLength));
export const hit: readonly People[] = spellNames.map(() => ({ count: 0, list: new Int32Array(blockLength + 1) }));
/** By household: income before spells. */
export const incomeBefore: Float64Array = new Float64Array(blockLength);
export const yearDays = 365;

interface People {
  count: number;
  readonly list: Int32Array;
}

/** Contingencies of the file, in their order. */
const kinds: People = { count: 0, list: new Int32Array(spellNames.length) };

/** Of the block under way, in all worlds: who may have a spell where benefits bring about most, the number that decides, and the days. */
interface Likely extends People {
  readonly chance: Float64Array;
  readonly word: Int32Array;
  readonly days: Float64Array;
}
const likely: readonly Likely[] = spellNames.map(() => ({
  count: 0,
  list: new Int32Array(blockLength + 1),
  chance: new Float64Array(blockLength + 1),
  word: new Int32Array(blockLength + 1),
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
  const arms = at.model.worlds[at.world]!.joinable.length;
  for (let c = 0; c < likely.length; c++) {
    const probability = terms[spellNames[c]!]?.probability ?? 0;
    factors[0] = 1;
    for (let position = 0; position < arms; position++) factors[position + 1] = risen(c, position);
    findHit(likely[c]!, hit[c]!, daysOf[c]!, probability);
  }
}
/** By place of a scheme among those of the world, from 1; 0: who has none. */
const factors = new Float64Array(256);

function findHit({ count, list, chance, days }: Likely, ill: People, found: Float64Array, probability: number): void {
  let place = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const isHit = +(chance[k]! < probability * factors[joined[i]! + 1]!);
    found[i] = isHit * days[k]!;
    ill.list[place] = i;
    place += isHit;
  }
  ill.count = place;
}

/** Once for all worlds. */
function findLikely(terms: RiskTerms, at: LeverBlock, most: readonly number[]): void {
  kinds.count = 0;
  spellNames.forEach((name, c) => {
    const spell = terms[name];
    likely[c]!.count = 0;
    if (spell === null || spell.probability === 0) return;
    kinds.list[kinds.count++] = c;
    daysOf[c]!.fill(0, 0, at.block.living);
    if (spell.badYear < 1 && drawOfYear(at, c) >= spell.badYear) return;
    const able = name === "maternity" ? findAble(at, 49, true) : findAble(at, 64, false);
    drawOfList(at, words, { list: slots, count: able }, c);
    listLikely(likely[c]!, able, spell.probability * most[c]!);
    drawDays(spell, c, likely[c]!);
  });
}

/** Who may have a spell at all: by position among the living, and by place in the block. */
const ableList = new Int32Array(blockLength + 1);
const slots = new Int32Array(blockLength + 1);

function findAble({ model, block }: LeverBlock, lastAge: number, women: boolean): number {
  const { mask } = model.states;
  const alive = block.living;
  const anySex = women ? 0 : 1;
  let count = 0;
  for (let i = 0; i < alive; i++) {
    const state = stateOf[i]! & mask;
    const age = ageOf(state);
    ableList[count] = i;
    slots[count] = living[i]!;
    count += +(incomeOf[i]! > 0) & +(age >= 15) & +(age <= lastAge) & (anySex | +isFemale(state));
  }
  return count;
}

function listLikely(people: Likely, able: number, below: number): void {
  const { list, chance, word } = people;
  let found = 0;
  for (let k = 0; k < able; k++) {
    const drawn = uniform(words[k]!);
    list[found] = ableList[k]!;
    chance[found] = drawn;
    word[found] = words[k]!;
    found += +(drawn < below);
  }
  people.count = found;
}

function drawDays(spell: Spell, c: number, { count, word, days }: Likely): void {
  for (let k = 0; k < count; k++) days[k] = daysDrawn(spell, c, word[k]!);
}

function daysDrawn({ days, cv }: Spell, c: number, word: number): number {
  if (cv === 0 || days === 0) return days;
  rehash(word, 1, 0);
  return Math.min(yearDays, days * unitDays(c, cv)(rehashed[0]!));
}

/** By contingency: days of a spell of 1 day on average, by a random word; the law of the last coefficient of variation is kept. */
const unitLaws: { cv: number; readonly ofWord: (word: number) => number }[] = spellNames.map(() => ({ cv: NaN, ofWord: () => NaN }));

function unitDays(c: number, cv: number): (word: number) => number {
  if (unitLaws[c]!.cv !== cv) unitLaws[c] = { cv, ofWord: quantileOfWord((p) => gamma.quantile(lawOf(1, cv), p)) };
  return unitLaws[c]!.ofWord;
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
    const money = { index: context.wages, povertyLine: NaN };
    const tie = tieOf(model.grid.incomeMagic) / context.wages;
    const holds = evaluate(who, block.living, ofPeople(model.states, money, block.living, "own"), tie);
    for (let i = 0; i < block.living; i++) stateShare[i] = Math.min(1, stateShare[i]! + share * holds[i]!);
  }
}

/** Days that a person does not earn in the year, spells and lasting states together. */
export function daysLost(i: number): number {
  let days = stateShare[i]! * yearDays;
  for (let k = 0; k < kinds.count; k++) days += daysOf[kinds.list[k]!]![i]!;
  return Math.min(yearDays, days);
}

/** Whether a spell has days, and no spell of a kind before it has. */
export function isFirst(i: number, c: number): boolean {
  for (let k = 0; kinds.list[k]! < c; k++) if (daysOf[kinds.list[k]!]![i]! > 0) return false;
  return daysOf[c]![i]! > 0;
}
