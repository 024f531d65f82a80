/** Ratios of interleaved runs: taken round by round, so that a drift of the machine falls on both sides. */
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

export function nanoseconds(result: PeerResult): number {
  return (result.seconds / result.personYears) * 1e9;
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
