import { describe, expect, test } from "vitest";
import { countries } from "../../src/engine/countries/index.ts";
import { inProcess } from "./in-process.ts";

const licence = "CC BY 3.0 IGO";
const usage = 2;

describe("mutua scenarios countries", () => {
  test("prints every country on one line of a table of 80 columns, with the licence of the United Nations", async () => {
    const { stdout, code } = await inProcess(["scenarios", "countries"]);
    expect(code).toBe(0);
    const lines = stdout.split("\n");
    for (const [iso3, { name }] of countries) expect(lines.filter((line) => line.startsWith(`${iso3}  ${name}`))).toHaveLength(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain("World Population Prospects 2024");
    expect(stdout).toContain(licence);
  });

  test("prints one profile, by code or name in any case, with its sources, in 80 columns", async () => {
    const { stdout } = await inProcess(["scenarios", "countries", "SEN"]);
    expect((await inProcess(["scenarios", "countries", "senegal"])).stdout).toBe(stdout);
    for (const part of ["Senegal (SEN, XOF)", "69.2 years", "3.60 per woman", "48.8 %", "0.3812 (2018)", licence, "Global Health Expenditure Database"])
      expect(stdout).toContain(part);
    for (const code of ["COD", "COL", "USA", "IDN"]) {
      const page = (await inProcess(["scenarios", "countries", code])).stdout;
      expect(Math.max(...page.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  test("one page has ages, what pools pay, cover today, and SDG indicators, each with its year", async () => {
    const { stdout } = await inProcess(["scenarios", "countries", "SEN"]);
    // (22.0499 + 21.244) / (22.0499 + 21.244 + 48.8274) = 0.46998; 100 - 48.8274 = 51.2
    for (const part of [
      "pools pay         51.2 %",
      "pays 47 of 100",
      "no worlds of its own starts",
      "47 of 100 (2017)",
      "SDG 3.8.1         service coverage index 50.1 of 100 (2021)",
      "6.9 % (2018)",
      "39.0 % (2018)",
    ])
      expect(stdout).toContain(part);
    const bands = stdout.split("\n").filter((line) => /^ *[0-9.]+ +#* +[0-9]+(-[0-9]+|\+) +#* *[0-9.]+$/.test(line));
    expect(bands).toHaveLength(9);
    // of 100 people: nine bands of two sexes, each rounded to a tenth
    const sum = bands.flatMap((line) => [Number(line.trim().split(" ")[0]), Number(line.trim().split(" ").at(-1))]).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(18 * 0.05);
    expect((await inProcess(["scenarios", "countries", "FRA"])).stdout).toContain("people spending over 10 % of their budget: not published");
  });

  test("gives the same figures as JSON and CSV", async () => {
    const all = JSON.parse((await inProcess(["scenarios", "countries", "--json"])).stdout) as Record<
      string,
      { summary: Record<string, number>; sources: unknown[] }
    >;
    expect(Object.keys(all)).toEqual([...countries.keys()]);
    const [head, ...rows] = (await inProcess(["scenarios", "countries", "--csv"])).stdout.trimEnd().split("\n");
    expect(rows).toHaveLength(countries.size);
    const names = head!.split(",");
    for (const row of rows) {
      const cells = row.split(",");
      const { summary, sources } = all[cells[0]!]!;
      expect(sources.length).toBeGreaterThan(3);
      names.forEach((name, c) => expect(String(summary[name])).toBe(cells[c]));
    }
    const one = JSON.parse((await inProcess(["scenarios", "countries", "FRA", "--json"])).stdout) as { iso3: string };
    expect(one.iso3).toBe("FRA");
  });

  test("refuses an unknown country and two formats at once", async () => {
    const unknown = await inProcess(["scenarios", "countries", "SEX"]);
    expect(unknown.code).toBe(usage);
    expect(unknown.stderr).toContain("did you mean SEN?");
    expect((await inProcess(["scenarios", "countries", "--json", "--csv"])).code).toBe(usage);
  });
});
