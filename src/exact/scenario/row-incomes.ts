/** Incomes that stand in a survey file, where each row stands for an exact number of persons: nothing is drawn. */
import type { Microdata, Scenario } from "../../engine/model/scenario.ts";
import { doesNotApply, type Figure, figure } from "./part.ts";

/** Equivalised income of so many persons. */
interface Level {
  readonly income: number;
  readonly persons: number;
}

export function rowIncomes(part: string, microdata: Microdata, { population, startYear: year }: Scenario): readonly Figure[] {
  if (microdata.mode === "resample") return [doesNotApply(part, "equity.gini", "the rows of the microdata are drawn systematically")];
  if (microdata.households === null && population.households !== null)
    return [doesNotApply(part, "equity.gini", "people live in households, whose incomes are sums of several laws")];
  const levels = [...levelsOf(microdata, population.households?.equivalence === "sqrt")].sort((a, b) => a.income - b.income);
  const people = levels.reduce((sum, { persons }) => sum + persons, 0);
  const mean = levels.reduce((sum, { income, persons }) => sum + persons * income, 0) / people;
  const unit = "currency per person";
  return [
    figure(part, "equity.income_mean", unit, mean, { year, spread: 0 }),
    figure(part, "equity.income_median", unit, median(levels, people), { year, spread: 0 }),
    figure(part, "equity.gini", "index", gini(levels, people, mean), { year, spread: 0 }),
  ];
}

function* levelsOf({ households, incomes, weights }: Microdata, root: boolean): Generator<Level> {
  const sizes = households ?? new Uint16Array(incomes.length).fill(1);
  let row = 0;
  for (const members of sizes) {
    let sum = 0;
    for (let member = 0; member < members; member++) sum += incomes[row + member]!;
    yield { income: sum / (root ? Math.sqrt(members) : members), persons: members * weights[row]! };
    row += members;
  }
}

/** The middle person, or half way between the two in the middle. */
function median(levels: readonly Level[], people: number): number {
  return (personAt(levels, Math.ceil(people / 2)) + personAt(levels, Math.floor(people / 2) + 1)) / 2;
}

/** Income of the k-th poorest person, k from 1. */
function personAt(levels: readonly Level[], k: number): number {
  let before = 0;
  for (const { income, persons } of levels) {
    before += persons;
    if (before >= k) return income;
  }
  return NaN;
}

/** G = sum of income x (2 mid-rank - 1) over n x mean. */
function gini(levels: readonly Level[], people: number, mean: number): number {
  let [sum, before] = [0, 0];
  for (const { income, persons } of levels) {
    sum += (persons * income * (2 * before + persons - people)) / people;
    before += persons;
  }
  return sum / (people * mean);
}
