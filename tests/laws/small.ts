/** A small scenario that uses most of the engine: conditions, shocks, frailty, households, entrants, two schemes in three worlds. */
export type Input = Record<string, unknown>;

/** Money of the scenario, multiplied by `unit`. */
export function society(unit: number = 1): Input {
  return {
    mutua: 1,
    name: "laws",
    years: 5,
    replications: 6,
    seed: "laws",
    economy: {
      inflation: 0.02,
      wage_growth: 0.03,
      medical_inflation: { mean: 0.05, sd: 0.02 },
      investment_return: { mean: 0.03, sd: 0.01 },
      borrowing_rate: 0.05,
      poverty_line: 700 * unit,
    },
    population: {
      size: 1500,
      groups: {
        workers: { share: 0.5, female: 0.4, ages: { bands: { "20-39": 6, "40-64": 4 } }, income: { mean: 3000 * unit, gini: 0.35 } },
        traders: { share: 0.2, ages: { uniform: [18, 70] }, income: { mean: 1500 * unit, gini: 0.45 } },
        dependants: { share: 0.3, ages: { uniform: [0, 80] }, income: "none" },
      },
      households: { size: { 1: 0.2, 2: 0.5, 3: 0.3 }, heads: ["workers", "traders"], members: ["dependants"] },
      demography: { mortality: { gompertz: { B: 5e-5, c: 1.09 } }, entrants: { rate: 0.03 } },
    },
    health: {
      conditions: {
        diabetes: {
          prevalence: { "0-39": 0.02, "40+": 0.1 },
          onset: 0.01,
          mortality: 1.8,
          rates: { outpatient: 2.5, inpatient: 2 },
          costs: { inpatient: 1.5 },
        },
        injury: { prevalence: 0.02, onset: 0.02, recovery: 0.5, preexisting: false },
      },
      frailty: { family: "gamma", variance: 0.5, level: "person" },
      services: {
        outpatient: { rate: 2, cost: { family: "gamma", mean: 25 * unit, cv: 1.1 } },
        inpatient: { rate: 0.08, cost: { mean: 900 * unit, cv: 1.5 }, essential: true },
        screening: { rate: { by: "group", values: { workers: 0.4 }, default: 0 }, count: "fixed", cost: 30 * unit },
        surgery: { rate: 0.02, count: "bernoulli", cost: { family: "exponential", mean: 1500 * unit }, necessary: 0.8 },
      },
      shocks: { epidemic: { probability: 0.3, years: 1, rates: { outpatient: 1.5 } } },
    },
    behaviour: {
      awareness: 0.8,
      affordability: { share_of_income: 0.08, subsistence: 300 * unit },
      lapse: { arrears: 0.1, inertia: 0.5 },
    },
    schemes: {
      mutual: {
        kind: "solidarity",
        contribution: { income: "balanced", min: 20 * unit, max: 900 * unit, collection: 0.95, employer_share: 0.2 },
        subsidies: [{ who: "income < poverty_line", share: 0.5, paid_by: "state" }],
        waiting_period: 0.25,
        benefits: { outpatient: { reimburse: 0.8, copay: 2 * unit }, inpatient: { reimburse: 0.9, cap: 5000 * unit }, surgery: { reimburse: 0.7 } },
        expenses: { fixed: 1000 * unit, per_member: 3 * unit, share_of_contributions: 0.06, acquisition: 2 * unit },
        settlement_lag: 0.08,
        reserve: { initial: 5000 * unit },
      },
      insurer: {
        kind: "for-profit",
        underwriting: { deny: { conditions: 0.4, above_age: 65 }, exclude_preexisting: true, surcharge: { diabetes: 0.5 } },
        contribution: { risk: { by: ["age_band", "sex"], safety: 0.05, profit: 0.1 } },
        expenses: { share_of_contributions: 0.15 },
        on_insolvency: "continue",
      },
      floor: { kind: "public", benefits: { outpatient: { reimburse: 0.2, cap: 50 * unit } } },
    },
    worlds: { proposal: ["floor", "mutual"], baseline: ["floor", "insurer"], contested: ["floor", "insurer", "mutual"] },
    compare: [["proposal", "baseline"]],
    outputs: { metrics: "all", by: ["quintile", "sex", "age_band", "group", "health"] },
  };
}

/** Yearly limits for the mutual; pricing them is simulated, which takes a second or two. */
export function limits(unit: number = 1): Change {
  return ["schemes.mutual.benefits.limits", { deductible: 10 * unit, out_of_pocket: 800 * unit, annual: 9000 * unit }];
}

export type Change = readonly [path: string, value: unknown];

/** A copy with values set; paths are split at points. */
export function changed(input: Input, ...changes: readonly Change[]): Input {
  const copy = structuredClone(input);
  for (const [path, value] of changes) {
    const keys = path.split(".");
    let at = copy;
    for (const key of keys.slice(0, -1)) {
      at[key] ??= {};
      at = at[key] as Input;
    }
    at[keys.at(-1)!] = value;
  }
  return copy;
}

/** The same map with the keys of every map in reverse order. Lists keep theirs: they mean something. */
export function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reversed(part)]),
  );
}

/** Levers that mark events and note which, in a household world, on services with clocks of their own: care without room, a house of the scheme's own, and members who are asked again. */
export function touchedEvents(): Input {
  const { insurer: _, ...schemes } = society()["schemes"] as Record<string, Input>;
  return changed(
    society(),
    ["population.size", 5000],
    ["years", 3],
    ["schemes", schemes],
    ["schemes.mutual.on_insolvency", ["call", "continue"]],
    ["schemes.mutual.reserve.initial", 0],
    ["schemes.mutual.facilities", { capacity: { outpatient: 600 }, unit_cost_ratio: 0.7, running_cost: 3000 }],
    ["schemes.mutual.contribution", { income: 0.02, min: 20 }],
    ["supply", { capacity: { outpatient: 8000 } }],
    ["worlds", { mutual: ["floor", "mutual"], without: ["floor"] }],
    ["compare", []],
    ["outputs", { metrics: ["finance.reserve", "protection.burden_over_10", "on_insolvency.call_per_member", "facilities.saved", "supply.served"] }],
  );
}
