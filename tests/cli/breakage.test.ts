/** What has once brought the program down, or left it running for ever. Needs `node build.mjs`. */
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { faulted, wrongWith } from "../torture/faults.ts";
import { emptyFolder, mutua, shell } from "./mutua.ts";

const fast = "run first-steps --set population.size=50 --set years=1 --replications 2 --quiet";

describe("files", () => {
  test.each([
    ["a name that is too long", `--replicates ${"x".repeat(300)}`],
    ["a name through a file", "--replicates file/totals.csv"],
    ["a loop of links", "--replicates loop1/totals.csv"],
    ["a device", "--force --replicates /dev/null"],
  ])("%s is a fault of files: 4 and one line", (_, flags) => {
    const { code, stderr } = shell(`: > file; ln -s loop2 loop1; ln -s loop1 loop2; $MUTUA ${fast} ${flags}`, { cwd: emptyFolder() });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^mutua: cannot write [^\n]+\n$/);
  });
  test("so is scenarios copy to such a name", () => {
    const { code, stderr } = mutua(["scenarios", "copy", "first-steps", "x".repeat(300)], { cwd: emptyFolder() });
    expect({ code, lines: stderr.split("\n").length }).toEqual({ code: 4, lines: 2 });
  });
  test("a disk that fills up during the run ends it with 4, and the old files stand", () => {
    const run = faulted("writeSync", 2, "ENOSPC");
    expect(run.came).toBe(true);
    expect(wrongWith(run)).toEqual([]);
    expect(run.ended.code).toBe(4);
  });
  test("a working folder that was removed: relative names are refused, whole ones are not, nothing is made elsewhere", () => {
    const folder = emptyFolder();
    const inside = join(folder, "gone");
    const gone = (words: string) => {
      mkdirSync(inside);
      return shell(`rmdir "$PWD"; $MUTUA ${fast} ${words}`, { cwd: inside });
    };
    expect(gone("--out mutua-test-out")).toMatchObject({ code: 4, stderr: expect.stringMatching(/^mutua: the working folder was removed[^\n]*\n$/) });
    expect(existsSync("/mutua-test-out")).toBe(false);
    rmSync(inside, { recursive: true, force: true });
    expect(gone(`--out ${folder}/out`)).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(join(folder, "out"))).toContain("result.json");
  });
  test.each([20, 26, 32])("%d open files at most: 4 and what to do", (files) => {
    const { code, stderr } = shell(`ulimit -n ${files}; $MUTUA ${fast}`);
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringMatching(/^mutua: [^\n]*too many open files; raise the limit[^\n]*\n$/) });
  });
});

describe("standard input", () => {
  test("without end is refused as soon as it is too much", () => {
    const { code, stderr } = shell("yes | $MUTUA validate -");
    expect({ code, stderr }).toEqual({ code: 3, stderr: "mutua: standard input has more than 10 MB; --allow-large lifts this limit\n" });
  });
  test("of exact as well", () => expect(shell("yes | $MUTUA exact pool-size --json -").code).toBe(3));
});
