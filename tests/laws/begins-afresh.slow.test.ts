/** Eight random scenarios and the one with every key: none reads what another left (`begins-afresh.test.ts`). */
import { beforeAll, expect, test } from "vitest";
import { combination } from "../support/combinations.ts";
import { smallEverything } from "../support/everything.ts";
import { type Rerun, watchEngine } from "./runs-again.ts";

let engine: Rerun;
beforeAll(async () => {
  engine = await watchEngine();
});

test("in the opposite order, with every column full of rubbish", () => {
  const drawn = Array.from({ length: 40 }, (_, k) => ({ name: `combination ${5000 + k}`, ...combination(5000 + k) }))
    // a thousand first years of each, twice, tell nothing that one does not
    .filter(({ input }) => !JSON.stringify(input["schemes"]).includes('"reinsurance"'))
    .slice(0, 8);
  expect(engine.expectSame(drawn)).toBeGreaterThan(6);
  const { input, files } = smallEverything();
  expect(engine.expectSame([{ name: "everything", input, files }])).toBe(1);
});
