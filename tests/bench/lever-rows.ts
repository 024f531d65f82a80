/** What each lever adds to the time of workload RICH, one lever at a time, turn by turn with RICH itself. */
import type { Bundles } from "./bundles.ts";
import { leverTerms } from "./levers.ts";
import type { Options } from "./options.ts";
import type { PeerResult } from "./peer-result.ts";
import { enginePeer, runPeer } from "./peers.ts";
import { median, medianRatio, nanoseconds } from "./timing.ts";

/** About a second of each: three futures took 0.2 s, in which the compiler is still at work. */
const futures = 15;
/** What a lever may add to the time of all. */
const mostShare = 0.15;

export interface LeverRow {
  readonly lever: string;
  readonly nanoseconds: number;
  /** Processor time per person-year over that of RICH without it, median over the rounds. */
  readonly ratio: number;
}

export function leverRows({ size, rounds, replications, onlyLevers }: Options, bundles: Bundles, processor: string | null): readonly LeverRow[] {
  const names = ["rich-peer", ...(onlyLevers.length > 0 ? onlyLevers : Object.keys(leverTerms)).map((name) => `lever ${name}`)];
  const results: PeerResult[][] = names.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, name] of names.entries())
      results[at]!.push(runPeer(enginePeer(bundles, name, 0, name), size, replications ?? futures, 1 + round, processor));
  return names.map((name, at) => ({
    lever: at === 0 ? "none (RICH)" : name.slice("lever ".length),
    nanoseconds: median(results[at]!.map(nanoseconds)),
    ratio: medianRatio(results[at]!, results[0]!, nanoseconds),
  }));
}

export function leverTable(rows: readonly LeverRow[]): string {
  const lines = [`${"lever".padEnd(20)}${"ns/person-year".padStart(15)}${"x RICH".padStart(9)}   at most ${1 + mostShare}`];
  for (const { lever, nanoseconds: time, ratio } of rows)
    lines.push(`${lever.padEnd(20)}${time.toFixed(0).padStart(15)}${ratio.toFixed(2).padStart(9)}${ratio > 1 + mostShare ? "   above" : ""}`);
  return lines.join("\n");
}
