import { expect, test } from "vitest";
import type { AuditRecord } from "../../src/engine/fairness/audit.ts";
import type { ResultRecord } from "../../src/engine/result.ts";
import { mutua } from "./mutua.ts";

const small = ["--set", "population.size=300", "--set", "years=3", "--set", "uncertainty.default={rates: 0.3, costs: 0.3, behaviour: 0.3}"] as const;

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
  expect(new Set(draws.filter((draw) => draw.path !== path).map((draw) => draw.value)).size).toBeGreaterThan(4);
});

test("audit of another pair, as JSON; mistakes are told in one line", () => {
  const { stdout, code } = mutua(["audit", "first-steps", "--futures", "1", "--quiet", "--json", "--pair", "mutual,without", ...small]);
  expect(code).toBe(0);
  const record = JSON.parse(stdout) as AuditRecord & { readonly format: string; readonly referees: Record<string, string> };
  expect(record).toMatchObject({ format: "mutua-audit/1", pair: ["mutual", "without"], referees: { mutual: "A mutual's referee" } });
  expect(mutua(["audit", "first-steps", "--pair", "mutual,nowhere"])).toMatchObject({ code: 2, stderr: expect.stringContaining("insurer") });
  for (const wrong of ["health.services.outpatient.rat=3", "health.services.outpatient.rate"])
    expect(mutua(["run", "first-steps", "--replications", "2", ...small, "--truth", wrong])).toMatchObject({ code: 2, stdout: "" });
});
