/** Torture of the built program: what it prints, how it ends, what it leaves behind. Each case is a seed. Needs `node build.mjs`. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Ended, mutua, program, shell } from "../cli/mutua.ts";
import { combination, type Dice } from "../support/combinations.ts";
import { processorSeconds } from "../support/processor-time.ts";
import type { Finding } from "./case-runner.ts";
import { faulted, faultyCalls, wrongWith } from "./faults.ts";

type Case = (dice: Dice, seed: number) => Finding | Promise<Finding>;

/** Why a kind cannot be tried here, or null: said aloud once. */
export const missing: Readonly<Record<string, () => string | null>> = {
  "faults of the system": () => (spawnSync("strace", ["-V"]).error === undefined ? null : "strace is not installed"),
  "small disk": () => (canMount() ? null : "a tmpfs cannot be mounted (root is needed)"),
};

const outputNames = ["metrics.csv", "result.json", "run.json", "summary.txt"];

/** In every kind: no internal error, no trace, one of the known codes. */
function ordinary({ code, stdout, stderr }: Ended, allowed: readonly number[]): string[] {
  const wrong: string[] = [];
  if (code === null || !allowed.includes(code)) wrong.push(`exit code ${code}: ${stderr.slice(0, 400)}`);
  if (/internal error|^\s+at .*[:(]\d+|FATAL ERROR/m.test(stderr)) wrong.push(`words: ${stderr.slice(0, 400)}`);
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(stdout.slice(0, 1e6) + stderr.slice(0, 1e6))) wrong.push("raw control characters");
  return wrong;
}

/** Whatever happened, a folder holds nothing, a whole set, or says that it is incomplete. */
function wholeOrMarked(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  const found = outputNames.filter((name) => names.includes(name));
  if (names.includes("incomplete") || found.length === 0) return [];
  if (found.length < outputNames.length) return [`only ${found.join(", ")} of the set, unmarked`];
  try {
    JSON.parse(readFileSync(join(folder, "result.json"), "utf8"));
    return [];
  } catch {
    return ["result.json is cut short, unmarked"];
  }
}

const hidden = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(".mutua")) : []);

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "mutua-torture-"));
  const tidy = (): void => rmSync(folder, { recursive: true, force: true });
  const result = work(folder);
  if (result instanceof Promise) return result.finally(tidy) as Result;
  tidy();
  return result;
}

/** A random scenario in a folder, with its table. */
function written(folder: string, seed: number): string {
  const { input, files } = combination(seed);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const path = join(folder, "scenario.yaml");
  writeFileSync(path, JSON.stringify(input));
  return path;
}

const flags: readonly string[] = [
  "--json",
  "--csv",
  "--out=o",
  "--replicates=r.csv",
  "--metrics=all",
  "--metrics=headline",
  "--metrics=x.y",
  "--years=last",
  "--years=all",
  "--years=2026",
  "--years=0",
  "--by=sex",
  "--by=quintile,group",
  "--by=",
  "--set=population.size=50",
  "--set=years=1",
  "--set=x",
  "--set=a.b.c=1",
  "--set=schemes.mutual.reach=2",
  "--set=schemes=[]",
  "--set=replications=1e9",
  "--seed=1",
  "--seed=",
  "--seed=x y",
  "--replications=2",
  "--replications=0",
  "--replications=1e3",
  "--replicate=0",
  "--replicate=-1",
  "--workers=1",
  "--workers=3",
  "--workers=999",
  "--check",
  "--fail-if=without.exclusion.rate > 0.5",
  "--fail-if=x",
  "--detail",
  "--lang=en",
  "--lang=fr",
  "--no-color",
  "--color",
  "--ascii",
  "--force",
  "--errors=json",
  "--errors=x",
  "--quiet",
  "--rng=threefry",
  "--rng=x",
  "--nonsense",
  "-x",
  "--",
  "-",
  "extra",
  "--help",
  "--set=population.size=1e308",
  "--set=health.services.outpatient.rate=9999",
  "--allow-large",
  "\u001b[2J",
  "x".repeat(5000),
  "--out=",
  "--replicates=/dev/null",
  "--out=/proc/x",
  "--replicates=nowhere/x.csv",
];
const commands: readonly (readonly string[])[] = [
  ["run", "first-steps"],
  ["run", "first-steps"],
  ["run", "first-steps"],
  ["run", "nothing"],
  ["run"],
  ["validate", "first-steps"],
  ["validate"],
  ["explain", "exclusion.rate"],
  ["explain", "x"],
  ["scenarios", "list"],
  ["scenarios", "show", "first-steps"],
  ["scenarios", "copy", "first-steps"],
  ["scenarios", "countries", "SEN"],
  ["exact", "pool-size"],
  ["exact", "scenario", "first-steps"],
  ["exact", "x"],
  ["schema"],
  ["man"],
  ["completion", "bash"],
  ["selftest", "--only", "claims"],
  ["frobnicate"],
  [],
];

const quick = ["--set", "population.size=200", "--set", "years=2"];
const small = ["run", "first-steps", "--replications", "2", "--quiet", ...quick];
const long = (folder: string): string[] => [
  "run",
  "first-steps",
  "--set",
  "population.size=4000",
  "--set",
  "years=8",
  "--replications",
  "60",
  "--quiet",
  "--workers",
  "2",
  "--json",
  "--out",
  join(folder, "out"),
];

export const programs: Readonly<Record<string, Case>> = {
  "flags and names": (dice) =>
    inFolder((folder) => {
      const command = dice.one(commands);
      const args = [
        ...command,
        ...(command[1] === "first-steps" && command[0] === "run" ? [...quick, "--replications", "1"] : []),
        ...Array.from({ length: dice.one([0, 1, 2, 4]) }, () => dice.one(flags)),
      ];
      const ended = mutua(args, { cwd: folder, input: "" });
      return { ended: `exit ${ended.code}`, wrong: ordinary(ended, [0, 2, 3, 4, 5, 10]).map((what) => `${JSON.stringify(args).slice(0, 300)}: ${what}`) };
    }),

  "faults of files": (dice) => {
    const [call, code] = dice.one(faultyCalls);
    const nth = 1 + Math.floor(dice.next() * 14);
    const run = faulted(call, nth, code);
    return { ended: run.came ? `exit ${run.ended.code}` : "no such call", wrong: wrongWith(run).map((what) => `${call} ${nth} ${code}: ${what}`) };
  },

  "faults of the system": (dice) =>
    inFolder((folder) => {
      const call = dice.one(["write,pwrite64,writev", "fsync", "rename,renameat,renameat2", "link,linkat", "close", "openat,open", "unlink,unlinkat"]);
      const error = dice.one(["ENOSPC", "EIO", "EACCES", "EDQUOT"]);
      const nth = 1 + Math.floor(dice.next() * 12);
      const out = join(folder, "out");
      mkdirSync(out);
      const inject = [
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-P",
        out,
        ...outputNames.flatMap((name) => ["-P", join(out, name)]),
        "-e",
        `trace=${call}`,
        "-e",
        `inject=${call}:error=${error}:when=${nth}`,
      ];
      const args = [...inject, process.execPath, program, ...small, "--out", out];
      const { status, stdout, stderr } = spawnSync("strace", args, { encoding: "utf8", timeout: 900_000, env: { PATH: process.env["PATH"], NO_COLOR: "1" } });
      const wrong = [...ordinary({ code: status, stdout, stderr }, [0, 4]), ...wholeOrMarked(out)];
      return { ended: `exit ${status}`, wrong: wrong.map((what) => `${call} ${error} ${nth}: ${what}`) };
    }),

  "kill -9": (dice) =>
    inFolder(async (folder) => {
      const child = spawn(process.execPath, [program, ...long(folder), "--force"], { stdio: "ignore" });
      const gone = new Promise((resolve) => child.once("exit", resolve));
      await Promise.race([sleep(Math.floor(dice.next() * 4000)), gone]);
      child.kill("SIGKILL");
      await gone;
      const out = join(folder, "out");
      const wrong = wholeOrMarked(out).map((what) => `after the kill: ${what}`);
      const next = mutua([...small, "--json", "--out", out, "--force"]);
      wrong.push(...ordinary(next, [0]).map((what) => `the next run: ${what}`), ...wholeOrMarked(out));
      if (hidden(out).length > 0) wrong.push(`the next run leaves ${hidden(out).join(", ")}`);
      if (existsSync(join(out, "incomplete"))) wrong.push(`the next run leaves ${readdirSync(out).join(", ")}`);
      return { ended: `next run ${next.code}`, wrong };
    }),

  signals: (dice, seed) =>
    inFolder(async (folder) => {
      const words = dice.one<readonly string[]>([
        long(folder),
        ["run", written(folder, seed), "--quiet", "--json", "--replications", "400", "--out", join(folder, "out")],
        ["validate", written(folder, seed)],
        ["exact", "scenario", "first-steps", "--quiet"],
        ["selftest"],
      ]);
      const signal = dice.one(["SIGINT", "SIGTERM"] as const);
      const child = spawn(process.execPath, [program, ...words], { env: { PATH: process.env["PATH"], NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] });
      let stderr = "";
      child.stdout.resume();
      child.stderr.on("data", (chunk) => {
        stderr += String(chunk);
      });
      const closed = new Promise<number | null>((resolve) => child.once("close", resolve));
      // by processor time, so that a busy machine reaches every phase as well; the first tenth of a second is Node's own
      const wait = 0.12 + dice.next() ** 2 * 4;
      while (child.exitCode === null && processorSeconds(child.pid!) < wait) await sleep(5);
      const over = child.exitCode !== null;
      const before = processorSeconds(child.pid!);
      child.kill(signal);
      if (dice.chance(0.3)) child.kill(signal);
      let used = 0;
      let code: number | null | "waiting" = "waiting";
      for (let tries = 0; code === "waiting" && tries < 12_000; tries++) {
        code = await Promise.race([closed, sleep(50, "waiting" as const)]);
        used = Math.max(used, processorSeconds(child.pid!) - before);
      }
      child.kill("SIGKILL");
      const wrong: string[] = [];
      const expected = signal === "SIGINT" ? 130 : 143;
      // null: the signal came before the program listens; 0, 3, 10: it was done just before
      if (code !== null && ![expected, 0, 3, 10].includes(Number(code))) wrong.push(`exit code ${code}: ${stderr.slice(0, 300)}`);
      if (/internal error|^\s+at /m.test(stderr)) wrong.push(stderr.slice(0, 300));
      if (used > 2.5) wrong.push(`${used} processor seconds after ${signal}`);
      wrong.push(...wholeOrMarked(join(folder, "out")));
      if (code !== null && hidden(join(folder, "out")).length > 0) wrong.push(`left ${hidden(join(folder, "out")).join(", ")}`);
      return {
        ended: over ? "done before" : code === null ? "by the system" : `exit ${code}`,
        wrong: wrong.map((what) => `${words[0]} after ${wait.toFixed(2)} s: ${what}`),
      };
    }),

  "small disk": () =>
    inFolder((folder) => {
      const disk = join(folder, "disk");
      mkdirSync(disk);
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]);
      try {
        const ended = mutua([...small, "--json", "--metrics", "all", "--out", join(disk, "out"), "--replicates", join(disk, "r.csv")]);
        const wrong = [...ordinary(ended, [4]), ...wholeOrMarked(join(disk, "out"))];
        const left = [...hidden(disk), ...hidden(join(disk, "out"))];
        if (left.length > 0) wrong.push(`left ${left.join(", ")}`);
        if (ended.stdout !== "") wrong.push("printed a result that could not be saved");
        return { ended: `exit ${ended.code}`, wrong };
      } finally {
        execFileSync("umount", [disk]);
      }
    }),

  "small heap": (dice, seed) =>
    inFolder((folder) => {
      const heap = dice.one([24, 40, 64]);
      const args = [
        "run",
        dice.chance(0.5) ? written(folder, seed) : "senegal-teachers",
        "--quiet",
        "--json",
        "--metrics",
        "all",
        "--by",
        "quintile,sex,age_band,group",
        "--replications",
        String(dice.one([2, 20])),
        "--workers",
        "2",
      ];
      const ended = mutua([...args, "--set", "population.size=500"], { env: { NODE_OPTIONS: `--max-old-space-size=${heap}` } });
      return { ended: `exit ${ended.code}`, wrong: ordinary({ ...ended, stdout: "" }, [0, 3, 5]).map((what) => `${heap} MB: ${what}`) };
    }),

  "few open files": (dice) =>
    inFolder((folder) => {
      // below twenty Node itself does not start: a bare worker thread ends in a fault of memory at 17, the loader of modules at 18
      const most = 20 + Math.floor(dice.next() * 56);
      const ended = shell(`ulimit -n ${most}; $MUTUA ${small.join(" ")} --workers ${dice.one([1, 2, 8])} --out out`, { cwd: folder });
      // with many threads Node may still abort where it cannot open their pipes
      const wrong = ended.code === 134 && most < 24 ? [] : [...ordinary(ended, [0, 4, 5]), ...wholeOrMarked(join(folder, "out"))];
      return { ended: `exit ${ended.code}`, wrong: wrong.map((what) => `ulimit -n ${most}: ${what}`) };
    }),
};

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "mutua-mount-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}
