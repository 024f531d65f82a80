import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../support/source-files.ts";

/** Only what never ends comes near it: a command of half a minute takes several on a slow machine that does other things as well. */
const longest = 900_000;

export const program: string = join(projectRoot, "bin", "mutua.js");

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs the built program with a fixed environment. */
export function mutua(args: readonly string[], options: SpawnSyncOptions = {}): Ended {
  refuseStaleBuild();
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    timeout: longest,
    maxBuffer: 1e9,
    ...options,
    env: environment(options.env),
  });
  return { stdout: String(stdout ?? ""), stderr: String(stderr ?? ""), code: status };
}

/** The same through a shell, for pipes and redirections; MUTUA is the program. */
export function shell(script: string, options: SpawnSyncOptions = {}): Ended {
  refuseStaleBuild();
  const env = environment({ ...options.env, MUTUA: `${process.execPath} ${program}` });
  const { stdout, stderr, status } = spawnSync("bash", ["--norc", "--noprofile", "-c", script], {
    encoding: "utf8",
    timeout: longest,
    maxBuffer: 1e9,
    ...options,
    env,
  });
  return { stdout: String(stdout ?? ""), stderr: String(stderr ?? ""), code: status };
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "mutua-cli-"));
}

function environment(more: NodeJS.ProcessEnv | undefined): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], NO_COLOR: "1", LC_ALL: "C.UTF-8", TZ: "UTC", ...more };
}

let checked = false;

/** These tests see dist/, not src/: a build that is older than the sources would make them say nothing. */
export function refuseStaleBuild(): void {
  if (checked) return;
  const built = join(projectRoot, "dist", "cli", "main.js");
  if (!existsSync(built)) throw new Error("dist/ is missing: npm run build");
  const newest = Math.max(
    ...readdirSync(join(projectRoot, "src"), { recursive: true, encoding: "utf8" }).map((name) => statSync(join(projectRoot, "src", name)).mtimeMs),
  );
  if (newest > statSync(built).mtimeMs) throw new Error("dist/ is older than src/: npm run build");
  checked = true;
}
