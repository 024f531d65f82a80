/** So many minutes of torture: kinds by weight, each case from its own seed, findings with the command that repeats them. */
import { Dice } from "../support/combinations.ts";
import { CaseRunner, type Finding } from "./case-runner.ts";
import { missing, programs } from "./programs.ts";

/** Weights: how often a kind is tried. Those that start programs take a hundred times longer. */
const weights: Readonly<Record<string, number>> = {
  "mutated scenario": 30,
  "mutated random scenario": 20,
  "random scenario": 20,
  "broken bytes": 12,
  "table of people": 8,
  "exact input": 20,
  "flags and names": 3,
  "faults of files": 2,
  "faults of the system": 1,
  "kill -9": 1,
  signals: 1.5,
  "small disk": 0.3,
  "small heap": 0.7,
  "few open files": 0.7,
};

export interface Tally {
  /** By kind, then by ending: how many. */
  readonly counts: Record<string, Record<string, number>>;
  readonly findings: { readonly kind: string; readonly seed: number; readonly wrong: readonly string[] }[];
}

export interface Torture {
  readonly minutes: number;
  /** At most so many cases. */
  readonly cases?: number;
  readonly seed: number;
  /** One kind alone. */
  readonly only?: string | undefined;
}

/**
 * The cases of a seed are the same on every machine, in the same order: a slower one does fewer of them, and one that lacks what a kind
 * needs leaves that kind's out.
 *
 * @param say  takes a line for a person: what is skipped, what is found, how far it is
 */
export async function torture({ minutes, cases = Infinity, seed, only }: Torture, say: (line: string) => void): Promise<Tally> {
  const kinds = Object.keys(weights).filter((kind) => only === undefined || kind === only);
  const skipped = new Set(kinds.filter((kind) => isMissing(kind, say)));
  const total = kinds.reduce((sum, kind) => sum + weights[kind]!, 0);
  const dice = new Dice(seed);
  const runner = new CaseRunner();
  const tally: Tally = { counts: {}, findings: [] };
  const end = Date.now() + minutes * 60_000;
  let told = Date.now();
  for (let n = 0; n < cases && Date.now() < end && skipped.size < kinds.length; n++) {
    const kind = chosen(kinds, dice.next() * total);
    const own = Math.floor(dice.next() * 2 ** 31);
    if (skipped.has(kind)) continue;
    const { ended, wrong } = await one(runner, kind, own);
    tally.counts[kind] ??= {};
    const counts = tally.counts[kind];
    counts[ended] = (counts[ended] ?? 0) + 1;
    if (wrong.length > 0) {
      tally.findings.push({ kind, seed: own, wrong });
      say(`FOUND ${kind}, again with: npm run torture -- --only "${kind}" --case ${own}\n  ${wrong.join("\n  ")}`);
    }
    if (Date.now() - told > 60_000) {
      told = Date.now();
      say(`${Math.round((end - told) / 60_000)} minutes left: ${summary(tally)}`);
    }
  }
  runner.end();
  return tally;
}

function isMissing(kind: string, say: (line: string) => void): boolean {
  const reason = missing[kind]?.() ?? null;
  if (reason !== null) say(`SKIPPED ${kind}: ${reason}`);
  return reason !== null;
}

/** The kind in whose part of all weights a number lies. */
function chosen(kinds: readonly string[], at: number): string {
  let rest = at;
  for (const kind of kinds) {
    rest -= weights[kind]!;
    if (rest < 0) return kind;
  }
  return kinds[0]!;
}

/** One case, once. */
export async function one(runner: CaseRunner, kind: string, seed: number): Promise<Finding> {
  const inProgram = programs[kind];
  return inProgram === undefined ? runner.run(kind, seed) : inProgram(new Dice(seed), seed);
}

export function summary({ counts, findings }: Tally): string {
  const kinds = Object.values(counts).map((endings) => Object.values(endings).reduce((sum, count) => sum + count, 0));
  return `${kinds.reduce((sum, count) => sum + count, 0)} cases of ${kinds.length} kinds, ${findings.length} findings`;
}

export function table({ counts }: Tally): string {
  return Object.entries(counts)
    .sort(([first], [second]) => (first < second ? -1 : 1))
    .map(([kind, endings]) => {
      const all = Object.values(endings).reduce((sum, count) => sum + count, 0);
      const parts = Object.entries(endings).sort(([, first], [, second]) => second - first);
      return `${kind.padEnd(24)} ${String(all).padStart(7)}  ${parts.map(([ending, count]) => `${ending} ${count}`).join(", ")}`;
    })
    .join("\n");
}
