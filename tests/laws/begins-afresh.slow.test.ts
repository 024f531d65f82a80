/** Thirty random scenarios and the one with every key: none reads what another left (`begins-afresh.test.ts`). */
import { beforeAll, expect, test } from "vitest";
import { combination } from "../support/combinations.ts";
import { smallEverything } from "../support/everything.ts";
import { type Rerun, watchEngine } from "./runs-again.ts";

let engine: Rerun;
beforeAll(async () => {
  engine = await watchEngine();
});

test("in the opposite order, with every column full of rubbish", () => {
  const drawn = Array.from({ length: 30 }, (_, k) => ({ name: `combination ${5000 + k}`, ...combination(5000 + k) }));
  const { input, files } = smallEverything();
  expect(engine.expectSame([...drawn, { name: "everything", input, files }])).toBeGreaterThan(24);
});
