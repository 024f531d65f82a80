/**
 * The adversarial reading: the nearest set of assumptions, within their ranges, that turns the difference in cover or stops a scheme.
 *
 * Distances are counted in ranges: 1 is a number moved from what the founders believe to the end of its range of 90 of 100 futures, several
 * numbers together count as the root of the sum of squares. All trials run on the same few futures, so that they differ by the values alone.
 *
 *   1 ends      every number alone at both ends of its range
 *   2 alone     where an end turns the target, halving finds the nearest value that still does
 *   3 greedy    the strongest numbers, two, three, ... at their worst ends, until that turns the target
 *   4 joint     those numbers moved together in proportion to their effect (the shortest way on a straight slope), halved as in 2; what the
 *               set does not need is then taken out
 *   5 corner    all numbers at their worst ends: what "nothing within the ranges" rests on
 */
import type { Scenario } from "../model/scenario.ts";
import type { AuditFinding, AuditRecord, AuditSet } from "../result.ts";
import { pointsOf } from "../uncertainty/range.ts";
import type { UncertainNumber } from "../uncertainty/truth.ts";
import { createTrials } from "./compile-trial.ts";
import type { Trial, Trials } from "./trial.ts";

const halvings = 5;
/** Most numbers that are moved together. */
const mostTogether = 6;
/** A set of several numbers is worth its longer sentence where it is nearer by so much. */
const clearlyNearer = 0.9;

/** A number and how far it goes to each side. */
interface Axis {
  readonly at: number;
  readonly number: UncertainNumber;
  readonly low: number;
  readonly high: number;
}
/** An end of an axis with what was seen there. */
interface End {
  readonly axis: Axis;
  readonly side: -1 | 1;
  readonly trial: Trial;
}
interface Target {
  readonly what: AuditFinding["what"];
  readonly world: string;
  readonly scheme: string | null;
  /** Futures in which it is so. */
  readonly count: (trial: Trial) => number;
  /** What grows as the target comes nearer. */
  readonly climb: (trial: Trial) => number;
}

/**
 * Searches; yields after each trial (trials so far, and how many are expected), so that whoever asked can show progress or stop.
 *
 * @returns null where no number is uncertain or nothing is compared
 */
export function* audit(scenario: Scenario, futures: number): Generator<{ readonly done: number; readonly expected: number }, AuditRecord | null> {
  const trials = createTrials(scenario, futures);
  const [pair] = scenario.compare;
  if (trials === null || pair === undefined) return null;
  const names = pair.map((world) => scenario.worlds[world]!.name) as [string, string]; // a pair
  return yield* auditTrials(trials, scenario.uncertain, names);
}

/** The same for trials that are given. */
export function* auditTrials(
  trials: Trials,
  uncertain: readonly UncertainNumber[],
  names: readonly [string, string],
): Generator<{ readonly done: number; readonly expected: number }, AuditRecord | null> {
  const free = uncertain.map((number, at) => axisOf(number, at)).filter((axis) => axis.number.range.together === undefined);
  const search = new Search(trials, free.length);
  const central = yield* search.tryAt(new Map());
  if (central === null) return null;
  const ends: End[] = [];
  for (const axis of free)
    for (const side of [-1, 1] as const) {
      if ((side === 1 ? axis.high : axis.low) === axis.number.central) continue;
      const trial = yield* search.tryAt(new Map([[axis, side]]));
      if (trial !== null) ends.push({ axis, side, trial });
    }
  const findings: AuditFinding[] = [];
  for (const target of targetsOf(trials, names, central)) findings.push(yield* findingOf(search, target, central, ends));
  return {
    pair: names,
    difference: central.difference,
    numbers: free.length,
    left: uncertain.length - free.length,
    trials: search.done,
    futures: central.n,
    findings,
  };
}

function axisOf(number: UncertainNumber, at: number): Axis {
  const { central, range } = number;
  const { p5, p95 } = pointsOf(range);
  return { at, number, low: Math.min(central, p5), high: Math.max(central, p95) };
}

/** The sign of the difference, against the world that leads, and the end of every scheme. */
function targetsOf({ arms }: Trials, [first, second]: readonly [string, string], { difference }: Trial): Target[] {
  const leads = difference >= 0;
  const sign: Target = {
    what: "sign",
    world: leads ? first : second,
    scheme: null,
    count: ({ above, below }) => (leads ? below : above),
    climb: ({ difference: found }) => (leads ? -found : found),
  };
  const stops = arms.map(
    ({ world, scheme }, arm): Target => ({
      what: "stops",
      world,
      scheme,
      count: ({ stopped }) => stopped[arm]!,
      climb: ({ stopped, strain, n }) => stopped[arm]! / n + strain[arm]!,
    }),
  );
  return difference === 0 ? stops : [sign, ...stops];
}

/** Positions by axis: -1 to 1. */
type Positions = ReadonlyMap<Axis, number>;
type Step<T> = Generator<{ readonly done: number; readonly expected: number }, T>;

class Search {
  done = 0;
  private readonly expected: number;
  private readonly trials: Trials;

  constructor(trials: Trials, numbers: number) {
    this.trials = trials;
    this.expected = 2 * numbers + 60;
  }

  /** null where these values contradict the rest of the file. */
  *tryAt(positions: Positions): Step<Trial | null> {
    const values = this.trials.central.slice();
    for (const [axis, position] of positions) values[axis.at] = valueAt(axis, position);
    let trial: Trial | null;
    try {
      trial = this.trials.run(values);
    } catch {
      trial = null;
    }
    this.done++;
    yield { done: this.done, expected: Math.max(this.expected, this.done + 1) };
    return trial;
  }
}

function valueAt({ number: { central }, low, high }: Axis, position: number): number {
  return position >= 0 ? central + position * (high - central) : central + position * (central - low);
}

const turned = (target: Target, trial: Trial | null): boolean => trial !== null && 2 * target.count(trial) > trial.n;

function* findingOf(search: Search, target: Target, central: Trial, ends: readonly End[]): Step<AuditFinding> {
  const { what, world, scheme } = target;
  const said = { what, world, scheme };
  if (turned(target, central)) return { ...said, already: true, alone: null, together: null, corner: null };
  const base = target.climb(central);
  let alone: AuditSet | null = null;
  for (const { axis, side, trial } of ends) {
    if (!turned(target, trial)) continue;
    const found = yield* along(search, target, (part) => new Map([[axis, side * part]]), trial);
    if (alone === null || found.distance < alone.distance) alone = found;
  }
  // the worse side of each number, strongest first
  const gains = ends.map((end) => ({ ...end, gain: target.climb(end.trial) - base })).sort((left, right) => right.gain - left.gain);
  const seen = new Set<Axis>();
  const strongest = gains.filter(({ axis, gain }) => gain > 0 && !seen.has(axis) && seen.add(axis));
  const together = yield* jointly(search, target, strongest.slice(0, mostTogether));
  let corner: boolean | null = null;
  if (alone === null && together === null && strongest.length > 0)
    corner = turned(target, yield* search.tryAt(new Map(strongest.map(({ axis, side }) => [axis, side]))));
  const nearer = together !== null && (alone === null || together.distance < clearlyNearer * alone.distance) && together.changes.length > 1 ? together : null;
  return { ...said, already: false, alone, together: nearer, corner };
}

/** The smallest number of strong numbers that turn the target at their ends, moved there together no further than needed. */
function* jointly(search: Search, target: Target, strongest: readonly (End & { readonly gain: number })[]): Step<AuditSet | null> {
  for (let count = 2; count <= strongest.length; count++) {
    const set = strongest.slice(0, count);
    const least = set.at(-1)!.gain;
    const end = yield* search.tryAt(new Map(set.map(({ axis, side }) => [axis, side])));
    if (end === null || !turned(target, end)) continue;
    // at part 1 all stand at their ends; below, in proportion to their effects
    const shape =
      (kept: typeof set) =>
      (part: number): Positions =>
        new Map(kept.map(({ axis, side, gain }) => [axis, side * Math.min(1, (part * gain) / least)]));
    let found = yield* along(search, target, shape(set), end);
    let kept = set;
    for (const one of set.toReversed()) {
      if (kept.length <= 2) break;
      const fewer = kept.filter((other) => other !== one);
      const without = new Map(
        found.changes.filter(({ path }) => path !== one.axis.number.path).map((change) => [axisNamed(set, change.path), change.position]),
      );
      const trial = yield* search.tryAt(without);
      if (trial === null || !turned(target, trial)) continue;
      kept = fewer;
      found = setOf(target, without, trial);
    }
    return found;
  }
  return null;
}

const axisNamed = (set: readonly End[], path: string): Axis => set.find(({ axis }) => axis.number.path === path)!.axis;

/** The point of a way (0 to 1) nearest to its start at which the target is turned, by halving; its end is known to turn it. */
function* along(search: Search, target: Target, way: (part: number) => Positions, end: Trial): Step<AuditSet> {
  let [near, far] = [0, 1];
  let best = setOf(target, way(1), end);
  for (let step = 0; step < halvings; step++) {
    const middle = 0.5 * (near + far);
    const trial = yield* search.tryAt(way(middle));
    if (trial !== null && turned(target, trial)) {
      far = middle;
      best = setOf(target, way(middle), trial);
    } else near = middle;
  }
  return best;
}

function setOf(target: Target, positions: Positions, trial: Trial): AuditSet {
  const changes = [...positions].map(([axis, position]) => ({
    path: axis.number.path,
    from: axis.number.central,
    to: valueAt(axis, position),
    position,
  }));
  const distance = Math.sqrt(changes.reduce((sum, { position }) => sum + position * position, 0));
  return { changes, distance, k: target.count(trial), n: trial.n };
}
