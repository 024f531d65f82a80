// Bundles the command line and the worker into dist/ (ES modules, shared chunks, nothing left outside but Node's own modules).
// Dynamic imports stay separate chunks: `mutua --help` loads neither the engine nor the YAML reader.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { bundle, bundleScript } from "./bundle.mjs";
import { bundleForBrowsers } from "./bundle-browser.mjs";

const dist = fileURLToPath(new URL("dist", import.meta.url));
rmSync(dist, { recursive: true, force: true });
await bundle({ "cli/main": "src/cli/main.ts", "cli/program-thread": "src/cli/thread/program-thread.ts", "cli/keep": "src/cli/kept/keep.ts", "workers/worker": "src/workers/worker.ts" }, dist);
// by itself: what chunks share is looked up at every use, and this thread shares nothing with the command line
await bundle({ "variant-worker": "src/workers/variant-worker.ts" }, `${dist}/variants`);
await bundle({ index: "src/library/index.ts" }, `${dist}/library`);
// every start reads these: comments and blanks are a third of them
for (const folder of ["cli", "chunks"])
  for (const name of readdirSync(`${dist}/${folder}`)) {
    const file = `${dist}/${folder}/${name}`;
    writeFileSync(file, (await transform(readFileSync(file, "utf8"), { minifyWhitespace: true, format: "esm", target: "node20" })).code);
  }
keepHelp();
await keepValidate();
await bundleForBrowsers(dist);

/** `mutua --help` is one text in one language: laid out here, once, where everybody else would wait for it (`src/cli/ready-help.ts`). */
function keepHelp() {
  const env = { ...process.env, MUTUA_LANG: "en" };
  const text = execFileSync(process.execPath, [`${dist}/cli/main.js`, "--help"], { encoding: "utf8", env });
  writeFileSync(`${dist}/cli/help.txt`, text);
}

/**
 * What `mutua validate NAME` needs, as one script, with the code that V8 makes of it on shipped scenarios: compiled here once, where everybody else would
 * wait for it at every call (`src/cli/kept`).
 */
async function keepValidate() {
  await bundleScript("src/cli/kept/script.ts", `${dist}/cli/kept.cjs`);
  execFileSync(process.execPath, [`${dist}/cli/keep.js`, "validate", "first-steps", "senegal-teachers"], { stdio: ["ignore", "ignore", "inherit"] });
  rmSync(`${dist}/cli/keep.js`);
}
