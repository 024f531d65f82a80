/**
 * Ratios of interleaved runs: taken round by round, so that a drift of the machine falls on both sides. Times of one thread are
 * processor time, which others on a busy machine stretch less than the clock on the wall.
 */
import type { PeerResult } from "./peer-result.ts";

export interface TimingRow {
  readonly peer: string;
  /** Median over rounds. */
  readonly nanosecondsPerPersonYear: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Speed of this peer over the speed of the named one; median over rounds; null when that peer is missing. */
  readonly ratios: Readonly<Record<string, number | null>>;
}

export const yardsticks = ["scalar C", "NumPy", "textbook JS"] as const;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Processor time per person-year of the simulation loop. */
export function nanoseconds(result: PeerResult): number {
  return ((result.cpuSeconds ?? result.seconds) / result.personYears) * 1e9;
}

/** The same on the wall and with the making of the people, for what several threads do together. */
export function wallNanoseconds(result: PeerResult): number {
  return ((result.wholeSeconds ?? result.seconds) / result.personYears) * 1e9;
}

/** Processor time with the making of the people, all threads added up. */
export function workNanoseconds(result: PeerResult): number {
  return ((result.wholeCpuSeconds ?? result.cpuSeconds ?? result.seconds) / result.personYears) * 1e9;
}

/** Median over rounds of `measure` of the one over that of the other. */
export function medianRatio(one: readonly PeerResult[], other: readonly PeerResult[], measure: (result: PeerResult) => number): number {
  return median(one.map((result, round) => measure(result) / measure(other[round]!)));
}

/** @param rounds by peer, one result a round, same order of rounds for all */
export function timingRows(rounds: ReadonlyMap<string, readonly PeerResult[]>): TimingRow[] {
  return [...rounds].map(([peer, results]) => {
    const own = results.map(nanoseconds);
    const against = yardsticks.map((name) => {
      const other = rounds.get(name)?.map(nanoseconds);
      return [name, other === undefined ? null : median(own.map((value, round) => other[round]! / value))] as const;
    });
    return {
      peer,
      nanosecondsPerPersonYear: median(own),
      fastest: Math.min(...own),
      slowest: Math.max(...own),
      ratios: Object.fromEntries(against),
    };
  });
}

/** The table as text. */
export function timingTable(rows: readonly TimingRow[]): string {
  const lines = [
    `${"peer".padEnd(20)}${"ns/person-year".padStart(15)}${"min".padStart(8)}${"max".padStart(8)}${yardsticks.map((name) => `x ${name}`.padStart(15)).join("")}`,
  ];
  for (const row of rows) {
    const ratios = yardsticks.map((name) => (row.ratios[name]?.toFixed(2) ?? "-").padStart(15)).join("");
    const times = `${row.nanosecondsPerPersonYear.toFixed(1).padStart(15)}${row.fastest.toFixed(1).padStart(8)}${row.slowest.toFixed(1).padStart(8)}`;
    lines.push(row.peer.padEnd(20) + times + ratios);
  }
  return lines.join("\n");
}
