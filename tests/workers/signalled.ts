/** The program under signals, and a scenario whose prices take minutes. */
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { program } from "../cli/mutua.ts";
import { pace } from "../support/pace.ts";
import { processorSeconds } from "../support/processor-time.ts";

export interface Signalled {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** By the clock, which other work on the machine moves. */
  readonly milliseconds: number;
  /** Processor time from the signal on, as far as it was seen; other work moves it little. */
  readonly worked: number;
}

/** Starts the program, sends the signals once it has used so much processor time (more where the machine is slower), and waits for its end. */
export async function signalled(
  args: readonly string[],
  seconds: number,
  signals: readonly NodeJS.Signals[],
  given: "open" | "closed" = "closed",
  cwd?: string,
): Promise<Signalled> {
  const child = spawn(process.execPath, [program, ...args], { ...(cwd === undefined ? {} : { cwd }), env: { PATH: process.env["PATH"], NO_COLOR: "1" } });
  if (given === "closed") child.stdin.end();
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk) => {
      texts[name] += String(chunk);
    });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  await used(child, seconds * pace());
  const begin = performance.now();
  const before = processorSeconds(child.pid!);
  for (const signal of signals) child.kill(signal);
  let last = before;
  while (child.exitCode === null && child.signalCode === null) {
    last = Math.max(last, processorSeconds(child.pid!));
    await sleep(5);
  }
  const code = await closed;
  return { code, ...texts, milliseconds: performance.now() - begin, worked: last - before };
}

async function used(child: ChildProcess, seconds: number): Promise<void> {
  while (child.exitCode === null && processorSeconds(child.pid!) < seconds) await sleep(10);
}

/**
 * A second on a free machine. By the clock the program waits for up to 20 s where others keep the processors from it, and tidies up after
 * that: what would go on for minutes ends before this.
 */
export const soon = 60_000;
/** Seconds of processor time after a signal: what ends in a second on a free machine, with as many threads as processors. */
export const soonWorked = 2;

/** Thirty-two schemes whose prices are sampled: minutes before the first replication. */
export function slowPrices(folder: string): string {
  const scheme = (k: number): object => ({
    kind: "for-profit",
    contribution: { risk: { by: ["age_band", "sex"] } },
    benefits: { care: { reimburse: 0.8 }, limits: { deductible: 10 + k, annual: 500, out_of_pocket: 100 } },
  });
  const path = join(folder, "slow.yaml");
  const schemes = Object.fromEntries(Array.from({ length: 32 }, (_, k) => [`s${k}`, scheme(k)]));
  const health = { services: { care: { rate: 20, cost: { mean: 10, cv: 3 } } } };
  const population = { size: 100_000, income: { mean: 2000, cv: 1 }, ages: { uniform: [0, 90] } };
  writeFileSync(path, JSON.stringify({ mutua: 1, name: "slow", years: 50, replications: 1000, population, health, schemes }));
  return path;
}
