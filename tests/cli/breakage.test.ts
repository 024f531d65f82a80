/** What has once brought the program down, or left it running for ever. Needs `node build.mjs`. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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

describe("streams that take nothing", () => {
  test.each(["--help", "man", "run --help", "explain", "validate first-steps", "scenarios list"])("%s > /dev/full: 4 and one line", (words) => {
    const { code, stderr } = shell(`$MUTUA ${words} > /dev/full`);
    expect({ code, stderr }).toEqual({ code: 4, stderr: "mutua: cannot write to standard output: no space left\n" });
  });
  test.each([
    ["validate nosuch", 4],
    ["run", 2],
    ["explain nosuch", 2],
    ["params nosuch", 4],
    ["play rehearse nosuch", 4],
  ])("%s 2> /dev/full ends with its own code", (words, code) => {
    expect(shell(`$MUTUA ${words} 2> /dev/full`).code).toBe(code);
  });
});

describe("a browser that prints half a file, as on a full disk", () => {
  const fast = "report first-steps --set population.size=200 --replications 2 --sensitivity none --quiet -o a.html --pdf a.pdf --browser ./half";
  const place = (prints: string): string => {
    const folder = emptyFolder();
    const script = `#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) echo "${prints}" > "\${word#*=}";; esac; done\n`;
    writeFileSync(join(folder, "half"), script, { mode: 0o755 });
    return folder;
  };
  test("is a fault of files, and there is no PDF", () => {
    const folder = place("half of it");
    const { code, stderr } = shell(`$MUTUA ${fast}`, { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringMatching(/^mutua: cannot print: [^\n]*half a file[^\n]*\n$/) });
    expect(existsSync(join(folder, "a.pdf"))).toBe(false);
  });
  test("a whole one is taken", () => {
    const folder = place("all of it %%EOF");
    expect(shell(`$MUTUA ${fast}`, { cwd: folder })).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(folder, "a.pdf"))).toBe(true);
  });
});

describe("standard input", () => {
  test("without end is refused as soon as it is too much", () => {
    const { code, stderr } = shell("yes | $MUTUA validate -");
    expect({ code, stderr }).toEqual({ code: 3, stderr: "mutua: standard input has more than 10 MB; --allow-large lifts this limit\n" });
  });
  test("of exact as well", () => expect(shell("yes | $MUTUA exact pool-size --json -").code).toBe(3));
});
