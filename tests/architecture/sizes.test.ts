/** The measure of sizes that docs/architecture.md quotes. */
import { expect, test } from "vitest";
import { countOfMany, functionLines, summary } from "../support/sizes.ts";

test("lines of functions, inner ones within their own", () => {
  expect(functionLines("const one = (): number => 1;\nfunction two(): void {\n  const inner = () => {\n    return 1;\n  };\n}\n")).toEqual([1, 5]);
  expect(summary([5, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1])).toBe("11, median 1, p90 5, largest 9");
});

test("functions with many parameters, inner ones too; a type or a declaration without a body is none", () => {
  const text = "type F = (a, b, c, d, e, f, g) => void;\nfunction six(a, b, c, d, e, f) {\n  return (a, b, c, d, e, f, { g, h }) => 1;\n}\n";
  expect(countOfMany(text)).toBe(1);
  expect(countOfMany(text, 6)).toBe(2);
});
