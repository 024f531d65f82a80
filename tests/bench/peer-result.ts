/** What every peer of workload W1 prints, as one line of JSON. */
export interface PeerResult {
  readonly peer: string;
  /** Wall seconds of the simulation loop alone: no process start, no making of the population. */
  readonly seconds: number;
  /** size * years * replications: one person, one year, one replication, both arms. */
  readonly personYears: number;
  /** Processor seconds of the same stretch, all threads: what a busy machine does not stretch. */
  readonly cpuSeconds?: number;
  /** The engine: the making of each replication's people included. With workers, `seconds` and `cpuSeconds` include it too. */
  readonly wholeSeconds?: number;
  readonly wholeCpuSeconds?: number;
  readonly size: number;
  readonly years: number;
  readonly replications: number;
  /** By name of total (see `totalNames`); a peer may leave out those it does not compute. */
  readonly totals: Readonly<Record<string, TotalStatistics>>;
  /** Benefits paid by the solidarity arm in the last year, one value a replication; may be empty. */
  readonly lastYearBenefits: readonly number[];
  /** Which kernels ran, where a peer has a choice. */
  readonly kernels?: readonly string[];
  /** The engine: columns of one replication, and the largest memory of the process. */
  readonly bytesPerPerson?: number;
  readonly peakBytes?: number;
}

/** Over replications; the standard deviation has n - 1 below it and is null for one replication. */
export interface TotalStatistics {
  readonly mean: number;
  readonly standardDeviation: number | null;
}

const scalarNames = [
  "contributions",
  "benefitsSolidarity",
  "premiums",
  "benefitsForProfit",
  "outOfPocketSolidarity",
  "outOfPocketForProfit",
  "cost",
  "claims",
] as const;

const quintileNames = [
  "persons",
  "insured",
  "denied",
  "catastrophic10Solidarity",
  "catastrophic25Solidarity",
  "catastrophic10ForProfit",
  "catastrophic25ForProfit",
] as const;

const closingNames = ["reserveSolidarity", "reserveForProfit", "deaths", "ruinSolidarity", "ruinForProfit"] as const;

/**
 * The 48 totals of one replication, in the order in which the peers store them.
 *
 * Flows and counts are sums over the years (a person insured in three years counts 3), reserves
 * those after the last year, ruin is 1 when a reserve closed any year below zero, else 0.
 * `Q1` is the poorest fifth. `deaths` leaves out those who reach the exit age.
 */
export const totalNames: readonly string[] = [
  ...scalarNames,
  ...quintileNames.flatMap((name) => [1, 2, 3, 4, 5].map((quintile) => `${name}Q${quintile}`)),
  ...closingNames,
];

/**
 * Mean and standard deviation of each total over replications.
 *
 * @param values row-major, replications x names.length
 */
export function summarise(values: Float64Array, replications: number, names: readonly string[] = totalNames): Record<string, TotalStatistics> {
  const width = names.length;
  const totals: Record<string, TotalStatistics> = {};
  for (const [column, name] of names.entries()) {
    let sum = 0;
    for (let row = 0; row < replications; row++) sum += values[row * width + column]!;
    const mean = sum / replications;
    let squares = 0;
    for (let row = 0; row < replications; row++) squares += (values[row * width + column]! - mean) ** 2;
    totals[name] = { mean, standardDeviation: replications > 1 ? Math.sqrt(squares / (replications - 1)) : null };
  }
  return totals;
}
