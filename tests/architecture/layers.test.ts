import { describe, expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "../support/source-files.ts";

const files = sourceFiles("src");
const engine = files.filter(({ path }) => path.startsWith("src/engine/"));

/** The folder of docs/architecture.md that a path belongs to: "engine/maths", "engine" for its own files, "cli". */
function layer(path: string): string {
  if (path.startsWith("src/engine/exact/scenario/")) return "engine/exact/scenario";
  if (path.startsWith("src/engine/premiums/rules/")) return "engine/premiums/rules";
  const [, top = "", second = ""] = path.split("/");
  return top === "engine" && !second.endsWith(".ts") ? `engine/${second}` : top;
}

/** Rules in the order in which they build on each other: each may use those before it (what joining costs needs what is paid). */
const rules = ["benefits", "premiums", "finance", "enrolment", "governance", "schemes", "worlds", "population"].map((name) => `engine/${name}`);
const wholeEngine = [...new Set(engine.map(({ path }) => layer(path)))];

/** docs/architecture.md, "may import"; every folder may import itself. Types may come from anywhere inside the engine. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "engine/maths": [],
  "engine/random": ["engine/maths"],
  "engine/distributions": ["engine/maths", "engine/random"],
  "engine/countries": ["engine/maths"],
  "engine/scenario": ["engine/distributions", "engine/countries", "engine/metrics", "engine/maths", "engine/premiums/rules"],
  "engine/kernels": ["engine/maths", "engine/random"],
  // and the combinators below: a rule says its keys
  "engine/premiums/rules": ["engine/kernels", "engine/maths"],
  "engine/metrics": ["engine/maths"],
  "engine/exact": ["engine/maths"],
  "engine/exact/scenario": [
    ...["engine/exact", "engine/maths", "engine/distributions", "engine/estimation", "engine/metrics", "engine/scenario"],
    ...["engine/benefits", "engine/premiums"],
  ],
  "engine/estimation": ["engine/metrics", "engine/maths"],
  ...Object.fromEntries(
    rules.map((rule, index) => [
      rule,
      ["engine/kernels", "engine/distributions", "engine/maths", "engine/random", "engine/premiums/rules", ...rules.slice(0, index)],
    ]),
  ),
  "engine/projection": [
    "engine/kernels",
    "engine/distributions",
    "engine/maths",
    "engine/random",
    "engine/countries",
    "engine/metrics",
    "engine/scenario",
    "engine/premiums/rules",
    ...rules,
  ],
  engine: wholeEngine,
  report: ["engine"],
  io: wholeEngine,
  // plans, batches and merges of many variants: they read scenarios and journals through io
  study: [...wholeEngine, "io"],
  analysis: [...wholeEngine, "study"],
  workers: [...wholeEngine, "study", "io"],
  selftest: wholeEngine,
  cli: [...wholeEngine, "selftest", "io", "workers", "report", "study", "analysis", "package.json"],
};

/** What the compiled model means to those who fill it and to those who read its outcomes: constants, types, offsets. */
const contracts: readonly string[] = [
  "src/engine/projection/model.ts",
  "src/engine/projection/states.ts",
  "src/engine/projection/outcome.ts",
  "src/engine/projection/tallies.ts",
  "src/engine/scenario/scenario.ts",
  "src/engine/enrolment/membership.ts",
];

/** The words in which keys are said: they know no section of the scenario, so that rules may use them and sections may use rules. */
const combinators: readonly string[] = ["place", "nearest", "names", "shape", "numbers", "reader", "alternatives"].map(
  (name) => `src/engine/scenario/${name}.ts`,
);

const typeOnly = (file: SourceFile, target: string): boolean => {
  const name = target.split("/").at(-1) ?? "";
  const lines = file.text.split(/;\s*\n|\n(?=import|export)/).filter((line) => line.includes(`/${name}"`) || line.includes(`/${name}'`));
  return (
    lines.length > 0 &&
    lines.every((line) => /^\s*(?:\/\*[\s\S]*?\*\/\s*)?(?:import|export)\s+type\b/.test(line) || /\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\}/.test(line))
  );
};

describe("imports point one way (docs/architecture.md)", () => {
  test("the folders of src are those of the table", () => {
    const known = new Set([...Object.keys(allowed)]);
    expect([...new Set(files.map(({ path }) => layer(path)))].filter((folder) => !known.has(folder))).toEqual([]);
  });

  test("no file imports against the table", () => {
    const wrong = files.flatMap((file) => {
      const from = layer(file.path);
      const may = new Set([from, ...(allowed[from] ?? [])]);
      return file.imports
        .filter((target) => target.startsWith("src/") && !may.has(layer(target)))
        .filter((target) => !(from.startsWith("engine/") && contracts.includes(target)))
        .filter((target) => !(from === "engine/premiums/rules" && combinators.includes(target)))
        .filter((target) => !(layer(target).startsWith("engine") && typeOnly(file, target)))
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("combinators know no section of the scenario", () => {
    const own = files.filter(({ path }) => combinators.includes(path));
    expect(own.length).toBe(combinators.length);
    expect(own.flatMap((file) => file.imports.filter((target) => !combinators.includes(target) && !typeOnly(file, target)))).toEqual([]);
  });

  test("only the command line reads package.json", () => {
    expect(files.filter(({ path, imports }) => imports.includes("package.json") && layer(path) !== "cli").map(({ path }) => path)).toEqual([]);
  });
});

describe("packages have one place", () => {
  const importers = (name: string): string[] =>
    files.filter(({ imports }) => imports.some((target) => target === name || target.startsWith(`${name}/`))).map(({ path }) => path);

  test("seedrandom only where the key is made", () => expect(importers("seedrandom").filter((path) => path !== "src/engine/random/key.ts")).toEqual([]));
  test("mathjs has at most one importer", () => expect(importers("mathjs").length).toBeLessThanOrEqual(1));
  test("yaml only in io", () => expect(importers("yaml").filter((path) => !path.startsWith("src/io/"))).toEqual([]));
  test("commander only in cli", () => expect(importers("commander").filter((path) => !path.startsWith("src/cli/"))).toEqual([]));
  test("files are opened in io, and listed in the library's command", () => {
    const openers = files.filter(({ imports }) => imports.some((target) => /^node:fs/.test(target))).map(({ path }) => path);
    expect(openers.filter((path) => !path.startsWith("src/io/") && !["src/cli/host.ts", "src/cli/commands/scenarios.ts"].includes(path))).toEqual([]);
  });
  test("the process is touched in host.ts only", () => {
    // Locks need numbers of processes; a worker can be told by a test to crash.
    const touching = files.filter(({ code }) => /\bprocess\s*\.|\bconsole\s*\./.test(code)).map(({ path }) => path);
    expect(touching.filter((path) => !["src/cli/host.ts", "src/io/lock.ts", "src/workers/worker.ts"].includes(path))).toEqual([]);
  });
});

/** What would make results differ between runtimes, machines or days; each is looked for in code, not in comments. */
const banned: Readonly<Record<string, RegExp>> = {
  "Node's modules": /(?:from\s*|import\()\s*["']node:/,
  "the process": /\bprocess\s*\.|\bconsole\s*\.|\bglobalThis\b|\bwindow\s*\.|\bBuffer\b/,
  "functions of Math whose last bits differ":
    /\bMath\s*\.\s*(?!(?:sqrt|abs|floor|ceil|round|trunc|min|max|imul|fround|clz32|sign|PI|E|SQRT2|SQRT1_2|LN2|LN10|LOG2E|LOG10E)\b)\w+|\bMath\s*\[/,
  "the operator **": /\*\*/,
  "the clock": /\bDate\b|\bperformance\b/,
  "the locale": /\.\s*(?:toLocale\w+|localeCompare)\b|\bIntl\b/,
  "code made of text": /\beval\s*\(|\bnew\s+Function\b/,
};

describe("the engine is pure", () => {
  test.each(Object.entries(banned))("without %s", (_, pattern) => {
    const found = engine.flatMap(({ path, code, text }) => {
      const lines = (pattern.source.includes("node:") ? text : code).split("\n");
      return lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []));
    });
    expect(found).toEqual([]);
  });

  test("no package but seedrandom and one importer of mathjs", () => {
    const packages = engine.flatMap(({ path, imports }) => imports.filter((target) => !target.startsWith("src/")).map((target) => `${path} -> ${target}`));
    expect(packages.filter((line) => !/ -> (?:seedrandom|mathjs\/number)$/.test(line))).toEqual([]);
  });

  test("the ban list sees what it bans", () => {
    const samples = ["Math.exp(x)", "x ** 2", "new Date()", "Math.random()", "a.localeCompare(b)", "process.env", 'import { x } from "node:fs"', "eval(text)"];
    for (const sample of samples)
      expect(
        Object.values(banned).some((pattern) => pattern.test(sample)),
        sample,
      ).toBe(true);
    for (const sample of ["Math.sqrt(x)", "x * y", "Math.imul(a, b)", "update(x)"])
      expect(
        Object.values(banned).some((pattern) => pattern.test(sample)),
        sample,
      ).toBe(false);
  });
});

describe("size", () => {
  test("files above 300 lines say why in their first lines", () => {
    const long = files.filter(({ text }) => text.split("\n").length > 300 && !/\b(?:long|300|one piece|data|table)\b/i.test(text.slice(0, 600)));
    expect(long.map(({ path, text }) => `${path} ${text.split("\n").length}`)).toEqual([]);
  });
});
