/** The groups that a survey file makes: how many persons, and the laws of sex, age and income that its rows amount to. */
import { isLawProblem } from "../distributions/distribution.ts";
import { distributions } from "../distributions/index.ts";
import { type Law, zeroLaw } from "../distributions/law.ts";
import type { Group, Microdata } from "../model/scenario.ts";
import { lastAge } from "../model/scenario.ts";
import { largestRemainder } from "./sums.ts";

/** @param femaleShare  share of women where the file does not tell */
export function groupsOfRows(microdata: Microdata, names: readonly string[], size: number, femaleShare: number): readonly Group[] {
  const { groups, weights, ages, females, incomes } = microdata;
  const parts = names.map(() => ({ weight: 0, female: 0, ages: [emptyAges(), emptyAges()] as const, values: [] as number[], weights: [] as number[] }));
  for (let row = 0; row < groups.length; row++) {
    const part = parts[groups[row]!]!;
    const weight = weights[row]!;
    part.weight += weight;
    if (females?.[row] === 1) part.female += weight;
    for (const sex of females === null ? [0, 1] : [females[row]!]) part.ages[sex]![ages[row]!]! += weight;
    part.values.push(incomes[row]!);
    part.weights.push(weight);
  }
  const counts =
    microdata.mode === "exact"
      ? parts.map(({ weight }) => weight)
      : largestRemainder(
          parts.map(({ weight }) => weight),
          size,
        );
  return parts.map(
    (part, index): Group => ({
      name: names[index]!,
      count: counts[index]!,
      femaleShare: females === null ? femaleShare : part.female / part.weight,
      ages: { female: normalised(part.ages[1]), male: normalised(part.ages[0]) },
      income: incomeLaw(part.values, part.weights),
    }),
  );
}

function emptyAges(): number[] {
  return new Array<number>(lastAge + 1).fill(0);
}

/** Where nobody has the sex its ages mean nothing; any weights will do. */
function normalised(ages: readonly number[]): readonly number[] {
  const sum = ages.reduce((total, weight) => total + weight, 0);
  return ages.map((weight, age) => (sum > 0 ? weight / sum : age === 0 ? 1 : 0));
}

function incomeLaw(values: readonly number[], weights: readonly number[]): Law {
  if (values.every((value) => value === 0)) return zeroLaw;
  const law = distributions.get("list")!.create({ values, weights });
  return isLawProblem(law) ? zeroLaw : law;
}
