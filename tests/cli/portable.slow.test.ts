/** Portable archives: unpacked in an empty folder without npm or node on the search path. The Windows archive is judged by its files alone: it is not run here. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

describe("npm run dist", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutua-portable-"));
  const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
  beforeAll(() => {
    const fake = join(folder, "node.exe");
    writeFileSync(fake, "MZ");
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, "portable.mjs"), "--out", folder, "--node", `linux-x64=${process.execPath}`, "--node", `win-x64=${fake}`],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
  });

  test("Linux: unpacked with tar, it runs without node, npm or a home", () => {
    expect(spawnSync("tar", ["xzf", `mutua-${version}-linux-x64.tar.gz`], { cwd: folder }).status).toBe(0);
    const run = (...words: string[]) => spawnSync(`./mutua-${version}-linux-x64/mutua`, words, { cwd: folder, env: { PATH: "" }, encoding: "utf8" });
    expect(run("--version")).toMatchObject({ status: 0, stdout: `${version}\n` });
    const { status, stdout } = run("run", "first-steps", "--set", "population.size=300", "--replications", "3", "--quiet", "--lang", "en");
    expect([status, stdout.includes("First steps")]).toEqual([0, true]);
  });

  test("Windows: a batch file and notes with the line ends of Windows, the program beside them", () => {
    const files = unzipSync(new Uint8Array(readFileSync(join(folder, `mutua-${version}-win-x64.zip`))));
    const top = `mutua-${version}-win-x64/`;
    const text = (name: string): string => new TextDecoder().decode(files[top + name]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(
        ["mutua.cmd", "node.exe", "LISEZ-MOI.txt", "LEAME.txt", "README.txt", "app/bin/mutua.js", "app/dist/cli/main.js", "app/scenarios/first-steps.yaml"].map(
          (name) => top + name,
        ),
      ),
    );
    for (const name of ["mutua.cmd", "LISEZ-MOI.txt", "LEAME.txt", "README.txt"]) expect(text(name).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text("mutua.cmd")).toContain('"%~dp0node.exe" "%~dp0app\\bin\\mutua.js" %*');
  });
});

test("the packed package runs by itself: unpacked in an empty folder, without node_modules, a home or a network", () => {
  const folder = mkdtempSync(join(tmpdir(), "mutua-pack-"));
  try {
    // dist stands already: nothing is built again
    const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], { encoding: "utf8" });
    expect(packed.status).toBe(0);
    const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
    expect(spawnSync("tar", ["-xzf", filename], { cwd: folder }).status).toBe(0);
    const command = [join("package", "bin", "mutua.js"), "run", "first-steps", "--replications", "2", "--set", "population.size=300", "--plain", "--quiet"];
    const run = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8", env: { PATH: "", HOME: folder } });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toContain("300 simulated people");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
