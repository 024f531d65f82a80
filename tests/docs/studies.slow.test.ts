/**
 * Every command of docs/studies, in the order of the pages, run by the program as `npm pack` packs it: few people, two years, a few futures, laid on after
 * what the page says. `mutua report --frontier` takes long and is left out (tests/report/brief/frontier.test.ts holds its annex); `worker.md` is run by tests/study/clusters.slow.test.ts, the readers for R and Python by tests/examples. Needs `node build.mjs`.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { emptyFolder, shell } from "../cli/mutua.ts";
import { projectRoot } from "../support/source-files.ts";

const studies = join(projectRoot, "docs", "studies");
const order = ["sweep", "batch", "merge", "bundle", "solve", "sensitivity", "audit", "fit", "frontier", "compare", "diff", "params"];
/** No commands of `mutua`, or run elsewhere. */
const elsewhere = ["README", "library", "worker"];
const folder = emptyFolder();
let program = "";

const size = "--set population.size=80 --set years=2";
const futures = `${size} --replications 4`;
/** What makes a command short; the last of two equal options counts. */
const smaller: Readonly<Record<string, string>> = {
  sweep: `${futures} --no-pilot`,
  run: futures,
  report: futures,
  solve: `${futures} --steps 3`,
  sensitivity: `${futures} --vary schemes.mutual.reach=0.4:0.9`,
  audit: "--set population.size=80 --futures 1",
  fit: `${futures} --runs 40 --waves 1`,
  frontier: futures,
  compare: futures,
};
/** Commands that may answer "no": 10 is an answer, too. */
const answers = new Set(["solve", "fit"]);

beforeAll(() => {
  const home = emptyFolder();
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", home], { cwd: projectRoot });
  execFileSync("tar", ["-xzf", join(home, readdirSync(home)[0]!), "-C", home]);
  symlinkSync(join(projectRoot, "node_modules"), join(home, "node_modules"));
  program = join(home, "package", "bin", "mutua.js");
  const targets = /```\n(figure,[\s\S]*?)```/.exec(pageOf("fit"))![1]!;
  writeFileSync(join(folder, "targets.csv"), targets);
  for (const name of ["mine", "yours", "draft-a", "draft-b", "draft-c", "my-mutual"])
    copyFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), join(folder, `${name}.yaml`));
  const changed = readFileSync(join(folder, "yours.yaml"), "utf8").replace("employer_share: 0.5", "employer_share: 0.4");
  expect(changed).toContain("employer_share: 0.4");
  writeFileSync(join(folder, "yours.yaml"), changed);
});

const pageOf = (name: string): string => readFileSync(join(studies, `${name}.md`), "utf8");

test("every page is run here, or it is said where", () => {
  const pages = readdirSync(studies).map((name) => name.replace(/\.md$/, ""));
  expect(pages.toSorted()).toEqual([...order, ...elsewhere].toSorted());
});

test.each(order)("%s", (page) => {
  const text = pageOf(page);
  expect(text).toContain("**Question**");
  const blocks = [...text.matchAll(/```\n([\s\S]*?)```/g)].map(([, block]) => block!.replaceAll("\\\n", " "));
  const commands = blocks.flatMap((block) => block.split("\n")).filter((line) => line.startsWith("mutua "));
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    const [, verb = ""] = command.split(" ");
    if (verb === "report") continue;
    const [written, ...redirected] = command.replace(/\s+#.*$/, "").split(" > ");
    const line = [`${written} ${smaller[verb] ?? ""}`, ...redirected].join(" > ").replace(/^mutua/, `node ${program}`);
    const { code, stdout, stderr } = shell(line, { cwd: folder });
    expect([command, code, stderr.replace(/^.*(?:warning|note).*$/gm, "")]).toEqual([
      command,
      answers.has(verb) && code === 10 ? 10 : 0,
      expect.not.stringMatching(/error|internal/),
    ]);
    if (redirected.length === 0 && verb !== "fit") expect(stdout, command).not.toBe("");
  }
});
