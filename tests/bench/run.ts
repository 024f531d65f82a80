/**
 * The benchmark of workloads W1 and RICH: first do the peers agree, then how fast is each. README.md tells how to read it.
 *
 *   npm run bench -- [--size N] [--replications R] [--rounds K] [--workers W] [--json]
 *                    [--sizes all|1e4,1e6] [--claims 0.1|1|5] [--worlds 1|2|4] [--services 1|3|6] [--rich] [--generality] [--all]
 *   npm run bench -- --rich-peer [--size N] [--rounds K] [--json]      workload RICH beside its C twin
 *   npm run bench -- --levers [--size N] [--rounds K] [--json]         what each lever adds to the time of RICH
 *   npm run bench -- --lever "supply; education" ...                       of these levers alone (names of `levers.ts`)
 *
 * Exit code 1 when two peers disagree (no time is printed then), 2 for a wrong option.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Agreement, compare, pool } from "./agreement.ts";
import { bundlePeers } from "./bundles.ts";
import { notComparable } from "./comparable.ts";
import { threadRows, threadTable, variantRows, variantTable } from "./engine-rows.ts";
import { leverRows, leverTable } from "./lever-rows.ts";
import { type Options, readOptions } from "./options.ts";
import type { PeerResult } from "./peer-result.ts";
import { assemble, assembleRich, choosePin, type Peer, runPeer, YEARS } from "./peers.ts";
import { richNotComparable } from "./rich-totals.ts";
import { sizeRow, sizeTable } from "./size-rows.ts";
import { startupRows, startupTable } from "./startup.ts";
import { median, nanoseconds, timingRows, timingTable } from "./timing.ts";

const AGREEMENT_SIZE = 20_000;
const RICH_AGREEMENT_SIZE = 5_000;
const AGREEMENT_REPLICATIONS = 60;
const SECONDS_PER_RUN = 1;

interface Pair extends Agreement {
  readonly left: string;
  readonly right: string;
}

/** Every pair of peers; pairs with too few replications are left out. */
function comparePairs(results: ReadonlyMap<string, PeerResult>, leaveOut: ReadonlySet<string>): Pair[] {
  const entries = [...results];
  return entries.flatMap(([left, one], index) =>
    entries.slice(index + 1).flatMap(([right, other]) => {
      const agreement = compare(one, other, right.startsWith("engine") ? leaveOut : new Set());
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

/** Agreement and times of the peers; null when two disagree. */
function peerRounds(options: Options, peers: readonly Peer[], processor: string | null, say: (line: string) => void) {
  const [leaveOut, trialSize] = options.richPeer ? [richNotComparable, RICH_AGREEMENT_SIZE] : [notComparable, AGREEMENT_SIZE];
  const judge = (results: ReadonlyMap<string, PeerResult>, what: string): Pair[] | null => {
    const pairs = comparePairs(results, leaveOut);
    say(pairs.length === 0 ? `${what}: too few replications to judge` : `${what}:`);
    for (const pair of pairs) say(sayPair(pair));
    return pairs.every(({ agrees }) => agrees) ? pairs : null;
  };
  const trial = new Map(peers.map((peer, index) => [peer.name, runPeer(peer, trialSize, AGREEMENT_REPLICATIONS, 1000 + index, processor)]));
  const trialPairs = judge(trial, `agreement, ${trialSize} persons x ${YEARS} years x ${AGREEMENT_REPLICATIONS} replications`);
  if (trialPairs === null) return null;
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
  const timedPairs = judge(new Map([...rounds].map(([name, results]) => [name, pool(results)])), `agreement of the timed runs, ${options.size} persons`);
  return timedPairs === null ? null : { rounds, agreement: { trial: trialPairs, timed: timedPairs } };
}

async function report(options: Options, temporary: string): Promise<boolean> {
  const bundles = await bundlePeers(join(temporary, "bundles"));
  const { processor, said } = choosePin();
  const say = (line: string): void => {
    (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  };
  if (options.sizes.length > 0) {
    const rows = options.sizes.flatMap((size) => {
      const row = sizeRow(size, options, bundles, processor);
      if (row === null) say(`${size} people are left out: too little memory is free`);
      return row === null ? [] : [row];
    });
    say(`${YEARS} years, ${options.rounds} rounds, processor time, ${said}; kernels: ${rows[0]?.kernels.join(", ") ?? "none"}`);
    say(sizeTable(rows, options.workers));
    if (options.json) process.stdout.write(`${JSON.stringify({ sizes: rows }, null, 2)}\n`);
    return true;
  }
  if (options.levers) {
    const rows = leverRows(options, bundles, processor);
    say(`${options.size} persons x ${YEARS} years, ${options.rounds} rounds in turn, processor time, ${said}`);
    say(leverTable(rows));
    if (options.json) process.stdout.write(`${JSON.stringify({ levers: rows }, null, 2)}\n`);
    return true;
  }
  const { peers, missing } = options.richPeer ? assembleRich(temporary, bundles) : assemble(temporary, bundles);
  for (const reason of missing) say(`left out: ${reason}`);
  const judged = peerRounds(options, peers, processor, say);
  if (judged === null) return false;
  const { rounds, agreement } = judged;

  const timing = timingRows(rounds);
  const kernels = [...rounds].flatMap(([name, [result]]) => (result?.kernels ? [`${name}: ${result.kernels.join(", ")}`] : []));
  say(`\n${options.size} persons x ${YEARS} years, ${options.rounds} interleaved rounds, processor time, ${said}; ratios are speeds, more is faster`);
  say(timingTable(timing));
  for (const line of kernels) say(`kernels of ${line}`);
  if (options.richPeer) {
    if (options.json)
      process.stdout.write(`${JSON.stringify({ size: options.size, years: YEARS, rounds: options.rounds, pinned: processor, agreement, timing }, null, 2)}\n`);
    return true;
  }
  const engine = rounds.get("engine")!;
  const memory = { bytesPerPerson: engine[0]!.bytesPerPerson!, peakBytes: median(engine.map((result) => result.peakBytes!)) };
  say(`engine: ${memory.bytesPerPerson.toFixed(1)} bytes per person, ${(memory.peakBytes / 1e6).toFixed(0)} MB at the peak of the process`);
  const perPersonYear = median(engine.map(nanoseconds)) * 1e-9;
  const threads = options.workers > 1 ? threadRows(options, bundles, perPersonYear, processor) : [];
  if (threads.length > 0) say(`\n${threadTable(threads)}`);
  const variants = options.variants.length > 0 ? variantRows(options, bundles, perPersonYear, processor) : [];
  if (variants.length > 0) say(`\n${variantTable(variants)}`);
  const startup = startupRows();
  say(startup.length > 0 ? `\n${startupTable(startup)}` : "\nstart of the program: left out, not built or no bash");
  if (options.json) {
    const head = { size: options.size, years: YEARS, rounds: options.rounds, pinned: processor, missing };
    const runs = Object.fromEntries([...rounds].map(([name, results]) => [name, results.map(({ totals: _, lastYearBenefits: __, ...rest }) => rest)]));
    process.stdout.write(`${JSON.stringify({ ...head, agreement, timing, kernels, memory, threads, variants, startup, runs }, null, 2)}\n`);
  }
  return true;
}

async function main(): Promise<number> {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const temporary = mkdtempSync(join(tmpdir(), "mutua-bench-"));
  try {
    return (await report(options, temporary)) ? 0 : 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

process.exitCode = await main();
