import type { Life, Pick } from "../story/pick.ts";
import { type StoryInput, storyHead, sumRows } from "../story/story.ts";
import type { Block } from "./model.ts";

/** One person of one future in the annex: who, what was paid and received in each world, and that it is an example. */
export function storyBlock(life: Life, pick: Pick | "number", people: string, input: StoryInput): Block {
  const [heading = "", ...who] = storyHead(life, pick, input);
  const [head = [], ...rows] = sumRows(life, input);
  const note = [...who.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)), input.texts.example(people, String(input.future))].join(" ");
  return { kind: "table", table: { id: "story", heading, head, rows, words: [0], note } };
}
