/**
 * The benchmark of workload W1: first do the peers agree, then how fast is each. README.md tells how to read it.
 *
 *   npm run bench -- [--size N] [--replications R] [--rounds K] [--workers W] [--json]
 *
 * Exit code 1 when two peers disagree (no time is printed then), 2 for a wrong option.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Agreement, compare, pool } from "./agreement.ts";
import { notComparable } from "./comparable.ts";
import type { PeerResult } from "./peer-result.ts";
import { assemble, choosePin, type Peer, runPeer, YEARS } from "./peers.ts";
import { nanoseconds, timingRows, timingTable } from "./timing.ts";

const AGREEMENT_SIZE = 20_000;
const AGREEMENT_REPLICATIONS = 60;
const SECONDS_PER_RUN = 1;

interface Options {
  readonly size: number;
  /** null: chosen by peer so that a run takes about a second. */
  readonly replications: number | null;
  readonly rounds: number;
  readonly workers: number;
  readonly json: boolean;
}

function readOptions(): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { size: text, replications: text, rounds: text, workers: text, json: { type: "boolean" } } });
  const whole = (name: string, value: string | undefined, least: number): number | null => {
    if (value === undefined) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < least) throw new Error(`--${name} ${value}: expected a whole number from ${least} up`);
    return number;
  };
  return {
    size: whole("size", values.size, 100) ?? 1e5,
    replications: whole("replications", values.replications, 1),
    rounds: whole("rounds", values.rounds, 1) ?? 5,
    workers: whole("workers", values.workers, 1) ?? 1,
    json: values.json ?? false,
  };
}

interface Pair extends Agreement {
  readonly left: string;
  readonly right: string;
}

/** Every pair of peers; pairs with too few replications are left out. */
function comparePairs(results: ReadonlyMap<string, PeerResult>): Pair[] {
  const entries = [...results];
  return entries.flatMap(([left, one], index) =>
    entries.slice(index + 1).flatMap(([right, other]) => {
      const agreement = compare(one, other, right.startsWith("engine") && !left.startsWith("engine") ? notComparable : new Set());
      return agreement === null ? [] : [{ left, right, ...agreement }];
    }),
  );
}

function sayPair(pair: Pair): string {
  const worst = pair.worst === null ? "" : `; farthest ${pair.worst.total}: ${pair.worst.distance.toFixed(2)} standard errors`;
  const gap = `distribution gap ${pair.gap.toFixed(3)} (limit ${pair.gapLimit.toFixed(3)})`;
  const failures = pair.failures.map(({ total, means, distance }) => `\n    ${total}: ${means[0]} against ${means[1]}, ${distance.toFixed(1)} standard errors`);
  return `  ${pair.agrees ? "agree   " : "DISAGREE"} ${pair.left} / ${pair.right}: ${pair.compared} totals${worst}; ${gap}${failures.join("")}`;
}

function report(options: Options, temporary: string): boolean {
  const { peers, missing } = assemble(temporary, options.workers);
  const { processor, said } = choosePin();
  const say = (line: string): void => {
    (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  };
  for (const reason of missing) say(`left out: ${reason}`);

  const trial = new Map(peers.map((peer, index) => [peer.name, runPeer(peer, AGREEMENT_SIZE, AGREEMENT_REPLICATIONS, 1000 + index, processor)]));
  const trialPairs = comparePairs(trial);
  say(`agreement, ${AGREEMENT_SIZE} persons x ${YEARS} years x ${AGREEMENT_REPLICATIONS} replications:`);
  for (const pair of trialPairs) say(sayPair(pair));
  if (!trialPairs.every(({ agrees }) => agrees)) return false;

  const replications = (peer: Peer): number => {
    const perReplication = nanoseconds(trial.get(peer.name)!) * 1e-9 * options.size * YEARS;
    return options.replications ?? Math.max(1, Math.round(SECONDS_PER_RUN / perReplication));
  };
  const rounds = new Map<string, PeerResult[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round < options.rounds; round++) {
    for (const [index, peer] of peers.entries()) {
      rounds.get(peer.name)!.push(runPeer(peer, options.size, replications(peer), 1 + round * peers.length + index, processor));
    }
  }
  const timedPairs = comparePairs(new Map([...rounds].map(([name, results]) => [name, pool(results)])));
  say(`agreement of the timed runs, ${options.size} persons${timedPairs.length === 0 ? ": too few replications to judge" : ":"}`);
  for (const pair of timedPairs) say(sayPair(pair));
  if (!timedPairs.every(({ agrees }) => agrees)) return false;

  const rows = timingRows(rounds);
  const kernels = [...rounds].flatMap(([name, [result]]) => (result?.kernels ? [`${name}: ${result.kernels.join(", ")}`] : []));
  if (options.json) {
    const runs = Object.fromEntries(
      [...rounds].map(([name, results]) => [
        name,
        results.map(({ seconds, personYears, replications: count }) => ({ seconds, personYears, replications: count })),
      ]),
    );
    process.stdout.write(
      `${JSON.stringify({ size: options.size, years: YEARS, rounds: options.rounds, pinned: processor, missing, agreement: { trial: trialPairs, timed: timedPairs }, timing: rows, runs, kernels }, null, 2)}\n`,
    );
    return true;
  }
  say(`\n${options.size} persons x ${YEARS} years, ${options.rounds} interleaved rounds, ${said}; ratios are speeds, more is faster`);
  say(timingTable(rows));
  for (const line of kernels) say(`kernels of ${line}`);
  return true;
}

function main(): number {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const temporary = mkdtempSync(join(tmpdir(), "mutua-bench-"));
  try {
    return report(options, temporary) ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

process.exitCode = main();
