/** How long the built program takes to answer, beside Node itself: wall and processor time, in turn, medians. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { median } from "./timing.ts";

const folder = join(import.meta.dirname, "../..");
const program = join(folder, "bin", "mutua.js");
const ROUNDS = 21;

export interface StartupRow {
  readonly command: string;
  /** Milliseconds; those of bare Node taken off, round by round. */
  readonly wall: number;
  readonly cpu: number;
}

const commands: readonly (readonly [string, readonly string[]])[] = [
  ["node -e 0", ["-e", "0"]],
  ["mutua --help", [program, "--help"]],
  ["mutua validate first-steps", [program, "validate", "first-steps"]],
];

/** Milliseconds on the wall and of the processor; the shell counts those of its children. */
function timed(args: readonly string[]): readonly [wall: number, cpu: number] {
  const begin = performance.now();
  const { stdout, status } = spawnSync("bash", ["-c", '"$0" "$@" > /dev/null && times', process.execPath, ...args], { encoding: "utf8" });
  const wall = performance.now() - begin;
  const parts = [
    ...stdout
      .trim()
      .split("\n")
      .at(-1)!
      .matchAll(/(\d+)m([\d.,]+)s/g),
  ];
  if (status !== 0 || parts.length !== 2) throw new Error(`${args.join(" ")} cannot be timed`);
  return [wall, parts.reduce((sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds!.replace(",", ".")), 0)];
}

/** The first row is bare Node itself; none where nothing is built or there is no bash. */
export function startupRows(): StartupRow[] {
  if (!existsSync(join(folder, "dist", "cli", "main.js")) || spawnSync("bash", ["-c", "true"]).status !== 0) return [];
  const rounds = Array.from({ length: ROUNDS }, () => commands.map(([, args]) => timed(args)));
  return commands.map(([command], index) => {
    const over = (part: 0 | 1): number => median(rounds.map((round) => round[index]![part] - (index === 0 ? 0 : round[0]![part])));
    return { command, wall: over(0), cpu: over(1) };
  });
}

export function startupTable(rows: readonly StartupRow[]): string {
  const line = ({ command, wall, cpu }: StartupRow, index: number): string =>
    command.padEnd(30) + `${index === 0 ? "" : "+"}${wall.toFixed(0)}`.padStart(8) + `${index === 0 ? "" : "+"}${cpu.toFixed(0)}`.padStart(8);
  return [`${"start (ms, over bare Node)".padEnd(30)}${"wall".padStart(8)}${"cpu".padStart(8)}`, ...rows.map(line)].join("\n");
}
