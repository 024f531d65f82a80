// Bundles the command line and the worker into dist/ (ES modules, shared chunks, nothing left outside but Node's own modules).
// Dynamic imports stay separate chunks: `mutua --help` loads neither the engine nor the YAML reader.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const dist = fileURLToPath(new URL("dist", import.meta.url));
rmSync(dist, { recursive: true, force: true });
await bundle({ "cli/main": "src/cli/main.ts", "workers/worker": "src/workers/worker.ts" }, dist);
