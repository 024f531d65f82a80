import { describe, expect, it } from "vitest";
import { workedNumber } from "../../src/engine/estimation/worked-number.ts";
import { causes } from "../../src/engine/metrics/causes.ts";
import { metrics } from "../../src/engine/metrics/index.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { explainCause, explainMetric, explainTopic } from "../../src/report/explain.ts";

const fits = (text: string): void => {
  for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(79);
};

describe("explain", () => {
  it.each(metrics.map((metric) => [metric.id, metric] as const))("%s with its worked number", (id, metric) => {
    const text = explainMetric(metric, workedNumber(metric));
    fits(text);
    expect(text.startsWith(id)).toBe(true);
    expect(text.split("\n")[0]).toContain(`: ${metric.words.en.name}`);
    const flat = text.replaceAll(/\s+/g, " ");
    expect(flat).toContain(`gives ${metric.example.value} `);
    expect(flat).toContain(metric.source.replaceAll(/\s+/g, " "));
    expect(text).not.toMatch(/null|NaN/);
  });
  it.each(causes.map((cause) => [cause.key, cause] as const))("cause %s with its place", (_, cause) => {
    const text = explainCause(cause, causes.length);
    fits(text);
    expect(text).toContain(`obstacle ${cause.order} of 9, ${cause.excluded ? "counted" : "not counted"} as excluded`);
  });
  it("a key without default or example prints neither", () => {
    const text = explainTopic({
      id: "population.size",
      title: "Simulated persons",
      definition: "How many persons are drawn.",
      unit: "persons",
      allowed: "1 to 10,000,000",
    });
    expect(text).toBe("population.size: Simulated persons\n\nHow many persons are drawn.\n\nUnit       persons\nAllowed    1 to 10,000,000\n");
  });
});
