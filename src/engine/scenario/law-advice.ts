/** What to write where a law does not take a parameter: its name here, a standard deviation as cv, a pair of ends as a range. */
import type { Distribution, LawProblem } from "../distributions/distribution.ts";
import { rangeMeant } from "../keys/number-advice.ts";
import { didYouMean, isMap, type Place, valueOf } from "../keys/place.ts";

export function lawAdvice({ key, fix }: LawProblem, map: unknown, family: Distribution, place: Place): string {
  if (!isMap(map) || key === "" || key.includes(".")) return fix;
  const value = valueOf(map, key);
  const names = family.parameters.map(({ name }) => name);
  if (names.includes(key)) {
    const range = Array.isArray(value) ? rangeMeant(value, { what: "", type: "" }, Number.isFinite) : null;
    return range === null ? fix : `write {uncertain: ${range}} for a range`;
  }
  const mean = valueOf(map, "mean") ?? valueOf(map, "average");
  const isDeviation = /^(?:sd|std|stdev|std_?dev|stddev|standard_deviation|ecart_type|desviacion)$/i.test(key);
  if (isDeviation && names.includes("cv") && typeof value === "number" && typeof mean === "number" && mean > 0)
    return `write cv: ${Number((value / mean).toPrecision(6))}, the standard deviation as a share of the mean`;
  return didYouMean(place, key, names) || fix;
}
