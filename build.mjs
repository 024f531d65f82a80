// Bundles the command line and the worker into dist/ (ES modules, shared chunks, nothing left outside but Node's own modules).
// Dynamic imports stay separate chunks: `mutua --help` loads neither the engine nor the YAML reader.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { bundle } from "./bundle.mjs";
import { bundleForBrowsers } from "./bundle-browser.mjs";

const dist = fileURLToPath(new URL("dist", import.meta.url));
rmSync(dist, { recursive: true, force: true });
await bundle({ "cli/main": "src/cli/main.ts", "cli/program-thread": "src/cli/thread/program-thread.ts", "workers/worker": "src/workers/worker.ts" }, dist);
// by itself: what chunks share is looked up at every use, and this thread shares nothing with the command line
await bundle({ "variant-worker": "src/workers/variant-worker.ts" }, `${dist}/variants`);
await bundle({ index: "src/library/index.ts" }, `${dist}/library`);
// every start reads this file: the comments of the parser of the command line are half of it
const main = `${dist}/cli/main.js`;
writeFileSync(main, (await transform(readFileSync(main, "utf8"), { minifyWhitespace: true, format: "esm", target: "node20" })).code);
await bundleForBrowsers(dist);
