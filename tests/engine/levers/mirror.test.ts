/**
 * Every lever may be had by either kind of scheme, and does the same for both: a file whose scheme is called for-profit instead of solidarity, with the
 * same written terms and the same lever, prints the same figures to the last bit. (`mirror.slow.test.ts`: reinsurance, and all levers at once.)
 * Names stay: levers that draw whom they reach draw by the name of the scheme.
 */
import { expect, test } from "vitest";
import { levers } from "../../../src/engine/levers/index.ts";
import { beside, figures, terms, village } from "../../support/every-lever.ts";
import { simulate } from "../../support/simulate.ts";

test("every lever of the registry has terms here", () => {
  expect(Object.keys(terms).sort()).toEqual([...levers.keys()].sort());
});

// a price of reinsurance is worked out on a thousand first years
test.each([...levers.keys()].filter((name) => name !== "reinsurance"))("%s does the same for both kinds", (name) => {
  const { kinds, scope } = levers.get(name)!;
  if (scope === "scheme") expect(kinds).toEqual(expect.arrayContaining(["solidarity", "for-profit"]));
  const names = [name, ...(beside[name] ?? [])];
  const [one, other] = [simulate(village(names, "solidarity")), simulate(village(names, "for-profit"))];
  expect(one.model.levers.some(({ lever }) => lever === name)).toBe(true);
  expect(figures(one).length).toBeGreaterThan(100);
  expect(figures(other)).toEqual(figures(one));
});
