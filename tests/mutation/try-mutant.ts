import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants.ts";

/** Which tests look at a folder: the cheapest that should notice a fault in it. */
export const watchers: Readonly<Record<string, readonly string[]>> = {
  "src/engine/finance": [
    "tests/engine/finance",
    "tests/pins/funds.test.ts",
    "tests/pins/late-subsidies.test.ts",
    "tests/pins/bills.test.ts",
    "tests/oracles/money.slow.test.ts",
  ],
  "src/engine/benefits": [
    "tests/oracles/benefits.slow.test.ts",
    "tests/pins/causes.test.ts",
    "tests/pins/yearly-limits.test.ts",
    "tests/pins/financial-protection.test.ts",
    "tests/pins/people.test.ts",
  ],
  "src/engine/enrolment": [
    "tests/pins/causes.test.ts",
    "tests/pins/contested.test.ts",
    "tests/pins/arrears.test.ts",
    "tests/pins/people.test.ts",
    "tests/oracles/selection.test.ts",
  ],
  "src/engine/premiums": ["tests/engine/premiums", "tests/oracles/money.slow.test.ts", "tests/pins/probabilities-and-payers.test.ts"],
  "src/engine/tally": [
    "tests/pins/people.test.ts",
    "tests/pins/poverty.test.ts",
    "tests/pins/inequality.test.ts",
    "tests/pins/solidarity-ledger.test.ts",
    "tests/pins/financial-protection.test.ts",
  ],
};

/** All of them are held to the bytes of a frozen run as well. */
const always = ["tests/baselines"];

const root = fileURLToPath(new URL("../..", import.meta.url));
const longest = 900_000;

/** Whether some test notices: fails, or does not come to an end. Without a mutant: whether the tests pass at all. */
export function isNoticed(folder: string, mutant: Mutant | null): boolean {
  const tests = [...watchers[folder]!, ...always];
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/mutation/vitest.config.ts", "--reporter=dot", ...tests],
    {
      cwd: root,
      env: { ...process.env, MUTUA_MUTANT: JSON.stringify(mutant), VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined },
      stdio: "ignore",
      timeout: longest,
    },
  );
  return status !== 0;
}
