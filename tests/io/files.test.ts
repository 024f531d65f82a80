import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { FileFault, OutputInUse, TooLarge } from "../../src/io/file-fault.ts";
import { openOutputFolder } from "../../src/io/output-folder.ts";
import { readBytes } from "../../src/io/read-bytes.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { folderReader } from "../../src/io/scenario-file.ts";
import { checkOutput, writeOutput } from "../../src/io/write-output.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mutua-io-"));
});
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (argument: string, set: readonly string[] = []) =>
  readScenario(argument, { cwd: folder, library: null, standardInput: async () => new TextEncoder().encode("from: stdin"), set, allowLarge: false });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("readScenario", () => {
  test("an overlay is laid on key by key; lists and changed families are replaced", async () => {
    put("base.yaml", "a: {b: 1, c: 2}\nlist: [1, 2]\nlaw: {family: gamma, cv: 1}\n");
    put("reform.yaml", "a: {c: 3}\nlist: [9]\nlaw: {family: lognormal, mean: 2}\n");
    const { value, locate } = await read("base.yaml+reform.yaml");
    expect(plain(value)).toEqual({ a: { b: 1, c: 3 }, list: [9], law: { family: "lognormal", mean: 2 } });
    const at = (path: string[]) => locate({ code: "E", path, value: 0, allowed: "", fix: "" }).place;
    expect(at(["a", "b"])).toEqual({ file: "base.yaml", line: 1, column: 5 });
    expect(at(["a", "c"])).toEqual({ file: "reform.yaml", line: 1, column: 5 });
  });

  test("a file whose name holds a plus is one file", async () => {
    put("a+b.yaml", "x: 1");
    expect(plain((await read("a+b.yaml")).value)).toEqual({ x: 1 });
  });

  test("- is standard input", async () => expect(plain((await read("-")).value)).toEqual({ from: "stdin" }));

  test("--set changes one value, in maps, lists and quoted names", async () => {
    put("s.yaml", 'population: {size: 5}\npairs: [[a, b], [c, d]]\nschemes: {"my fund": {reach: 1}}\n');
    const { value, locate } = await read("s.yaml", ["population.size=1000", "pairs[1].0=x", "pairs[0][1]=y", 'schemes."my fund".reach=0.5', "new.key={a: 1}"]);
    expect(plain(value)).toEqual({
      population: { size: 1000 },
      pairs: [
        ["a", "y"],
        ["x", "d"],
      ],
      schemes: { "my fund": { reach: 0.5 } },
      new: { key: { a: 1 } },
    });
    expect(locate({ code: "E", path: ["population", "size"], value: 0, allowed: "", fix: "" }).place?.file).toBe("--set population.size=1000");
  });

  test.each(["size", "=1", "a..b=1", "__proto__.x=1", "pairs.7=1", "pairs[7]=1", "pairs[a]=1", "a=[", "a=NaN"])("--set %s is refused", async (assignment) => {
    put("s.yaml", "pairs: [1]\n");
    const { problems } = await read("s.yaml", [assignment]);
    expect(problems.length).toBe(1);
  });

  test("the hash follows what is said, not how it is written", async () => {
    const first = await read(put("a.yaml", "a: 1 # one\nb: {c: 2, d: 3}\n"));
    const second = await read(put("b.json", '{"b": {"d": 3.0, "c": 2}, "a": 1}'));
    const third = await read(put("c.yaml", "a: 1\nb: {c: 2, d: 4}\n"));
    expect(first.hash()).toBe(second.hash());
    expect(first.hash()).not.toBe(third.hash());
  });

  test("a named file belongs to the hash", async () => {
    put("s.yaml", "a: 1");
    const hashes = [];
    for (const text of ["1", "2"]) {
      put("ages.csv", text);
      const scenario = await read("s.yaml");
      expect(scenario.files.readText("ages.csv")).toBe(text);
      hashes.push(scenario.hash());
    }
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  test("what is missing or too large is a fault of files", async () => {
    await expect(read("none.yaml")).rejects.toThrow(FileFault);
    await expect(read(".")).rejects.toThrow(/it is a folder; name a file in it/);
    put("big.yaml", "x".repeat(10_000_001));
    await expect(read("big.yaml")).rejects.toThrow(TooLarge);
  });
});

describe("files that a scenario names", () => {
  test("stay inside its folder, links included", () => {
    mkdirSync(join(folder, "inner"));
    put("secret.csv", "x");
    symlinkSync(join(folder, "secret.csv"), join(folder, "inner", "link.csv"));
    writeFileSync(join(folder, "inner", "ages.csv"), "\ufeffage\n1\n");
    const reader = folderReader(join(folder, "inner"));
    expect(reader.readText("ages.csv")).toBe("age\n1\n");
    for (const path of ["../secret.csv", "link.csv", "/etc/passwd", join(folder, "secret.csv"), "C:\\x.csv", "a/../../secret.csv", "..", "", "a\u0000b"]) {
      expect(reader.readText(path), path).toMatchObject({ fix: expect.any(String) });
    }
    expect(reader.readText("link.csv")).toMatchObject({ allowed: "the file is outside the scenario's folder" });
  });

  test("are regular: a pipe, a folder and a device do not hang", () => {
    execFileSync("mkfifo", [join(folder, "pipe.csv")]);
    const reader = folderReader(folder);
    expect(reader.readText("pipe.csv")).toMatchObject({ allowed: expect.stringContaining("not a regular file") });
    expect(() => readBytes("/dev/zero", "/dev/zero", 10)).toThrow(/not a regular file/);
  });

  test("have a size limit", () => {
    put("long.csv", "x".repeat(101));
    expect(folderReader(folder, 100).readText("long.csv")).toMatchObject({ allowed: expect.stringContaining("limit") });
  });
});

describe("outputs", () => {
  test("a file is replaced whole and nothing else is left", () => {
    const path = put("out.csv", "old");
    writeOutput(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });

  test("a failed write leaves the old file and no other", () => {
    mkdirSync(join(folder, "taken"));
    expect(() => writeOutput(join(folder, "taken"), "x")).toThrow(FileFault);
    expect(() => writeOutput(join(folder, "none", "x.csv"), "x")).toThrow(/no such file or folder/);
    expect(readdirSync(folder)).toEqual(["taken"]);
  });

  test("an existing file needs --force", () => {
    const path = put("out.csv", "old");
    expect(() => checkOutput(path, false)).toThrow(/--force/);
    expect(() => checkOutput(path, true)).not.toThrow();
  });

  test("a folder is made, held, released, and not reused without --force", () => {
    const path = join(folder, "deep", "run");
    const first = openOutputFolder(path, false);
    expect(() => openOutputFolder(path, true)).toThrow(OutputInUse);
    first.write("result.json", "{}");
    expect(readdirSync(path)).not.toContain("result.json");
    first.finish();
    first.release();
    expect(readdirSync(path)).toEqual(["result.json"]);
    expect(() => openOutputFolder(path, false)).toThrow(/not empty/);
    openOutputFolder(path, true).release();
    expect(() => openOutputFolder(put("file", ""), true)).toThrow(FileFault);
  });

  test("a lock of a dead process is taken over, one of another computer is not", () => {
    const lock = join(folder, ".mutua-lock");
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: "elsewhere", started: "1" }));
    expect(() => openOutputFolder(folder, true)).toThrow(/elsewhere/);
    writeFileSync(lock, '{"pid": 12');
    openOutputFolder(folder, true).release();
    expect(existsSync(lock)).toBe(false);
  });
});
