/** Input that is allowed and hardly ever meant: each kind is warned about once, with the reason. */
import { countries } from "../countries/index.ts";
import { type Place, quoted, under, warn } from "../keys/place.ts";
import { lastAge, type Scenario } from "../model/scenario.ts";
import { meanOf } from "./services.ts";

const widestRatio = 10;
const narrowestRatio = 1e-4;
/**
 * Above this share of income a year of care is more than any country spends: the United States spend 17 % of national income (World Health
 * Organization, Global Health Expenditure Database), most countries 4 to 12 %. Monthly incomes beside yearly costs give twelve times that.
 */
const monthlyRatio = 0.4;
/** More than once a week, for everybody: dialysis takes three sessions a week of those who need it, and they are few. */
const mostVisits = 52;

export function warnOfTheImplausible(scenario: Scenario, place: Place): void {
  warnOfUnits(scenario, place);
  warnOfVisits(scenario, place);
  warnOfCurrency(scenario, place);
  warnOfRepresented(scenario, place);
}

/** Chance weighs as in the simulated pool, unless the scenario puts it right. */
function warnOfRepresented({ population: { size, represents }, levers }: Scenario, place: Place): void {
  if (represents > size && !Object.hasOwn(levers, "own_risk"))
    warn(
      under(under(place, "population"), "represents"),
      "W0303",
      `ruin overstated: ${size} stand for ${represents}`,
      "write own_risk: {}, or raise population.size",
    );
}

/** Cost of care far above or below income: a unit or a period is probably wrong. */
function warnOfUnits({ population, health }: Scenario, place: Place): void {
  const income = population.groups.reduce((sum, group) => sum + group.count * meanOf(group.income), 0) / population.size;
  const need = health.services.reduce((sum, { rate, cost }) => {
    const mean = cost.reduce((total, law) => total + meanOf(law), 0) / cost.length;
    return sum + averageRate(rate) * mean;
  }, 0);
  const ratio = need / income;
  if (!(income > 0) || !(need > 0)) return;
  if (ratio > widestRatio || ratio < narrowestRatio)
    warn(
      place,
      "W0304",
      `expected cost of care is ${Number(ratio.toPrecision(2))} times mean income`,
      "check that incomes are a year's, rates are per year, and all amounts are in the same unit",
    );
  else if (ratio > monthlyRatio)
    warn(
      under(place, "population"),
      "W0330",
      `a year of care costs ${Math.round(100 * ratio)} % of a mean income, more than anywhere: are incomes a month's beside prices of a year?`,
      "write incomes of a year, twelve times those of a month, or lower rates or costs",
    );
}

function warnOfVisits({ health }: Scenario, place: Place): void {
  const often = health.services.find(({ rate }) => averageRate(rate) > mostVisits);
  if (often === undefined) return;
  const at = under(under(under(place, "health"), "services"), often.name);
  const times = Math.round(averageRate(often.rate));
  warn(at, "W0331", `${times} events a year and person are more than one a week for everybody`, "write events a year and person, not per 100 people or in all");
}

function warnOfCurrency({ population, currency }: Scenario, place: Place): void {
  const profile = population.country === null ? undefined : countries.get(population.country);
  if (profile === undefined || profile.currency === currency || !/^[A-Z]{3}$/.test(currency)) return;
  warn(
    under(place, "currency"),
    "W0333",
    `amounts are in ${quoted(currency)}, and ${profile.name} pays in ${profile.currency}: incomes and prices of the country would be read as ${quoted(currency)}`,
    `write currency: ${profile.currency}, or give incomes and conversion rate in ${quoted(currency)}`,
  );
}

function averageRate(rate: Scenario["health"]["services"][number]["rate"]): number {
  if (rate.kind === "constant") return rate.value;
  if (rate.kind === "condition") return rate.default;
  if (rate.kind === "group" || rate.kind === "state") return rate.values.reduce((sum, value) => sum + value, 0) / rate.values.length;
  return [...rate.female, ...rate.male].reduce((sum, value) => sum + value, 0) / (2 * (lastAge + 1));
}
