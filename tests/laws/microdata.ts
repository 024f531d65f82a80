/** The society of the laws with people from an invented survey, in households, and a mutual that collects one of its columns. */
import { type Change, changed, type Input, society } from "./small.ts";

export interface Person {
  readonly home: number;
  readonly job: string;
  readonly age: number;
  readonly sex: string;
  readonly income: number;
  readonly pay: number;
  readonly weight: number;
}

const jobs = ["workers", "traders", "dependants"];

/** 60 households of 1 to 5 members; a linear congruential sequence stands for the interviewers. */
export const survey: readonly (readonly Person[])[] = Array.from({ length: 60 }, (_, home) => {
  let state = home * 7919 + 17;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const weight = 1 + next(7) / 2;
  return Array.from({ length: 1 + (home % 5) }, (_, member): Person => {
    const job = member === 0 ? jobs[next(2)]! : jobs[next(3)]!;
    const income = job === "dependants" ? 0 : 500 + 25 * next(160);
    return { home, job, age: job === "dependants" ? next(80) : 20 + next(50), sex: next(2) === 0 ? "f" : "m", income, pay: income / 50 + 5, weight };
  });
});

export function fileOf(households: readonly (readonly Person[])[], unit: number = 1): string {
  const rows = households.flat().map(({ home, job, age, sex, income, pay, weight }) => [home, job, age, sex, income * unit, pay * unit, weight].join());
  return `home,job,age,sex,income,pay,weight\n${rows.join("\n")}\n`;
}

const columns = { age: "age", sex: "sex", income: "income", group: "job" };

export type Kind = "households" | "persons" | "seated persons";

/** `seated persons`: rows are persons, whom a law of sizes puts into households. */
export function surveyed(kind: Kind, unit: number = 1, ...changes: readonly Change[]): Input {
  const { demography } = society(unit)["population"] as Input;
  const microdata = { file: "survey.csv", weight: "weight", extra: ["pay"], columns: kind === "households" ? { ...columns, household: "home" } : columns };
  const households = { size: { 1: 0.2, 2: 0.5, 3: 0.3 }, heads: ["workers", "traders"] };
  const population = { size: 1100, microdata, demography, ...(kind === "seated persons" && { households }) };
  const contribution = { column: "pay", collection: 0.95, employer_share: 0.2 };
  // prices that care forgone for want of cash would change are simulated, which takes seconds
  const quick: Change = ["behaviour.forgone_care", "none"];
  return changed(
    society(unit),
    quick,
    ["replications", 3],
    ["years", 3],
    ["population", population],
    ["schemes.mutual.contribution", contribution],
    ...changes,
  );
}
