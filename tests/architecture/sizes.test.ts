/** The measure of sizes that docs/architecture.md quotes. */
import { expect, test } from "vitest";
import { functionLines, summary } from "../support/sizes.ts";

test("lines of functions, inner ones within their own", () => {
  expect(functionLines("const one = (): number => 1;\nfunction two(): void {\n  const inner = () => {\n    return 1;\n  };\n}\n")).toEqual([1, 5]);
  expect(summary([5, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1])).toBe("11, median 1, p90 5, largest 9");
});
