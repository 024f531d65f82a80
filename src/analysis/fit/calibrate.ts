/** Calibration: waves of history matching, then rounds of sequential ABC. Deterministic given the seed and the simulation. */
import { designChance, purposes } from "../../study/plan/chance.ts";
import { digitalShift } from "../../study/plan/samples.ts";
import { sobolPoints } from "../../study/plan/sobol.ts";
import { AnalysisFault } from "../evaluate.ts";
import { effectiveSize, type Proposal, propose, resample, weigh } from "./abc.ts";
import { type Emulator, fitEmulator } from "./emulator.ts";
import { cut, leastImplausible, type Survey, spreadOut, survey, wholeCube } from "./history.ts";
import { missOf, missOfTarget, type Ran, type Target } from "./target.ts";

export interface FitProblem {
  readonly targets: readonly Target[];
  readonly dimensions: number;
  /** Runs in all. */
  readonly runs: number;
  readonly waves: number;
  /** Draws of the posterior. */
  readonly draws: number;
  readonly seed: string;
  /** @param index  number of the run, from 0: runs have futures of their own, so that their errors are independent */
  readonly simulate: (position: readonly number[], index: number) => Promise<Ran>;
  readonly onRun?: (done: number) => void;
}

export interface Wave {
  readonly runs: number;
  /** Share of the box that is not ruled out after it. */
  readonly volume: number;
}
export interface Posterior {
  /** Runs and their weights, summing to 1. */
  readonly runs: readonly Ran[];
  readonly weights: Float64Array;
  readonly effective: number;
  /** Positions of the unit cube, equally likely. */
  readonly draws: readonly (readonly number[])[];
}
export interface FitResult {
  readonly waves: readonly Wave[];
  readonly runs: readonly Ran[];
  /** null: no point of the box gives all targets. */
  readonly posterior: Posterior | null;
  /** The run that misses least. */
  readonly nearest: Ran;
  /** For each target. */
  readonly reach: readonly TargetReach[];
  /** Targets that can each be given, but not together. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** For each target, the share of runs within two standard errors of what the other runs say: about 0.95 of an emulator to be trusted. */
  readonly trust: readonly number[];
}
/** What the box gives of a target. */
export interface TargetReach {
  readonly least: number | null;
  readonly most: number | null;
  /** Some point, with the other targets left out, is not ruled out. */
  readonly possible: boolean;
}

const candidates = 1500;
/** Runs that an emulator learns from at most: its cost rises with their cube. */
const mostTraining = 140;
const rounds = 3;

/** @throws AnalysisFault  too few runs have figures to learn from */
export async function calibrate(problem: FitProblem): Promise<FitResult> {
  const { targets, dimensions, waves, draws, seed } = problem;
  const chance = designChance(seed);
  const all: Ran[] = [];
  const runAt = async (positions: readonly (readonly number[])[]): Promise<Ran[]> => {
    const first = all.length;
    let done = 0;
    const ran = await Promise.all(
      positions.map(async (position, k) => {
        const one = await problem.simulate(position, first + k);
        done++;
        problem.onRun?.(first + done);
        return one;
      }),
    );
    all.push(...ran);
    return ran;
  };
  const first = Math.max(6 + 6 * dimensions, Math.round(0.15 * problem.runs));
  const later = Math.max(4 * dimensions, Math.round(0.1 * problem.runs));
  await runAt(sobolPoints(dimensions, 0, first, digitalShift(chance, dimensions)));
  const said: Wave[] = [];
  let state = look(targets, all, dimensions, chance, 0);
  said.push({ runs: first, volume: state.survey.volume });
  for (let wave = 1; wave < waves; wave++) {
    const { box, kept } = state.survey;
    const open =
      kept.length >= later
        ? kept
        : state.survey.candidates.toSorted((one, other) => worst(one.implausibility) - worst(other.implausibility)).slice(0, 3 * later);
    const ran = await runAt(
      spreadOut(
        open.map(({ position }) => position),
        later,
        all.map(({ position }) => position),
        box,
      ),
    );
    state = look(targets, all, dimensions, chance, wave);
    said.push({ runs: ran.length, volume: state.survey.volume });
  }
  const nearestOf = (): Ran => all.reduce((best, one) => (missOf(targets, one) < missOf(targets, best) ? one : best));
  const possible = state.survey.kept.length > 0 || missOf(targets, nearestOf()) <= cut;
  const done: { proposal: Proposal; runs: Ran[] }[] = [];
  let weights: Float64Array | null = null;
  for (let round = 0; possible && round < rounds && (weights === null || effectiveSize(weights) < draws); round++) {
    const left = Math.floor((problem.runs - all.length) / (rounds - round));
    if (left < 1) break;
    const best = leastImplausible(state.survey.candidates).position;
    const proposal = propose({ emulators: state.emulators, targets, box: state.survey.box, best }, left, chance, round);
    if (proposal.positions.length === 0) break;
    done.push({ proposal, runs: await runAt(proposal.positions) });
    weights = weigh(targets, done);
    if (round < rounds - 1) state = look(targets, all, dimensions, chance, waves + round);
  }
  const weighed = done.flatMap(({ runs }) => runs);
  const posterior =
    weights === null
      ? null
      : {
          runs: weighed,
          weights,
          effective: effectiveSize(weights),
          draws: resample(weights, draws, chance.uniform(purposes.accept, -1, 0)).map((k) => weighed[k]!.position),
        };
  return { waves: said, runs: all, posterior, nearest: nearestOf(), ...judgeTargets(targets, all, dimensions, chance, state.emulators) };
}

interface State {
  readonly emulators: readonly Emulator[];
  readonly survey: Survey;
}

function look(targets: readonly Target[], all: readonly Ran[], dimensions: number, chance: ReturnType<typeof designChance>, round: number): State {
  const emulators = learn(targets, all);
  return { emulators, survey: survey(emulators, targets, candidates, chance, round, wholeCube(dimensions)) };
}

/** Emulators of all targets from the runs that miss least. @throws AnalysisFault */
function learn(targets: readonly Target[], all: readonly Ran[]): Emulator[] {
  const usable = all.filter(({ given }) => given !== null && given.values.every((value) => value !== null));
  if (usable.length < 5) {
    const error = all.find((one) => one.error !== null)?.error;
    throw new AnalysisFault(
      error === undefined
        ? "the figures of the targets do not exist at nearly all points of the ranges; narrow them"
        : `nearly no point of the ranges is allowed: ${error}`,
    );
  }
  const training =
    usable.length <= mostTraining ? usable : usable.toSorted((one, other) => missOf(targets, one) - missOf(targets, other)).slice(0, mostTraining);
  return targets.map((_, k) =>
    fitEmulator({
      points: training.map(({ position }) => position),
      values: training.map(({ given }) => given!.values[k]!),
      noise: training.map(({ given }) => given!.variances[k]!),
    }),
  );
}

function judgeTargets(
  targets: readonly Target[],
  all: readonly Ran[],
  dimensions: number,
  chance: ReturnType<typeof designChance>,
  emulators: readonly Emulator[],
): Pick<FitResult, "reach" | "conflicts" | "trust"> {
  const given = all.flatMap((one) => (one.given === null ? [] : [one.given]));
  // each alone and each pair, looked for like all together: the closest that the box comes
  const can = (chosen: readonly number[], round: number): boolean => {
    if (given.some((one) => chosen.every((k) => missOfTarget(targets, one, k) <= cut))) return true;
    const some = chosen.map((k) => targets[k]!);
    const part = chosen.map((k) => emulators[k]!);
    return survey(part, some, candidates / 3, chance, round, wholeCube(dimensions)).kept.length > 0;
  };
  const reach = targets.map((_, k): TargetReach => {
    const values = given.flatMap(({ values: list }) => list[k] ?? []);
    return { least: values.length === 0 ? null : Math.min(...values), most: values.length === 0 ? null : Math.max(...values), possible: can([k], 100 + k) };
  });
  const conflicts = targets.flatMap((_, one) =>
    targets.flatMap((__, other) =>
      other > one && reach[one]!.possible && reach[other]!.possible && !can([one, other], 200 + one * targets.length + other) ? [[one, other] as const] : [],
    ),
  );
  const trust = emulators.map(({ leftOut }) => leftOut.filter((residual) => Math.abs(residual) <= 2).length / leftOut.length);
  return { reach, conflicts, trust };
}

function worst(implausibility: readonly number[]): number {
  return Math.max(...implausibility);
}
