/** The built program with one call of its file layer failing: which call, what came of it, what is left. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ended, mutua } from "../cli/mutua.ts";
import { projectRoot } from "../support/source-files.ts";

/** Calls that outputs need, and what a disk says when it refuses them. */
export const faultyCalls: readonly (readonly [call: string, code: string])[] = [
  ["openSync", "ENOSPC"],
  ["writeSync", "ENOSPC"],
  ["fsyncSync", "EIO"],
  ["renameSync", "EACCES"],
  ["linkSync", "EIO"],
  ["closeSync", "EIO"],
  ["unlinkSync", "EACCES"],
  ["mkdirSync", "EACCES"],
  ["lstatSync", "EIO"],
  ["readdirSync", "EIO"],
];

export interface Faulted {
  /** Whether the call was made at all: false after the last one. */
  readonly came: boolean;
  readonly ended: Ended;
  /** Files under their names that hold what stood there before, and those that do not. */
  readonly old: number;
  readonly fresh: number;
  /** The folder says that its files may belong together no more. */
  readonly incomplete: boolean;
}

const names = ["result.json", "metrics.csv", "summary.txt", "run.json"];
const fast = ["run", "first-steps", "--set", "population.size=50", "--set", "years=1", "--replications", "1", "--workers", "1", "--json"];

/** One run over a whole old set, `--force`, with the nth call of one kind failing. */
export function faulted(call: string, nth: number, code: string): Faulted {
  const folder = mkdtempSync(join(tmpdir(), "mutua-fault-"));
  const log = mkdtempSync(join(tmpdir(), "mutua-log-"));
  const out = join(folder, "out");
  const totals = join(folder, "totals.csv");
  mkdirSync(out);
  for (const path of [...names.map((name) => join(out, name)), totals]) writeFileSync(path, "old");
  const ended = mutua([...fast, "--out", out, "--replicates", totals, "--force"], {
    env: {
      NODE_OPTIONS: `--import ${join(projectRoot, "tests/torture/fault-layer.mjs")}`,
      MUTUA_FAULT: `${call}:${nth}:${code}`,
      MUTUA_FAULT_LOG: join(log, "log"),
      MUTUA_FAULT_FOLDER: folder,
    },
  });
  const texts = [...names.map((name) => join(out, name)), totals].map((path) => textOf(path));
  const result = {
    came: textOf(join(log, "log")) !== null,
    ended,
    old: texts.filter((text) => text === "old").length,
    fresh: texts.filter((text) => text !== null && text !== "old").length,
    incomplete: readdirSync(out).includes("incomplete"),
  };
  for (const made of [folder, log]) rmSync(made, { recursive: true });
  return result;
}

/** What is wrong with a run that met a fault; empty where nothing is. */
export function wrongWith({ ended: { code, stdout, stderr }, old, fresh, incomplete }: Faulted): string[] {
  const wrong: string[] = [];
  if (code !== 0 && code !== 4) wrong.push(`exit code ${code}`);
  if (/^\s+at |internal error/m.test(stderr) || stderr.split("\n").length > 2) wrong.push(`words: ${stderr.slice(0, 300)}`);
  if (code === 4 && stderr === "") wrong.push("not a word");
  if (!incomplete && !(old === 5 && fresh === 0) && !(old === 0 && fresh === 5)) wrong.push(`${old} old files beside ${fresh} new ones, unmarked`);
  if (code === 0 && (fresh !== 5 || incomplete)) wrong.push(`exit code 0 with ${fresh} new files${incomplete ? ", marked incomplete" : ""}`);
  if (code === 4 && fresh > 0 && !incomplete) wrong.push("exit code 4 with new files");
  if (code === 0 && !stdout.trimEnd().endsWith("}")) wrong.push("cut output");
  return wrong;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
