/** The names that a formula may read, with what they mean and between which bounds they lie; values outside are taken as the bound. */
import type { Bounds } from "./functions.ts";

export interface Variable {
  readonly bounds: Bounds;
  readonly meaning: string;
}

const money: Bounds = [0, 1e15];
const mostPeople = 1000;

const ofPerson = {
  age: { bounds: [0, 120], meaning: "completed years" },
  female: { bounds: [0, 1], meaning: "1 for women and girls, 0 for men and boys" },
} as const satisfies Record<string, Variable>;

const ofHousehold = {
  household_income: { bounds: money, meaning: "income of everybody in the household, a year" },
  household_size: { bounds: [1, mostPeople], meaning: "people in the household" },
  poverty_line: { bounds: money, meaning: "economy.poverty_line of the year, for one person" },
} as const satisfies Record<string, Variable>;

/** Of a person whose household is asked how it stands: `who` of a subsidy. */
export const whoVariables: Readonly<Record<string, Variable>> = {
  income: { bounds: money, meaning: "income of the household for each person that needs as much as one living alone, a year" },
  ...ofPerson,
  ...ofHousehold,
  quintile: { bounds: [1, 5], meaning: "fifth by income, 1 the poorest" },
};

/** Of a person who pays a contribution. */
export const payerVariables: Readonly<Record<string, Variable>> = {
  income: { bounds: money, meaning: "own income, a year; that of all members in the household where it pays together (unit: household)" },
  ...ofPerson,
  ...ofHousehold,
};

/** Of a household that pays a contribution together: nothing of a single person in it. */
export const householdVariables: Readonly<Record<string, Variable>> = { income: payerVariables["income"]!, ...ofHousehold };

/** Of a person who may lose an income (`state` of income risks). */
export const stateVariables: Readonly<Record<string, Variable>> = {
  income: { bounds: money, meaning: "own income, a year" },
  ...ofPerson,
};
