/** Runs that go on until a figure is exact enough. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import type { ResultRecord } from "../../src/engine/result.ts";
import { mutua } from "./mutua.ts";

const tiny = ["run", "first-steps", "--set", "population.size=100", "--set", "years=2", "--json", "--quiet", "--plain"];
const goals = ["--replications", "20", "--until-precise", "mutual.coverage.breadth=0.01"];

test("the same bytes on one and two threads, and the figures of as many replications asked for outright", () => {
  const [one, two] = ["1", "2"].map((workers) => mutua([...tiny, ...goals, "--workers", workers]).stdout);
  expect(one).toBe(two);
  const record = JSON.parse(one!) as ResultRecord;
  const { precision, replications, finished } = record;
  expect(precision!.looks.length).toBeGreaterThan(1);
  expect(precision!.goals[0]!.reached).toBeLessThanOrEqual(0.01);
  expect({ replications, finished }).toEqual({ replications: precision!.looks.at(-1)!.n, finished: replications });
  expect(record.warnings.map(({ code }) => code)).toContain("chosen_by_precision");
  const outright = JSON.parse(mutua([...tiny, "--replications", String(replications)]).stdout) as ResultRecord;
  expect(record.metrics).toEqual(outright.metrics);
  expect(outright.precision).toBeNull();
});

test("what cannot be reached is refused with what it would take", () => {
  const ended = mutua([...tiny, "--replications", "20", "--until-precise", "mutual.coverage.breadth=0.001", "--most", "50"]);
  expect(ended).toMatchObject({ code: 5, stdout: "" });
  expect(ended.stderr).toMatch(
    /cannot be reached with 50 futures at most: mutual\.coverage\.breadth has a standard error of 0\.0\d+ after 20 futures, not 0\.001; it would take about [\d,]+ futures, .+ here/,
  );
  const wrong = mutua([...tiny, "--until-precise", "mutual.coverage.bredth=1"]);
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).toContain("--until-precise");
});
