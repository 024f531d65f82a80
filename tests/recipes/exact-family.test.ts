/** The recipe "an exact family" of CONTRIBUTING.md: one file, and the command, its list and its explanation know it. */
import { expect, test, vi } from "vitest";
import { loadEntries } from "../../src/cli/explain-entries.ts";

// what `npx vitest run tests/exact -u` writes into the list
vi.mock("../../src/exact/index.ts", async (original) => {
  const { family: square } = await import("./square.ts");
  return { ...(await original<object>()), square };
});

test("a made-up family is computed and explained", () => {
  const entry = loadEntries().find(({ kind, name }) => kind === "exact" && name === "square");
  expect(entry?.page()).toContain("area = 9");
});
