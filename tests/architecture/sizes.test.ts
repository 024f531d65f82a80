/** The measure of sizes that docs/architecture.md quotes. */
import { expect, test } from "vitest";
import { countOfMany, functionLines, mayHaveMany, summary } from "../support/sizes.ts";
import { sourceFiles } from "../support/source-files.ts";

test("lines of functions, inner ones within their own", () => {
  expect(functionLines("const one = (): number => 1;\nfunction two(): void {\n  const inner = () => {\n    return 1;\n  };\n}\n")).toEqual([1, 5]);
  expect(summary([5, 1, 1, 1, 1, 1, 1, 1, 1, 9, 1])).toBe("11, median 1, p90 5, largest 9");
});

test("functions with many parameters, inner ones too; a type or a declaration without a body is none", () => {
  const text = "type F = (a, b, c, d, e, f, g) => void;\nfunction six(a, b, c, d, e, f) {\n  return (a, b, c, d, e, f, { g, h }) => 1;\n}\n";
  expect(countOfMany(text)).toBe(1);
  expect(countOfMany(text, 6)).toBe(2);
});

test("the text alone tells where there can be such a function", () => {
  expect(mayHaveMany("const f = (a: (x: number, y: number) => void, b, c, d, e, f, g) => 1;")).toBe(true);
  expect(mayHaveMany("const f = (a, b, c, d: (x: number) => void, e, f) => g(1, 2, 3, 4, 5, 6);")).toBe(false);
});

test("functions with seven parameters or more are fewer than at the first version: group what belongs together into a record; this limit only falls", () => {
  const many = sourceFiles("src").reduce((sum, { text }) => sum + (mayHaveMany(text) ? countOfMany(text) : 0), 0);
  // 45 at version 0.1.0, 65 before they were grouped
  expect(many).toBeLessThanOrEqual(44);
});
