import type { YearContext } from "./year-context.ts";

/** Index of amounts written in start-year money. */
export function contributionIndex(context: YearContext, index: "prices" | "wages" | "medical" | "none"): number {
  switch (index) {
    case "prices":
      return context.prices;
    case "wages":
      return context.wages;
    case "medical":
      return context.medical;
    case "none":
      return 1;
  }
}
