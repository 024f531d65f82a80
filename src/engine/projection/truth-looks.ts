/**
 * Whether the futures of uncertain numbers can be simulated at all: a few are made before a run.
 *
 * Values that contradict each other are a matter of chance, and are drawn again: only where most draws do is the file refused. What a value
 * switches on or off is none: a chance of 1 in 100 that a correlation is there needs what is laid out for it, as surely as one of 99 in
 * 100. Random draws miss such values, but only where the law has atoms; these are looked at one by one.
 */

import { pathKeys } from "../keys/path-keys.ts";
import { pathText } from "../keys/place.ts";
import type { Problem } from "../keys/problem.ts";
import type { Model } from "../model/model.ts";
import { valuesToSee } from "../uncertainty/range.ts";
import { drawTruth, type UncertainNumber } from "../uncertainty/truth.ts";
import { createFutures, createMaker, type Future, type Futures, isUnmade, type Maker, type Unmade } from "./truth-model.ts";

/** Futures that are looked at where one of them contradicts itself. */
const looks = 8;
/** None of so many does: more than half of the draws do then in one of eight files at most. */
const fewestLooks = 3;
/** Those of models with more numbers by state and service are not kept until they are run. */
const mostKeptNumbers = 65536;

/**
 * Refuses values that contradict the rest of the file in most draws, and those that change what has to be simulated (a correlation or a frailty
 * that the central values leave out) in any.
 *
 * @returns the futures of the run, the first of which are those that were looked at
 */
export function checkFutures(model: Model, problems: Problem[]): Futures | null {
  const { numbers } = model.truth!;
  const make = createMaker(model);
  problems.push(...numbers.flatMap((_, k) => faultOfAtoms(numbers, k, make)));
  if (problems.length > 0) return null;
  const made = new Map<number, Future>();
  const keeps = model.states.count * model.needs.services.length <= mostKeptNumbers;
  let contradictions = 0;
  let first: Problem | null = null;
  for (let look = 0; look < (contradictions === 0 ? fewestLooks : looks); look++) {
    const values = drawTruth(numbers, model.key, look);
    const future = make(values);
    if (!isUnmade(future)) {
      if (keeps) made.set(look, { model: future, values });
    } else if (future.why === "contradiction") {
      contradictions++;
      first ??= future.problems[0] ?? null;
    } else {
      problems.push(faultAt(numbers, values, future, make));
      return null;
    }
  }
  if (contradictions * 2 <= looks || first === null) return createFutures(model, make, made);
  problems.push({
    ...first,
    code: "E0346",
    allowed: `${first.allowed}; in ${contradictions} of ${looks} draws the ranges contradict this`,
    fix: "narrow the ranges",
  });
  return null;
}

/**
 * What is wrong with values that a number has again and again, the others at what is believed: the first such fault, or none. A value that
 * contradicts the rest is drawn again, so that the chance that the file gives it is not the one it has: 0, and all that is not the central value.
 */
function faultOfAtoms(numbers: readonly UncertainNumber[], k: number, make: Maker): Problem[] {
  const { range, central: believed } = numbers[k]!;
  const seen = valuesToSee(range).filter((value) => value !== believed);
  const never: Problem[] = [];
  for (const value of seen) {
    const made = make(value === 0 ? withRow(numbers, k) : alone(numbers, k, value));
    if (!isUnmade(made)) continue;
    if (made.why !== "contradiction") return [refusal(numbers, k, value, made, make)];
    never.push(neverDrawn(numbers[k]!, value, made.problems[0]!));
    if (value === 0) return never;
  }
  return never.length === seen.length ? never.slice(0, 1) : [];
}

const central = (numbers: readonly UncertainNumber[]): number[] => numbers.map((number) => number.central);

function alone(numbers: readonly UncertainNumber[], k: number, value: number): number[] {
  return central(numbers).with(k, value);
}

/** Number k as 0, and what is drawn together with it as it is then. */
function withRow(numbers: readonly UncertainNumber[], k: number): number[] {
  const { range: own } = numbers[k]!;
  const row = own.parameters.indexOf(0);
  return numbers.map(({ range, central: believed }, other) => {
    if (other === k) return 0;
    if (own.together === undefined || range.together !== own.together) return believed;
    if (own.family === "draws") return range.family === "draws" ? range.parameters[row]! : believed;
    return range.zero > 0 ? 0 : believed;
  });
}

/** What random values showed, at the number that does it alone. */
function faultAt(numbers: readonly UncertainNumber[], values: Float64Array, found: Unmade, make: Maker): Problem {
  for (const k of numbers.keys()) {
    const made = make(alone(numbers, k, values[k]!));
    if (isUnmade(made) && made.why === found.why) return refusal(numbers, k, values[k]!, made, make);
  }
  return found.problems[0]!;
}

function refusal(numbers: readonly UncertainNumber[], k: number, value: number, { why, problems }: Unmade, make: Maker): Problem {
  const { path, central: believed } = numbers[k]!;
  const problem = { ...problems[0]!, path: pathKeys(path) };
  if (why === "lever") return { ...problem, fix: `write ${short(believed)} without a range; compare others with --set` };
  // of a later year: the first one has to have it, whatever this number is believed to be
  if (problem.code === "E0347") return problem;
  return {
    ...problem,
    allowed: `a range whose central value (${short(believed)}) leaves out nothing that its draws need: with ${short(value)} people have a frailty, a factor on a service, a tie to the rank of income or incomes to the last digit that they do not have with ${short(believed)}`,
    fix: `write value: ${switchedOn(numbers, k, value, make)} beside uncertain: it is what the founders believe, and brings in what the draws need`,
  };
}

/** A central value near the one there is that needs what this value needs. */
function switchedOn(numbers: readonly UncertainNumber[], k: number, value: number, make: Maker): number {
  const believed = numbers[k]!.central;
  const near = short(believed + 0.01 * (value - believed));
  const made = make(alone(numbers, k, near));
  return isUnmade(made) && made.why === "columns" ? near : value;
}

/** What is drawn again each time would have a chance that the file states and the futures do not have. */
function neverDrawn({ path, range }: UncertainNumber, value: number, { allowed, path: at }: Problem): Problem {
  const listed = range.family === "draws";
  const fix = value !== 0 ? "move the range" : listed ? "take 0 out of the list" : "remove zero";
  return {
    code: "E0346",
    path: pathKeys(path),
    value: short(value),
    allowed: `a range whose values fit the rest of the file; with this one ${pathText(at)} would need ${allowed}`,
    fix: `${fix}, or change what it does not fit`,
  };
}

const short = (value: number): number => Number(value.toPrecision(3));
