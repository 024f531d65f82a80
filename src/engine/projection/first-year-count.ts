/** First years that are run to set a price: as many as `mostPeople` people in all, within these bounds. */
const fewestYears = 40;
const mostYears = 1000;
const mostPeople = 4_000_000;

/** How many first years a population of that size is given. */
export function firstYearCount(size: number): number {
  return Math.max(fewestYears, Math.min(mostYears, Math.floor(mostPeople / size)));
}
