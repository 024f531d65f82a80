/** A share of the small faults that `npm run mutate` puts into the rules, one a folder: each is noticed by its folder's tests. */
import { describe, expect, test } from "vitest";
import { mutantsOf, nameOf } from "./mutants.ts";
import { isNoticed } from "./try-mutant.ts";

/** Folder, file, the text that is changed, and which of its places. */
const share = [
  ["src/engine/finance", "accounts.ts", "<", 1],
  ["src/engine/benefits", "covered.ts", ">=", 0],
  ["src/engine/enrolment", "cover.ts", "===", 2],
  ["src/engine/premiums", "first-price.ts", "+", 0],
  ["src/engine/tally", "tally-hardship.ts", ">", 0],
] as const;

describe.each(share)("%s/%s", (folder, file, was, place) => {
  const mutant = mutantsOf(`${folder}/${file}`).filter((one) => one.was === was)[place]!;
  test(`${nameOf(mutant)} is noticed`, () => expect(isNoticed(folder, mutant)).toBe(true));
});
