/** Sentences of levers on the first screen: names and figures put in, never more than a few, one line each where it fits. */
import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { renderScreen } from "../../src/report/screen.ts";
import { fixture } from "./fixture.ts";

const options = { width: 79, ascii: false, colour: (_: string, text: string) => text, detail: false, command: "mutua run x", scenarioFile: "x" } as const;

describe("levers on the screen", () => {
  const record = fixture();
  const world = record.worlds[0]!.name;
  const scheme = record.worlds[0]!.schemes[0]!;
  const hardship = record.metrics.find((row) => row.year === null && row.scheme === null && row.unit === "share" && row.mean !== null)!.metric;
  const sentence = `{scheme}: price {finance.premium}, back {finance.return_to_members} of 100, hardship {${hardship}}, unknown {made.up}.`;
  const screen = (levers: Parameters<typeof renderScreen>[1]["levers"], detail = false): string =>
    renderScreen(record, { ...options, detail, levers: levers! });

  test("name and figures of the scheme, or of its world, each with half its interval; a dash where there is none", () => {
    const text = screen([{ world, scheme, sentence }]).replace(/\s+/g, " ");
    expect(text).toMatch(/: price [\d.,]+ ±[\d.,]+, back [\d.,]+ ±[\d.,]+ of 100, hardship [\d.,]+ ±[\d.,]+, unknown -\./);
  });
  test("without levers the screen is what it was", () => {
    expect(screen([])).toBe(renderScreen(record, options));
  });
  test("three at most, all with --detail; a world that is not shown says nothing", () => {
    const many = [1, 2, 3, 4, 5].map((k) => ({ world, scheme, sentence: `{scheme} number ${k}.` }));
    expect(screen(many)).toContain("number 3");
    expect(screen(many)).not.toContain("number 4");
    expect(screen(many, true)).toContain("number 5");
    expect(screen([{ world: "nowhere", scheme, sentence: "hidden" }])).not.toContain("hidden");
  });
  test("no line is wider than the screen", () => {
    for (const line of screen([{ world, scheme, sentence: sentence.repeat(3) }]).split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(79);
  });
});
