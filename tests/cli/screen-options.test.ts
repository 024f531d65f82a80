/** What --detail, --metrics, --years, --by, --quick and the locale do to the text screen. */
import { expect, test } from "vitest";
import { withFamily } from "../../src/cli/detail-families.ts";
import { localeIsAscii } from "../../src/cli/locale-ascii.ts";
import { mutua } from "./mutua.ts";

const small = ["run", "first-steps", "--set", "population.size=200", "--set", "years=3", "--plain", "--quiet"] as const;
const beyondAscii = /[^\u0000-\u007f]/;

test("a word after --detail is a family, or else the scenario", () => {
  expect(withFamily(["run", "x", "--detail", "coverage,finance"])).toEqual(["run", "x", "--detail=coverage,finance"]);
  expect(withFamily(["run", "--detail", "mine.yaml"])).toEqual(["run", "--detail=all", "mine.yaml"]);
  expect(withFamily(["run", "x", "--detail"])).toEqual(["run", "x", "--detail=all"]);
  expect(withFamily(["run", "x", "--detail", "--json"])).toEqual(["run", "x", "--detail=all", "--json"]);
  expect(withFamily(["explain", "--detail", "coverage"])).toEqual(["explain", "--detail", "coverage"]);
});

test.each([
  [{ LC_ALL: "C", LANG: "en_US.UTF-8" }, true],
  [{ LC_ALL: "", LC_CTYPE: "en_US.ISO-8859-1" }, true],
  [{ LANG: "fr_SN.utf8" }, false],
  [{}, false],
])("%j: ASCII %s", (env, ascii) => {
  expect(localeIsAscii(env)).toBe(ascii);
});

test("a terminal without UTF-8 gets plain marks by itself", () => {
  const run = (LC_ALL: string): string => mutua([...small, "--replications", "3"], { env: { LC_ALL } }).stdout;
  expect(run("C.UTF-8")).toMatch(beyondAscii);
  const plain = run("C");
  expect(plain).not.toMatch(beyondAscii);
  expect(plain).toContain("# covered");
});

test("--detail prints a page for each family asked for, over the years and by group, and names what is 0 everywhere", () => {
  const { stdout, code } = mutua([...small, "--replications", "3", "--detail", "coverage,exclusion"]);
  expect(code).toBe(0);
  const detail = stdout.slice(stdout.indexOf("Every figure"));
  expect(detail).toMatch(/^coverage ─+$/m);
  expect(detail).toMatch(/^exclusion ─+$/m);
  expect(detail).toContain(" People covered (coverage.breadth), of 100");
  expect(detail).not.toMatch(/\((?:finance|protection)\./);
  expect(detail).toMatch(/^ {6,}2026 +2027 +2028$/m);
  expect(detail).toMatch(/^ q1 2028 /m);
  expect(detail.replaceAll(/\n +/g, " ")).toMatch(/0 everywhere: .*[Rr]efused/);
  expect(detail).not.toMatch(/ 0 +0 to 0$/m);
});

test("--metrics, --years and --by choose what stands below the screen; --quick takes 20 futures", () => {
  const { stdout } = mutua([...small, "--quick", "--metrics", "finance.members", "--years", "2026,2028", "--by", "sex"]);
  const detail = stdout.slice(stdout.indexOf("Every figure"));
  expect(detail.match(/\([a-z_]+\.[a-z_]+\)(?=,)/g)).toEqual(["(finance.members)"]);
  expect(detail.match(/^ (\d{4}) /gm)?.map((year) => year.trim())).toEqual(expect.arrayContaining(["2026", "2028"]));
  expect(detail).not.toMatch(/2027/);
  expect(stdout).toContain("20 futures");
  expect(stdout).toMatch(/200 simulated people/);
  expect(stdout).toMatch(/^ Again .*--quick/m);
});
