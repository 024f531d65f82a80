/** Numbers of what is known of events: whoever remembers something under one must never meet it again for other events, whatever ran before in the process. */
import { expect, test } from "vitest";
import { events, forgetEvents, renumber, renumberMarks } from "../../../src/engine/kernels/events.ts";

test("no number comes twice, blocks whose need nobody looks at included", () => {
  const seen: number[] = [];
  const turns = [forgetEvents, forgetEvents, renumber, forgetEvents, renumberMarks, renumber, renumber, renumber];
  for (const turn of turns) {
    turn();
    seen.push(events.draw);
  }
  expect(new Set(seen).size).toBe(turns.length);
});
