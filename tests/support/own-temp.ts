/** All temporary files of a run of tests lie in one folder, which goes with it: some tests are about programs that are killed, and cannot tidy up. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Node and the programs that tests start look, on all systems. */
const variables = ["TMPDIR", "TMP", "TEMP"];
const mark = "MUTUA_TEST_TEMP";

let folder: string | null = null;

export function setup(): void {
  // once for all projects, in the process that starts the others
  if (process.env[mark] !== undefined) return;
  folder = mkdtempSync(join(tmpdir(), "mutua-tests-"));
  for (const name of [mark, ...variables]) process.env[name] = folder;
}

export function teardown(): void {
  if (folder === null) return;
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    process.stderr.write(`left behind: ${folder} (${error instanceof Error ? error.message : String(error)})\n`);
  }
}
