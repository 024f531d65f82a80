import type { Family, Result } from "./family.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, notNegative, number, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  cost_min: notNegative("lowest expected cost a", { unit: "money" }),
  cost_max: positive("highest expected cost b; costs are uniform on [a, b]", { unit: "money" }),
  wtp_factor: positive("willingness to pay as a multiple of own cost (proportional case)", { default: 1 }),
  risk_premium: notNegative("willingness to pay above own cost (additive case)", { unit: "money", default: 0 }),
  loading: number("loading of the premium in the proportional case", { above: -1, default: 0 }),
  additive_loading: number("loading of the premium in the additive case", { above: -1, default: 0 }),
  rounds: integer("rounds of the path of premiums to print (additive case)", { minimum: 0, maximum: 10000, default: 0 }),
};

/** Buyers are the types with cost >= cut; willingness to pay of type c is slope c + shift. */
interface Market {
  readonly a: number;
  readonly b: number;
  readonly loading: number;
  readonly slope: number;
  readonly shift: number;
}

interface Equilibrium {
  readonly premium: number;
  readonly share: number;
}

/** Premium over willingness to pay of the marginal type when buyers are [cut, b]: linear in cut. */
const shortfall = (m: Market, cut: number): number => 0.5 * (1 + m.loading) * (cut + m.b) - m.slope * cut - m.shift;

/** All fixed points: everybody, an inner margin, nobody. */
function equilibria(m: Market): readonly Equilibrium[] {
  const found: Equilibrium[] = [];
  const all = shortfall(m, m.a);
  if (all <= 0) found.push({ premium: 0.5 * (1 + m.loading) * (m.a + m.b), share: 1 });
  const inner = (0.5 * (1 + m.loading) * m.b - m.shift) / (m.slope - 0.5 * (1 + m.loading));
  if (inner > m.a && inner < m.b) found.push({ premium: m.slope * inner + m.shift, share: (m.b - inner) / (m.b - m.a) });
  if (shortfall(m, m.b) >= 0) found.push({ premium: (1 + m.loading) * m.b, share: 0 });
  return found;
}

/** Where the market goes from everybody enrolled: the first fixed point on the way down. */
function addMarket(table: Table, name: string, m: Market): void {
  const found = equilibria(m);
  const reached = found[0];
  if (reached === undefined) table.none(`${name}_premium`, "no_fixed_point", "money").none(`${name}_enrolled_share`, "no_fixed_point", "share");
  else table.add(`${name}_premium`, reached.premium, "money").add(`${name}_enrolled_share`, reached.share, "share");
  table.add(`${name}_fixed_points`, found.length);
  found.forEach((point, k) => {
    table.add(`${name}_fixed_point_${k + 1}_premium`, point.premium, "money").add(`${name}_fixed_point_${k + 1}_enrolled_share`, point.share, "share");
  });
}

/** Premium round by round: everybody first, then those whose willingness to pay reached the last premium. */
function addPath(table: Table, inputs: Inputs, m: Market): void {
  let cut = m.a;
  for (let round = 1; round <= inputs.number("rounds"); round += 1) {
    const premium = 0.5 * (1 + m.loading) * (cut + m.b);
    table.add(`additive_premium_round_${round}`, premium, "money");
    cut = Math.min(m.b, Math.max(m.a, premium - m.shift));
  }
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const a = inputs.number("cost_min");
  const b = inputs.number("cost_max");
  if (!(b > a)) inputs.fail("cost_max", `a number above cost_min (${inputs.label("cost_min")})`, "Raise cost_max.");
  const table = new Table();
  addMarket(table, "proportional_wtp", { a, b, loading: inputs.number("loading"), slope: inputs.number("wtp_factor"), shift: 0 });
  const additive: Market = { a, b, loading: inputs.number("additive_loading"), slope: 1, shift: inputs.number("risk_premium") };
  addMarket(table, "additive_wtp", additive);
  addPath(table, inputs, additive);
  return table.result();
}

export const family: Family = {
  name: "selection-uniform",
  summary: "Adverse selection with costs uniform on [a, b]: equilibrium premium and enrolment, all fixed points, path",
  formula:
    "buy iff WTP >= premium; premium = (1 + loading) x mean cost of buyers; WTP = k c or c + r; start from everybody; nobody enrolled is a fixed point when even the costliest type will not pay (1 + loading) b",
  source: "Akerlof (1970); Einav & Finkelstein (2011), Selection in Insurance Markets: Theory and Empirics in Pictures",
  accuracy: "relative 1e-13",
  parameters,
  example: { cost_min: 0, cost_max: 1000, wtp_factor: 1.5, risk_premium: 300 },
  compute,
};
