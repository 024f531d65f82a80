import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";
import { emptyFolder, mutua } from "./mutua.ts";

const columns = /^(\S+) +(\d+) +(\S+) +(\S+) {2}(ok|FAILED)$/gm;

test("every known value is found again, on one way with mutua run", () => {
  const { code, stdout, stderr } = mutua(["selftest"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = [...stdout.matchAll(columns)];
  expect(lines.length).toBeGreaterThan(10);
  for (const [, , values, worst, allowed, verdict] of lines) {
    expect(Number(values)).toBeGreaterThan(0);
    expect(Number(worst)).toBeLessThanOrEqual(Number(allowed));
    expect(verdict).toBe("ok");
  }
});

test("a line that does not exist is a usage error that names those that do", () => {
  expect(mutua(["selftest", "--only", "magic"])).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("who-can-pay") });
});

/** The built program with one constant changed, in a folder of its own. */
function perturbed(from: string, to: string): string {
  const folder = emptyFolder();
  cpSync(join(projectRoot, "dist"), join(folder, "dist"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  cpSync(join(projectRoot, "bin", "mutua.js"), join(folder, "bin", "mutua.js"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  // the build leaves out blanks and the 0 before a point
  const pattern = new RegExp(
    from
      .replaceAll(/[()*+]/g, "\\$&")
      .replaceAll("0.", "0?\\.")
      .replaceAll(" ", "\\s*"),
    "g",
  );
  let changed = 0;
  for (const name of readdirSync(join(folder, "dist"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"))) {
    const path = join(folder, "dist", name);
    const text = readFileSync(path, "utf8");
    const other = text.replaceAll(pattern, to);
    if (other === text) continue;
    writeFileSync(path, other);
    changed++;
  }
  expect(changed, `${from} is in the bundle`).toBeGreaterThan(0);
  return join(folder, "bin", "mutua.js");
}

describe("a small fault is found, and exit code 10 says so", () => {
  test.each([
    ["the mean of a lognormal law", "exp(-0.5 * sigma * sigma)", "exp(-0.48 * sigma * sigma)", "claims-of-a-pool"],
    ["the spread of incomes", "0.5 * (1 + gini)", "0.5 * (1.02 + gini)", "incomes-and-their-inequality"],
    ["the tail of the normal quantile, by 1e-4 of one constant", "5.463784911164114", "5.464", "special-functions"],
  ])("%s", (_, from, to, line) => {
    const program = perturbed(from, to);
    const { status, stdout } = spawnSync(process.execPath, [program, "selftest", "--only", line], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
    expect(stdout).toMatch(new RegExp(`^${line} .*FAILED$`, "m"));
    expect(status).toBe(10);
  });
});
