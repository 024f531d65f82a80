import type { Family } from "../exact/family.ts";
import * as members from "../exact/index.ts";

/** Exact families by the name that the user types, sorted. */
export const families: ReadonlyMap<string, Family> = new Map(
  Object.values(members)
    .map((family): [string, Family] => [family.name, family])
    .sort(([first], [second]) => (first < second ? -1 : 1)),
);
