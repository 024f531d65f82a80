import type { CountLaw, Overdispersion } from "../model/scenario.ts";

/** How the number of events varies: a law, and a gamma factor on its rate where it is a negative binomial. */
export interface CountRead {
  readonly count: CountLaw;
  readonly overdispersion: Overdispersion | null;
  /** Share without any event beyond what the law has (Poisson, as a factor) or in place of it (hurdle); 0 for none. */
  readonly zeros: number;
  readonly zeroLevel: "person" | "person-year";
}
export const noZeros = { zeros: 0, zeroLevel: "person-year" } as const;
