/** Screens of analysis commands fit the terminal: sentences go on below, names lose their middle, numbers and commands are whole. */
import { describe, expect, test } from "vitest";
import { table } from "../../src/cli/analysis/numbers.ts";
import { paragraphs } from "../../src/cli/analysis/screen-width.ts";
import { tornado } from "../../src/report/plots/bars.ts";

describe("at 60 and 80 columns", () => {
  const labels = ["schemes.mutual.expenses.share_of_contributions", "short"];

  test.each([59, 79])("a table of %i columns cuts names, never numbers", (width) => {
    const rows = [["", "low end", "(95 %)", "high end"], ...labels.map((label) => [label, "-0.00517", "(-0.073 to 0.063)", "+0.0561"])];
    const lines = table(rows, [0], width);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    expect(lines.slice(1).every((line) => line.endsWith("-0.00517  (-0.073 to 0.063)   +0.0561"))).toBe(true);
    // the longest name alone decides
    expect(lines[1]).toMatch(/^schemes.*\.\.\..*ns +-/);
    expect(table(rows, [0])[1]).toContain(labels[0]);
  });

  test.each([59, 79])("a tornado of %i columns", (width) => {
    const bars = labels.map((label) => ({ label, low: -0.00517, high: 0.123 }));
    const lines = tornado(bars, { width, ascii: true, centre: 0.05, format: (value) => value.toPrecision(3) });
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).toMatch(/-0\.00517 :+\|#+ +0\.123$/);
    }
  });

  test("sentences go on below their own indent, commands stay whole", () => {
    const command = "Next  mutua run first-steps --set schemes.mutual.reach=0.744141 --set population.size=300";
    const sentence = "  strength: mean size of the effect; a spread as large as the strength: it hangs on the other numbers";
    const lines = paragraphs([command, sentence, "short"], 59);
    expect(lines).toEqual([command, "  strength: mean size of the effect; a spread as large as", "    the strength: it hangs on the other numbers", "short"]);
  });
});
