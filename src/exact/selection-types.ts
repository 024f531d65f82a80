import type { Family, Result } from "./family.ts";
import type { Decimal } from "./parts/decimal.ts";
import { decimal, ONE, over, plus, times, toNumber, ZERO } from "./parts/decimal.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, notNegative, number, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  loading: number("loading of the premium", { above: -1, default: 0 }),
  types: list(
    "risk types",
    record("one type", {
      n: integer("people", { minimum: 0 }),
      cost: notNegative("expected cost of one person", { unit: "money" }),
      wtp: notNegative("willingness to pay of one person", { unit: "money" }),
    }),
    { most: 2000 },
  ),
};

interface Type {
  readonly n: Decimal;
  readonly cost: Decimal;
  readonly wtp: Decimal;
}

/** Premium = charge/members, kept as a fraction so that ties are decided exactly. */
interface Pool {
  readonly charge: Decimal;
  readonly members: Decimal;
}

function poolOf(types: readonly Type[], factor: Decimal): Pool {
  const cost = types.reduce((sum, type) => plus(sum, times(type.n, type.cost)), ZERO);
  return { charge: times(factor, cost), members: types.reduce((sum, type) => plus(sum, type.n), ZERO) };
}

/** a >= b */
const atLeast = (a: Decimal, b: Decimal): boolean => a.top * b.bottom >= b.top * a.bottom;

const stays = (type: Type, pool: Pool): boolean => atLeast(times(type.wtp, pool.members), pool.charge);

/** Premium and members round by round; leavers never return. */
function addRounds(table: Table, types: readonly Type[], factor: Decimal): void {
  let buyers = types;
  let round = 1;
  let pool = poolOf(buyers, factor);
  for (;;) {
    const empty = pool.members.top === 0n;
    table.add(`premium_round_${round}`, empty ? 0 : over(pool.charge, pool.members), "money");
    table.add(`members_round_${round}`, toNumber(pool.members), "people");
    const current = pool;
    const next = empty ? buyers : buyers.filter((type) => stays(type, current));
    if (next.length === buyers.length) break;
    buyers = next;
    pool = poolOf(buyers, factor);
    round += 1;
  }
  table.add("rounds_until_stable", round);
  table.add("final_enrolled_share", over(pool.members, poolOf(types, factor).members), "share");
}

/** Every set {wtp >= w} whose own premium keeps exactly that set. */
function addFixedPoints(table: Table, types: readonly Type[], factor: Decimal): void {
  const order = [...types].sort((x, y) => (atLeast(x.wtp, y.wtp) ? (atLeast(y.wtp, x.wtp) ? 0 : -1) : 1));
  let charge = ZERO;
  let members = ZERO;
  const found: Pool[] = [];
  order.forEach((type, k) => {
    charge = plus(charge, times(factor, times(type.n, type.cost)));
    members = plus(members, type.n);
    const next = order[k + 1];
    if (members.top === 0n || (next !== undefined && atLeast(next.wtp, type.wtp))) return;
    const pool: Pool = { charge, members };
    if (stays(type, pool) && !(next !== undefined && stays(next, pool))) found.push(pool);
  });
  table.add("fixed_points", found.length);
  found.forEach((pool, k) => {
    table.add(`fixed_point_${k + 1}_premium`, over(pool.charge, pool.members), "money").add(`fixed_point_${k + 1}_members`, toNumber(pool.members), "people");
  });
}

function readTypes(inputs: Inputs): readonly Type[] {
  const types = inputs.records("types").map((type) => ({ n: decimal(type.label("n")), cost: decimal(type.label("cost")), wtp: decimal(type.label("wtp")) }));
  const present = types.filter((type) => type.n.top > 0n);
  if (present.length === 0) inputs.fail("types", "at least one type with people", "Give a positive n.");
  return present;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const types = readTypes(inputs);
  const factor = plus(ONE, decimal(inputs.label("loading")));
  const table = new Table();
  addRounds(table, types, factor);
  addFixedPoints(table, types, factor);
  return table.result();
}

export const family: Family = {
  name: "selection-types",
  summary: "Death spiral round by round with discrete risk types; all fixed points with somebody enrolled",
  formula: "premium = (1 + loading) x mean cost of those enrolled; stay iff WTP >= premium; repeat; premium 0 with 0 members means the market is empty",
  source: "Akerlof (1970); Einav & Finkelstein (2011), Selection in Insurance Markets: Theory and Empirics in Pictures",
  accuracy: "exact decimal arithmetic (ties decided exactly), rounded once",
  parameters,
  example: {
    loading: 0.15,
    types: [
      { n: 700, cost: 60, wtp: 140 },
      { n: 250, cost: 180, wtp: 260 },
      { n: 50, cost: 1200, wtp: 2000 },
    ],
  },
  compute,
};
