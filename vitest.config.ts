import { defineConfig } from "vitest/config";

// `.ci/run` names a file here and reads the counts back from it.
const report = process.env["MUTUA_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 180_000,
    // NO_COLOR: what is compared is text; CI environments differ in what they set.
    env: { NO_COLOR: "1" },
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
