import type { Pick } from "../../story/pick.ts";

/** Sentences of `mutua story`. Amounts and names arrive ready to print. */
export interface StoryTexts {
  readonly title: (number: string, female: boolean, age: string) => string;
  readonly who: (group: string | null, income: string | null, household: string, fifth: string | null) => string;
  readonly conditions: (names: readonly string[]) => string;
  readonly chosen: Readonly<Record<Pick | "number", string>>;
  /** A year's needs: "hospital, medicines (2): 11,185 in all". */
  readonly needs: (services: readonly string[], cost: string) => string;
  readonly several: (service: string, count: number) => string;
  /** What a world made of it: each is one clause after the world's name. */
  readonly joins: (payment: string) => string;
  readonly leaves: (cause: string) => string;
  readonly waits: string;
  readonly pays: (amount: string, covered: boolean) => string;
  readonly nothing: string;
  readonly forgoes: (count: number) => string;
  readonly owes: string;
  readonly closed: string;
  readonly foot: {
    readonly world: string;
    readonly paidIn: string;
    readonly byOthers: string;
    readonly pocket: string;
    readonly received: string;
    readonly forgone: string;
    readonly years: string;
  };
  readonly alike: (fifth: string, from: string, to: string, year: number, parts: readonly string[], people: string) => string;
  readonly example: (people: string, future: string) => string;
  readonly nobody: (pick: string) => string;
  readonly quiet: string;
}
