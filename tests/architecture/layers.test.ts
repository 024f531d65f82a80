import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importsOf, projectRoot, sourceFiles } from "../support/source-files.ts";

const files = sourceFiles("src");
const engine = files.filter(({ path }) => path.startsWith("src/engine/") || path.startsWith("src/exact/"));

/** The line of docs/architecture.md that a path belongs to: "engine/maths", "engine" for its own files, "exact/scenario", "cli". */
function layer(path: string): string {
  if (path === "src/engine/result.ts") return "engine/result";
  const [, top = "", second = ""] = path.split("/");
  if (top === "exact") return second === "scenario" ? "exact/scenario" : "exact";
  return top === "engine" && !second.endsWith(".ts") ? `engine/${second}` : top;
}

/** The folders of the engine in the order in which they build on each other: each imports only those before it, types included. */
const order = [
  ...["maths", "random", "kernels", "uncertainty", "distributions", "countries"],
  ...["model", "keys", "formulas", "metrics", "result"],
  ...["finance", "population", "needs", "benefits", "premiums", "enrolment", "levers"],
  ...["scenario", "tally", "projection", "estimation", "fairness", "work"],
].map((name) => `engine/${name}`);

/** docs/architecture.md, "may import"; every folder may import itself. A type is an import like any other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(order.map((name, index) => [name, order.slice(0, index)])),
  // data and loops without domain words: less than their place in the order would allow
  "engine/countries": ["engine/maths"],
  "engine/kernels": ["engine/maths", "engine/random"],
  "engine/uncertainty": ["engine/maths", "engine/random"],
  engine: order,
  exact: ["engine/maths"],
  "exact/scenario": ["exact", ...order],
  cases: ["engine", "engine/keys", "engine/model", "engine/result", "engine/estimation", "engine/uncertainty"],
  report: ["cases", "engine", "engine/keys", "engine/model", "engine/metrics", "engine/result", "exact", "exact/scenario"],
  io: ["engine", "engine/keys"],
  // plans, batches and merges of many variants: they read scenarios and journals through io
  study: ["engine", ...order, "io"],
  analysis: ["engine", ...order, "study"],
  workers: ["engine", "study", "io"],
  library: ["engine", ...order, "study", "io", "package.json"],
  play: ["engine", "engine/metrics", "engine/model", "io", "report"],
  browser: ["engine", "io", "report", "play"],
  selftest: ["engine", "exact", "exact/scenario", ...order],
  cli: ["cases", "engine", ...order, "exact", "exact/scenario", "selftest", "io", "workers", "report", "play", "study", "analysis", "package.json"],
};

/** Groups of files that import each other in a circle, types included (Tarjan's strongly connected components). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    const own = number.size;
    number.set(path, own);
    low.set(path, own);
    open.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!number.has(target)) visit(target);
      if (open.includes(target)) low.set(path, Math.min(low.get(path)!, low.get(target)!));
    }
    if (low.get(path) !== own) return;
    const circle = open.splice(open.indexOf(path));
    if (circle.length > 1 || graph.get(path)?.includes(path)) found.push(circle.sort());
  };
  for (const path of graph.keys()) if (!number.has(path)) visit(path);
  return found;
}

describe("imports point one way, types included (docs/architecture.md)", () => {
  test("the folders of src are those of the table", () => {
    const known = new Set([...Object.keys(allowed)]);
    expect([...new Set(files.map(({ path }) => layer(path)))].filter((folder) => !known.has(folder))).toEqual([]);
    expect(order.filter((folder) => !files.some(({ path }) => layer(path) === folder))).toEqual([]);
  });

  test("docs/architecture.md names the engine's folders in this order", () => {
    const text = readFileSync(`${projectRoot}/docs/architecture.md`, "utf8");
    const named = [...text.matchAll(/^\| `src\/engine\/([\w/]+)(?:\.ts)?`/gm)].map(([, name]) => `engine/${name}`);
    expect(named.filter((name) => order.includes(name))).toEqual(order);
  });

  test("no file imports against the table", () => {
    const wrong = files.flatMap((file) => {
      const may = new Set([layer(file.path), ...(allowed[layer(file.path)] ?? [])]);
      return file.imports.filter((target) => target.startsWith("src/") && !may.has(layer(target))).map((target) => `${file.path} -> ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test("no file of src stands in a circle of imports", () => {
    expect(circles(new Map(files.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  test("a circle, an import of a type and a dynamic import are seen", () => {
    expect(
      circles(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
          ["d", ["a"]],
        ]),
      ),
    ).toEqual([["a", "b", "c"]]);
    expect(importsOf("src/x/y.ts", 'import type { A } from "../a.ts";\nimport { type B } from "./b.ts";\nexport type { C } from "./c.ts";\n')).toEqual([
      "src/a.ts",
      "src/x/b.ts",
      "src/x/c.ts",
    ]);
    expect(importsOf("src/x/y.ts", 'const later = await import("../d.ts");\ntype E = import("./e.ts").E;\n')).toEqual(["src/d.ts", "src/x/e.ts"]);
  });

  test("rules of one kind do not read each other", () => {
    const rules = files.filter(({ path }) => /^src\/engine\/premiums\/rules\/[\w-]+\.ts$/.test(path) && !/\/(?:index|rule)\.ts$/.test(path));
    expect(rules.length).toBeGreaterThan(5);
    const names = rules.map(({ path }) => path);
    expect(rules.flatMap(({ path, imports }) => imports.filter((target) => names.includes(target)).map((target) => `${path} -> ${target}`))).toEqual([]);
  });

  test("only the command line and the library read package.json", () => {
    expect(files.filter(({ path, imports }) => imports.includes("package.json") && !["cli", "library"].includes(layer(path))).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

describe("pages need nothing but themselves", () => {
  test("what src/browser reaches imports none of Node's modules", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const reached = new Set<string>();
    const waiting = files.filter(({ path }) => layer(path) === "browser").map(({ path }) => path);
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      waiting.push(...(byPath.get(path)?.imports ?? []).filter((target) => target.startsWith("src/")));
    }
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((path) => byPath.get(path)?.imports.some((target) => target.startsWith("node:")))).toEqual([]);
  });
});

describe("packages have one place", () => {
  const importers = (name: string): string[] =>
    files.filter(({ imports }) => imports.some((target) => target === name || target.startsWith(`${name}/`))).map(({ path }) => path);

  test("seedrandom only where the key is made", () => expect(importers("seedrandom").filter((path) => path !== "src/engine/random/key.ts")).toEqual([]));
  test("mathjs has at most one importer", () => expect(importers("mathjs").length).toBeLessThanOrEqual(1));
  test("yaml only in io", () => expect(importers("yaml").filter((path) => !path.startsWith("src/io/"))).toEqual([]));
  test("commander only in cli", () => expect(importers("commander").filter((path) => !path.startsWith("src/cli/"))).toEqual([]));
  test("files are opened and listed in io", () => {
    const openers = files.filter(({ imports }) => imports.some((target) => /^node:fs/.test(target))).map(({ path }) => path);
    expect(openers.filter((path) => !path.startsWith("src/io/") && path !== "src/cli/host.ts")).toEqual([]);
  });
  test("the process is touched in host.ts only", () => {
    // Locks and files in the making carry the number of their process; a worker can be told by a test to crash.
    const touching = files.filter(({ code }) => /\bprocess\s*\.|\bconsole\s*\./.test(code)).map(({ path }) => path);
    expect(touching.filter((path) => !["src/cli/host.ts", "src/io/process-identity.ts", "src/workers/worker.ts"].includes(path))).toEqual([]);
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
