/** Every metric alone, and in pairs: the same bytes as among all. */
import { describe, test } from "vitest";
import { alone, expectWithin, ids, whole } from "./mixture.ts";

describe("what is asked for", () => {
  // a third of them with the one seven places on, which is of another family
  test.each(ids.flatMap((id, k) => (k % 3 === 0 ? [[id, ids[(k + 7) % ids.length]!]] : [[id]])).map((one) => [one]))("%j", (wanted) => {
    expectWithin(alone(wanted), whole(), 2);
  });
});
