/** Factors of mean 1 on the need for care: frailty, of people and years, and counts with extra spread. */
import { keyed, oneOf } from "../keys/alternatives.ts";
import { factor, numberShape } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { choice, record } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { FactorLevel, Frailty } from "../model/scenario.ts";
import { type CountRead, noZeros } from "./count-read.ts";
import { hurdleCount } from "./hurdle-count.ts";
import { zeroInflatedCount } from "./zero-inflated-count.ts";

const levels = choice(["person", "person-year", "pool-year"]);
const levelWords =
  "whom one draw of the factor is for: person (one for each person, for life), person-year (a new one for each person every year) or pool-year (one for everybody together, new every year; the only one that a large pool does not even out)";

/** A uniform factor of mean 1 that is not negative has a variance of at most 1/3. */
const greatestUniformVariance = 1 / 3;

export const correlationShape: Shape<number> = numberShape({ what: "a correlation", type: "correlation", min: -1, max: 1 });

const frailtyMap: Shape<Frailty | null> = mapped(
  record({
    family: required(choice(["gamma", "lognormal", "uniform"]), "law of the factor on the need for care, of mean 1"),
    variance: required(numberShape({ what: "a variance", type: "variance", min: 0, max: 1000 }), "variance of the factor; at most 1/3 where it is uniform"),
    level: optional(levels, "person", levelWords),
    correlation_with_income: optional(
      correlationShape,
      0,
      "Gaussian copula between the factor and the rank of the person's income within the group: -0.2 where the poor need more; level person only",
    ),
  }),
  (read, place, clean): Frailty | null => {
    if (clean) checkFrailty(read, place);
    const { family, variance, level, correlation_with_income: correlationWithIncome } = read;
    return variance > 0 ? { family, variance, level, correlationWithIncome } : null;
  },
);

interface Read {
  readonly family: string;
  readonly variance: number;
  readonly level: FactorLevel;
  readonly correlation_with_income: number;
}

function checkFrailty({ family, variance, level, correlation_with_income: correlation }: Read, place: Place): void {
  if (family === "uniform" && variance > greatestUniformVariance) {
    report(
      under(place, "variance"),
      "E0317",
      variance,
      "at most 1/3 for a uniform factor of mean 1: above it the factor would be negative for some",
      "write a variance of at most 0.3333, or family: gamma or lognormal",
    );
  }
  if (correlation !== 0 && level !== "person") {
    report(
      under(place, "correlation_with_income"),
      "E0313",
      correlation,
      `a correlation with income needs level: person: a factor that is new every year (${level}) belongs to nobody's income`,
      "write level: person, or remove the correlation",
    );
  }
  // in a future in which the factor does not vary it is tied to nothing
  if (correlation !== 0 && variance === 0 && place.session.truth === null) {
    report(
      under(place, "variance"),
      "E0313",
      variance,
      "a variance above 0 where the factor is correlated with income",
      "raise the variance, or remove the correlation",
    );
  }
}

export const frailtyShape: Shape<Frailty | null> = oneOf<Frailty | null>("frailty", [
  keyed("family", "{family: gamma, variance: 0.5, level: person}", frailtyMap),
]);

const negativeBinomial: Shape<CountRead> = mapped(
  record({
    negative_binomial: required(
      record({
        size: required(
          numberShape({ what: "a size", type: "size", min: 0.001, max: 1e9 }),
          "size r: the count of mean m has variance m + m^2 / r (Poisson with a gamma factor of mean 1 and variance 1 / r)",
        ),
        level: optional(
          levels,
          "person-year",
          `${levelWords}. With n people of mean m the count of the pool has variance n (m + m^2 / r) at person and person-year, but n m + (n m)^2 / r at pool-year`,
        ),
      }),
      "counts with extra spread: Poisson with a gamma factor of mean 1 on the rate",
    ),
  }),
  ({ negative_binomial: { size, level } }): CountRead => ({ count: "poisson", overdispersion: { size, level }, ...noZeros }),
);

export const countShape: Shape<CountRead> = oneOf<CountRead>("count", [
  {
    looks: "poisson, bernoulli or fixed",
    fits: (value) => typeof value === "string",
    shape: mapped(choice(["poisson", "bernoulli", "fixed"]), (count): CountRead => ({ count, overdispersion: null, ...noZeros })),
  },
  keyed("negative_binomial", "{negative_binomial: {size: 1.5, level: person-year}}", negativeBinomial),
  keyed("zero_inflated", "{zero_inflated: {zeros: 0.1}}", zeroInflatedCount),
  keyed("hurdle", "{hurdle: {zeros: 0.155}}", hurdleCount),
]);

const fifth = (n: number): string => `factor on the rate in the ${n}${n === 1 ? "st" : n === 2 ? "nd" : n === 3 ? "rd" : "th"} income fifth`;
const between = { shown: "on the line between its neighbours" };

const fifths: Shape<readonly number[] | null> = mapped(
  record({
    q1: required(factor, `${fifth(1)}, the poorest`),
    q2: optional(factor, null, fifth(2), between),
    q3: optional(factor, null, fifth(3), between),
    q4: optional(factor, null, fifth(4), between),
    q5: required(factor, `${fifth(5)}, the richest`),
  }),
  ({ q1, q2, q3, q4, q5 }) => interpolated([q1, q2, q3, q4, q5]),
);

/** Fills gaps on the line between the neighbours that are given; the ends are. */
function interpolated(given: readonly (number | null)[]): readonly number[] {
  return given.map((value, at) => {
    if (value !== null) return value;
    let before = at;
    while (given[before] === null) before--;
    let after = at;
    while (given[after] === null) after++;
    return given[before]! + ((given[after]! - given[before]!) * (at - before)) / (after - before);
  });
}

/** Country profiles hold no such figures: what surveys show of use by income is use, not need. */
const ofCountry: Shape<readonly number[] | null> = mapped(choice(["country"]), (_, place): null => {
  report(
    place,
    "E0313",
    "country",
    "a country profile with need by income: none of the built-in profiles has a published one",
    "write factors: {q1: 0.8, q5: 1.2}",
  );
  return null;
});

export const gradientShape: Shape<readonly number[] | null> = oneOf<readonly number[] | null>("gradient", [
  keyed("q1", "{q1: 0.8, q5: 1.2}", fifths),
  { looks: "country", fits: (value) => value === "country", shape: ofCountry },
  { looks: "none", fits: (value) => value === "none", shape: mapped(choice(["none"]), (): null => null) },
]);
