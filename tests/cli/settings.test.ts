/** The record says all settings that made it: it runs again from itself, to the same bytes, and a brief of it is made with them. Needs `node build.mjs`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { readScenario, runToEnd } from "../../src/library/index.ts";
import { emptyFolder, mutua } from "./mutua.ts";

const folder = emptyFolder();
const set = ["--set", "population.size=300", "--set", "years=2"];
const changed = ["--seed", "seven", "--replications", "4", ...set];
const plain = ["--json", "--plain", "--quiet"];
const run = (words: readonly string[]): string => {
  const { code, stdout, stderr } = mutua(["run", ...words, ...plain], { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};
const first = run(["first-steps", ...changed]);
const record = JSON.parse(first) as ResultRecord;
writeFileSync(join(folder, "saved.json"), first);

describe("settings of a record", () => {
  test("are the scenario as it was run, with what flags changed", () => {
    expect(record.settings).toMatchObject({ truth: [], replicate: null, scenario: { seed: "seven", replications: 4, years: 2, population: { size: 300 } } });
    expect(record.worlds).toContainEqual({ name: "mutual", kind: "solidarity", schemes: ["mutual"] });
    expect(record.worlds).toContainEqual({ name: "without", kind: "none", schemes: [] });
  });

  test("run again from the record alone, to the same settings and figures", () => {
    const again = JSON.parse(run(["saved.json"])) as ResultRecord;
    expect(again.settings).toEqual(record.settings);
    expect(again.metrics).toEqual(record.metrics);
  });

  test("hang on no way of saying them: order of keys, overlay, a condition that guards the run", () => {
    writeFileSync(join(folder, "reordered.json"), JSON.stringify(Object.fromEntries(Object.entries(record.settings.scenario as object).toReversed())));
    const one = run(["reordered.json"]);
    writeFileSync(join(folder, "over.yaml"), "years: 2\npopulation:\n  size: 300\nreplications: 4\nseed: seven\n");
    expect(run(["first-steps+over.yaml"])).toBe(one);
    expect(run(["reordered.json", "--fail-if", "mutual.coverage.breadth at least 100%"])).toBe(one);
  });

  test("name the truth that founders did not know, and the one future that was run", () => {
    const uncertain = ["--set", "behaviour.lapse.arrears={uncertain: {uniform: [0.05, 0.2]}}", "--truth", "behaviour.lapse.arrears=0.1"];
    const other = JSON.parse(run(["first-steps", ...set, "--replicate", "3", ...uncertain])) as ResultRecord;
    expect(other.settings).toMatchObject({ truth: ["behaviour.lapse.arrears=0.1"], replicate: 3 });
  });

  test("say the levers that act, where they act, and labels", async () => {
    const made = async (name: string, more: readonly string[] = []): Promise<ResultRecord> =>
      runToEnd(await readScenario(name, { set: ["population.size=300", "years=2", ...more] }), { replications: 1 });
    expect((await made("cover-without-care")).levers).toContain("supply");
    const prevention = await made("prevention-that-pays", ["labels={mutual: {en: Our fund, fr: Notre caisse, es: Nuestra caja}}"]);
    expect(prevention.schemes.filter(({ levers }) => levers.includes("prevention")).map(({ kind }) => kind)).toContain("solidarity");
    expect(prevention.labels).toEqual([{ name: "mutual", en: "Our fund", fr: "Notre caisse", es: "Nuestra caja" }]);
  });

  test("are those of the library too", async () => {
    const study = await readScenario("first-steps", { set: ["population.size=300", "years=2"] });
    const { settings } = await runToEnd(study, { seed: "seven", replications: 4 });
    expect(settings).toEqual(record.settings);
  });
});

describe("report --from", () => {
  const brief = (scenario: string, words: readonly string[]) =>
    mutua(["report", scenario, ...words, "-o", "-", "--sensitivity", "none", "--quiet"], { cwd: folder });
  const text = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/g, " ");

  test("takes seed and futures of the saved result into the command that it prints", () => {
    const { code, stdout } = brief("first-steps", [...set, "--from", "saved.json"]);
    expect(code).toBe(0);
    expect(stdout).toContain("mutua run first-steps --set population.size=300 --set years=2 --seed seven --replications 4");
    expect(text(brief("saved.json", ["--from", "saved.json"]))).toContain("mutua run saved.json");
  });

  test("refuses another scenario with the place where it differs, another seed, and a truth of its own", () => {
    expect(brief("first-steps", ["--set", "population.size=300", "--from", "saved.json"])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining("is the result of another scenario (years is 2 there and 10 here)"),
    });
    expect(brief("first-steps", [...set, "--seed", "eight", "--from", "saved.json"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--seed eight is not that of the saved result (seven)"),
    });
    writeFileSync(join(folder, "truth.json"), JSON.stringify({ ...record, settings: { ...record.settings, truth: ["a.b=1"] } }));
    expect(brief("first-steps", [...set, "--from", "truth.json"])).toMatchObject({ code: 4, stderr: expect.stringContaining("--truth a.b=1") });
  });
});

test("diff names rules that differ, beside numbers", () => {
  writeFileSync(
    join(folder, "other.json"),
    run(["first-steps", ...changed, "--set", "schemes.mutual.enrolment.mode=compulsory", "--set", "schemes.mutual.reach=0.7"]),
  );
  const { code, stdout } = mutua(["diff", "saved.json", "other.json"], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/schemes\.mutual\.enrolment.*: .*then compulsory/);
  expect(stdout).toMatch(/schemes\.mutual\.reach: .*then 0\.7/);
  const { numbers, rules } = JSON.parse(mutua(["diff", "saved.json", "other.json", "--json"], { cwd: folder }).stdout);
  expect(numbers.map(({ path }: { path: string }) => path)).toEqual(["schemes.mutual.reach"]);
  expect(rules.map(({ path }: { path: string }) => path)).toEqual([expect.stringMatching(/^schemes\.mutual\.enrolment/)]);
});

test("docs/record.md describes every member of the record", () => {
  const page = readFileSync(new URL("../../docs/record.md", import.meta.url), "utf8");
  for (const member of Object.keys(record)) expect(page, member).toMatch(new RegExp(`\`${member}\``));
});
