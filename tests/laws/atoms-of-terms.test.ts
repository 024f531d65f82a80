/**
 * What is decided once for all futures does not hang on whether a number is believed to be exactly what switches something off (nobody pays a fee,
 * all is collected, fifths do not differ): believed to be almost that, the same future has almost the same figures.
 */
import { describe, expect, test } from "vitest";
import { replicationWith } from "../support/atoms.ts";
import { simulate } from "../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

/** Two groups of which one is helped, under a rate on incomes that everybody pays: nobody decides anything. */
const town = (contribution: Map, scheme: Map = {}, health: Map = {}): object => ({
  ...{ mutua: 1, name: "almost", years: 2, replications: 1, seed: "almost" },
  population: {
    size: 400,
    ages: { bands: { "5-14": 20, "20-44": 50, "45-70": 30 } },
    groups: { a: { share: 0.5, income: { mean: 20000, gini: 0.4 } }, b: { share: 0.5, income: { mean: 10000, gini: 0.2 } } },
  },
  health: { services: { care: { rate: 2, cost: { mean: 50, cv: 1 }, price_response: 0 } }, ...health },
  schemes: {
    mutual: {
      ...{ kind: "solidarity", enrolment: { mode: "compulsory" }, contribution: { income: 0.02, ...contribution }, benefits: { care: { reimburse: 0.8 } } },
      ...{ subsidies: [{ who: { group: ["a"] }, share: 0.5, paid_by: "state" }], reserve: { initial: 1000 }, ...scheme },
    },
  },
  worlds: { with: ["mutual"], without: [] },
  outputs: { metrics: "all", by: ["group"] },
});

const cases: readonly (readonly [string, (number: unknown) => object, off: number, drawn: number])[] = [
  ["no entry fee", (n) => town({ entry_fee: n }), 0, 100],
  ["all is collected", (n) => town({ collection: n }), 1, 0.6],
  ["children pay in full", (n) => town({ factors: { child: n } }), 1, 0.3],
  ["a group pays in full", (n) => town({ factors: { groups: { a: n } } }), 1, 0.3],
  ["an employer pays all", (n) => town({ employer_share: n, collection: 0.8 }), 1, 0.3],
  ["a subsidy of nothing", (n) => town({ collection: 0.8 }, { subsidies: [{ who: { group: ["a"] }, amount: n, paid_by: "state" }] }), 0, 100],
  ["rich and poor need alike", (n) => town({}, {}, { income_slope: n }), 0, 0.8],
];

describe.each(cases)("%s, as is believed", (_, fileWith, off, drawn) => {
  test("and almost so", () => {
    const at = (believed: number): object => fileWith({ uncertain: { draws: [off, drawn] }, value: believed });
    const future = { first: replicationWith(at(off), drawn), replications: 1 };
    const [exactly, almost] = [off, off + 1e-7 * (drawn - off)].map((believed) => simulate(at(believed), future).record.metrics);
    const far = exactly!.filter(({ mean }, k) => {
      const other = almost![k]!.mean;
      return mean === null || other === null ? mean !== other : Math.abs(mean - other) > 1e-4 * (1e-3 + Math.abs(mean));
    });
    expect(far.map(({ metric, world, year, group }) => [metric, world, year, group].join("/"))).toEqual([]);
  });
});

test("people stand in order of income where only a draw asks for it, whatever is printed", () => {
  const few = (slope: unknown): object => ({ ...town({}, {}, { income_slope: slope }), outputs: { metrics: ["need.events"], by: [] } });
  const drawn = few({ uncertain: { draws: [0, 0.8] }, value: 0 });
  for (const slope of [0, 0.8]) {
    const future = { first: replicationWith(drawn, slope), replications: 1 };
    const events = [drawn, few(slope)].map((file) => simulate(file, future).record.metrics.find(({ metric }) => metric === "need.events")!.mean);
    expect(events[0]).toBe(events[1]);
  }
});
