/**
 * Death probabilities at ages 0 to 4 from the two published child death rates (age 0 and ages 1-4).
 *
 * Deaths fall early in these bands. How early is a regular function of infant mortality: A. J. Coale and P. Demeny (1983), Regional
 * Model Life Tables, West model, as tabulated in S. Preston, P. Heuveline and M. Guillot (2001), Demography, table 3.3.
 */

/** Infant death rate from which the West model's constants no longer change. */
const highInfantRate = 0.107;
/** Halvings of [0, 1] until the ratio is known to the last bit. */
const halvings = 60;

/** Part of the first year of life lived by infants who die in it; `infantRate` in deaths per person-year. */
export function infantYearsLived(infantRate: number, sex: "female" | "male"): number {
  if (sex === "female") return infantRate >= highInfantRate ? 0.35 : 0.053 + 2.8 * infantRate;
  return infantRate >= highInfantRate ? 0.33 : 0.045 + 2.684 * infantRate;
}

/** Years lived between the first and the fifth birthday by those who die between them. */
export function childYearsLived(infantRate: number, sex: "female" | "male"): number {
  if (sex === "female") return infantRate >= highInfantRate ? 1.361 : 1.522 - 1.518 * infantRate;
  return infantRate >= highInfantRate ? 1.352 : 1.651 - 2.816 * infantRate;
}

/**
 * Yearly death probabilities at ages 0, 1, 2, 3, 4.
 *
 * Band: probability = n rate / (1 + (n - years lived) rate). Inside 1-4 the deaths of successive ages fall by a constant ratio, chosen
 * so that those who die have lived `childYearsLived` on average (deaths of a single age at its middle).
 *
 * @param infantRate  central death rate at age 0
 * @param childRate   central death rate at ages 1-4
 */
export function childDeathProbabilities(infantRate: number, childRate: number, sex: "female" | "male"): number[] {
  const infant = infantRate / (1 + (1 - infantYearsLived(infantRate, sex)) * infantRate);
  const yearsLived = childYearsLived(infantRate, sex);
  const child = (4 * childRate) / (1 + (4 - yearsLived) * childRate);
  const ratio = ratioOfDeaths(yearsLived);
  const weights = [1, ratio, ratio * ratio, ratio * ratio * ratio];
  const sum = weights[0]! + weights[1]! + weights[2]! + weights[3]!;
  let alive = 1;
  const probabilities = weights.map((weight) => {
    const deaths = (child * weight) / sum;
    const probability = deaths / alive;
    alive -= deaths;
    return probability;
  });
  return [infant, ...probabilities];
}

/** Ratio r with (0.5 + 1.5 r + 2.5 r^2 + 3.5 r^3) / (1 + r + r^2 + r^3) = years lived; between 0 and 1 for 0.5 to 2 years. */
function ratioOfDeaths(yearsLived: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < halvings; halving++) {
    const ratio = (low + high) / 2;
    const mean = (0.5 + ratio * (1.5 + ratio * (2.5 + ratio * 3.5))) / (1 + ratio * (1 + ratio * (1 + ratio)));
    if (mean < yearsLived) low = ratio;
    else high = ratio;
  }
  return (low + high) / 2;
}
