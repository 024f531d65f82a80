/** Costs of counted work: least squares of relative errors, beside guesses, with no cost below 0. */
import { type Work, type WorkKind, workKinds } from "../../src/engine/work/work.ts";
import type { RunSeconds } from "./run-seconds.ts";

/** Weight of a whole run beside its phases: it is what is said. */
const wholeWeight = 1.5;
/** A phase is judged by its seconds and this share of those of its run: a small phase of a long run matters little. */
const shareOfRun = 0.25;
const rounds = 20_000;
/** How often rows are weighed anew by what is said. */
const passes = 4;
/**
 * Nanoseconds known beforehand, for kinds that hardly vary by themselves in random scenarios: events by the difference of two runs that differ in
 * the rate alone (2 and 30 a year: 39 each with two schemes the short way, 72 the general way), people, factors and what services are worth to each person by its profiles. The data may
 * move them: being off by as much as the number itself counts like some runs that are missed by their whole time.
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
 * is not made to explain that run. They count `guessWeight`, what is known `usualWeight`.
 */
const guessed: Partial<Record<WorkKind, number>> = {
  runs: 3e8,
  simulations: 1.5e8,
  compilations: 3e7,
  parts: 4e6,
  warming10k: 1e7,
  warming100k: 1e7,
  warmingEvents10k: 1e7,
  warmingEvents100k: 1e7,
  worldYears: 1e5,
  peopleMade: 80,
  peopleSeated: 200,
  movedYears: 60,
  homeYears: 60,
  singleYears: 60,
  clockYears: 60,
  riskYears: 20,
  weighedYears: 50,
  formulaYears: 60,
  leverYears: 10,
  lookYears: 60,
  ownYears: 60,
  withoutYears: 60,
  judgedYears: 250,
  ledgerYears: 20,
  ownEvents: 60,
  yearEntries: 3,
  valuedEntries: 50,
  fifthEntries: 2,
  futureEntries: 50,
  yearCells: 3,
  yearFigures: 300,
  figures: 7000,
  pilotPeople: 2000,
  pilotServices: 1000,
  pilotArms: 1500,
  priceEntries: 50,
  sampledYears: 90,
  sampledEvents: 140,
  cashed: 1500,
};
const usualWeight = 2;
const guessWeight = 0.8;

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
    const weight = kind in usual ? usualWeight : guessWeight;
    const size = usual[kind] ?? guessed[kind];
    if (size === undefined) return;
    rows.push(workKinds.map((_, k) => (k === at ? (weight * 1e9) / size : 0)));
    targets.push(weight);
  });
  const fitted = fitRatios(rows, targets);
  return Object.fromEntries(workKinds.map((kind, k) => [kind, Number((fitted[k]! * 1e9).toPrecision(3))])) as Record<WorkKind, number>;
}

/** What is taken over what is said is to be near 1, not the other way round: rows count by what the costs of the pass before say of them. */
function fitRatios(rows: readonly Row[], targets: readonly number[]): readonly number[] {
  let weights = targets.map(() => 1);
  let fitted: readonly number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    fitted = nonNegative(
      rows.map((row, r) => row.map((value) => value * weights[r]!)),
      targets.map((target, r) => target * weights[r]!),
    );
    const costs = fitted;
    weights = rows.map((row, r) => {
      const said = row.reduce((sum, value, k) => sum + value * costs[k]!, 0);
      return Math.min(2, Math.max(0.5, targets[r]! / said));
    });
  }
  return fitted;
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
