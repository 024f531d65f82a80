import { expect, test } from "vitest";
import { scenarioList } from "../../src/cli/scenario-list.ts";

const listed = [
  { name: "small", title: "A short title", topic: "solidarity-fails" },
  { name: "a-scenario-with-a-long-name", title: "A title that is much longer than what is left of a narrow line", topic: "teaching" },
  { name: "stray", title: "One that names no topic", topic: "" },
];

test.each([40, 59, 79])("every scenario stands under its topic, %d columns wide", (width) => {
  const text = scenarioList(listed, width);
  const lines = text.split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
  const places = ["To learn with", "  a-scenario-with", "Solidarity that fails", "  small", "Others", "  stray"].map(at);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  for (const { title } of listed) expect(text.replace(/\s+/g, " ")).toContain(title);
});
