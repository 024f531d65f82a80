/** A run that ended by an error in the middle of a block leaves columns that are zero otherwise; no later run of the process reads them. */
import { expect, test } from "vitest";
import { needCost, needCount } from "../../src/engine/kernels/events.ts";
import { forgoneOf, pocketOf } from "../../src/engine/kernels/scratch.ts";
import { simulate } from "../support/simulate.ts";
import { society } from "./small.ts";

test("a run after rubbish in the columns that are zero at all times is the run before it", () => {
  const input = { ...society(), replications: 1, years: 2 };
  const before = simulate(input).outcomes[0]!;
  for (const column of [needCost, needCount, pocketOf, forgoneOf]) column.fill(43);
  expect(simulate(input).outcomes[0]).toEqual(before);
});
