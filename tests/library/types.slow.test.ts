/** The declarations that come with the package, as a program of somebody else meets them: strict, without ours among its sources. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

const consumer = `
import { readScenario, run, sweep, type PartialResult, type ResultRecord, type ResultRow } from "mutua";

const study = await readScenario("first-steps", { set: ["population.size=200"] });
const stop = new AbortController();
for await (const partial of run(study, { replications: 10, every: 5, signal: stop.signal })) {
  const { finished }: PartialResult = partial;
  const record: ResultRecord = partial.record();
  const row: ResultRow | undefined = record.metrics.find((one) => one.metric === "coverage.breadth");
  const error: number | null = row?.se ?? null;
  console.log(finished, error, record.numbers[0]?.source, record.precision?.looks.length);
}
for await (const { set, record, error } of sweep(study, { vary: ["schemes.mutual.reach=0.5,0.9"] })) console.log(set.join(), error ?? record?.finished);
// @ts-expect-error a row has no such column
export const wrong = (row: ResultRow): unknown => row.meen;
`;

test("a program that imports mutua compiles against them, and what does not exist is refused", () => {
  execFileSync(process.execPath, ["build-types.mjs"], { cwd: projectRoot, stdio: "pipe" });
  const folder = mkdtempSync(join(tmpdir(), "mutua-types-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(projectRoot, join(folder, "node_modules", "mutua"));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  writeFileSync(join(folder, "program.ts"), consumer);
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2024,dom", "--types", "node"];
  const roots = ["--typeRoots", join(projectRoot, "node_modules", "@types")];
  const { stdout, status } = spawnSync(process.execPath, [join(projectRoot, "node_modules/typescript/bin/tsc"), ...options, ...roots, "program.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});
