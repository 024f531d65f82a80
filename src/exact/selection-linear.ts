import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { notNegative, number } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  A: number("demand P = A - B Q: price at which the first person buys", { unit: "money" }),
  B: notNegative("slope of demand", { unit: "money" }),
  C: number("average cost AC = C - D Q: cost of the first buyer", { unit: "money" }),
  D: number("slope of average cost; above 0 is adverse selection", { unit: "money" }),
};

/** Shares where demand meets average cost; corners where they do not cross inside 0..1. */
function equilibria(gap: number, slope: number): readonly number[] {
  // demand - average cost = gap - slope Q
  const found: number[] = [];
  if (gap <= 0) found.push(0);
  const inner = gap / slope;
  if (inner > 0 && inner < 1) found.push(inner);
  if (gap - slope >= 0) found.push(1);
  return found;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const [A, B, C, D] = [inputs.number("A"), inputs.number("B"), inputs.number("C"), inputs.number("D")];
  const gap = A - C;
  const found = equilibria(gap, B - D);
  // entry from the top: the largest share at which sellers break even
  const share = found[found.length - 1] ?? 0;
  const surplus = (q: number): number => gap * q - 0.5 * (B - 2 * D) * q * q;
  const inner = B > 2 * D ? Math.min(1, Math.max(0, gap / (B - 2 * D))) : surplus(1) > 0 ? 1 : 0;
  const table = new Table()
    .add("equilibrium_share", share, "share")
    .add("equilibrium_price", share === 1 ? C - D : A - B * share, "money")
    .add("efficient_share", inner, "share")
    .add("welfare_loss", surplus(inner) - surplus(share), "money per head")
    .add("fixed_points", found.length);
  found.forEach((q, k) => table.add(`fixed_point_${k + 1}_share`, q, "share"));
  return table.result();
}

export const family: Family = {
  name: "selection-linear",
  summary: "Linear demand and cost (Einav-Finkelstein): equilibrium, efficient share, welfare loss of selection",
  formula:
    "P = A - B Q, AC = C - D Q, MC = C - 2 D Q; equilibrium (A - C)/(B - D), efficient min(1, (A - C)/(B - 2D)); loss = integral of demand - MC between them",
  source: "Einav & Finkelstein (2011), Selection in Insurance Markets: Theory and Empirics in Pictures, Journal of Economic Perspectives 25(1)",
  accuracy: "relative 1e-13",
  parameters,
  example: { A: 100, B: 80, C: 80, D: 25 },
  compute,
};
