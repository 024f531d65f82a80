/** Laws of the factors on need: frailty, counts, income fifths, costs that follow income. Seeds stand in the scenarios. */
import { describe, expect, test } from "vitest";
import { fifthOf } from "../../src/engine/kernels/scratch.ts";
import { exp } from "../../src/engine/maths/exp.ts";
import { log1p } from "../../src/engine/maths/log.ts";
import { normalCdf, normalQuantile } from "../../src/engine/maths/normal.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { personalPay } from "../../src/engine/premiums/personal-pay.ts";
import { pilotContext } from "../../src/engine/projection/compile-arms.ts";
import { runPilot } from "../../src/engine/projection/pilot.ts";
import { forEachPilotBlock } from "../../src/engine/projection/pilot-blocks.ts";
import { free, type Map as Parts, passive, scenarioOf } from "../support/plain.ts";
import { compiled, once, type Simulation, simulate, simulateOnWorkers, totalsOf } from "../support/simulate.ts";
import { expectMean, summarise } from "../support/tolerance.ts";
import { changed, type Input, society } from "./small.ts";

const frailty = (level: string, family = "gamma", correlation = 0): Parts => ({
  family,
  variance: 0.3,
  level,
  ...(correlation !== 0 && { correlation_with_income: correlation }),
});

/** A service under every new law. */
const features: Readonly<Record<string, { readonly service?: Parts; readonly health?: Parts }>> = {
  "lognormal frailty tied to income": { health: { frailty: frailty("person", "lognormal", -0.4) } },
  "uniform frailty": { health: { frailty: frailty("person", "uniform") } },
  "frailty of the person-year": { health: { frailty: frailty("person-year") } },
  "frailty of the pool-year": { health: { frailty: frailty("pool-year", "lognormal") } },
  "frailty of a service tied to income": { service: { frailty: frailty("person", "gamma", 0.5) } },
  "frailty of a service by pool-year": { service: { frailty: frailty("pool-year", "uniform") } },
  "negative binomial by person": { service: { count: { negative_binomial: { size: 2, level: "person" } } } },
  "negative binomial by person-year": { service: { count: { negative_binomial: { size: 2 } } } },
  "negative binomial by pool-year": { service: { count: { negative_binomial: { size: 4, level: "pool-year" } } } },
  gradient: { service: { gradient: { q1: 0.6, q3: 0.9, q5: 1.5 } } },
  "gradient of an exact volume": { service: { count: "fixed", gradient: { q1: 0.6, q5: 1.5 } } },
  "cost tied to income": { service: { cost: { mean: 100, cv: 1, correlation_with_income: 0.4 } } },
  "all at once": {
    health: { frailty: frailty("person", "lognormal", 0.3) },
    service: {
      cost: { mean: 100, cv: 1, correlation_with_income: 0.4 },
      gradient: { q1: 0.6, q5: 1.5 },
      frailty: frailty("person", "gamma", 0.2),
      count: { negative_binomial: { size: 3 } },
    },
  },
};

function people(name: string, size: number, scheme: Parts = {}): Parts {
  const { service = {}, health = {} } = features[name]!;
  return scenarioOf({
    population: { size, ages: { 40: 1 }, income: { mean: 3000, gini: 0.4 } },
    health: { ...health, services: { care: { rate: 1.2, cost: { mean: 100, cv: 1 }, ...service }, other: { rate: 0.3, cost: 50 } } },
    schemes: { mutual: { ...free, contribution: { flat: "balanced" }, benefits: { care: { reimburse: 0.8 }, other: { reimburse: 1 } }, ...scheme } },
    outputs: { metrics: ["need.cost", "finance.benefits"], by: ["quintile"] },
  });
}

describe("everybody enrolled, no loading: contributions are what benefits cost", () => {
  const size = 1000;
  test.each(Object.keys(features))("%s", (name) => {
    const run = simulate({ ...people(name, size), seed: "balance" }, { replications: 60 });
    const benefits = totalsOf(run, "benefits");
    const price = totalsOf(run, "contributions")[0]!;
    // the price carries the chance of one draw of people, the pilot: at most that of the means of what is known of them
    const sim = summarise(benefits).sd / Math.sqrt(benefits.length);
    const known = { "cost tied to income": 0.36, "all at once": 1 }[name] ?? 0;
    const pilot = (known * price) / Math.sqrt(size);
    expect(Math.abs(summarise(benefits).mean - price), `${price} for ${summarise(benefits).mean}`).toBeLessThanOrEqual(
      4 * Math.sqrt(sim * sim + pilot * pilot),
    );
  });
  test("with a yearly limit of what one pays", () => {
    const limits = { care: { reimburse: 0.5 }, other: { reimburse: 0.5 }, limits: { out_of_pocket: 120 } };
    for (const name of ["negative binomial by pool-year", "all at once"]) {
      const run = simulate({ ...people(name, size, { benefits: limits }), seed: "balance" }, { replications: 60 });
      const benefits = summarise(totalsOf(run, "benefits"));
      const price = totalsOf(run, "contributions")[0]!;
      // the effect of the limit is simulated to a standard error of 0.3 %
      const errors = [benefits.sd / Math.sqrt(60), 0.003 * price, name === "all at once" ? price / Math.sqrt(size) : 0];
      expect(Math.abs(benefits.mean - price), `${name}: ${price} for ${benefits.mean}`).toBeLessThanOrEqual(
        4 * Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0)),
      );
    }
  });
});

/**
 * Lognormal income, cost and frailty: log X and log F have correlations with z = Phi^-1(rank). Per head in fifth k, with
 * a = rho_f s_f + rho_x s_x: rate E[X] G_k exp(a^2 / 2 - (rho_f^2 s_f^2 + rho_x^2 s_x^2) / 2) (Phi(z_{k+1} - a) - Phi(z_k - a)) / (1/5)
 */
describe("what is known of a person, by income fifth", () => {
  const [rhoF, rhoX] = [-0.5, 0.6];
  const [sF, sX] = [Math.sqrt(log1p(0.3)), Math.sqrt(log1p(1))];
  const gradient = [0.7, 0.9, 1.1, 1.2, 1.3];
  const size = 20000;
  const input = scenarioOf({
    population: { size, ages: { 40: 1 }, income: { mean: 3000, gini: 0.4 } },
    health: {
      frailty: { family: "lognormal", variance: 0.3, correlation_with_income: rhoF },
      services: {
        care: { rate: 1.2, cost: { mean: 100, cv: 1, correlation_with_income: rhoX }, gradient: Object.fromEntries(gradient.map((g, k) => [`q${k + 1}`, g])) },
      },
    },
    schemes: { mutual: { ...free, contribution: { flat: "balanced" }, benefits: { care: { reimburse: 0.8 } } } },
    outputs: { metrics: ["finance.benefits"], by: ["quintile"] },
  });
  const a = rhoF * sF + rhoX * sX;
  const scale = 1.2 * 100 * 0.8 * exp((a * a) / 2 - (rhoF * rhoF * sF * sF + rhoX * rhoX * sX * sX) / 2) * 5;
  const edge = (k: number): number => (k === 0 ? -40 : k === 5 ? 40 : normalQuantile(k / 5));
  const truth = gradient.map((g, k) => g * scale * (normalCdf(edge(k + 1) - a) - normalCdf(edge(k) - a)));

  test("simulated benefits are the closed form", () => {
    const run = simulate(input, { replications: 25 });
    truth.forEach((value, k) => {
      expectMean(
        totalsOf(run, "benefits", { by: "quintile", group: `q${k + 1}` }).map((sum) => sum / (size / 5)),
        value,
        undefined,
        `fifth ${k + 1}`,
      );
    });
  });
  test("so is e_i, and the price is its mean", () => {
    const { model } = compiled(input);
    const pilot = runPilot(model);
    const context = pilotContext(model, pilot, () => NaN);
    const block = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
    const known: number[][] = gradient.map(() => []);
    forEachPilotBlock(model, pilot, context, block, () => {
      for (let i = 0; i < block.living; i++) known[fifthOf[i]!]!.push(personalPay(model, pilot.columns, model.arms[0]!, block.first, i));
    });
    truth.forEach((value, k) => expectMean(known[k]!, value, undefined, `fifth ${k + 1}`));
    const all = known.flat();
    expect(all.length).toBe(size);
    // the price uses the mean of frailty at each rank instead of the frailty drawn
    const off = Math.abs(model.arms[0]!.firstPrice - summarise(all).mean);
    expect(off).toBeLessThanOrEqual((4 * summarise(all).sd) / Math.sqrt(size));
  });
});

test("frailty tied to income keeps its mean and has the sign of the correlation", () => {
  for (const family of ["gamma", "lognormal", "uniform"]) {
    const population = { size: 4000, ages: { 40: 1 }, income: { mean: 3000, gini: 0.4 } };
    const tied = compiled(scenarioOf({ population, health: { frailty: frailty("person", family, -0.6), services: { care: { rate: 1, cost: 1 } } } }));
    const pilot = runPilot(tied.model);
    const { scores } = pilot.columns;
    const values = pilot.columns.frailty!;
    let product = 0;
    let mean = 0;
    for (let i = 0; i < 4000; i++) {
      product += scores![i]! * (values[i]! - 1);
      mean += values[i]! / 4000;
    }
    // E[z F] of a lognormal factor is rho sigma; the other families are near it
    expect(product / 4000, family).toBeLessThan(-0.2);
    expect(Math.abs(mean - 1)).toBeLessThanOrEqual((4 * Math.sqrt(0.3)) / Math.sqrt(4000));
  }
});

/** The society of the other laws with every new law in it. */
function varied(unit = 1): Input {
  return changed(
    society(unit),
    ["years", 2],
    ["health.frailty", frailty("person", "lognormal", -0.3)],
    ["health.services.outpatient.gradient", { q1: 0.8, q5: 1.3 }],
    ["health.services.inpatient.frailty", frailty("person", "gamma", 0.2)],
    ["health.services.inpatient.cost.correlation_with_income", 0.3],
    ["health.services.surgery.frailty", frailty("person-year", "uniform")],
    ["health.services.visits", { rate: 0.5, cost: 20 * unit, count: { negative_binomial: { size: 2 } } }],
    [
      "health.services.epidemics",
      {
        rate: 0.1,
        cost: { family: "list", values: [10 * unit, 70 * unit, 400 * unit], correlation_with_income: -0.5 },
        count: { negative_binomial: { size: 3, level: "pool-year" } },
      },
    ],
  );
}

describe("same numbers", () => {
  const base = once(() => simulate(varied(), { replications: 2 }));
  test("money times 1024", () => {
    const scaled = simulate(varied(1024), { replications: 2 });
    for (const name of Object.keys(totalDescriptions) as TotalName[]) {
      const money = totalDescriptions[name].unit === "currency";
      expect(part(scaled, name, 1), name).toEqual(part(base(), name, money ? 1024 : 1));
    }
  });
  test("two workers share the replications", async () => {
    const found = await simulateOnWorkers(varied(), 2, { replications: 2 });
    expect(found.record).toEqual(base().record);
  });
  test("two workers split the blocks of one replication", async () => {
    const found = await simulateOnWorkers(varied(), 2, { first: 1, replications: 1 });
    expect(found.outcomes[0]).toEqual(base().outcomes[1]);
  });
  test("the year's factors of persons and pools, in blocks", async () => {
    for (const level of ["person-year", "pool-year"]) {
      const input = changed(varied(), ["health.frailty", frailty(level)]);
      const found = await simulateOnWorkers(input, 2, { first: 1, replications: 1 });
      expect(found.outcomes[0]).toEqual(simulate(input, { first: 1, replications: 1 }).outcomes[0]);
    }
  });
});

function part(run: Simulation, name: TotalName, by: number): number[][] {
  const { model } = run;
  const { scope, cells } = totalDescriptions[name];
  const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
  const from = outcomeAt(model.outcome, name, cells, 0, 0);
  return run.outcomes.map((outcome) =>
    Array.from(outcome.subarray(from, from + members * model.years * (cells ? model.outcome.margins : 1)), (value) => value * by),
  );
}

describe("a service with random factors of its own moves no event of the others", () => {
  const services = { care: { rate: 1.2, cost: { family: "gamma", mean: 100, cv: 1 } }, stay: { rate: 0.1, count: "bernoulli", cost: 700 } };
  const scheme = { ...free, benefits: { care: { reimburse: 1 }, stay: { reimburse: 1 } } };
  const benefitsOf = (added: Parts): Float64Array =>
    totalsOf(
      simulate(
        scenarioOf({
          behaviour: passive,
          population: { size: 1500, ages: { 40: 1 }, income: { mean: 3000, gini: 0.4 } },
          health: { services: { ...services, ...added } },
          schemes: { mutual: scheme },
        }),
        { replications: 5 },
      ),
      "benefits",
    );
  const before = once(() => benefitsOf({}));
  // a gradient is on the shared clock: its service takes its part of everybody's events, as a plain one does
  const apart = Object.entries(features).filter(([name, { service, health }]) => health === undefined && !("cost" in service!) && name !== "gradient");
  test.each(apart)("%s", (_, { service }) => {
    expect(benefitsOf({ added: { rate: 0.7, cost: 1, ...service } })).toEqual(before());
  });
});
