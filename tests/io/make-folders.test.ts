/** Folders are made with those above them, or refused; never tried for ever. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolders } from "../../src/io/make-folders.ts";
import { projectRoot, sourceFiles } from "../support/source-files.ts";

const scratch = (): string => mkdtempSync(join(tmpdir(), "mutua-folders-"));

test("a folder with those above it, once or twice; not through a file, and not at the end of no path", () => {
  const folder = scratch();
  const deep = join(folder, "a", "b", "c");
  makeFolders(deep);
  makeFolders(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
  makeFolders("/");
  writeFileSync(join(folder, "file"), "");
  expect(() => makeFolders(join(folder, "file"))).toThrow(/EEXIST/);
  expect(() => makeFolders(join(folder, "file", "below"))).toThrow(/ENOTDIR|ENOENT/);
});

// a process of its own: what Node does there, no test could end
test.skipIf(!existsSync("/proc/self"))("a folder that the system says is not there, under one that is, is refused at once", () => {
  const code = `import { makeFolders } from ${JSON.stringify(join(projectRoot, "src/io/make-folders.ts"))}; try { makeFolders("/proc/mutua/plan"); } catch (error) { process.stdout.write(error.code); }`;
  const { stdout, signal } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    cwd: projectRoot,
    encoding: "utf8",
    timeout: 900_000,
    killSignal: "SIGKILL",
  });
  expect([stdout, signal]).toEqual(["ENOENT", null]);
});

test("nobody asks Node for folders in one go", () => {
  const asking = sourceFiles("src").filter(({ text }) => /mkdir(?:Sync)?\([^;]*recursive/.test(text));
  expect(asking.map(({ path }) => path)).toEqual([]);
});
