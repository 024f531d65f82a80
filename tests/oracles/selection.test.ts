/**
 * The families G1 to G3 and the unravelling path of domain.json as simulated scenarios: a community-rated pool that everybody
 * belongs to at the start, people who stay while it is worth its price to them, and a price set on those who stayed last year.
 *
 * Round t of the oracles is year t: the price that is asked, and before it the members of the year before.
 */
import { describe, expect, test } from "vitest";
import type { Map } from "../support/plain.ts";
import { free, oneAge, scenarioOf } from "../support/plain.ts";
import { family, type Numeric } from "../support/oracles.ts";
import { once, rowOf, simulate } from "../support/simulate.ts";

/** A pool that sells full cover of one certain cost at its average, and people who decide by a willingness to pay. */
function pool(parts: { readonly loading: number; readonly willingness: Map; readonly rejoin: boolean; readonly basis: string } & Map): Map {
  const { loading, willingness, rejoin, basis, ...rest } = parts;
  return scenarioOf({
    behaviour: {
      affordability: "none",
      choice: { rule: "threshold", willingness_to_pay: willingness, start: "everyone", rejoin },
      forgone_care: "none",
      price_response: 0,
    },
    schemes: {
      mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { community: { loading, basis } }, benefits: { care: { reimburse: 1 } }, reserve: { initial: 1e6 } },
    },
    outputs: { metrics: ["finance.premium", "finance.members", "finance.spiral", "governance.contribution_rate", "coverage.breadth"], by: [] },
    ...rest,
  });
}

const at = { world: "mutual", scheme: "mutual" } as const;

interface Types {
  readonly loading: Numeric;
  readonly types: readonly { readonly n: number; readonly cost: number; readonly wtp: number }[];
}

describe.each(family<Types>("G2"))("%s round by round", (_, oracle) => {
  const { loading, types } = oracle.inputs;
  const years = 8;
  const people = types.reduce((sum, { n }) => sum + n, 0);
  const groups = Object.fromEntries(types.map(({ n }, k) => [`type ${k}`, { count: n }]));
  const by = (value: (type: Types["types"][number]) => number): Map => ({ by: "group", values: Object.fromEntries(types.map((type, k) => [`type ${k}`, value(type)])) });
  describe.each(["experience", "expected"])("priced by %s", (basis) => {
    const run = once(() =>
      simulate(
        pool({
          years,
          population: { groups, ages: oneAge, income: 1 },
          health: { services: { care: { rate: 1, count: "fixed", cost: by(({ cost }) => cost) } } },
          loading: Number(loading),
          willingness: by(({ wtp }) => wtp),
          rejoin: false,
          basis,
        }),
        { replications: 2 },
      ),
    );
    const rounds = oracle.value("rounds_until_stable");
    test.each(Array.from({ length: rounds }, (__, k) => k + 1))("premium and members of round %d", (round) => {
      const price = rowOf(run(), "governance.contribution_rate", { ...at, year: round }).mean!;
      expect(Math.abs(price / oracle.value(`premium_round_${round}`) - 1)).toBeLessThanOrEqual(1e-12);
      // what members pay is on the grid of contributions: 2^-45 of price x people, both rounded up to powers of two
      const paid = rowOf(run(), "finance.premium", { ...at, year: round }).mean!;
      expect(Math.abs(paid - price)).toBeLessThanOrEqual((2 * price * 2 * people) / 2 ** 45);
      const members = round === 1 ? people : rowOf(run(), "finance.members", { ...at, year: round - 1 }).mean;
      expect(members).toBe(oracle.value(`members_round_${round}`));
    });
    test("then nothing moves", () => {
      for (let year = rounds; year <= years; year++) {
        expect(rowOf(run(), "coverage.breadth", { world: "mutual", year }).mean).toBe(oracle.value("final_enrolled_share"));
        if (year > rounds) expect(Math.abs(rowOf(run(), "finance.premium", { ...at, year }).mean! / rowOf(run(), "finance.premium", { ...at, year: year - 1 }).mean! - 1)).toBeLessThanOrEqual(1e-12);
      }
    });
  });
});
