/** The person of `report --story`: the same sums as the story itself, in the annex of the document. */
import { expect, test } from "vitest";
import { witnessFuture } from "../../../src/cli/story/witness-future.ts";
import { validateScenario } from "../../../src/engine/index.ts";
import { storyBlock } from "../../../src/report/brief/story-block.ts";
import { renderStory } from "../../../src/report/story/story.ts";
import { society } from "../../laws/small.ts";

const { scenario } = validateScenario({ ...society(), population: { ...(society()["population"] as object), size: 300 } }, { readText: () => "" });

test.each(["en", "fr", "es"] as const)("in %s: who, why this person, a row each for what was paid, and that it is an example", (language) => {
  const witnessed = witnessFuture(scenario!, { language, future: 0, allowLarge: false, command: "report", flag: "--story" });
  if ("refusals" in witnessed) throw new Error("refused");
  const { input, find } = witnessed;
  const life = find("pays-most")!;
  const block = storyBlock(life, "pays-most", "300", input);
  if (block.kind !== "table") throw new Error("no table");
  const { table } = block;
  expect(table.head).toHaveLength(1 + input.told.length);
  expect(table.rows).toHaveLength(6);
  const text = renderStory(life, "pays-most", input).replaceAll(/\s+/g, " ");
  for (const row of table.rows) expect(text).toContain(row.join(" ").replaceAll(/\s+/g, " "));
  expect(table.note).toContain(input.texts.chosen["pays-most"]);
  expect(table.note).toContain("300");
});

test("a number that nobody has is refused with what there is", () => {
  const witnessed = witnessFuture(scenario!, { language: "en", future: 0, allowLarge: false, command: "report", flag: "--story" });
  if ("refusals" in witnessed) throw new Error("refused");
  expect(() => witnessed.find(10_000)).toThrow(/--story 10000: there is no such person; they are numbered from 0 to \d+/);
});
