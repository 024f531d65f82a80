import { describe, expect, test } from "vitest";
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { compile, createFold, createReplicator } from "../../src/engine/index.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { languageCodes } from "../../src/report/language/codes.ts";
import { languages } from "../../src/report/language/index.ts";
import { renderScreen } from "../../src/report/screen.ts";
import { compiled, once } from "../support/simulate.ts";

/** A subsidised mutual against an insurer that reaches half as many. */
const record = once(() => {
  const { scenario } = compiled({
    mutua: 1,
    name: "fair on the screen",
    years: 4,
    replications: 12,
    seed: "fair",
    population: { size: 600, income: { mean: 3000, gini: 0.4 }, ages: { bands: { "20-64": 1 } } },
    health: { services: { care: { rate: 2, cost: { mean: 40, cv: 1 }, essential: true } } },
    schemes: {
      mutual: { kind: "solidarity", contribution: { income: 0.04 }, subsidies: [{ who: "everyone", share: 0.5, paid_by: "state" }] },
      insurer: { kind: "for-profit", reach: 0.5 },
    },
    uncertainty: { default: { rates: 0.2, costs: 0.2, behaviour: 0.2 } },
  });
  const fair = withFairWorlds(scenario);
  const { model } = compile(fair);
  const fold = createFold(model!, fair);
  const replicator = createReplicator(model!);
  for (let r = 0; r < 12; r++) fold.add(r, replicator.run(r)!, replicator.truth);
  return fold.record({ engine: "test", hash: "sha256:0123456789", stopped: false });
});
const draw = (width = 79, ascii = false, language = languages.en): string =>
  renderScreen(record(), { width, ascii, colour: (_, text) => text, detail: false, command: "mutua run x.yaml", scenarioFile: "x.yaml", language });
/** Sentences as words: tables begin with a blank, and bars are no words. */
const sentences = (text: string): string =>
  text
    .split("\n")
    .filter((line) => /^[^\s█▒·]/.test(line))
    .join(" ");

describe("the fair baseline on the first screen", () => {
  test("as written, at parity on both sides' terms, for the same money; fifths beside the total; in k of n futures; year by year", () => {
    const text = draw();
    expect(text).toContain("Is it fair? mutual less insurer");
    expect(text).toMatch(/as written +[+-]\d/);
    expect(text).toMatch(/same subsidy, reach as mutual +[+-]\d/);
    expect(text).toMatch(/same subsidy, reach as insurer +[+-]?\d/);
    expect(text).toMatch(/same money as a floor of \d+\D%/);
    expect(text.replace(/\s+/g, " ")).toMatch(/With \d+ assumptions varied, .* in 90 of 100 futures; \w+ covers more in \d+ of 12 futures\./);
    expect(text).toMatch(/Year by year +2026 +2027/);
  });

  test("fits 72 and 79 columns, and ASCII says the same", () => {
    for (const width of [72, 79]) for (const line of draw(width).split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    expect(draw(79, true)).toContain("Is it fair?");
  });

  test.each(languageCodes)("in %s it fits every terminal of 60 to 119 columns, and no sentence loses a word", (code) => {
    const whole = sentences(draw(119, false, languages[code]));
    expect(whole.length).toBeGreaterThan(300);
    for (let width = 60; width < 120; width++) {
      const text = draw(width, false, languages[code]);
      for (const line of text.split("\n")) expect(displayWidth(line), `${width}: ${line}`).toBeLessThanOrEqual(width);
      expect(sentences(text), String(width)).toBe(whole);
    }
  });
});
