/** Bundles the engine with one fault in it, and the tests that watch the faulty folder; runs them until one notices. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildContext, context, type Plugin } from "esbuild";
import type { Mutant } from "./mutants.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Many times what the slowest list of tests takes: only a fault that never ends comes near it. */
const longest = 900_000;

export interface Verdict {
  /** The test that failed; null: the mutant survives. A process that ends otherwise (never, out of memory) counts as noticed. */
  readonly noticedBy: string | null;
  /** Tests that passed, with milliseconds. */
  readonly passed: readonly (readonly [string, number])[];
  readonly error: string;
}

export interface Bench {
  try(mutant: Mutant | null, order?: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
}

/** @param tests  paths of test files from the project's root, the cheapest first */
export async function openBench(tests: readonly string[]): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), "mutua-mutants-"));
  const bundle = join(folder, "tests.mjs");
  const first = join(folder, "order.json");
  let mutant: Mutant | null = null;
  const build: BuildContext = await context({
    absWorkingDir: root,
    stdin: { contents: entry(tests), resolveDir: root, loader: "ts" },
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);' },
    external: ["bullmq", "ioredis", "esbuild", "typescript"],
    plugins: [changed(() => mutant)],
    logLevel: "silent",
  });
  return {
    try: async (tried, order = []) => {
      mutant = tried;
      try {
        await build.rebuild();
      } catch (error) {
        throw new Error(`${tried === null ? "without a mutant" : JSON.stringify(tried)}: ${String(error)}`);
      }
      writeFileSync(first, JSON.stringify(order));
      const { status, stdout, stderr, error } = spawnSync(process.execPath, ["--max-old-space-size=600", bundle], {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, MUTUA_ORDER: first, NO_COLOR: "1", VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined },
        timeout: longest,
        maxBuffer: 1 << 26,
      });
      if (status === 0 || status === 3) return JSON.parse(stdout.slice(stdout.lastIndexOf("\n{") + 1)) as Verdict;
      // without a status it was ended, for its time or its memory; any other error is ours
      if (error !== undefined && (error as NodeJS.ErrnoException).code !== "ETIMEDOUT") throw error;
      return { noticedBy: "(the process)", passed: [], error: stderr.slice(-2000) };
    },
    close: async () => {
      await build.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a run of the bundle does: reads each test file, runs until one test fails, prints a verdict. */
function entry(tests: readonly string[]): string {
  // a dynamic import of a bundled file is read where it stands, so that tests know which file they are in
  const read = tests.map((path) => `inFile(${JSON.stringify(relative("tests", path))}); await import("./${path}");`);
  return `import { readFileSync } from "node:fs";
import { firstToFail, inFile } from "./tests/mutation/harness.ts";
${read.join("\n")}
const passed: [string, number][] = [];
const failed = await firstToFail(JSON.parse(readFileSync(process.env.MUTUA_ORDER!, "utf8")), (name, milliseconds) => passed.push([name, milliseconds]));
const text = JSON.stringify({ noticedBy: failed?.name ?? null, passed, error: String(failed?.error ?? "") });
process.stdout.write("\\n" + text, () => process.exit(failed === null ? 0 : 3));
`;
}

/** Sources as they stand, but for the mutant; files find what lies beside them although they run from a bundle. */
function changed(mutant: () => Mutant | null): Plugin {
  return {
    name: "mutant",
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^vitest$/ }, ({ importer }) =>
        importer.endsWith("mutation/harness.ts")
          ? { path: pathToFileURL(resolve(root, "node_modules/vitest/dist/index.js")).href, external: true }
          : { path: resolve(root, "tests/mutation/harness.ts") },
      );
      onResolve({ filter: /workers\/pool\.ts$/ }, () => ({ path: resolve(root, "tests/mutation/harness.ts") }));
      onLoad({ filter: /\/(?:src|tests)\/.*\.ts$/ }, ({ path }) => {
        const one = mutant();
        const text = readFileSync(path, "utf8");
        const contents = one !== null && path === resolve(root, one.file) ? text.slice(0, one.start) + one.becomes + text.slice(one.end) : text;
        return { contents: contents.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: "ts" };
      });
    },
  };
}
