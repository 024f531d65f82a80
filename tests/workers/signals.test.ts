import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { emptyFolder, program } from "../cli/mutua.ts";

describe("SIGINT while threads compute", () => {
  test.each([
    ["many replications on two threads", ["--set", "population.size=20000", "--set", "years=20", "--replications", "5000"], 5000],
    ["one replication that two threads share", ["--set", "population.size=2000000", "--set", "years=100", "--replicate", "0"], 1],
  ])("%s: ends with 130 and a record marked stopped", async (_, words, replications) => {
    const folder = join(emptyFolder(), "out");
    const args = ["run", "first-steps", ...words, "--workers", "2", "--json", "--quiet", "--out", folder];
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env["PATH"], NO_COLOR: "1" } });
    let stdout = "";
    child.stdout.on("data", (chunk) => {
      stdout += String(chunk);
    });
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    // The lock of the folder says that reading and checking are over.
    while (!existsSync(join(folder, ".mutua-lock"))) await sleep(20);
    await sleep(2000);
    const begin = performance.now();
    child.kill("SIGINT");
    expect(await closed).toBe(130);
    // A second on a free machine; the rest is for one that runs all tests at once. Undisturbed it would take minutes.
    expect(performance.now() - begin).toBeLessThan(30_000);
    const record = JSON.parse(stdout) as ResultRecord;
    expect(record).toMatchObject({ stopped: true, replications });
    expect(record.finished).toBeLessThan(replications);
  });
});
