import { readdirSync, readFileSync } from "node:fs";

/** Import name of a module: "finance-ruin" becomes "financeRuin". */
const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Text of `index.ts` from the folder: one line per module that exports `metrics`. */
export function renderIndex(folder: URL): string {
  const modules = readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .filter((file) => /^export const metrics\b/m.test(readFileSync(new URL(file, folder), "utf8")))
    .map((file) => file.slice(0, -3))
    .sort();
  const imports = [...modules, "metric"]
    .sort()
    .map((name) => (name === "metric" ? 'import type { Metric } from "./metric.ts";' : `import { metrics as ${camel(name)} } from "./${name}.ts";`));
  return [
    "// Generated from the folder by tests/engine/metrics/index.test.ts; run `npx vitest run tests/engine/metrics/index.test.ts -u` after adding a file.",
    "",
    ...imports,
    "",
    "/** Every metric the engine knows, sorted by id in code-point order. */",
    "export const metrics: readonly Metric[] = [",
    ...modules.map((name) => `  ...${camel(name)},`),
    "].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));",
    "",
  ].join("\n");
}
