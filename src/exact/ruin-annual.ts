import { binomialSurvival, poissonSurvival } from "../engine/maths/discrete-laws.ts";
import type { Family, Result } from "./family.ts";
import type { LatticeLaw, LatticeSeverity } from "./parts/aggregate-law.ts";
import { latticeLaw } from "./parts/aggregate-law.ts";
import type { Frequency } from "./parts/frequency.ts";
import { frequencyParameter, readFrequency, repeatedFrequency } from "./parts/frequency.ts";
import type { Inputs } from "./parts/inputs.ts";
import { readLatticeSeverity, SEVERITY_UNITS } from "./parts/lattice-input.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const MOST_STATES = 200000;
const parameters: Parameters = {
  annual_count: frequencyParameter("number of claims of the whole pool in a year"),
  cost_units: integer("cost of a claim; or give severity_units", { minimum: 1, maximum: 1000000, unit: "units", optional: true }),
  severity_units: { ...SEVERITY_UNITS, optional: true },
  contribution_units: integer("contributions of a year, in before the test at its end", { minimum: 0, unit: "units" }),
  reserves_units: list("initial reserves", integer("reserve", { minimum: 0, unit: "units" })),
  T: integer("years", { minimum: 1, maximum: 2000 }),
  report: list("years to report (all years when not given)", integer("year", { minimum: 1 }), { optional: true }),
};

/**
 * psi[t][u] for t = 1..years and u up to the reach still needed:
 * psi(t, u) = P(S > u + c) + sum_k P(S = k) psi(t - 1, u + c - k). Only positive terms.
 */
function ruinTable(law: LatticeLaw, contribution: number, largest: number, years: number): Float64Array[] {
  const table: Float64Array[] = [new Float64Array(largest + contribution * years + 1)];
  for (let t = 1; t <= years; t += 1) {
    const before = table[t - 1]!;
    const now = new Float64Array(largest + contribution * (years - t) + 1);
    for (let u = 0; u < now.length; u += 1) {
      const top = u + contribution;
      let sum = top < law.tail.length ? law.tail[top]! : 0;
      const stop = Math.min(top, law.pmf.length - 1);
      for (let k = 0; k <= stop; k += 1) sum += law.pmf[k]! * before[top - k]!;
      now[u] = sum;
    }
    table.push(now);
  }
  return table;
}

function readClaims(inputs: Inputs): LatticeSeverity {
  if (inputs.has("cost_units") === inputs.has("severity_units")) {
    inputs.fail("cost_units", "either cost_units or severity_units", inputs.has("cost_units") ? "Remove one of the two." : "Add one of the two.");
  }
  return inputs.has("cost_units") ? [[inputs.number("cost_units"), 1]] : readLatticeSeverity(inputs, "severity_units");
}

/** P(total of all years > capital), years not stopped by ruin. */
function withoutAbsorption(count: Frequency, claims: LatticeSeverity, capital: number): number | null {
  const only = claims.length === 1 ? claims[0]! : null;
  if (only !== null && only[0] > 0 && count.kind === "poisson") return poissonSurvival(capital / only[0], count.mean);
  if (only !== null && only[0] > 0 && count.kind === "binomial") return binomialSurvival(capital / only[0], count.size, count.q);
  const law = latticeLaw(count, claims, 0);
  return law === null ? null : capital < law.tail.length ? law.tail[capital]! : 0;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const frequency = readFrequency(inputs.record("annual_count"));
  const claims = readClaims(inputs);
  const contribution = inputs.number("contribution_units");
  const reserves = inputs.numbers("reserves_units");
  const years = inputs.number("T");
  const largest = reserves.reduce((top, u) => Math.max(top, u), 0);
  const states = largest + contribution * years + 1;
  const law = states > MOST_STATES ? null : latticeLaw(frequency, claims, 0);
  if (law === null || states * years > 4e7 || states * law.pmf.length * years > 5e9) {
    return inputs.fail("contribution_units", "reserve + contributions of all years in at most 200000 units", "Use a larger unit, or fewer years.");
  }
  const psi = ruinTable(law, contribution, largest, years);
  const report = inputs.has("report") ? inputs.numbers("report") : Array.from({ length: years }, (_, t) => t + 1);
  for (const t of report) if (t > years) inputs.fail("report", `years from 1 to ${years}`, "Raise T or shorten the list.", String(t));
  const table = new Table();
  for (const u of reserves) {
    for (const t of report) table.add(`psi(u=${u},T=${t})`, Math.min(1, psi[t]![u]!), "probability");
    let earlier = 0;
    for (let t = 1; t < years; t += 1) earlier += psi[t]![u]!;
    const name = `E[time_to_ruin|ruin<= ${years}](u=${u})`;
    if (psi[years]![u]! > 0) table.add(name, years - earlier / psi[years]![u]!, "years");
    else table.none(name, "ruin_impossible", "years");
  }
  const all = repeatedFrequency(frequency, years);
  for (const u of reserves) {
    const name = `P(U_${years}<0 without absorption)(u=${u})`;
    const value = withoutAbsorption(all, claims, u + contribution * years);
    if (value === null) table.none(name, "too_many_units", "probability");
    else table.add(name, value, "probability");
  }
  return table.result();
}

export const family: Family = {
  name: "ruin-annual",
  summary: "Probability of ruin within T years, tested at each year end, by exact convolution; several reserves",
  formula:
    'U_t = U_{t-1} + c - S_t; psi(T, u) = P(U_t < 0 for some t <= T) = P(S > u+c) + sum_k P(S=k) psi(T-1, u+c-k); "without absorption" is only P(U_T < 0)',
  source: "Bowers et al., Actuarial Mathematics, chapters 13-14 (discrete-time surplus process)",
  accuracy: "relative 1e-11, also for small probabilities (all terms positive)",
  parameters,
  example: { annual_count: { dist: "poisson", mean: 20 }, cost_units: 1, contribution_units: 21, reserves_units: [0, 10], T: 20, report: [1, 10, 20] },
  compute,
};
