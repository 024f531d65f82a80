/** Costs of events, and the words of the decision to use care, for services that are drawn one by one. */
import type { Distribution } from "../distributions/distribution.ts";
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { draws, firstWord, secondWord } from "../distributions/shared/draw-columns.ts";
import { uniformFromWords } from "../distributions/shared/uniform-word.ts";
import { unpriced } from "../kernels/event-costs.ts";
import { costWord, labelWord } from "../kernels/event-words.ts";
import { eventCost, eventNecessityWord, eventPerson, eventPriceWord, eventService, eventVolume, needCost } from "../kernels/events.ts";
import { entryYears } from "../kernels/mixer-start.ts";
import { living, stateOf } from "../kernels/scratch.ts";
import { drawUseWords } from "../kernels/use-words.ts";
import { drawWordsOf } from "../kernels/words-of-people.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, firstWord as mixedWord, openStream } from "../random/generator.ts";

const stream = createStream();
const wordA2 = new Int32Array(blockLength);
const wordB2 = new Int32Array(blockLength);
const wordC2 = new Int32Array(blockLength);
const wordD2 = new Int32Array(blockLength);
const users = new Int32Array(blockLength);
const lawOf = new Int32Array(blockLength);
const order = new Int32Array(blockLength);
let lawEnd = new Int32Array(16);
/** Position among the events at hand of each draw of the law under way. */
const part = new Int32Array(blockLength);

/** Costs of the events from..from + count - 1, drawn law by law on the two words given. */
export function drawCosts(
  model: Model,
  columns: Columns,
  context: YearContext,
  block: BlockSize,
  from: number,
  count: number,
  first: Int32Array,
  second: Int32Array,
): void {
  const { laws, lawCorrelations, usesScores } = model.needs;
  if (laws.length === 1) {
    for (let k = 0; k < count; k++) {
      part[k] = k;
      firstWord[k] = first[k]!;
      secondWord[k] = second[k]!;
    }
    if (usesScores && lawCorrelations[0] !== 0) drawTied(laws[0]!, lawCorrelations[0]!, columns, block, from, count);
    else samplers(model)[0]!(laws[0]!, count);
    placeOwnCosts(model, context.costScale[0]!, from, count);
    return;
  }
  sortByLaw(model, from, count);
  for (let law = 0, begin = 0; law < laws.length; law++) {
    const end = lawEnd[law]!;
    const members = end - begin;
    if (members === 0) continue;
    for (let m = 0; m < members; m++) {
      const k = order[begin + m]!;
      part[m] = k;
      firstWord[m] = first[k]!;
      secondWord[m] = second[k]!;
    }
    if (usesScores && lawCorrelations[law] !== 0) drawTied(laws[law]!, lawCorrelations[law]!, columns, block, from, members);
    else samplers(model)[law]!(laws[law]!, members);
    placeCosts(model, context.costScale[law]!, from, members);
    begin = end;
  }
}

/** Unit draws that follow the rank of the person's income, for the events `from + part[m]`. */
function drawTied(law: Law, rho: number, columns: Columns, block: BlockSize, from: number, members: number): void {
  const scores = columns.scores!;
  for (let m = 0; m < members; m++) {
    const score = scores[block.first + living[eventPerson[from + part[m]!]!]!]!;
    const own = normalQuantile(uniformFromWords(firstWord[m]!, secondWord[m]!));
    draws[m] = quantileAtScore(law, tiedScore(rho, score, own)) / law.scale;
  }
}

const unitLaws = new WeakMap<Law, Law>();

/** Quantile of the law at scale 1. */
function unitQuantile(law: Law, p: number): number {
  let unit = unitLaws.get(law);
  if (unit === undefined) {
    unit = { ...law, scale: 1 };
    unitLaws.set(law, unit);
  }
  return distributions.get(law.family)!.quantile(unit, p);
}

/** Costs of the events whose tables have no answer: near the ends of their law, at steps, or where the law follows incomes. */
export function askLaws(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  const { lawTable, laws, lawCorrelations, costFactors } = model.needs;
  const { groups, groupBits, count: states } = model.states;
  const { flowMagic } = model.grid;
  const groupMask = (1 << groupBits) - 1;
  for (let k = 0; k < unpriced.count; k++) {
    const e = unpriced.list[k]!;
    const i = eventPerson[e]!;
    const state = stateOf[i]!;
    const at = lawTable[eventService[e]! * groups + ((state >> 8) & groupMask)]!;
    const law = laws[at]!;
    const rho = lawCorrelations[at]!;
    // 26 bits of the word are not enough next to the ends; further ones follow from all words of the event
    const more = mixedWord(costWord[e]!, labelWord[e]!, eventPriceWord[e]!, eventNecessityWord[e]!);
    const u = uniformFromWords(costWord[e]!, more);
    const unit =
      rho === 0 ? unitQuantile(law, u) : quantileAtScore(law, tiedScore(rho, columns.scores![block.first + living[i]!]!, normalQuantile(u))) / law.scale;
    const cost = unit * context.costScale[at]! * costFactors[eventService[e]! * states + state]! + flowMagic - flowMagic;
    eventCost[e] = cost;
    needCost[i] = needCost[i]! + cost;
  }
}

type Sampler = Distribution["sample"];
const knownSamplers = new WeakMap<Model, readonly Sampler[]>();

/** Sampler of each law of the model, looked up once. */
function samplers(model: Model): readonly Sampler[] {
  let known = knownSamplers.get(model);
  if (known === undefined) {
    known = model.needs.laws.map((law) => distributions.get(law.family)!.sample);
    knownSamplers.set(model, known);
  }
  return known;
}

/** Lists the events law by law in `order`, in their own order within a law; `lawEnd` says where each law's end. */
function sortByLaw(model: Model, from: number, count: number): void {
  const { lawTable, laws } = model.needs;
  const groups = model.states.groups;
  const groupMask = (1 << model.states.groupBits) - 1;
  if (lawEnd.length < laws.length) lawEnd = new Int32Array(laws.length);
  lawEnd.fill(0, 0, laws.length);
  for (let k = 0; k < count; k++) {
    const law = lawTable[eventService[from + k]! * groups + ((stateOf[eventPerson[from + k]!]! >> 8) & groupMask)]!;
    lawOf[k] = law;
    lawEnd[law] = lawEnd[law]! + 1;
  }
  let begin = 0;
  for (let law = 0; law < laws.length; law++) {
    begin += lawEnd[law]!;
    lawEnd[law] = begin - lawEnd[law]!;
  }
  for (let k = 0; k < count; k++) {
    const law = lawOf[k]!;
    order[lawEnd[law]!] = k;
    lawEnd[law] = lawEnd[law]! + 1;
  }
}

/** Unit draws to money: scale, factor of the conditions, volume, rounded once to the grid. */
function placeCosts(model: Model, scale: number, from: number, members: number): void {
  const { costFactors } = model.needs;
  const { flowMagic } = model.grid;
  const states = model.states.count;
  for (let m = 0; m < members; m++) {
    const e = from + part[m]!;
    const factor = costFactors[eventService[e]! * states + stateOf[eventPerson[e]!]!]!;
    eventCost[e] = draws[m]! * scale * factor * eventVolume[e]! + flowMagic - flowMagic;
  }
}

/** The same where all events follow one law: the m-th draw is the m-th event's. */
function placeOwnCosts(model: Model, scale: number, from: number, count: number): void {
  const { costFactors } = model.needs;
  const { flowMagic } = model.grid;
  const states = model.states.count;
  for (let m = 0; m < count; m++) {
    const e = from + m;
    const factor = costFactors[eventService[e]! * states + stateOf[eventPerson[e]!]!]!;
    eventCost[e] = draws[m]! * scale * factor * eventVolume[e]! + flowMagic - flowMagic;
  }
}

/** Words of the decision to use care, one call for each event of a round. */
export function drawUse(model: Model, columns: Columns, context: YearContext, block: BlockSize, from: number, count: number, why: number, index: number): void {
  openStream(stream, model.key, context.replication, context.year, why, index);
  if (model.rng !== "threefry") {
    drawUseWords(stream, block.first, from, count, entryYears(columns.entry, context.year));
    return;
  }
  for (let k = 0; k < count; k++) users[k] = eventPerson[from + k]!;
  drawWordsOf(stream, block.first, users, count, columns.entry, wordA2, wordB2, wordC2, wordD2);
  for (let k = 0; k < count; k++) {
    eventPriceWord[from + k] = wordA2[k]!;
    eventNecessityWord[from + k] = wordC2[k]!;
  }
}
