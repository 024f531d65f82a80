/** A signal ends every long command soon, in each of its phases, with its own exit code. Needs `node build.mjs`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder, mutua } from "../cli/mutua.ts";
import { pace } from "../support/pace.ts";
import { signalled, slowPrices, soon, soonWorked } from "./signalled.ts";

const folder = emptyFolder();
const prices = slowPrices(folder);
const reach = "schemes.s0.reach";
const large = ["--set", "population.size=20000", "--set", "years=20", "--replications", "5000"];
const figure = ["--until", "s0.coverage.breadth at least 50%"];

describe("before there is anything to keep: without a word, without a file", () => {
  test.each([
    ["report", [prices, "-o", "brief.html", "--quiet"], "SIGTERM", 143],
    ["lab", [prices, "-o", "lab.html"], "SIGINT", 130],
    ["story", [prices, "--set", "population.size=15000"], "SIGTERM", 143],
    ["sweep", [prices, "--plan", "study", "--vary", `${reach}=0.5,0.9`], "SIGINT", 130],
    ["solve", [prices, "--for", reach, "--range", "0.2:0.9", ...figure, "--workers", "1"], "SIGTERM", 143],
    ["sensitivity", [prices, "--vary", `${reach}=0.5:0.9`, "--workers", "1"], "SIGINT", 130],
    ["frontier", ["first-steps", ...large, "--workers", "2"], "SIGTERM", 143],
    ["compare", ["first-steps", "first-steps", ...large, "--workers", "1"], "SIGINT", 130],
    ["audit", ["too-small-a-pool", "--set", "population.size=100000"], "SIGINT", 130],
    ["play", ["kit", "prevention-that-returns", "--tables", "2", "--people", "6", "--out", "kit"], "SIGINT", 130],
    ["fit", [prices, "--over", `${reach}=0.2:0.9`, "--target", "s0.coverage.breadth=0.5,0.1", "--out", "posterior.yaml"], "SIGTERM", 143],
  ] as const)("%s %j", async (command, words, signal, code) => {
    const cwd = emptyFolder();
    const ended = await signalled([command, ...words], 0.9, [signal], "closed", cwd);
    expect({ code: ended.code, stdout: ended.stdout, stderr: ended.stderr }).toEqual({ code, stdout: "", stderr: "" });
    expect(ended.milliseconds).toBeLessThan(soon);
    expect(ended.worked).toBeLessThan(soonWorked * pace());
    if (command === "play") expect(readdirSync(cwd).flatMap((kit) => readdirSync(join(cwd, kit)))).toEqual([]);
    else if (command !== "sweep") expect(readdirSync(cwd)).toEqual([]);
    else {
      // inputs may be there, a plan is not; the next sweep takes the folder
      expect(existsSync(join(cwd, "study", "plan.json"))).toBe(false);
      expect(mutua(["sweep", "first-steps", "--plan", "study", "--vary", "schemes.mutual.reach=0.5,0.9", "--no-pilot", "--quiet"], { cwd }).code).toBe(0);
    }
  });
});

describe("merge, of some hundred thousand rows", () => {
  const cwd = emptyFolder();
  beforeAll(() => {
    const vary = ["--vary", "schemes.mutual.reach=0.4:0.9:6", "--replications", "2", "--set", "population.size=60", "--set", "years=20"];
    mutua(
      ["sweep", "first-steps", "--plan", "study", ...vary, "--metrics", "all", "--years", "all", "--by", "quintile,sex,age_band", "--no-pilot", "--quiet"],
      { cwd },
    );
    expect(mutua(["batch", "study", "--quiet"], { cwd }).code).toBe(0);
  });

  test.each([
    ["one signal", ["SIGTERM"], 143],
    ["another", ["SIGINT"], 130],
    ["two at once", ["SIGINT", "SIGTERM"], 143],
  ] as const)("%s: no tables that look whole, nothing left over", async (_, signals, code) => {
    const ended = await signalled(["merge", "study"], 0.6, signals, "closed", cwd);
    expect({ code: ended.code, stdout: ended.stdout, stderr: ended.stderr }).toEqual({ code, stdout: "", stderr: "" });
    expect(ended.milliseconds).toBeLessThan(soon);
    expect(ended.worked).toBeLessThan(soonWorked * pace());
    expect(readdirSync(join(cwd, "study")).sort()).toEqual(["design.csv", "inputs", "plan.json", "shards"]);
  });

  test("the next merge is whole", () => {
    expect(mutua(["merge", "study", "--quiet"], { cwd }).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "study/merged/manifest.json"), "utf8"))).toMatchObject({ complete: true, variants: { ok: 6 } });
  });
});

test("report, while futures are computed: a brief of those that are finished", async () => {
  const cwd = emptyFolder();
  const { code, milliseconds } = await signalled(["report", "first-steps", ...large, "-o", "brief.html", "--quiet"], 3, ["SIGINT"], "closed", cwd);
  expect(code).toBe(130);
  expect(milliseconds).toBeLessThan(soon);
  expect(readdirSync(cwd)).toEqual(["brief.html"]);
  expect(readFileSync(join(cwd, "brief.html"), "utf8")).toContain("</html>");
});

test("batch: a second signal does not wait for the replication under way, and the journal is sound (two of one kind at once are one)", async () => {
  const cwd = emptyFolder();
  const vary = ["--vary", "schemes.mutual.reach=0.5,0.9", "--replications", "400", "--no-pilot", "--quiet"];
  mutua(["sweep", "first-steps", "--plan", "study", ...vary, "--set", "population.size=1000000", "--set", "years=10"], { cwd });
  const { code, milliseconds } = await signalled(["batch", "study", "--workers", "1", "--quiet"], 2, ["SIGINT", "SIGTERM"], "closed", cwd);
  expect(code).toBe(143);
  expect(milliseconds).toBeLessThan(soon);
  // a lock of a process that is gone holds nobody up
  const status = JSON.parse(mutua(["batch", "study", "--status", "--json"], { cwd }).stdout);
  expect(status).toMatchObject({ ok: 0, damaged: [], left: 2, shards: [{ shard: "0001", held_by: null }] });
});

test("batch, in the middle of a replication that is longer than a second's grace: the replication ends, and is there", async () => {
  const cwd = emptyFolder();
  const vary = ["--vary", "schemes.mutual.reach=0.5,0.9", "--replications", "400", "--no-pilot", "--quiet"];
  mutua(["sweep", "first-steps", "--plan", "study", ...vary, "--set", "population.size=100000", "--set", "years=10"], { cwd });
  const { code, milliseconds } = await signalled(["batch", "study", "--workers", "1", "--quiet"], 2, ["SIGTERM"], "closed", cwd);
  expect(code).toBe(143);
  expect(milliseconds).toBeLessThan(soon);
  const own = readdirSync(join(cwd, "study/shards/0001"));
  expect(own).toContain("variant-1.blocks");
  expect(own.filter((name) => name.startsWith("."))).toEqual([]);
  const status = JSON.parse(mutua(["batch", "study", "--status", "--json"], { cwd }).stdout) as { under_way: number[] };
  expect(status.under_way).toEqual([1]);
});
