/** What happens to outputs when names, folders, locks and disks do not do what they should. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FileFault, OutputInUse } from "../../src/io/file-fault.ts";
import { nameTogether } from "../../src/io/name-together.ts";
import { openOutputFolder } from "../../src/io/output-folder.ts";
import { lockName, takeLock } from "../../src/io/output-lock.ts";
import { clearLeftovers, temporaryName } from "../../src/io/temporary-file.ts";
import { checkOutput, type OutputFile, openOutput, writeOutput } from "../../src/io/write-output.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mutua-io-"));
});
const at = (name: string): string => join(folder, name);
const texts = (): Record<string, string> => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name), "utf8")]));
const begun = (name: string, text: string): OutputFile => {
  const file = openOutput(at(name));
  file.write(text);
  return file;
};

describe("names", () => {
  test("as long as the system allows are written, longer ones are a fault of files", () => {
    writeOutput(at("x".repeat(255)), "whole");
    expect(readFileSync(at("x".repeat(255)), "utf8")).toBe("whole");
    for (const name of ["x".repeat(256), `${"y".repeat(4000)}`]) {
      expect(() => checkOutput(at(name), false)).toThrow(FileFault);
      expect(() => writeOutput(at(name), "")).toThrow(FileFault);
      expect(() => openOutputFolder(at(name), false)).toThrow(FileFault);
    }
  });
  test("through a file or a loop of links, or of a device, are a fault of files", () => {
    writeFileSync(at("file"), "");
    symlinkSync("loop2", at("loop1"));
    symlinkSync("loop1", at("loop2"));
    execFileSync("mkfifo", [at("pipe")]);
    for (const name of ["file/x", "loop1/x"]) {
      expect(() => checkOutput(at(name), false), name).toThrow(FileFault);
      expect(() => openOutputFolder(at(name), false), name).toThrow(FileFault);
    }
    for (const path of ["/dev/null", at("pipe")]) expect(() => checkOutput(path, true), path).toThrow(/not a file/);
  });
});

describe("the lock", () => {
  test.each([
    ["a folder", (path: string) => mkdirSync(path)],
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a link", (path: string) => symlinkSync("/dev/zero", path)],
  ])("%s in its place is refused, and stays", (kind, make) => {
    make(at(lockName));
    expect(() => openOutputFolder(folder, true)).toThrow(new RegExp(`is not a lock of mutua but ${kind}`));
    expect(readdirSync(folder)).toEqual([lockName]);
  });
  test.each([
    "null",
    "[]",
    "3",
    '{"pid": "x"}',
    "",
    "x".repeat(100_000),
    `{"host":${JSON.stringify(hostname())},"pid":-1}`,
    `{"host":${JSON.stringify(hostname())},"pid":0}`,
  ])("with the text %.40s is of nobody", (text) => {
    writeFileSync(at(lockName), text);
    openOutputFolder(folder, true).release();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("is never seen half written", () => {
    // whoever finds a lock finds all of it: the name is linked to a whole file
    const release = takeLock(folder, "x");
    expect(JSON.parse(readFileSync(at(lockName), "utf8"))).toMatchObject({ pid: process.pid, host: hostname() });
    expect(() => takeLock(folder, "x")).toThrow(OutputInUse);
    expect(readdirSync(folder)).toEqual([lockName]);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("that somebody else has taken meanwhile is left to them", () => {
    const release = takeLock(folder, "x");
    writeFileSync(at(lockName), "theirs");
    release();
    expect(readFileSync(at(lockName), "utf8")).toBe("theirs");
  });
});

describe("a folder that goes away during the run", () => {
  test("is a fault of files, and letting it go says nothing more", () => {
    const output = openOutputFolder(at("out"), false);
    output.write("result.json", "{}");
    rmSync(at("out"), { recursive: true });
    expect(() => output.write("metrics.csv", "")).toThrow(FileFault);
    expect(() => output.finish()).toThrow(FileFault);
    expect(() => output.release()).not.toThrow();
  });
});

describe("a set of files", () => {
  test("takes the place of the old one whole", () => {
    for (const name of ["a", "b"]) writeFileSync(at(name), "old");
    nameTogether([begun("a", "new"), begun("b", "new"), begun("c", "new")], folder);
    expect(texts()).toEqual({ a: "new", b: "new", c: "new" });
  });
  test("leaves the old one whole where one file cannot be replaced", () => {
    for (const name of ["a", "c"]) writeFileSync(at(name), "old");
    mkdirSync(at("b"));
    const files = [begun("a", "new"), begun("b", "new"), begun("c", "new"), begun("d", "new")];
    expect(() => nameTogether(files, folder)).toThrow(FileFault);
    for (const file of files) file.abandon();
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "c"]);
    expect(readFileSync(at("a"), "utf8") + readFileSync(at("c"), "utf8")).toBe("oldold");
  });
  test("that was cut short is said, and replaced with --force only", () => {
    writeFileSync(at("incomplete"), "");
    writeFileSync(at("result.json"), "old");
    expect(() => openOutputFolder(folder, false)).toThrow(/cut short; --force/);
    const output = openOutputFolder(folder, true);
    output.write("result.json", "new");
    output.finish();
    output.release();
    expect(texts()).toEqual({ "result.json": "new" });
  });
});

describe("leftovers of killed runs", () => {
  const dead = (): string => temporaryName("tmp").replace(`-${process.pid}-`, `-${2 ** 22 + 7}-`);
  test("are cleared by the next run; those of living ones, of other computers and of the user stay", () => {
    const kept = [temporaryName("tmp"), dead().replace(/^\.mutua-[0-9a-f]{8}/, ".mutua-00000000"), ".mutua-mine.tmp", "x.tmp"];
    for (const name of [...kept, dead(), dead()]) writeFileSync(at(name), "x");
    clearLeftovers(folder);
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });
  test("do not make a folder that is not empty", () => {
    for (const name of [dead(), dead().replace(/tmp$/, "old"), lockName]) writeFileSync(at(name), "x");
    openOutputFolder(folder, false).release();
    expect(readdirSync(folder)).toEqual([]);
  });
  test("beside a single file are cleared as well", () => {
    const name = dead();
    writeFileSync(at(name), "x");
    writeOutput(at("totals.csv"), "1");
    expect(existsSync(at(name))).toBe(false);
  });
});
