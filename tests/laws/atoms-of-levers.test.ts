/**
 * A number of a lever may be 0 by chance ("there may be no effect at all"): then the lever is there and does nothing, in as many futures as
 * the file says. Every number of every lever of the registry.
 */
import { describe, expect, test } from "vitest";
import { levers } from "../../src/engine/levers/index.ts";
import { differing, leaves, problemsOf, replaced, replicationWith, shareOfZeros } from "../support/atoms.ts";
import { beside, terms, village } from "../support/every-lever.ts";
import { simulate } from "../support/simulate.ts";

const [chance, futures] = [0.5, 64];
/** Four and a half standard errors of a share of so many futures; the seed is that of the village. */
const tolerance = 4.5 * Math.sqrt((chance * (1 - chance)) / futures);

const numbers = [...levers.values()].flatMap(({ name, scope }) => {
  const file = village([name, ...(beside[name] ?? [])], "solidarity");
  const at = scope === "world" ? [name] : ["schemes", "one", name];
  return leaves(terms[name]).map(({ path, value }) => ({ name: [name, ...path].join("."), file, path: [...at, ...path], value }));
});
const withZero = (value: number): object => ({ uncertain: { uniform: [0.9 * value, value], zero: chance }, value });
const possible = numbers.filter(({ file, path, value }) => value > 0 && problemsOf(replaced(file, path, withZero(value))).length === 0);

test("what is refused, and why", () => {
  const refused = numbers
    .filter((one) => !possible.includes(one))
    .map(({ name, file, path, value }) => [name, problemsOf(replaced(file, path, withZero(value)))[0]?.allowed]);
  expect(Object.fromEntries(refused)).toMatchInlineSnapshot(`
    {
      "cash_benefits.family.below_age": "one number: a setting that shapes the whole run is not drawn",
      "facilities.unit_cost_ratio": "a ratio is between 0.01 and 100",
      "governance.menu.contribution_step": "one number: a setting that shapes the whole run is not drawn",
      "on_insolvency.0.call.most": "one number: a setting that shapes the whole run is not drawn",
      "on_insolvency.1.cut.floor": "one number: a setting that shapes the whole run is not drawn",
      "reinsurance.0.cession": "one number: reinsurance works a price out with it before the first year, so that it is not drawn",
      "risk_equalisation.band_years": "one number: a setting that shapes the whole run is not drawn",
    }
  `);
});

describe.each(possible)("$name", ({ file, path, value }) => {
  test("is 0 as often as the file says", () => {
    expect(Math.abs(shareOfZeros(replaced(file, path, withZero(value)), futures) - chance)).toBeLessThan(tolerance);
  });

  test.each([0, value])("believed and drawn as %d it gives what the certain number does", (certain) => {
    const drawn = replaced(file, path, { uncertain: { draws: [0, value] }, value: certain });
    const known = replaced(file, path, certain);
    const future = { first: replicationWith(drawn, certain), replications: 1 };
    expect(differing(simulate(drawn, future), simulate(known, future))).toEqual([]);
  });
});
