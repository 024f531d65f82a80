/** `count: {zero_inflated: ...}`: a share that needs nothing whatever happens, the others so much more that the mean holds. */

import { numberShape } from "../keys/numbers.ts";
import { choice, record } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { CountRead } from "./count-read.ts";

export const zeroInflatedCount: Shape<CountRead> = mapped(
  record({
    zero_inflated: required(
      record({
        zeros: required(
          numberShape({ what: "a share", type: "share", min: 0, max: 0.999, percent: true }),
          "share p that needs nothing: the rate of the others is the rate / (1 - p), so that p + (1 - p) exp(-rate / (1 - p)) have no event",
        ),
        size: optional(
          numberShape({ what: "a size", type: "size", min: 0.001, max: 1e9 }),
          null,
          "size r of a negative binomial count of the others, person-year; Poisson where it is left out",
          { shown: "none" },
        ),
        level: optional(
          choice(["person", "person-year"]),
          "person-year",
          "whether somebody who needs nothing does so for life (person) or for the year (person-year)",
        ),
      }),
      "counts with more zeros: Poisson (or negative binomial) times a factor that is 0 with probability zeros, else 1 / (1 - zeros)",
    ),
  }),
  ({ zero_inflated: { zeros, size, level } }): CountRead => ({
    count: "poisson",
    overdispersion: size === null ? null : { size, level: "person-year" },
    zeros,
    zeroLevel: level,
  }),
);
