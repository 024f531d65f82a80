import { findRow } from "./find-row.ts";
import { apart, free, plainScenario, wholeOf } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { probability } from "./tolerance.ts";

const replications = 4000;
const years = 15;
/** 100 members, each with one episode a year at most (chance 0.08, cost 2), contributions of 18 a year: chance of ruin by year, for three reserves. */
const expected: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  0: { 1: 0.2780220191551255, 3: 0.40810921645026615, 10: 0.4905937875939056, 15: 0.5033789076077907 },
  10: { 1: 0.013297180314528515, 3: 0.058559044893906065, 10: 0.12648296650254967, 15: 0.14131526272533226 },
  30: { 1: 2.340074118570676e-7, 3: 0.00016559532550672467, 10: 0.00441818472984841, 15: 0.007342191041143562 },
};

export const ruin: Probe = {
  name: "ruin-of-a-small-pool",
  source: "exact convolution of the binomial yearly counts, year by year, with 50 digits (the family ruin-annual)",
  compare: async (simulate) => {
    const reserves = Object.keys(expected);
    const scheme = (initial: string) => ({ ...free, contribution: { pool: 18 }, benefits: wholeOf("care"), reserve: { initial: Number(initial) } });
    const record = await simulate(
      plainScenario({
        years,
        replications,
        population: { size: 100 },
        health: { services: { care: { rate: 0.08, count: "bernoulli", cost: 2 } } },
        ...apart(Object.fromEntries(reserves.map((reserve) => [`reserve ${reserve}`, scheme(reserve)]))),
        outputs: { metrics: ["finance.ruin_probability"] },
      }),
    );
    const start = record.years[0] ?? Number.NaN;
    return Object.entries(expected).flatMap(([reserve, chances]) =>
      Object.entries(chances).map(([year, chance]) => {
        const { k, n } = findRow(record, "finance.ruin_probability", { world: `reserve ${reserve}`, year: start + Number(year) - 1 });
        return probability(`reserve ${reserve}, year ${year}`, k ?? Number.NaN, n, chance);
      }),
    );
  },
};
