/** The frozen predictions that ship: of the form that is documented, of every case, in the bytes that the program writes. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Prediction, predictionFileShape, predictionFileText } from "../../src/cases/prediction.ts";
import { readData } from "../../src/io/read-data.ts";

const folder = new URL("../../scenarios/cases/", import.meta.url);
const path = new URL("predictions.json", folder).pathname;
const { value, problems } = readData(path, "predictions.json", predictionFileShape);
const frozen: readonly Prediction[] = value!.predictions;

test("predictions.json is of the documented form, in the bytes that --freeze writes", () => {
  expect(problems).toEqual([]);
  expect(readFileSync(path, "utf8")).toBe(predictionFileText(frozen));
});

test("every figure of every case is frozen, with what was known of it", () => {
  const cases = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  expect(cases.length).toBeGreaterThanOrEqual(13);
  for (const file of cases) {
    const name = file.replace(".yaml", "");
    const { figures } = (parse(readFileSync(new URL(file, folder), "utf8")) as { case: { figures: Record<string, { known_beforehand?: boolean }> } }).case;
    for (const [figure, { known_beforehand }] of Object.entries(figures)) {
      const first = frozen.find((one) => one.case === name && one.figure === figure);
      expect(first?.known_beforehand, `${name}: ${figure}`).toBe(known_beforehand ?? false);
    }
  }
});

test("the range holds the middle, and an event has none", () => {
  for (const { kind, p5, p50, p95, mean } of frozen) {
    expect(p5).toBeLessThanOrEqual(p50);
    expect(p50).toBeLessThanOrEqual(p95);
    if (kind === "event") expect([p5, p50, p95]).toEqual([mean, mean, mean]);
  }
});
