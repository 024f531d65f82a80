/** As `mirror.test.ts`, with reinsurance, whose price is worked out on a thousand first years. */
import { expect, test } from "vitest";
import { figures, terms, village } from "../../support/every-lever.ts";
import { simulate } from "../../support/simulate.ts";

test("reinsurance does the same for both kinds", () => {
  const [one, other] = [simulate(village(["reinsurance"], "solidarity")), simulate(village(["reinsurance"], "for-profit"))];
  expect(one.model.levers.some(({ lever }) => lever === "reinsurance")).toBe(true);
  expect(figures(one).length).toBeGreaterThan(100);
  expect(figures(other)).toEqual(figures(one));
});

test("all levers at once: a scheme beside itself differs by exactly 0", () => {
  // own_risk stands beside no lever that acts on what the simulated members were paid; it has a null reform of its own
  const all = Object.keys(terms).filter((name) => name !== "own_risk");
  const { model, record } = simulate(village(all, "solidarity"));
  expect(new Set(model.levers.map(({ lever }) => lever))).toEqual(new Set(all));
  const found = record.metrics.flatMap(({ versus, mean }) => (versus !== null && mean !== null ? [mean] : []));
  expect(found.length).toBeGreaterThan(60);
  expect(found.filter((difference) => difference !== 0)).toEqual([]);
});
