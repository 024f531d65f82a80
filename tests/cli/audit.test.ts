import { expect, test } from "vitest";
import type { AuditRecord, ResultRecord } from "../../src/engine/result.ts";
import { mutua } from "./mutua.ts";

const small = ["--set", "population.size=200", "--set", "years=2", "--set", "uncertainty.default={costs: 0.6}"] as const;

test("audit says what reverses, who would say it, with a command that runs; --check ends with 10", () => {
  const { stdout, code, stderr } = mutua(["audit", "first-steps", "--futures", "1", "--quiet", "--check", ...small]);
  expect({ code, stderr }).toEqual({ code: 10, stderr: "" });
  expect(stdout).toContain("An insurer's referee will say:");
  expect(stdout).toContain("A mutual's referee will say:");
  expect(stdout).toMatch(/Searched: \d+ uncertain numbers, .* trials of the\s+same 1 future/s);
  const command = /^ {4}mutua (run first-steps .*--truth .*)$/m.exec(stdout)![1]!;
  const args = [...command.matchAll(/"([^"]*)"|\S+/g)].map((match) => match[1] ?? match[0]);
  const shown = mutua([...args, "--replications", "4", "--json", "--quiet"]);
  expect(shown.code).toBe(0);
  const { draws } = JSON.parse(shown.stdout) as ResultRecord;
  const [path, value] = args.at(-1)!.split("=") as [string, string];
  // so in every future, and nothing else stands still
  expect(draws.filter((draw) => draw.path === path).map((draw) => draw.value)).toEqual(Array.from({ length: 4 }, () => Number(value)));
  // the other two in each of four futures
  expect(new Set(draws.filter((draw) => draw.path !== path).map((draw) => draw.value)).size).toBe(8);
});

test("audit of another pair, as JSON; mistakes are told in one line", () => {
  const { stdout, code } = mutua(["audit", "first-steps", "--futures", "1", "--quiet", "--json", "--pair", "mutual,without", ...small]);
  expect(code).toBe(0);
  const record = JSON.parse(stdout) as AuditRecord & { readonly format: string; readonly referees: Record<string, string> };
  expect(record).toMatchObject({ format: "mutua-audit/1", pair: ["mutual", "without"], referees: { mutual: "A mutual's referee" } });
  expect(record.findings.map(({ what }) => what)).toEqual(["sign", "stops"]);
  for (const { alone, together } of record.findings)
    for (const set of [alone, together]) {
      if (set === null) continue;
      expect(2 * set.k).toBeGreaterThan(set.n);
      for (const { position } of set.changes) expect(Math.abs(position)).toBeLessThanOrEqual(1);
    }
  expect(mutua(["audit", "first-steps", "--pair", "mutual,nowhere"])).toMatchObject({ code: 2, stderr: expect.stringContaining("insurer") });
  for (const wrong of ["health.services.outpatient.cost.men=3", "health.services.outpatient.cost.mean"])
    expect(mutua(["run", "first-steps", "--replications", "2", ...small, "--truth", wrong])).toMatchObject({ code: 2, stdout: "" });
});
