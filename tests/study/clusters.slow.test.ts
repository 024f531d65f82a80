/**
 * Real schedulers on this machine: each ends with the same merged bytes as one long run. What is not installed is said and left out; CI has
 * slurm-wlm, munge, redis-server, parallel, snakemake and make of Debian.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../src/io/canonical.ts";
import { mutua, program } from "../cli/mutua.ts";
import { processorSeconds } from "../support/processor-time.ts";
import { projectRoot } from "../support/source-files.ts";

const root = mkdtempSync(join(tmpdir(), "mutua-clusters-"));
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
let whole = "";

function mergedBytes(folder: string): string {
  const merged = join(folder, "merged");
  return readdirSync(merged)
    .sort()
    .map((name) => `${name} ${sha256(readFileSync(join(merged, name)))}`)
    .join("\n");
}

/** A copy of the plan that has not run. */
function plan(name: string): string {
  const folder = join(root, name);
  cpSync(join(root, "plan"), folder, { recursive: true });
  return folder;
}

function has(command: string, ...more: string[]): boolean {
  const missing = [command, ...more].filter((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0);
  if (missing.length > 0) console.warn(`SKIPPED: ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not installed`);
  return missing.length === 0;
}

beforeAll(() => {
  const args = [
    "sweep",
    "first-steps",
    "--plan",
    "plan",
    "--vary",
    "schemes.mutual.reach=0.5:0.9:12,",
    "--set",
    "population.size=300",
    "--set",
    "years=3",
    "--replications",
    "60",
    "--no-pilot",
  ];
  expect(
    mutua(
      args.map((word) => word.replace(/,$/, "")),
      { cwd: root },
    ).code,
  ).toBe(0);
  const folder = plan("whole");
  expect(mutua(["batch", "whole", "--workers", "1"], { cwd: root }).code).toBe(0);
  expect(mutua(["merge", "whole"], { cwd: root }).code).toBe(0);
  whole = mergedBytes(folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("make", () => {
  if (!has("make")) return;
  const folder = plan("make study");
  expect(mutua(["batch", "make study", "--emit", "makefile", "--tasks", "4"], { cwd: root }).code).toBe(0);
  const { status, stderr } = spawnSync("make", ["-j", "2"], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(mergedBytes(folder)).toBe(whole);
});

test("GNU parallel", () => {
  if (!has("parallel")) return;
  const folder = plan("parallel");
  expect(mutua(["batch", "parallel", "--emit", "parallel", "--tasks", "5"], { cwd: root }).code).toBe(0);
  const { status, stderr } = spawnSync("sh", ["run-parallel.sh", "--jobs", "2"], { cwd: folder, encoding: "utf8", env: { ...process.env, HOME: root } });
  expect(status, stderr).toBe(0);
  expect(mergedBytes(folder)).toBe(whole);
});

test("Snakemake", () => {
  if (!has("snakemake")) return;
  const folder = plan("snakemake");
  expect(mutua(["batch", "snakemake", "--emit", "snakemake", "--tasks", "3"], { cwd: root }).code).toBe(0);
  const { status, stderr } = spawnSync("snakemake", ["--cores", "2"], { cwd: folder, encoding: "utf8", env: { ...process.env, HOME: root } });
  expect(status, stderr).toBe(0);
  expect(mergedBytes(folder)).toBe(whole);
});

test("Slurm: an array of 8, one task requeued, one killed", async () => {
  if (!has("slurmctld", "slurmd", "munged", "sbatch")) return;
  if (process.getuid?.() !== 0) {
    console.warn("SKIPPED: a Slurm of its own needs root");
    return;
  }
  const folder = plan("slurm");
  const slurm = mkdtempSync(join(tmpdir(), "slurm-"));
  const script = join(projectRoot, "tests/support/slurm.sh");
  const env = { ...process.env, SLURM_CONF: join(slurm, "slurm.conf") };
  const run = (command: string, ...args: string[]): string => execFileSync(command, args, { cwd: folder, env, encoding: "utf8" }).trim();
  const log: string[] = [];
  try {
    log.push(run("bash", script, "start", slurm));
    expect(mutua(["batch", "slurm", "--emit", "slurm", "--tasks", "8"], { cwd: root }).code).toBe(0);
    const submit = (): string => run("sbatch", "--parsable", "run.sbatch");
    const states = (job: string): string[] => run("squeue", "-h", "-r", "-j", job, "-o", "%K %T").split("\n").filter(Boolean);
    const first = submit();
    log.push(`submitted ${first}`);
    let requeued = "";
    let hastened = false;
    let killed = false;
    for (;;) {
      const now = states(first);
      const running = now.filter((line) => line.endsWith("RUNNING")).map((line) => line.split(" ")[0]!);
      if (requeued === "" && running.length > 0) {
        requeued = running[0]!;
        run("scontrol", "requeue", `${first}_${requeued}`);
        log.push(`requeued task ${requeued}`);
      } else if (!hastened && now.length === 1 && now[0] === `${requeued} PENDING`) {
        // Slurm lets a requeued task rest for a minute and more
        hastened = true;
        run("scontrol", "update", `JobId=${first}_${requeued}`, "StartTime=now");
      } else if (requeued !== "" && !killed) {
        // the program itself, as a node that runs out of memory would
        const victims = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes("batch\0.\0--shard\0auto/8"));
        if (victims[0] !== undefined) {
          process.kill(Number(victims[0]), "SIGKILL");
          killed = true;
          log.push(`killed process ${victims[0]}`);
        }
      }
      if (now.length === 0) break;
      await sleep(100);
    }
    expect({ requeued: requeued !== "", killed }).toEqual({ requeued: true, killed: true });
    log.push(mutua(["batch", "slurm", "--status"], { cwd: root }).stdout.split("\n")[0]!);
    // what the killed task left is computed by sending the same file again
    const second = submit();
    log.push(`submitted ${second}`);
    while (states(second).length > 0) await sleep(100);
    const merged = mutua(["merge", "slurm"], { cwd: root });
    log.push(merged.stdout.split("\n")[0]!);
    expect(merged.code, merged.stderr).toBe(0);
    expect(mergedBytes(folder)).toBe(whole);
    log.push("merged files are byte for byte those of one long run");
  } finally {
    execFileSync("bash", [script, "stop", slurm]);
    console.log(log.join("\n"));
    rmSync(slurm, { recursive: true, force: true });
  }
});

function commandOf(pid: string): string {
  try {
    const text = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    // the shell around it names the same words
    return text.startsWith("node\0") ? text : "";
  } catch {
    return "";
  }
}

test("Redis: two workers, one killed in mid-job", async () => {
  if (!has("redis-server")) return;
  const folder = plan("redis");
  const port = await freePort();
  const server = spawn("redis-server", ["--port", String(port), "--save", "", "--appendonly", "no"], { cwd: root, stdio: "ignore" });
  try {
    const start = (): ChildProcess =>
      spawn(process.execPath, [program, "worker", "redis", "--redis", `redis://127.0.0.1:${port}`, "--tasks", "4", "--workers", "1", "--quiet"], {
        cwd: root,
        stdio: "ignore",
      });
    await answersOn(port);
    const [one, two] = [start(), start()];
    const ended = new Promise<number | null>((resolve) => two.on("exit", resolve));
    // in mid-job: it holds a shard
    const holds = (pid: number): boolean =>
      readdirSync(folder).includes("shards") &&
      readdirSync(join(folder, "shards")).some((shard) => lockText(join(folder, "shards", shard, ".mutua-lock")).includes(`"pid":${pid},`));
    while (one.exitCode === null && !holds(one.pid!)) await sleep(20);
    expect(holds(one.pid!)).toBe(true);
    one.kill("SIGKILL");
    expect(await ended).toBe(0);
    expect(mutua(["merge", "redis"], { cwd: root })).toMatchObject({ code: 0 });
    expect(mergedBytes(folder)).toBe(whole);
  } finally {
    server.kill();
  }
});

/** Until somebody listens there. */
async function answersOn(port: number): Promise<void> {
  const open = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.destroy();
        resolve(true);
      });
      socket.on("error", () => resolve(false));
    });
  while (!(await open())) await sleep(50);
}

function lockText(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Processor seconds of the whole study, its start included. */
async function secondsOfAll(folder: string): Promise<number> {
  const child = spawn(process.execPath, [program, "batch", folder, "--workers", "1", "--quiet"], { cwd: root, stdio: "ignore" });
  let seconds = 0;
  while (child.exitCode === null) {
    seconds = Math.max(seconds, processorSeconds(child.pid!));
    await sleep(5);
  }
  return seconds;
}

test("50 kills at random moments lose nothing", async () => {
  const folder = plan("killed");
  // moments of processor time, not of the clock, and as shares of what the whole takes on this machine: multiplicative hashing spreads them
  // from the start of a program over the first variants
  const all = await secondsOfAll(plan("measured"));
  let struck = 0;
  for (let kill = 0; kill < 50; kill++) {
    const child = spawn(process.execPath, [program, "batch", "killed", "--workers", "1", "--quiet"], { cwd: root, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    const moment = all * (0.05 + (0.4 * (Math.imul(kill, 0x9e3779b1) >>> 0)) / 2 ** 32);
    while (child.exitCode === null && processorSeconds(child.pid!) < moment) await sleep(5);
    if (child.exitCode === null) struck++;
    child.kill("SIGKILL");
    await ended;
  }
  expect(struck).toBeGreaterThan(10);
  const status = JSON.parse(mutua(["batch", "killed", "--status", "--json"], { cwd: root }).stdout);
  console.log(`after ${struck} kills of a study of ${all} s: ${status.asked - status.left} of ${status.asked} variants, under way: ${status.under_way}`);
  // kills that cost everything would never get anywhere
  expect(status.asked - status.left).toBeGreaterThan(0);
  expect(mutua(["batch", "killed"], { cwd: root }).code).toBe(0);
  expect(mutua(["merge", "killed"], { cwd: root }).code).toBe(0);
  expect(mergedBytes(folder)).toBe(whole);
});
