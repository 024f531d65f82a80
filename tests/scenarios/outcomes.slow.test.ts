/** The small scenarios tell the story that their header promises: every check holds, with fewer futures too. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../src/io/parse-scenario.ts";
import { simulate } from "../support/simulate.ts";

/** Fewer futures than the file has: too few to decide every check about ruin, enough that none may fail. */
const futures = { "too-small-a-pool": 100, "voluntary-and-selected": 6, "late-subsidy": 15, "insurer-serves-better": 4 } as const;

describe.each(Object.entries(futures))("%s", (name, replications) => {
  test("no check fails", () => {
    const file = new URL(`../../scenarios/${name}.yaml`, import.meta.url);
    const { record } = simulate(parseScenario(readFileSync(file, "utf8"), name).value as object, { replications });
    expect(record.checks.length).toBeGreaterThan(0);
    expect(record.checks.filter(({ verdict }) => verdict === "failed").map(({ expression, value }) => ({ expression, value }))).toEqual([]);
  });
});
