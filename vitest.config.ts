import { defineConfig } from "vitest/config";

// `.ci/run` names a file here and reads the counts back from it.
const report = process.env["MUTUA_TEST_REPORT"];

export default defineConfig({
  test: {
    // A test that takes a second alone takes a minute on a machine that does ten other things.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The default leaves one processor free: half of a machine that has two.
    maxWorkers: "100%",
    // NO_COLOR: what is compared is text; CI environments differ in what they set.
    env: { NO_COLOR: "1" },
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
    // `npm test` runs the first project: minutes, for a newcomer. `npm run test:all` runs both: long samples, browsers, clusters, torture.
    projects: [
      { extends: true, test: { name: "quick", include: ["tests/**/*.test.ts"], exclude: ["tests/**/*.slow.test.ts"] } },
      { extends: true, test: { name: "slow", include: ["tests/**/*.slow.test.ts"] } },
    ],
  },
});
