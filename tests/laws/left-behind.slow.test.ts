/** Every metric alone, and in pairs: the same bytes as among all. */
import { describe, test } from "vitest";
import { simulate } from "../support/simulate.ts";
import { expectWithin, ids, mixture, whole } from "./mixture.ts";
import { changed } from "./small.ts";

describe("what is asked for", () => {
  // a third of them with the one seven places on, which is of another family
  test.each(ids.flatMap((id, k) => (k % 3 === 0 ? [[id, ids[(k + 7) % ids.length]!]] : [[id]])).map((one) => [one]))("%j", (wanted) => {
    expectWithin(simulate(changed(mixture(), ["outputs.metrics", wanted])), whole(), 2);
  });
});
