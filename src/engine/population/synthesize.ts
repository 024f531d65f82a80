/**
 * Draws the people: who sits in which slot, age, sex, income, conditions, frailty. Every value is a function of the slot, its
 * year of entry and the replication, so any block can be made alone, in any order. A little over 300 lines: the people of the start, who
 * enter and who is born are filled by the same steps over the same columns below.
 */
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { draws, firstWord, secondWord } from "../distributions/shared/draw-columns.ts";
import { stepQuantile, stepTable } from "../distributions/shared/step-table.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { RowsModel } from "../model/rows-model.ts";
import { lastAge } from "../model/scenario.ts";
import { ageOf, groupOf, isFemale, packState, vacant, withHealth } from "../model/states.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { levelOfLiving, listAtHome } from "./births.ts";
import { type DrawnPersons, fillFactors, incomeScore } from "./personal-factors.ts";
import { relateFamilies } from "./relate-families.ts";
import { rowAt, seatHouseholds, seatPersons } from "./rows.ts";
import { groups, seatGroups, serials } from "./seats.ts";

const ages = lastAge + 1;
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);
const list = new Int32Array(blockLength);
const part = new Int32Array(blockLength);
const rowOf = new Int32Array(blockLength);
const states = new Int32Array(blockLength);
const stream = createStream();

/** Key of the population of a replication: the same for all where people are drawn once. */
function populationReplication(model: Model, replication: number): number {
  return model.people.drawnOnce ? -2 : replication;
}

/** Fills the columns of one block of the starting population. */
export function synthesizeBlock(model: Model, columns: Columns, replication: number, block: number): void {
  const first = model.layout.blockStart[block]!;
  const count = model.layout.blockStart[block + 1]! - first;
  if (first >= model.layout.size) {
    columns.packed[0].fill(-1, first, first + count);
    columns.packed[1].fill(-1, first, first + count);
    return;
  }
  const drawn = populationReplication(model, replication);
  const { rows } = model.people;
  if (rows !== null && rows.byHousehold) seatHouseholds(model, rows, drawn, block, rowOf);
  else {
    seatGroups(model, drawn, block, first, count);
    if (rows !== null) seatPersons(model, rows, drawn, count, rowOf);
  }
  for (let k = 0; k < count; k++) list[k] = k;
  fillPersons(model, columns, { replication: drawn, first, list, count, entry: null }, null);
  if (model.layout.spare !== null) emptySpare(model.layout.spare, columns, first, count);
}

/** Nobody sits yet in the places for children to come. */
function emptySpare(spare: Uint8Array, columns: Columns, first: number, count: number): void {
  for (let slot = first; slot < first + count; slot++) {
    if (spare[slot] === 0) continue;
    columns.packed[0][slot] = vacant;
    columns.packed[1][slot] = vacant;
    columns.income[slot] = 0;
  }
}

/** Who enters now. */
export interface Entry {
  readonly replication: number;
  readonly year: number;
}

/**
 * Puts a new person in each of these slots, at most `blockLength` of them.
 * Entrants belong to groups in proportion to the starting shares and live alone where they take a new slot.
 */
export function admitEntrants(model: Model, columns: Columns, { replication, year }: Entry, slots: Int32Array): void {
  const entry = columns.entry!;
  const waiting = slots.length;
  list.set(slots);
  for (let k = 0; k < waiting; k++) entry[list[k]!] = year;
  openStream(stream, model.key, replication, 0, purpose.entrantGroup, 0);
  drawList(stream, 0, list, waiting, entry, wordA, wordB, wordC, wordD);
  const { rows, entrantGroupCumulative: cumulative } = model.people;
  for (let k = 0; k < waiting; k++) {
    const u = uniform(wordA[k]!);
    if (rows !== null) {
      rowOf[k] = rowAt(rows, u);
      continue;
    }
    let group = 0;
    while (group + 1 < cumulative.length && u >= cumulative[group]!) group++;
    groups[k] = group;
    serials[k] = -1;
  }
  fillPersons(model, columns, { replication, first: 0, list, count: waiting, entry }, model.demography.entrantAge);
}

/** New slots of newborns: from `newFrom` on, one for each mother. */
export interface NewbornPlaces {
  readonly newFrom: number;
  readonly mothers: Int32Array;
}

/**
 * Puts the newborns of the closed year who have no place at home into their new slots, as far as these lie in the block. They live alone, and
 * live on what one member of the mother's household lived on.
 */
export function admitNewborns(model: Model, columns: Columns, entry: Entry, { newFrom, mothers }: NewbornPlaces, first: number, count: number): void {
  const from = Math.max(first, newFrom);
  const born = Math.min(first + count, newFrom + mothers.length) - from;
  if (born <= 0) return;
  for (let k = 0; k < born; k++) list[k] = from - first + k;
  const own = mothers.subarray(from - newFrom);
  bear(model, columns, entry, first, own, born);
  const { incomeMagic } = model.grid;
  for (let k = 0; k < born; k++) columns.income[from + k] = levelOfLiving(model, columns, own[k]!) + incomeMagic - incomeMagic;
}

const homes = new Int32Array(blockLength);
const mothersAtHome = new Int32Array(blockLength);

/** Puts the newborns of a block who have a place at home there, without an income of their own. */
export function admitAtHome(model: Model, columns: Columns, entry: Entry, first: number, count: number): void {
  const born = listAtHome(columns, first, first + count, homes, mothersAtHome);
  if (born === 0) return;
  for (let k = 0; k < born; k++) list[k] = homes[k]! - first;
  bear(model, columns, entry, first, mothersAtHome, born);
  for (let k = 0; k < born; k++) columns.income[homes[k]!] = 0;
}

/** State, conditions, frailty and what comes from the mother of the newborns at `first + list[k]`; they belong to her group. */
function bear(model: Model, columns: Columns, { replication, year }: Entry, first: number, mothers: Int32Array, born: number): void {
  const entry = columns.entry!;
  const persons: DrawnPersons = { replication, first, list, count: born, entry };
  for (let k = 0; k < born; k++) {
    entry[first + list[k]!] = year;
    groups[k] = groupOf(model.states, columns.packed[1][mothers[k]!]! & model.states.mask);
  }
  openStream(stream, model.key, replication, 0, purpose.sexAndAge, 0);
  drawList(stream, first, list, born, entry, wordA, wordB, wordC, wordD);
  for (let k = 0; k < born; k++) states[k] = packState(model.states, 0, uniform(wordA[k]!) < model.demography.girlShare, groups[k]!, 0);
  if (model.people.healthCumulative.length > 0) fillHealthStates(model, persons);
  else fillConditions(model, persons);
  for (let k = 0; k < born; k++) {
    const slot = first + list[k]!;
    columns.packed[0][slot] = states[k]!;
    if (columns.row !== null) columns.row[slot] = columns.row[mothers[k]!]!;
    if (columns.scores !== null) columns.scores[slot] = columns.scores[mothers[k]!]!;
  }
  fillFactors(model, columns, persons);
}

/** Age, sex, income, conditions and frailty. @param entryAge  of those who enter; null for people of the start, below 0 where it is drawn for entrants too */
function fillPersons(model: Model, columns: Columns, persons: DrawnPersons, entryAge: number | null): void {
  const { replication, first, count, entry } = persons;
  const { people } = model;
  const age = entryAge ?? -1;
  openStream(stream, model.key, replication, 0, purpose.sexAndAge, 0);
  drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
  if (people.rows !== null) stateOfRows(model, people.rows, count, age);
  else
    for (let k = 0; k < count; k++) {
      const group = groups[k]!;
      const female = uniform(wordA[k]!) < people.femaleShare[group]!;
      const drawnAge = age >= 0 ? age : searchAge(people.ageCumulative, (group * 2 + (female ? 1 : 0)) * ages, uniform(wordB[k]!));
      states[k] = packState(model.states, drawnAge, female, group, 0);
    }
  if (entryAge === null && people.relatedAges) changePlaces(model, first, count);
  if (people.healthCumulative.length > 0) fillHealthStates(model, persons);
  else fillConditions(model, persons);
  const packed = columns.packed[0];
  for (let k = 0; k < count; k++) packed[first + list[k]!] = states[k]!;
  if (people.rows !== null) copyRows(model, people.rows, columns, persons);
  else fillIncomes(model, columns, persons);
  fillFactors(model, columns, persons);
}

/** People of a block change places, so that households are families; each takes along state, group, serial number and row. */
function changePlaces(model: Model, first: number, count: number): void {
  const { position, spare, headGroups } = model.layout;
  relateFamilies(
    states,
    {
      position: position!,
      first,
      count,
      mayHead: (k) => headGroups.includes(groups[k]!),
      isEmpty: (k) => spare !== null && spare[first + k] === 1,
      chance: (k) => uniform(wordC[k]!),
    },
    part,
  );
  for (const column of [states, groups, serials, rowOf]) {
    const before = column.slice(0, count);
    for (let k = 0; k < count; k++) column[k] = before[part[k]!]!;
  }
}

/** States of the persons of rows `rowOf[k]`, all of one age where it is given; a sex that the file does not tell is drawn. */
function stateOfRows(model: Model, rows: RowsModel, count: number, age: number): void {
  for (let k = 0; k < count; k++) {
    const state = rows.states[rowOf[k]!]!;
    const group = groupOf(model.states, state);
    const female = rows.sexKnown ? isFemale(state) : uniform(wordA[k]!) < model.people.femaleShare[group]!;
    states[k] = packState(model.states, age >= 0 ? age : ageOf(state), female, group, 0);
  }
}

/** Incomes, and where a contribution asks for them the rows themselves. */
function copyRows(model: Model, rows: RowsModel, columns: Columns, { replication, first, count, entry }: DrawnPersons): void {
  const { incomeMagic } = model.grid;
  if (columns.scores !== null) {
    openStream(stream, model.key, replication, 0, purpose.income, 0);
    drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
    for (let k = 0; k < count; k++) {
      const row = rowOf[k]!;
      const law = rows.scoreLaws[groupOf(model.states, rows.states[row]!)]!;
      columns.scores[first + list[k]!] = incomeScore(law, rows.incomes[row]!, wordA[k]!, wordB[k]!, wordC[k]!, wordD[k]!);
    }
  }
  for (let k = 0; k < count; k++) {
    const slot = first + list[k]!;
    columns.income[slot] = rows.incomes[rowOf[k]!]! + incomeMagic - incomeMagic;
    if (columns.row !== null) columns.row[slot] = rowOf[k]!;
  }
}

/** Smallest age whose cumulative probability exceeds u: a binary search without branches, which random ages would mispredict. */
function searchAge(cumulative: Float64Array, from: number, u: number): number {
  let low = 0;
  for (let step = 64; step > 0; step >>= 1) {
    const last = low + step - 1;
    low += step & -(+(last < lastAge) & +(u >= cumulative[from + last]!));
  }
  return low;
}

/** One state of a chain for each person, whatever age and sex. */
function fillHealthStates(model: Model, { replication, first, count, entry }: DrawnPersons): void {
  const cumulative = model.people.healthCumulative;
  openStream(stream, model.key, replication, 0, purpose.healthState, 0);
  drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
  for (let k = 0; k < count; k++) {
    const u = uniform(wordA[k]!);
    let health = 0;
    while (health + 1 < cumulative.length && u >= cumulative[health]!) health++;
    states[k] = withHealth(model.states, states[k]!, health);
  }
}

function fillConditions(model: Model, { replication, first, count, entry }: DrawnPersons): void {
  const { prevalence, conditionKeys } = model.people;
  for (let c = 0; c < prevalence.length; c++) {
    const table = prevalence[c]!;
    openStream(stream, model.key, replication, 0, purpose.condition, conditionKeys[c]!);
    drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
    const bit = 1 << (model.states.conditionShift + c);
    for (let k = 0; k < count; k++) {
      const state = states[k]!;
      const index = ((state >> 7) & 1) * ages + (state & 127);
      if (uniform(wordA[k]!) < table[index]!) states[k] = state | bit;
    }
  }
}

function fillIncomes(model: Model, columns: Columns, { replication, first, count, entry }: DrawnPersons): void {
  openStream(stream, model.key, replication, 0, purpose.income, 0);
  drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
  const { incomeMagic } = model.grid;
  for (let group = 0; group < model.people.incomeLaws.length; group++) {
    const law = model.people.incomeLaws[group]!;
    let members = 0;
    for (let k = 0; k < count; k++) {
      if (groups[k] !== group) continue;
      part[members] = k;
      firstWord[members] = wordA[k]!;
      secondWord[members] = wordB[k]!;
      members++;
    }
    if (members === 0) continue;
    if (law.family === "list") listIncomes(model, law, group, members);
    else distributions.get(law.family)!.sample(law, members);
    for (let m = 0; m < members; m++) columns.income[first + list[part[m]!]!] = draws[m]! * law.scale + incomeMagic - incomeMagic;
    if (columns.scores !== null) keepScores(columns, columns.scores, law, first, members);
  }
}

/** Normal scores of the incomes just drawn. */
function keepScores(columns: Columns, scores: Float32Array, law: Law, first: number, members: number): void {
  for (let m = 0; m < members; m++) {
    const k = part[m]!;
    const slot = first + list[k]!;
    scores[slot] = incomeScore(law, columns.income[slot]!, firstWord[m]!, secondWord[m]!, wordC[k]!, wordD[k]!);
  }
}

/** An explicit list is handed out exactly, value by value in the numbers due to each; entrants draw from it. */
function listIncomes(model: Model, law: Law, group: number, members: number): void {
  const size = model.layout.groupStart[group + 1]! - model.layout.groupStart[group]!;
  if (law.weights.length > 0) {
    const table = stepTable(law);
    for (let m = 0; m < members; m++) {
      const serial = serials[part[m]!]!;
      draws[m] = stepQuantile(table, serial >= 0 ? (serial + 0.5) / size : uniform(firstWord[m]!));
    }
    return;
  }
  for (let m = 0; m < members; m++) {
    const serial = serials[part[m]!]!;
    const share = serial >= 0 ? serial / size : uniform(firstWord[m]!);
    draws[m] = law.points[Math.min(law.points.length - 1, Math.floor(share * law.points.length + 1e-9))]!;
  }
}
