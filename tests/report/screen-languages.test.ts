import { describe, expect, test } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { languageCodes } from "../../src/report/language/codes.ts";
import { languages } from "../../src/report/language/index.ts";
import { renderScreen } from "../../src/report/screen.ts";
import { fixture, years } from "./fixture.ts";

const failing = years.map((_, index) => Math.round((460 * (index + 1)) / 10));
const sound = years.map(() => 0);

describe.each(languageCodes)("the screen in %s", (code) => {
  const options = {
    width: 79,
    ascii: false,
    colour: (_: unknown, text: string) => text,
    detail: false,
    command: "mutua run mine.yaml",
    scenarioFile: "mine.yaml",
    language: languages[code],
  };
  const screens = [
    renderScreen(fixture(), options),
    renderScreen(fixture({ ruined: [failing, sound] }), options),
    renderScreen(fixture({ coverShift: -0.3721 }), options),
  ];

  test("fits 79 columns and 46 lines, with no label cut", () => {
    for (const screen of screens) {
      const lines = screen.trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(46);
      for (const line of lines) expect([line, displayWidth(line) <= 79]).toEqual([line, true]);
      // names of checks and warnings are the scenario's and the engine's own; labels are ours
      const labels = lines.filter((line) => !/mutual\)|finance\.|coverage\.|reserve\.|health\./.test(line));
      expect(labels.filter((line) => line.includes("…"))).toEqual([]);
    }
  });

  test("speaks one language", () => {
    const text = screens.join("\n");
    if (code !== "en") expect(text).not.toMatch(/\b(?:covered|futures|people|excluded|money|members)\b/);
    expect(text).not.toMatch(/undefined|NaN|\$\{/);
  });

  test("a failing scheme is said first", () => {
    expect(screens[1]!.split("\n\n")[1]).toMatch(/^(?:As described, mutual|En l'état, mutual|Tal como se describe, mutual)/);
  });
});
