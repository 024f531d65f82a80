/** `count: {hurdle: ...}`: more or fewer people without any event than a Poisson law has. */
import { numberShape } from "../keys/numbers.ts";
import { record } from "../keys/reader.ts";
import { mapped, required, type Shape } from "../keys/shape.ts";
import type { CountRead } from "./count-read.ts";

export const hurdleCount: Shape<CountRead> = mapped(
  record({
    hurdle: required(
      record({
        zeros: required(
          numberShape({ what: "a share", type: "share", min: 0, max: 0.999, percent: true }),
          "share of person-years without any event, whatever the rate; how many there are otherwise follows a Poisson law without zero whose mean keeps the rate",
        ),
      }),
      "counts with a hurdle: none with the given share, else at least one",
    ),
  }),
  ({ hurdle: { zeros } }): CountRead => ({ count: "hurdle", overdispersion: null, zeros, zeroLevel: "person-year" }),
);
