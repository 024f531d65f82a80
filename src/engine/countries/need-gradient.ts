/**
 * Relative need for health care by age and sex, from observed spending of two rich regions.
 *
 * Caveat to print wherever these figures shape a result: they describe what was spent in Israel and the European Union. No profile of
 * a low-income country was found; there, young children weigh more and the old less, since many treatments of old age are not on
 * offer and infections and births are a larger part of need. Spending is also not need: it leaves out care that people went without.
 *
 * @source  Israel: official capitation tariff of 2021, weights of the age and sex cells by which health funds are paid
 * @source  EU27: L. Achdut, G. Bin Nun and E. Politzer (2016), Health Expenditure Profile by Age in Israel and the OECD Countries (in
 *          Hebrew), Van Leer Institute; relative spending per head, both sexes, without long-term care
 */

/** First ages of the ten bands: 0-4, 5-14, 15-24, ..., 75-84, 85 and over. */
export const needAgeStarts: readonly number[] = [0, 5, 15, 25, 35, 45, 55, 65, 75, 85];

/** Weights relative to the average person of the region the gradient comes from. */
export interface NeedGradient {
  readonly name: string;
  readonly region: string;
  readonly source: string;
  readonly longTermCare: "excluded" | "not stated";
  /** The same figures stand for both sexes where the source does not tell them apart (`bySex` false). */
  readonly bySex: boolean;
  readonly female: readonly number[];
  readonly male: readonly number[];
}

/** What to print beside any result that rests on a gradient. */
export const needGradientCaveat: string = "Need by age follows spending in Israel or the European Union; no age profile of a low-income country was found.";

const europeBoth: readonly number[] = [
  0.913954931, 0.449640225, 0.485193034, 0.59572045, 0.655465379, 0.897810885, 1.316859828, 1.898520865, 2.48693204, 2.76390142,
];

/** Gradients by name; `israel-2021` is the only one that tells the sexes apart. */
export const needGradients: ReadonlyMap<string, NeedGradient> = new Map<string, NeedGradient>([
  [
    "israel-2021",
    {
      name: "israel-2021",
      region: "Israel",
      source: "official Israeli capitation tariff, 2021",
      longTermCare: "not stated",
      bySex: true,
      female: [0.9125, 0.39, 0.44, 0.74, 0.79, 1.14, 1.69, 2.6, 3.35, 3.47],
      male: [1.1675, 0.42, 0.37, 0.43, 0.58, 0.99, 1.78, 3.1, 4.07, 4.17],
    },
  ],
  [
    "eu27",
    {
      name: "eu27",
      region: "European Union (27)",
      source: "Achdut, Bin Nun and Politzer (2016)",
      longTermCare: "excluded",
      bySex: false,
      female: europeBoth,
      male: europeBoth,
    },
  ],
]);

/**
 * Relative need by single year of age: the published step figures, not smoothed and not rescaled.
 *
 * A scheme's own average is not 1: divide by the mean over its members where a factor with mean 1 is wanted.
 *
 * @returns weights, index = age 0 to `ages` - 1
 * @example relativeNeedByAge(needGradients.get('israel-2021')!, 'male', 111)[70] // => 3.1
 */
export function relativeNeedByAge(gradient: NeedGradient, sex: "female" | "male", ages: number): Float64Array {
  const weights = gradient[sex];
  const byAge = new Float64Array(ages);
  let band = 0;
  for (let age = 0; age < ages; age++) {
    while (band < needAgeStarts.length - 1 && age >= needAgeStarts[band + 1]!) band++;
    byAge[age] = weights[band]!;
  }
  return byAge;
}
