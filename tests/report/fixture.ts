/** A result record made by hand. Every number is made up; they are only kept coherent (shares add to 1, intervals hold means). */
import type { ResultRecord, ResultRow } from "../../src/engine/result.ts";

export const years = Array.from({ length: 10 }, (_, index) => 2026 + index);
export const lastYear = 2035;
const n = 1000;
/** Half width of a 95 % interval in standard errors, close enough for made-up numbers. */
const t = 1.96;

type Place = Partial<Pick<ResultRow, "versus" | "scheme" | "versus_scheme" | "by" | "group" | "year">>;

export function figure(
  world: string,
  metric: string,
  mean: number | null,
  se: number | null,
  unit: string,
  place: Place = {},
  more: Partial<ResultRow> = {},
): ResultRow {
  const known = mean !== null && se !== null;
  return {
    world,
    versus: null,
    scheme: null,
    metric,
    by: null,
    group: null,
    year: lastYear,
    n,
    mean,
    se,
    lo: known ? mean - t * se : null,
    hi: known ? mean + t * se : null,
    unit,
    ...place,
    ...more,
  };
}

const levels: Readonly<Record<string, readonly [number, number]>> = {
  "coverage.breadth": [0.6214, 0.2493],
  "exclusion.rate": [0.2131, 0.5822],
  "uninsured.declined": [0.1655, 0.1685],
  "protection.forgone": [0.18, 0.274],
  "exclusion.closed": [0, 0],
  "exclusion.ineligible": [0, 0],
  "exclusion.unaware": [0.069, 0.08],
  "exclusion.not_offered": [0, 0.0101],
  "exclusion.denied": [0, 0.141],
  "exclusion.lapsed": [0.0401, 0.0321],
  "exclusion.unaffordable": [0.098, 0.304],
  "exclusion.waiting": [0.006, 0.015],
};
const horizonLevels: Readonly<Record<string, readonly [number, number, number, string]>> = {
  "protection.sdg382": [0.061, 0.098, 0.0015, "share"],
  "protection.sdg382_poor_before": [0.04, 0.055, 0.0012, "share"],
  "protection.oop_over_10": [0.21, 0.26, 0.0015, "share"],
  "finance.return_to_members": [0.882, 0.67, 0.003, "ratio"],
  "finance.premium": [17040, 39720, 275, "currency per person"],
  "solidarity.paid_by_members": [12040, 39720, 275, "currency per person"],
  "solidarity.paid_by_employers": [3000, 0, 0, "currency per person"],
  "solidarity.paid_by_state": [2000, 0, 0, "currency per person"],
  "solidarity.paid_by_donors": [0, 0, 0, "currency per person"],
};
/** Covered, excluded, declined by fifth of income, poorest first. */
const fifths: readonly (readonly [readonly [number, number, number], readonly [number, number, number]])[] = [
  [
    [0.548, 0.402, 0.05],
    [0.063, 0.887, 0.05],
  ],
  [
    [0.58, 0.3, 0.12],
    [0.11, 0.79, 0.1],
  ],
  [
    [0.63, 0.19, 0.18],
    [0.2, 0.62, 0.18],
  ],
  [
    [0.66, 0.12, 0.22],
    [0.35, 0.41, 0.24],
  ],
  [
    [0.69, 0.05, 0.26],
    [0.52, 0.2, 0.28],
  ],
];
const outcomes = ["coverage.breadth", "exclusion.rate", "uninsured.declined"] as const;
/** Futures of 1000 in which the mutual is ruined by each year. */
const ruinedBy = [0, 1, 3, 6, 10, 14, 18, 23, 27, 31];

export interface FixtureOptions {
  readonly worlds?: readonly [string, string];
  /** Added to the difference of cover: -0.3721 makes it 0 exactly, -0.7 lets the insurer cover more. */
  readonly coverShift?: number;
  readonly ruined?: readonly [readonly number[], readonly number[]];
}

/** Exact binomial bounds of the counts used here (Clopper-Pearson, n = 1000): [lo, hi]. */
const bounds: Readonly<Record<number, readonly [number, number]>> = { 0: [0, 0.003682], 31: [0.02116, 0.04373], 460: [0.4288, 0.4915], 1000: [0.996318, 1] };

export function fixture({ worlds = ["mutual", "insurer"], coverShift = 0, ruined = [ruinedBy, ruinedBy.map(() => 0)] }: FixtureOptions = {}): ResultRecord {
  const [first, second] = worlds;
  const metrics: ResultRow[] = [];
  const pairOf = (metric: string, values: readonly [number, number], se: number, unit: string, place: Place = {}, scheme = false, shift = 0): void => {
    worlds.forEach((world, index) => metrics.push(figure(world, metric, values[index]!, se, unit, { ...place, scheme: scheme ? world : null })));
    const more = { variance_reduction: 3.1, probability_above: 0.99, ...(scheme ? { versus_scheme: second } : {}) };
    metrics.push(figure(first, metric, values[0] - values[1] + shift, se * 1.1, unit, { ...place, versus: second, scheme: scheme ? first : null }, more));
  };
  for (const [metric, values] of Object.entries(levels)) pairOf(metric, values, 0.003, "share", {}, false, metric === "coverage.breadth" ? coverShift : 0);
  fifths.forEach((shares, index) =>
    outcomes.forEach((metric, part) => pairOf(metric, [shares[0][part]!, shares[1][part]!], 0.005, "share", { by: "quintile", group: `q${index + 1}` })),
  );
  for (const [metric, [a, b, se, unit]] of Object.entries(horizonLevels))
    pairOf(metric, [a, b], se, unit, { year: null }, /^(?:finance|solidarity)\./.test(metric));
  pairOf("state.total", [29e9, 4e9], 0.5e9, "currency", { year: null });
  ruined.forEach((counts, index) =>
    years.forEach((year, position) => {
      const k = counts[position]!;
      const [lo, hi] = bounds[k] ?? [Math.max(0, k / n - 0.01), k / n + 0.01];
      metrics.push(
        figure(
          worlds[index]!,
          "finance.ruin_probability",
          k / n,
          Math.sqrt(((k / n) * (1 - k / n)) / n),
          "share",
          { year, scheme: worlds[index]! },
          { k, lo, hi, interval: "clopper-pearson" },
        ),
      );
    }),
  );
  metrics.push(
    figure(
      first,
      "finance.ruin_probability",
      (ruined[0].at(-1)! - ruined[1].at(-1)!) / n,
      ruined[0].at(-1) === ruined[1].at(-1) ? 0 : 0.0055,
      "share",
      { versus: second, scheme: first },
      { versus_scheme: second },
    ),
  );
  years.forEach((year, index) => {
    const p50 = 3 + 0.7 * index;
    worlds.forEach((world) =>
      metrics.push(
        figure(
          world,
          "finance.reserve_months",
          p50,
          0.05,
          "months",
          { year, scheme: world },
          { sd: 2, p5: Math.max(0, p50 - 1 - 0.5 * index), p50, p95: p50 + 1 + 0.3 * index },
        ),
      ),
    );
  });
  return {
    format: "mutua-result/1",
    engine: "0.1.0",
    scenario: { name: "A teachers' mutual opens to its neighbours", hash: "sha256:9f3c41d0aa55" },
    seed: "dakar-2026",
    rng: "default",
    replications: n,
    finished: n,
    stopped: false,
    years,
    currency: "F",
    size: 50000,
    represents: 50000,
    confidence: 0.95,
    populations_differ: false,
    worlds: worlds.map((name) => ({ name, kind: "solidarity", schemes: [name] })),
    compare: [[first, second]],
    metrics,
    checks: [
      { expression: `coverage.breadth(${first}, 2035) >= 0.6`, verdict: "passed", value: 0.6214, lo: 0.6155, hi: 0.6273 },
      { expression: `finance.ruin_probability(${first}) <= 0.03`, verdict: "undecided", value: 0.031, lo: 0.02116, hi: 0.04373 },
    ],
    convergence: [{ world: first, metric: "coverage.breadth", scheme: null, n: 1000, mean: 0.6214, se: 0.003 }],
    warnings: [{ code: "W0101", text: "the reserve target is never reached", remedy: "check reserve.target" }],
    assumption_debt: [
      { path: "health.services.hospital.rate", value: 0.09, note: null },
      { path: "behaviour.awareness", value: 0.7, note: "a guess" },
      { path: "behaviour.lapse.arrears", value: 0.05, note: null },
    ],
    uncertainty: { held: 3, numbers: [], effects: [] },
    fairness: null,
    first_prices: [],
    reversals: null,
    attribution: null,
    precision: null,
    schemes: [
      { name: "mutual", kind: "solidarity", levers: [] },
      { name: "insurer", kind: "for-profit", levers: [] },
    ],
    levers: [],
    labels: [],
    settings: { scenario: null, truth: [], replicate: null },
    numbers: [],
    sources: [],
    draws: [],
  };
}
