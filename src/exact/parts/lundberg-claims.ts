import { exactDot } from "../../engine/maths/compensated.ts";
import type { Inputs } from "./inputs.ts";
import type { PhaseType } from "./phase-type.ts";
import { exits, resolvent } from "./phase-type.ts";
import type { Severity } from "./severity.ts";
import { checkSum, readSeverity } from "./severity.ts";

/** Claim laws of the Cramer-Lundberg model. */
export type ClaimLaw =
  | { readonly kind: "phase-type"; readonly mean: number; readonly law: PhaseType }
  | { readonly kind: "discrete"; readonly mean: number; readonly severity: Severity; readonly points: readonly (readonly [number, number])[] }
  | { readonly kind: "gamma"; readonly mean: number; readonly severity: Severity; readonly shape: number; readonly scale: number }
  | { readonly kind: "lognormal"; readonly mean: number; readonly severity: Severity };

const WAYS = ["claim_mean", "weights", "phase_rates", "severity"] as const;

/** @throws ExactError unless the claims are described in exactly one way */
export function claimLaw(inputs: Inputs): ClaimLaw {
  const given = WAYS.filter((key) => inputs.has(key));
  const way = given[0];
  if (given.length !== 1 || way === undefined) {
    return inputs.fail(
      given[1] ?? "claim_mean",
      "one of claim_mean, weights with means, phase_rates with start, severity",
      "Describe the claims in exactly one way.",
    );
  }
  switch (way) {
    case "claim_mean":
      return mixture([1], [inputs.number("claim_mean")]);
    case "weights": {
      const weights = inputs.numbers("weights");
      const means = inputs.numbers("means");
      if (weights.length !== means.length) inputs.fail("means", `as many means as weights (${weights.length})`, "Give one mean for each weight.");
      checkSum(inputs, "weights", weights);
      const used = weights.map((weight, i) => [weight, means[i]!] as const).filter(([weight]) => weight > 0);
      return mixture(
        used.map(([weight]) => weight),
        used.map(([, mean]) => mean),
      );
    }
    case "phase_rates":
      return readPhaseType(inputs);
    case "severity":
      return fromSeverity(inputs.record("severity"));
  }
}

function mixture(weights: readonly number[], means: readonly number[]): ClaimLaw {
  const rates = means.map((mean, i) => means.map((_, j) => (i === j ? -1 / mean : 0)));
  return { kind: "phase-type", mean: exactDot(weights, means), law: { start: weights, rates } };
}

function readPhaseType(inputs: Inputs): ClaimLaw {
  const rates = inputs.rows("phase_rates");
  const start = inputs.numbers("start");
  const square = rates.every((row) => row.length === start.length) && rates.length === start.length && start.length > 0;
  if (!square) inputs.fail("phase_rates", "a square matrix as long as start", "Give one row and one start probability for each phase.");
  checkSum(inputs, "start", start);
  const legal = rates.every(
    (row, i) => row.every((rate, j) => (i === j ? rate < 0 : rate >= 0)) && row.reduce((sum, rate) => sum + rate, 0) <= 1e-12 * -row[i]!,
  );
  if (!legal)
    inputs.fail("phase_rates", "rates >= 0 off the diagonal, rows that sum to 0 or less", "Make each diagonal at most minus the other rates of its row.");
  const law: PhaseType = { start, rates };
  const times = exits(law).some((rate) => rate > 0)
    ? resolvent(
        law,
        0,
        start.map(() => 1),
      )
    : null;
  if (times === null) return inputs.fail("phase_rates", "a chain that stops from every phase", "Add an exit: make a row sum negative.");
  return { kind: "phase-type", mean: exactDot(start, times), law };
}

function fromSeverity(input: Inputs): ClaimLaw {
  const severity = readSeverity(input);
  if (severity.points !== null) return { kind: "discrete", mean: severity.mean, severity, points: severity.points };
  if (input.text("dist") === "lognormal") return { kind: "lognormal", mean: severity.mean, severity };
  const variance = severity.second - severity.mean * severity.mean;
  const scale = input.text("dist") === "exponential" ? severity.mean : variance / severity.mean;
  const shape = severity.mean / scale;
  if (Math.abs(shape - 1) < 1e-12) return mixture([1], [severity.mean]);
  const whole = Math.round(shape);
  if (whole >= 1 && whole <= 30 && Math.abs(shape - whole) < 1e-12) return erlang(whole, severity.mean);
  return { kind: "gamma", mean: severity.mean, severity, shape, scale };
}

/** Gamma law with a whole shape: so many exponential phases in a row. */
function erlang(phases: number, mean: number): ClaimLaw {
  const rate = phases / mean;
  const indices = Array.from({ length: phases }, (_, i) => i);
  const rates = indices.map((i) => indices.map((j) => (j === i ? -rate : j === i + 1 ? rate : 0)));
  return { kind: "phase-type", mean, law: { start: indices.map((i) => (i === 0 ? 1 : 0)), rates } };
}
