/** `income`: the law of one person's yearly market income. */

import { distributions } from "../distributions/index.ts";
import { type Law, zeroLaw } from "../distributions/law.ts";
import { oneOf, word } from "../keys/alternatives.ts";
import { amount } from "../keys/numbers.ts";
import { isMap, type Place, valueOf, warn } from "../keys/place.ts";
import { choice, record } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import { countryIncome, profileAt } from "./country.ts";
import { lawShape } from "./laws.ts";

/** Income may refer to the country of the population, known once all of it is read. */
export type IncomeOf = (country: string | null) => Law;

const law = mapped(
  lawShape("a yearly income"),
  (read): IncomeOf =>
    () =>
      read,
);

/** The shape of the country's incomes, at the mean that is given. */
const countryWithMean: Shape<IncomeOf> = {
  ...mapped(
    record({
      family: required(choice(["country"]), "incomes as in the country's survey"),
      mean: optional(amount, null, "mean income; without it, that of the survey year", { shown: "the mean of the survey" }),
    }),
    ({ mean }, place): IncomeOf =>
      (code) =>
        fromCountry(code, mean, place),
  ),
  children: [],
};

export const incomeShape: Shape<IncomeOf> = oneOf<IncomeOf>(
  "income law",
  [
    word("none", () => zeroLaw),
    countryWord(),
    { looks: "{family: country, mean: 3000}", fits: (value) => isMap(value) && valueOf(value, "family") === "country", shape: countryWithMean },
  ],
  { looks: law.allowed, fits: (value) => typeof value !== "string" || /^[-+.0-9]/.test(value.slice(0, 2)), shape: law, numeric: true },
);

function countryWord(): ReturnType<typeof word<"country", IncomeOf>> {
  const plain = word<"country", IncomeOf>("country", () => zeroLaw);
  return { ...plain, shape: { ...plain.shape, read: (_, place) => (code) => fromCountry(code, null, place) } };
}

function fromCountry(code: string | null, mean: number | null, place: Place): Law {
  const profile = profileAt(code, place);
  if (profile === null) return zeroLaw;
  const found = countryIncome(profile);
  if (mean !== null) return { ...found, scale: (found.scale * mean) / distributions.get(found.family)!.mean(found) };
  warn(
    place,
    "W0310",
    `incomes of ${profile.name} stand in ${profile.currency} of ${profile.income.surveyYear}${profile.income.purchasingPower2017 === null ? " (no conversion rate published: international dollars of 2017)" : ""}`,
    "write {family: country, mean: ...} with the mean income of the start year",
  );
  return found;
}
