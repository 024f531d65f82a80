import { families } from "../exact/parts/families.ts";
import { exactValues } from "./exact-values.ts";
import type { Comparison, Probe } from "./probe.ts";
import { within } from "./tolerance.ts";

/** Closed forms, Panjer recursions, convolutions and intervals of `mutua exact` at inputs whose answers are known. */
export const exactFamilies: Probe = {
  name: "exact-families",
  source: "50 digits by mpmath 1.2.1 and exact rationals; 113 values also by R 4.2.2, actuar 3.3-2",
  compare: async () =>
    exactValues.flatMap(({ family: name, input, relative, values }): Comparison[] => {
      const family = families.find((one) => one.name === name);
      const found = new Map(family?.compute(input).values.map(({ name: figure, value }) => [figure, value]));
      return Object.entries(values).map(([figure, expected]) => within(`${name} ${figure}`, found.get(figure) ?? Number.NaN, expected, relative));
    }),
};
