/** The JavaScript peers, bundled exactly as the command line is: the same options, the same constants. */
import { join } from "node:path";
import { bundle } from "../../bundle.mjs";

export interface Bundles {
  readonly engine: string;
  readonly textbook: string;
  readonly ratio: string;
}

export async function bundlePeers(outdir: string): Promise<Bundles> {
  const entries = ["engine-main", "textbook-main", "ratio-main"];
  const sources = Object.fromEntries(entries.map((name) => [`bench/${name}`, `tests/bench/${name}.ts`]));
  await bundle({ ...sources, "workers/worker": "src/workers/worker.ts" }, outdir);
  const [engine, textbook, ratio] = entries.map((name) => join(outdir, "bench", `${name}.js`)) as [string, string, string];
  return { engine, textbook, ratio };
}
