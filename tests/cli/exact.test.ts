import { describe, expect, test } from "vitest";
import { families } from "../../src/cli/exact-families.ts";
import { inProcess } from "./in-process.ts";

const spawned = ["annual-deductible", "pool-size", "ruin-interest"];

describe("mutua exact", () => {
  test("lists every family with its summary", async () => {
    const { stdout, stderr, code } = await inProcess(["exact"]);
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    for (const [name, { summary }] of families) expect(stdout).toMatch(new RegExp(`^${name} +${summary.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&")}$`, "m"));
  });

  test.each(spawned)("%s computes its own example, and the same from a file, from text and from standard input", async (name) => {
    const family = families.get(name)!;
    const own = await inProcess(["exact", name, "--json"]);
    expect({ stderr: own.stderr, code: own.code }).toEqual({ stderr: "", code: 0 });
    expect(JSON.parse(own.stdout)).toEqual({ family: name, input: family.example, values: family.compute(family.example).values });
    const text = JSON.stringify(family.example);
    for (const ended of [await inProcess(["exact", name, "--json", text]), await inProcess(["exact", name, "--json", "-"], { input: text })]) {
      expect(ended.code).toBe(0);
      expect(JSON.parse(ended.stdout)).toEqual(JSON.parse(own.stdout));
    }
  });

  test.each(spawned)("%s prints a table, and --help its keys, defaults and an example", async (name) => {
    const family = families.get(name)!;
    const table = await inProcess(["exact", name]);
    expect({ stderr: table.stderr, code: table.code }).toEqual({ stderr: "", code: 0 });
    const figures = family.compute(family.example).values;
    for (const value of figures) expect(table.stdout).toContain(value.value === null ? `${value.why}` : `${Number(value.value.toPrecision(12))}`);
    expect(table.stdout.trimEnd().split("\n")).toHaveLength(figures.length + 3);
    const help = await inProcess(["exact", name, "--help"]);
    expect({ stderr: help.stderr, code: help.code }).toEqual({ stderr: "", code: 0 });
    expect(help.stdout).toContain(`mutua exact ${name} --json '${JSON.stringify(family.example)}'`);
    for (const [key, { meaning }] of Object.entries(family.parameters)) expect(help.stdout).toContain(`${key}: ${meaning}`);
  });

  test.each([...families.keys()])("the example of %s is an input that its own text gives back", (name) => {
    const family = families.get(name)!;
    expect(family.compute(JSON.parse(JSON.stringify(family.example)))).toEqual(family.compute(family.example));
  });

  test.each(spawned)("%s --explain prints formula, source, accuracy, keys and the example", async (name) => {
    const { formula, source, accuracy, parameters, example } = families.get(name)!;
    const { stdout, code } = await inProcess(["exact", name, "--explain"]);
    expect(code).toBe(0);
    for (const text of [`Formula: ${formula}`, `Source: ${source}`, `Accuracy: ${accuracy}`, `Example: ${JSON.stringify(example)}`])
      expect(stdout).toContain(text);
    for (const [key, { meaning }] of Object.entries(parameters)) expect(stdout).toContain(`${key}: ${meaning}`);
  });

  test.each([
    ["an unknown family", ["exact", "pool-sise"], 2, "did you mean pool-size?"],
    ["an unknown key", ["exact", "pool-size", "--json", '{"nonsense": 1}'], 3, "nonsense"],
    [
      "a value out of range",
      ["exact", "ruin-interest", "--json", '{"reserve": -1, "contribution": 1, "cost": 1, "q": 0.5, "n": 3, "T": 2}'],
      3,
      "reserve: -1 is not allowed; expected",
    ],
    ["broken JSON", ["exact", "pool-size", "--json", "{"], 3, "--json"],
    ["a file that is not there", ["exact", "pool-size", "--json", "nowhere.json"], 4, "nowhere.json"],
    ["a scenario that is not there", ["exact", "scenario", "nowhere.yaml"], 4, "nowhere.yaml"],
    ["no scenario", ["exact", "scenario"], 2, "scenario"],
    ["a number of replications that is none", ["exact", "scenario", "first-steps", "--replications", "0"], 2, "--replications"],
    ["a scenario that is wrong", ["exact", "scenario", "first-steps", "--set", "years=0"], 3, "years"],
  ] as const)("%s is told in words on standard error", async (_, args, code, said) => {
    const ended = await inProcess(args);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: "" });
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("mutua exact scenario", () => {
  test("first-steps agrees with its closed forms; the other shipped scenarios in exact-shipped.slow.test.ts", async () => {
    const { stdout, code } = await inProcess(["exact", "scenario", "first-steps", "--replications", "4"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^All \d+ figures agree/m);
    expect(stdout).toContain("does not apply");
  });

  test("--json has every comparison, with reasons where there is none", async () => {
    const { stdout, code } = await inProcess(["exact", "scenario", "first-steps", "--replications", "2", "--set", "years=1", "--json"]);
    expect(code).toBe(0);
    const { format, comparisons } = JSON.parse(stdout) as {
      format: string;
      comparisons: { verdict: string; exact: number | null; simulated: number | null; why: string | null }[];
    };
    expect(format).toBe("mutua-exact-scenario/1");
    for (const { verdict, exact, simulated, why } of comparisons) {
      if (verdict === "agrees") expect([typeof exact, typeof simulated, why]).toEqual(["number", "number", null]);
      else expect(why).not.toBe("");
    }
    expect(comparisons.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(15);
  });
});
