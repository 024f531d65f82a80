import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

// `.ci/run` names a file here and reads the counts back from it.
const report = process.env["MUTUA_TEST_REPORT"];

const all = readdirSync(new URL("tests", import.meta.url), { recursive: true, encoding: "utf8" })
  .map((path) => `tests/${path.replaceAll("\\", "/")}`)
  .filter((path) => path.endsWith(".test.ts"));

/**
 * Files that exchange a module, the generator that every simulation draws from, or typed arrays: what they change would reach the files after
 * them. Those that measure a program's memory, which a large parent blurs. And who counts what the engine asked for: made-up levers ask too.
 */
const alone = new Set(
  all.filter((path) => /\bvi\.mock\(|\bdrawFrom\(|\bpieces\.count|\bspoil|\bwatchEngine\(|\bpeakMemory\(/.test(readFileSync(new URL(path, import.meta.url), "utf8"))),
);

/**
 * Files of one process share the modules that they import: half of the processor time of the quick tests was loading them anew for every
 * file. It also tries what researchers do: many scenarios after each other in one process.
 */
function pair(name: string, paths: readonly string[]): TestProjectInlineConfiguration[] {
  const project = (own: string, include: string[], isolate: boolean): TestProjectInlineConfiguration => ({
    extends: true,
    test: { name: own, include, isolate },
  });
  return [
    project(
      name,
      paths.filter((path) => !alone.has(path)),
      false,
    ),
    project(
      `${name}-alone`,
      paths.filter((path) => alone.has(path)),
      true,
    ),
  ];
}

export default defineConfig({
  test: {
    // Only what never ends comes near it: a test that takes a minute alone takes ten on a slow machine that does other things as well.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    // The default leaves one processor free: half of a machine that has two.
    maxWorkers: "100%",
    globalSetup: ["tests/support/own-temp.ts"],
    // NO_COLOR: what is compared is text; CI environments differ in what they set.
    env: { NO_COLOR: "1" },
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
    // `npm test` runs the quick ones: minutes, for a newcomer. `npm run test:all` runs all: long samples, browsers, clusters, torture.
    projects: [
      ...pair(
        "quick",
        all.filter((path) => !path.endsWith(".slow.test.ts")),
      ),
      ...pair(
        "slow",
        all.filter((path) => path.endsWith(".slow.test.ts")),
      ),
    ],
  },
});
