import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { sha256 } from "./canonical.ts";

/** A process among all computers and all times: numbers of processes are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks since boot at which it began; null where the system does not tell. */
  readonly started: string | null;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), started: startTime(process.pid) };
}

/** Whether a process of this computer is still the one that was meant. */
export function isAlive(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ESRCH") return false;
  }
  const now = startTime(pid);
  return now === null || started === null || now === started;
}

/** Eight characters that stand for this computer in names of files. */
export function hostMark(): string {
  return sha256(hostname()).slice("sha256:".length, "sha256:".length + 8);
}

/** Field 22 of /proc/PID/stat; null where the system has no such file. */
function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
