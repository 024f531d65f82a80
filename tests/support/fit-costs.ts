/** Costs of counted work: least squares of relative errors with no cost below 0. */
import { type Work, type WorkKind, workKinds } from "../../src/engine/work/work.ts";
import type { RunSeconds } from "./run-seconds.ts";

/** Weight of a whole run beside its phases: it is what is said. */
const wholeWeight = 1.5;
/** A phase is judged by its seconds and this share of those of its run: a small phase of a long run matters little. */
const shareOfRun = 0.25;
const rounds = 20_000;
/**
 * Nanoseconds known beforehand, for kinds that hardly vary by themselves in random scenarios: events by the difference of two runs that differ in
 * the rate alone (2 and 30 a year: 39 each with two schemes the short way, 72 the general way), people, factors and what services are worth to each person by its profiles. The data may
 * move them: being off by as much as the number itself counts like a run that is missed by its whole time.
 */
const usual: Partial<Record<WorkKind, number>> = {
  events: 25,
  shortEvents: 7,
  armEvents: 23,
  personYears: 15,
  generalYears: 20,
  shortYears: 10,
  armYears: 10,
  factorYears: 25,
  personalYears: 20,
};
/**
 * Guesses of the size of the others, by their loops: kinds that come together are told apart by them, and one that a single run of the fit has
 * is not made to explain that run. They count `guessWeight` of what is known.
 */
const guessed: Partial<Record<WorkKind, number>> = {
  compilations: 5e7,
  parts: 8e6,
  worldYears: 1e5,
  peopleMade: 200,
  movedYears: 60,
  homeYears: 60,
  drawnYears: 50,
  riskYears: 20,
  spellYears: 20,
  weighedYears: 50,
  leverYears: 10,
  lookYears: 60,
  ownYears: 60,
  withoutYears: 60,
  judgedYears: 250,
  ledgerYears: 20,
  ownEvents: 60,
  yearEntries: 1,
  futureEntries: 50,
  yearCells: 3,
  yearFigures: 300,
  figures: 7000,
  pilotPeople: 2000,
  pilotArms: 2000,
  priceEntries: 20,
  sampledYears: 90,
  sampledEvents: 140,
  cashed: 1500,
};
const guessWeight = 0.4;

type Row = readonly number[];

/** Nanoseconds of each kind of work. */
export function fitCosts(runs: readonly RunSeconds[]): Readonly<Record<WorkKind, number>> {
  const rows: Row[] = [];
  const targets: number[] = [];
  const add = (work: readonly Work[], seconds: number, weight: number): void => {
    rows.push(workKinds.map((kind) => work.reduce((sum, part) => sum + part[kind], 0) * weight));
    targets.push(seconds * weight);
  };
  for (const { work, phases, taken } of runs) {
    const parts = [work.before, work.rest];
    parts.forEach((part, k) => add([part], phases[k]!, 1 / (phases[k]! + shareOfRun * taken)));
    add(parts, taken, wholeWeight / taken);
  }
  workKinds.forEach((kind, at) => {
    const weight = kind in usual ? 1 : guessWeight;
    const size = usual[kind] ?? guessed[kind];
    if (size === undefined) return;
    rows.push(workKinds.map((_, k) => (k === at ? (weight * 1e9) / size : 0)));
    targets.push(weight);
  });
  const fitted = nonNegative(rows, targets);
  return Object.fromEntries(workKinds.map((kind, k) => [kind, Number((fitted[k]! * 1e9).toPrecision(3))])) as Record<WorkKind, number>;
}

/** Coordinate descent on the normal equations (Franc, Hlavac and Navara 2005); columns are scaled to unit length. */
function nonNegative(rows: readonly Row[], targets: readonly number[]): readonly number[] {
  const kinds = rows[0]!.length;
  const lengths = Array.from({ length: kinds }, (_, k) => Math.sqrt(rows.reduce((sum, row) => sum + row[k]! * row[k]!, 0)) || 1);
  const scaled = rows.map((row) => row.map((value, k) => value / lengths[k]!));
  const products = Array.from({ length: kinds }, (_, k) => Array.from({ length: kinds }, (_, j) => scaled.reduce((sum, row) => sum + row[k]! * row[j]!, 0)));
  const slopes = Array.from({ length: kinds }, (_, k) => -scaled.reduce((sum, row, r) => sum + row[k]! * targets[r]!, 0));
  const found = new Array<number>(kinds).fill(0);
  for (let round = 0; round < rounds; round++)
    for (let k = 0; k < kinds; k++) {
      if (products[k]![k] === 0) continue;
      const next = Math.max(0, found[k]! - slopes[k]! / products[k]![k]!);
      const step = next - found[k]!;
      if (step === 0) continue;
      found[k] = next;
      for (let j = 0; j < kinds; j++) slopes[j] = slopes[j]! + step * products[k]![j]!;
    }
  return found.map((value, k) => value / lengths[k]!);
}
