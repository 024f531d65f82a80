// Bundles the command line and the worker into dist/ (ES modules, shared chunks, nothing left outside but Node's own modules).
// Dynamic imports stay separate chunks: `mutua --help` loads neither the engine nor the YAML reader.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });

// Some dependencies are CommonJS and ask for Node's modules by `require`, which an ES module does not have.
const banner = 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

await build({
  absWorkingDir: root,
  entryPoints: ["src/cli/main.ts", "src/workers/worker.ts"],
  outbase: "src",
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  banner: { js: banner },
  legalComments: "none",
  logLevel: "warning",
});
