/**
 * Rows of a survey file arranged for a population: weights become persons, households stand together, and everything is sorted,
 * so that the order of the file decides nothing but who heads a household.
 */

import { type Place, report, under } from "../keys/place.ts";
import type { Microdata } from "../model/scenario.ts";
import type { MicrodataDraft } from "./microdata.ts";
import type { Rows } from "./microdata-rows.ts";
import { wholeWeights } from "./whole-weights.ts";

/** A household fits into one block of the engine. */
const largestHousehold = 1024;
const greatestSize = 1e9;

/** People who are sampled together: the rows `rows[first .. first + members)`, with one weight. */
interface Units {
  readonly rows: Int32Array;
  readonly firsts: Int32Array;
  readonly members: Int32Array;
  readonly weights: Float64Array;
}

export interface Arranged {
  readonly size: number;
  readonly microdata: Microdata;
}

/**
 * @param place  of `population`
 * @param size  null: the smallest that works (exact), or the number of rows
 * @returns null, and reports, where the rows cannot stand for so many people
 */
export function arrangeRows(draft: MicrodataDraft, rows: Rows, size: number | null, place: Place): Arranged | null {
  const at = under(place, "microdata");
  const units = rows.households === null ? singles(rows, at) : householdsOf(rows, rows.households, draft.mode, at);
  if (units === null) return null;
  const groups = groupIndexes(rows, draft.groupNames);
  const sorted = sortUnits(units, rows, groups);
  const persons = draft.mode === "exact" ? wholePersons(units, sorted, size, place) : null;
  if (draft.mode === "exact" && persons === null) return null;
  const members = sorted.reduce((sum, unit) => sum + units.members[unit]!, 0);
  return {
    size: persons?.size ?? size ?? members,
    microdata: {
      mode: draft.mode,
      ...filled(units, sorted, rows, groups, persons?.counts ?? units.weights, members),
      households: rows.households === null ? null : Uint16Array.from(sorted, (unit) => units.members[unit]!),
      extra: draft.extra.map((name, index) => ({ name, values: inOrder(units, sorted, members, rows.extra[index]!) })),
    },
  };
}

function singles(rows: Rows, at: Place): Units | null {
  const all = Int32Array.from({ length: rows.count }, (_, row) => row);
  const weights = rows.weights === null ? new Float64Array(rows.count).fill(1) : Float64Array.from(rows.weights);
  return someWeight(weights, at) ? { rows: all, firsts: all, members: new Int32Array(rows.count).fill(1), weights } : null;
}

/** A household has the weight of its members: their mean where it is drawn, the weight that all share where it is exact. */
function householdsOf(rows: Rows, names: readonly string[], mode: "exact" | "resample", at: Place): Units | null {
  const found = new Map<string, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const household = found.get(names[row]!);
    if (household === undefined) found.set(names[row]!, [row]);
    else household.push(row);
  }
  const weights: number[] = [];
  for (const [name, members] of found) {
    const place = under(under(at, "columns"), "household");
    const line = rows.lines[members[0]!]!;
    if (members.length > largestHousehold) {
      report(place, "E0316", name, `households of at most ${largestHousehold} members (this one begins on line ${line})`, "split it");
      return null;
    }
    const own = members.map((row) => rows.weights?.[row] ?? 1);
    const other = own.findIndex((weight) => weight !== own[0]);
    if (mode === "exact" && other >= 0) {
      const where = `household ${JSON.stringify(name.slice(0, 60))}, lines ${line} and ${rows.lines[members[other]!]!}`;
      report(at, "E0313", `${own[0]} and ${own[other]}`, `one weight for all members of a household (${where})`, "give them one weight, or use mode: resample");
      return null;
    }
    weights.push(other < 0 ? own[0]! : own.reduce((sum, weight) => sum + weight, 0) / own.length);
  }
  const lists = [...found.values()];
  const firsts = new Int32Array(lists.length);
  const flat = new Int32Array(rows.count);
  let filledRows = 0;
  lists.forEach((members, unit) => {
    firsts[unit] = filledRows;
    for (const row of members) flat[filledRows++] = row;
  });
  if (!someWeight(Float64Array.from(weights), at)) return null;
  return { rows: flat, firsts, members: Int32Array.from(lists, (members) => members.length), weights: Float64Array.from(weights) };
}

function someWeight(weights: Float64Array, at: Place): boolean {
  if (weights.some((weight) => weight > 0)) return true;
  report(under(at, "weight"), "E0318", 0, "weights that are not all 0", "correct the column, or remove weight");
  return false;
}

function groupIndexes(rows: Rows, names: readonly string[] | null): Uint16Array {
  const groups = new Uint16Array(rows.count);
  if (rows.groups === null || names === null) return groups;
  const index = new Map(names.map((name, position) => [name, position]));
  for (let row = 0; row < rows.count; row++) groups[row] = index.get(rows.groups[row]!) ?? 0;
  return groups;
}

/** Units of weight above 0. Units that compare equal are the same people: any order of them is the same population. */
function sortUnits(units: Units, rows: Rows, groups: Uint16Array): Int32Array {
  const columns: readonly ArrayLike<number>[] = [groups, rows.incomes, rows.ages, ...(rows.females === null ? [] : [rows.females]), ...rows.extra];
  const totals = new Float64Array(units.firsts.length);
  if (rows.households !== null)
    for (let unit = 0; unit < totals.length; unit++)
      for (let member = 0; member < units.members[unit]!; member++) totals[unit] = totals[unit]! + rows.incomes[units.rows[units.firsts[unit]! + member]!]!;
  const compare = (a: number, b: number): number => {
    const bySize = units.members[a]! - units.members[b]! || totals[a]! - totals[b]!;
    if (bySize !== 0) return bySize;
    for (let member = 0; member < units.members[a]!; member++) {
      const [left, right] = [units.rows[units.firsts[a]! + member]!, units.rows[units.firsts[b]! + member]!];
      for (const column of columns) if (column[left] !== column[right]) return column[left]! - column[right]!;
    }
    return units.weights[a]! - units.weights[b]!;
  };
  const counted = Int32Array.from(units.weights.keys()).filter((unit) => units.weights[unit]! > 0);
  return counted.sort(compare);
}

/** How many persons each unit stands for, where all are whole numbers. */
function wholePersons(units: Units, sorted: Int32Array, size: number | null, place: Place): { size: number; counts: Float64Array } | null {
  const whole = wholeWeights(Array.from(sorted, (unit) => units.weights[unit]!));
  let smallest = 0n;
  for (let position = 0; position < sorted.length; position++) smallest += whole[position]! * BigInt(units.members[sorted[position]!]!);
  const wanted = BigInt(size ?? Number(smallest > BigInt(greatestSize) ? 1 : smallest));
  if (wanted % smallest !== 0n) {
    const possible = smallest <= BigInt(greatestSize);
    report(
      under(place, "size"),
      "E0311",
      size ?? undefined,
      `with mode: exact every row stands for a whole number of persons, and the smallest size at which all do is ${smallest}`,
      possible ? `write size: ${smallest}, or a multiple of it, or use mode: resample` : "round the weights, or use mode: resample",
    );
    return null;
  }
  const times = wanted / smallest;
  const counts = new Float64Array(units.weights.length);
  for (let position = 0; position < sorted.length; position++) counts[sorted[position]!] = Number(whole[position]! * times);
  return { size: Number(wanted), counts };
}

type Filled = Pick<Microdata, "ages" | "females" | "groups" | "incomes" | "weights">;

function filled(units: Units, sorted: Int32Array, rows: Rows, groups: Uint16Array, unitWeights: Float64Array, members: number): Filled {
  const weights = new Float64Array(members);
  let row = 0;
  for (const unit of sorted) {
    weights.fill(unitWeights[unit]!, row, row + units.members[unit]!);
    row += units.members[unit]!;
  }
  return {
    ages: Uint8Array.from(inOrder(units, sorted, members, rows.ages)),
    females: rows.females === null ? null : Uint8Array.from(inOrder(units, sorted, members, rows.females)),
    groups: Uint16Array.from(inOrder(units, sorted, members, groups)),
    incomes: inOrder(units, sorted, members, rows.incomes),
    weights,
  };
}

function inOrder(units: Units, sorted: Int32Array, members: number, column: ArrayLike<number>): Float64Array {
  const values = new Float64Array(members);
  let at = 0;
  for (const unit of sorted) for (let member = 0; member < units.members[unit]!; member++) values[at++] = column[units.rows[units.firsts[unit]! + member]!]!;
  return values;
}
