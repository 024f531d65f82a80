/** A page that is opened from a file and runs shipped scenarios with `mutua/browser`, as it stands in dist/. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { projectRoot } from "../support/source-files.ts";

/** What the page calls: one text in, one text out. */
const entry = `
import { openPool, readScenario, resultJson, simulate } from "mutua/browser";
const pools = new Map();
globalThis.run = async (name, set, workers) => {
  const { scenario, problems, hash } = readScenario(globalThis.scenarios[name], { name, set });
  if (scenario === null) return JSON.stringify(problems);
  const whole = { ...scenario, outputs: { ...scenario.outputs, metrics: "all", years: "all" } };
  if (!pools.has(workers)) pools.set(workers, await openPool(workers));
  return resultJson(await simulate(pools.get(workers), whole, { hash }));
};`;

/** @returns the address of the page */
export async function writeEnginePage(scenarios: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: projectRoot },
    alias: { "mutua/browser": join(projectRoot, "dist/browser/engine.js") },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  const texts = Object.fromEntries(scenarios.map((name) => [name, readFileSync(join(projectRoot, "scenarios", `${name}.yaml`), "utf8")]));
  const inline = (script: string): string => `<script>${script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}</script>`;
  const policy = "default-src 'none'; script-src 'unsafe-inline'; worker-src blob:";
  const page = join(mkdtempSync(join(tmpdir(), "mutua-page-")), "engine.html");
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>engine</title>
${inline(`globalThis.scenarios = ${JSON.stringify(texts)}`)}
${inline(outputFiles[0]!.text)}`,
  );
  return `file://${page}`;
}
