/** Who pays for whom under `--detail`: the picture that was looked at, and what it must never say wrongly. */
import { describe, expect, it } from "vitest";
import type { ResultRecord, ResultRow } from "../../src/engine/result.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { en } from "../../src/report/language/en.ts";
import { renderScreen } from "../../src/report/screen.ts";
import { figure, fixture } from "./fixture.ts";

const terms = ["income", "risk", "other", "margin", "chance"] as const;
type Five = readonly [number, number, number, number, number];
type Groups = Readonly<Record<string, Five>>;

/** Made up, but the five add to the sixth, and income, risk and other to 0 over everybody. */
const mutual: Groups = {
  "": [0, 0, 0, -10.9, -1.7],
  q1: [66.9, 0, 1, -11.1, -8.8],
  q3: [-4.4, 0, 0.4, -11, 0.02],
  q5: [-157.3, 0, -1.4, -9.9, 7.1],
  no_condition: [0, -40.5, 0, -10.9, -1.5],
  any_condition: [0, 121.5, 0, -10.9, -2.3],
};
const insurer: Groups = { "": [0, 0, 0, -25.7, 2.3], q5: [0, 0, 0, -25.7, 8.2] };

function rowsOf(world: string, groups: Groups, scale: number, scheme: string = world): ResultRow[] {
  return Object.entries(groups).flatMap(([group, values]) => {
    const place = { scheme, year: null, by: group === "" ? null : group.startsWith("q") ? "quintile" : "health", group: group === "" ? null : group };
    const row = (term: string, value: number): ResultRow =>
      figure(world, `solidarity.${term}`, value * scale, value === 0 ? 0 : 0.3 * scale, "currency per person", place);
    return [
      ...terms.map((term, k) => row(term, values[k]!)),
      row(
        "net_transfer",
        values.reduce((a, b) => a + b, 0),
      ),
    ];
  });
}

const withLedger = (record: ResultRecord, scale = 1, [first, second]: readonly [string, string] = ["mutual", "insurer"]): ResultRecord => ({
  ...record,
  metrics: [
    ...record.metrics,
    ...rowsOf(first, mutual, scale),
    ...rowsOf(second, insurer, scale),
    figure(first, "finance.expense_ratio", 0.1, 0.001, "ratio", { scheme: first, year: null }),
    figure(second, "finance.expense_ratio", 0.15, 0.001, "ratio", { scheme: second, year: null }),
  ],
});

const options = { width: 79, ascii: false, colour: (_: string, text: string) => text, detail: true, command: "mutua run x", scenarioFile: "x" };
const section = (record: ResultRecord): string => /^Who pays for whom[\s\S]*?(?=\n\nEvery figure)/m.exec(renderScreen(record, options))?.[0] ?? "";

describe("who pays for whom", () => {
  it("is the picture that was looked at", async () => {
    await expect(`${section(withLedger(fixture()))}\n`).toMatchFileSnapshot("golden/who-pays-for-whom.txt");
  });
  it("fits 79 columns, also with large amounts and long names", () => {
    const names = ["Mutuelle des enseignantes de Thiès et environs", "医疗保险公司 e\u0301tranger de longue dénomination"] as const;
    for (const scale of [1, 1234, 1e6, 1e9]) {
      for (const record of [withLedger(fixture(), scale), withLedger(fixture({ worlds: names }), scale, names)]) {
        const text = section(record);
        expect(text).toContain(en.ledger.terms.net_transfer);
        for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(79);
      }
    }
  });
  it("prints figures of one line that add up, to the last digit but the rounding of each", () => {
    const lines = section(withLedger(fixture())).split("\n");
    const sums = lines.flatMap((line) => {
      const cells = [...line.slice(25).matchAll(/[+-]?\d[\d,]*\.\d/g)].map(([text]) => Number(text.replaceAll(",", "")));
      return cells.length === 6 && !line.includes("paid in") ? [cells] : [];
    });
    expect(sums).toHaveLength(8);
    for (const [a, b, c, d, e, all] of sums as number[][]) expect(Math.abs(a! + b! + c! + d! + e! - all!)).toBeLessThan(0.05 * 6 + 1e-9);
  });
  it("says what of 100 paid in is spent, adding to 100, and where it is more than came in", () => {
    const text = section(withLedger(fixture())).replaceAll(/\s+/g, " ");
    expect(text).toContain("Of 100 F paid in, 88.2 are spent on care and 10.0 on administration; 1.8 are left for the reserve or the owners.");
    expect(text).toContain("Of 100 F paid in, 67.0 are spent on care and 15.0 on administration; 18.0 are left");
    const record = withLedger(fixture());
    const dear = record.metrics.map((row) => (row.metric === "finance.return_to_members" && row.versus === null ? { ...row, mean: 0.97 } : row));
    expect(section({ ...record, metrics: dear }).replaceAll(/\s+/g, " ")).toContain(
      "97.0 are spent on care and 10.0 on administration; 7.0 more than that comes from the reserve.",
    );
  });
  it("marks what can be chance, and no exact zero", () => {
    const text = section(withLedger(fixture()));
    expect(text).toMatch(/^ {2}middle fifth .* 0\.0~ +-15\.0$/m);
    expect(text).toMatch(/^ {2}everybody +0\.0 +0\.0 +0\.0 /m);
  });
  it("stands only where it was computed, and only under --detail", () => {
    expect(section(fixture())).toBe("");
    expect(renderScreen(fixture(), options)).not.toContain("Who pays for whom");
    expect(renderScreen(withLedger(fixture()), { ...options, detail: false })).toBe(renderScreen(fixture(), { ...options, detail: false }));
  });
  it("shows every scheme that people can choose in a compared world", () => {
    const record = withLedger(fixture());
    const worlds = [{ name: "mutual", kind: "solidarity" as const, schemes: ["mutual", "second"] }, record.worlds[1]!];
    const more = [
      figure("mutual", "finance.premium", 100, 1, "currency per person", { scheme: "second", year: null }),
      ...rowsOf("mutual", insurer, 1, "second"),
    ];
    expect(section({ ...record, worlds, metrics: [...record.metrics, ...more] })).toMatch(/^ second \(mutual\) +income/m);
  });
});
