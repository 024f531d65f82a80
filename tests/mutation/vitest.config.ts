/** Runs tests on sources with one fault in them, which the environment names. */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Mutant } from "./mutants.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const mutant = JSON.parse(process.env["MUTUA_MUTANT"] ?? "null") as Mutant | null;

export default defineConfig({
  root,
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      transform: (code, id) => {
        if (mutant === null || id.split("?")[0] !== resolve(root, mutant.file)) return null;
        return code.slice(0, mutant.start) + mutant.becomes + code.slice(mutant.end);
      },
    },
  ],
  test: { testTimeout: 60_000, env: { NO_COLOR: "1" }, include: ["tests/**/*.test.ts"], bail: 1, maxWorkers: 1 },
});
