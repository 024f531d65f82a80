/** A scenario as small as it can be, with what tests change. */
export function minimal({
  reach = 0.8,
  seed = "minimal",
  size = 80,
}: {
  readonly reach?: number;
  readonly seed?: string;
  readonly size?: number;
} = {}): object {
  return {
    mutua: 1,
    name: "minimal",
    currency: "FCU",
    start_year: 2026,
    years: 2,
    replications: 10,
    seed,
    population: { size, ages: { bands: { "20-44": 1, "45-64": 1 } }, female: 0.5, income: { mean: 1000, gini: 0.3 } },
    health: { services: { care: { rate: 1, cost: { mean: 20, cv: 1 } } } },
    schemes: {
      mutual: { kind: "solidarity", reach, contribution: { income: "balanced" } },
      insurer: { kind: "for-profit", contribution: { risk: { by: ["age_band", "sex"] } } },
    },
  };
}
