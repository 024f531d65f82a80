/** What a run reads is never written over, whatever --force says. */
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";
import { emptyFolder, mutua } from "./mutua.ts";

const small = ["--replications", "2", "--set", "population.size=200", "--quiet"];

function place(): { readonly folder: string; readonly file: string; readonly before: string } {
  const folder = emptyFolder();
  const file = join(folder, "mine.yaml");
  copyFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), file);
  return { folder, file, before: readFileSync(file, "utf8") };
}

describe("a file that is read", () => {
  test.each([
    ["run --replicates", ["run", "mine.yaml", "--replicates", "mine.yaml", "--force", ...small]],
    ["by another way", ["run", "mine.yaml", "--replicates", "link/mine.yaml", "--force", ...small]],
    ["by a hard link", ["run", "mine.yaml", "--replicates", "hard.yaml", "--force", ...small]],
    ["through a link", ["run", "soft.yaml", "--replicates", "mine.yaml", "--force", ...small]],
    ["an overlay", ["run", "first-steps+mine.yaml", "--replicates", "mine.yaml", "--force", ...small]],
    ["report -o", ["report", "mine.yaml", "-o", "mine.yaml", "--force"]],
    ["report --md", ["report", "mine.yaml", "--md", "mine.yaml", "--force"]],
    ["lab -o", ["lab", "mine.yaml", "-o", "mine.yaml", "--force"]],
    ["fit --out", ["fit", "mine.yaml", "--targets", "t.csv", "--over", "population.income.mean=1000:2000", "--out", "t.csv", "--force"]],
    ["frontier --svg", ["frontier", "mine.yaml", "--svg", "mine.yaml", "--force"]],
  ])("%s is refused before anything is computed", (_, args) => {
    const { folder, file, before } = place();
    linkSync(file, join(folder, "hard.yaml"));
    symlinkSync("mine.yaml", join(folder, "soft.yaml"));
    symlinkSync(folder, join(folder, "link"), "dir");
    writeFileSync(join(folder, "t.csv"), "figure,value,se\nmutual.coverage.breadth,0.5,0.1\n");
    const { code, stderr } = mutua(args, { cwd: folder });
    expect(stderr).toMatch(/this run reads it; give the output another name/);
    expect(code).toBe(4);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("a table beside the scenario, and a scenario in the folder of --out", () => {
    const { folder } = place();
    const named = join(folder, "out");
    mkdirSync(named);
    copyFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), join(named, "result.json"));
    writeFileSync(join(folder, "ages.csv"), "age,weight\n20,1\n40,1\n");
    writeFileSync(join(folder, "ages.yaml"), "population: {ages: {bands: null, file: ages.csv}}\n");
    const table = mutua(["run", "mine.yaml", "--set", "population.ages={file: ages.csv}", "--replicates", "ages.csv", "--force", ...small], { cwd: folder });
    expect(table).toMatchObject({ code: 4, stderr: expect.stringContaining("this run reads it") });
    const inside = mutua(["run", "out/result.json", "--out", "out", "--force", ...small], { cwd: folder });
    expect(inside).toMatchObject({ code: 4, stderr: expect.stringContaining("this run reads it") });
  });
});

test("bundle --force replaces no file of the study that it packs", () => {
  const { folder } = place();
  const vary = "schemes.mutual.contribution.employer_share=0.1,0.2";
  expect(mutua(["sweep", "mine.yaml", "--plan", "study", "--vary", vary, "--no-pilot", ...small.slice(0, 4), "--quiet"], { cwd: folder }).code).toBe(0);
  expect(mutua(["batch", "study", "--quiet"], { cwd: folder }).code).toBe(0);
  expect(mutua(["merge", "study", "--quiet"], { cwd: folder }).code).toBe(0);
  for (const name of ["plan.json", "design.csv", "inputs/mine.yaml", "merged/metrics.csv"]) {
    const before = readFileSync(join(folder, "study", name), "utf8");
    const { code, stderr } = mutua(["bundle", "study", "--out", `study/${name}`, "--force", "--quiet"], { cwd: folder });
    expect(stderr).toMatch(/this run reads it; give the output another name/);
    expect(code).toBe(4);
    expect(readFileSync(join(folder, "study", name), "utf8")).toBe(before);
  }
});

test.each([
  [["-o", "a.html", "--md", "a.html"]],
  [["-o", "a.html", "--md", "./a.html", "--force"]],
  [["-o", "a.html", "--md", "b", "--xlsx", "b"]],
  [["-o", "a.pdf", "--md", "a.pdf"]],
  [["-o", "a.html", "--svg", "pictures", "--md", "pictures/people.svg"]],
])("report %j: two forms in one file are refused, and nothing is written", (args) => {
  const { folder } = place();
  const { code, stderr } = mutua(["report", "mine.yaml", ...args, ...small], { cwd: folder });
  expect(stderr).toMatch(/two forms of the report go into .*give each a name of its own/);
  expect(code).toBe(2);
  expect(existsSync(join(folder, "a.html"))).toBe(false);
});

describe("a name that is none", () => {
  test.each([
    [["run", "first-steps", "--out", ""], /name of a file or folder is missing/],
    [["run", "first-steps", "--replicates", ""], /name of a file or folder is missing/],
    [["run", "first-steps", "--replicates", "-"], /write \.\/- for a file of that name/],
    [["report", "first-steps", "--md", ""], /name of a file or folder is missing/],
    [["run", ""], /name of a scenario is missing/],
    [["run", "+"], /name of a scenario is missing/],
    [["run", "."], /it is a folder; name a file in it/],
    [["run", "fist-steps"], /did you mean first-steps/],
    [["validate", "first_steps.yaml"], /did you mean first-steps/],
    [["run", "nosuch"], /mutua scenarios list/],
    [["run", "https://example.org/a.yaml"], /nothing is fetched from a network/],
  ])("%j", (args, said) => {
    const { code, stderr } = mutua(args, { cwd: emptyFolder() });
    expect(stderr).toMatch(said);
    expect(code).toBe(4);
  });
});

describe("options that would do nothing, or stand for many", () => {
  test.each([
    [["--json", "--detail"], /--detail lengthens the screen/],
    [["--csv", "--detail", "coverage"], /--detail lengthens the screen/],
    [["--force"], /--force replaces the files of --out or --replicates/],
    [["--years", "2026-2028"], /write the years: --years 2026,2027,2028/],
    [["--years", "all,last"], /all stands alone/],
    [["--metrics", "all,headline"], /all stands alone/],
    [["--metrics", "coverage"], /coverage\.breadth/],
    [["--metrics", "breadth"], /coverage\.breadth/],
    [["--detail", "nosuch"], /it takes .*coverage/],
    [["--by", "quintiles"], /did you mean quintile\? See: /],
  ])("%j", (args, said) => {
    const { code, stderr } = mutua(["run", "first-steps", ...small, ...args]);
    expect(stderr).toMatch(said);
    expect(code).toBe(2);
  });

  test("mutua help run is mutua run --help", () => {
    expect(mutua(["help", "run"])).toEqual(mutua(["run", "--help"]));
    expect(mutua(["help"])).toEqual(mutua(["--help"]));
  });
});
