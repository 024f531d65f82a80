import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parts } from "../../../src/exact/scenario/index.ts";

const folder = new URL("../../../src/exact/scenario/", import.meta.url);
const files = readdirSync(folder).filter((name) => readFileSync(new URL(name, folder), "utf8").includes("export const part: Part"));

describe("the registry of parts", () => {
  it("has every file that exports one", () => {
    const index = readFileSync(new URL("index.ts", folder), "utf8");
    expect(files.filter((name) => !index.includes(`from "./${name}"`))).toEqual([]);
    expect(parts.length).toBe(files.length);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });

  it.each(parts.map((part) => [part.name, part] as const))("%s says what it is", (_, part) => {
    for (const text of [part.summary, part.formula, part.source]) expect(text.length).toBeGreaterThan(10);
  });
});
