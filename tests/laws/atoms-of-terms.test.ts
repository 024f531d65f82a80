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

describe.each<readonly [string, (number: unknown) => object, number, number]>([
  ["a mark-up for the ill", (n) => market({ underwriting: { surcharge: { ill: n } } }), 0.5, 2],
  ["a mark-up that is believed to be none", (n) => market({ underwriting: { surcharge: { ill: n } } }), 0, 1],
  ["a band of prices", (n) => market({}, { regulation: { rate_band: n } }), 10, 1.1],
  [
    "what own facilities are held to be worth",
    (n) => market({ facilities: { capacity: { care: 100 }, unit_cost_ratio: 0.9, running_cost: 10, quality: n } }),
    1,
    2,
  ],
])("%s, given as a range", (_, fileWith, believed, other) => {
  const drawn = fileWith({ uncertain: { draws: [believed, other] }, value: believed });

  test.each([believed, other])("of which %d is drawn, is what a certain number is", (value) => {
    const future = { first: replicationWith(drawn, value), replications: 1 };
    const members = (file: object): number => simulate(file, future).record.metrics.find(({ metric }) => metric === "finance.members")!.mean!;
    expect(members(drawn)).toBe(members(fileWith(value)));
    // and it matters
    expect(members(fileWith(believed))).not.toBe(members(fileWith(other)));
  });
});

/** People who weigh an insurer's prices by age and illness. The first year's members follow from its terms alone. */
function market(scheme: Map, more: Map = {}): object {
  return {
    ...{ mutua: 1, name: "market", years: 1, replications: 1, seed: "market" },
    population: { size: 600, income: { mean: 20000, gini: 0.4 }, ages: { bands: { "5-14": 20, "20-44": 50, "45-70": 30 } } },
    health: {
      conditions: { ill: { prevalence: 0.3, rates: { care: 3 } } },
      services: { care: { rate: { by: "age_sex", ages: [0, 45], female: [1, 3], male: [1, 3] }, cost: 50, price_response: 0 } },
    },
    schemes: { insurer: { kind: "for-profit", contribution: { risk: { by: ["age_band"] } }, ...scheme } },
    worlds: { with: ["insurer"], without: [] },
    outputs: { metrics: ["finance.members"], by: [] },
    ...more,
  };
}
