/** What the closed forms of need say of factors on rates: exact where they can, else why not. */
import type { Scenario, Service } from "../../engine/model/scenario.ts";

/** Why the expected need is not computed; null where it is. */
export function meanObstacle({ health }: Scenario): string | null {
  const { services, frailty } = health;
  const graded = services.find(({ gradient }) => gradient !== null);
  if (graded !== undefined) return `need of ${graded.name} differs by income fifth`;
  const capped = services.find((service) => service.count === "bernoulli" && hasOwnFactor(service));
  if (capped !== undefined) return `${capped.name} has one event a year at most, and a factor of its own on its probability`;
  const tied = [frailty, ...services.map((service) => service.frailty)].filter((one) => (one?.correlationWithIncome ?? 0) !== 0).length;
  if (tied > 1) return "several factors on need follow the rank of income: they are not independent";
  if (tied > 0 && followsIncome(services)) return "need and its cost both follow the rank of income";
  return null;
}

/** Why the spread of need over replications is not computed although its mean is; null where it is. */
export function spreadObstacle({ health }: Scenario): string | null {
  const { services, frailty } = health;
  if (followsIncome(services)) return "the costs of one person follow the rank of income together";
  const billed = services.find((service) => service.count === "fixed" && hasOwnFactor(service) && service.cost.some(({ family }) => family !== "constant"));
  if (billed !== undefined) return `${billed.name} is an exact volume with a factor of its own and prices that vary from bill to bill`;
  const hurdled = services.find((service) => service.count === "hurdle" && hasOwnFactor(service));
  if (hurdled !== undefined) return `${hurdled.name} has a hurdle and a factor of its own`;
  const levels = [frailty, ...services.flatMap((service) => [service.frailty, service.overdispersion])].map((one) => one?.level);
  return levels.includes("pool-year") ? "a factor of the year is the same for everybody (level pool-year)" : null;
}

/** Variance of the product of the factors of mean 1 that a service has of its own. */
export function ownVariance({ count, frailty, overdispersion, zeros }: Service): number {
  const inflated = count === "poisson" ? 1 / (1 - zeros) : 1;
  return (1 + (frailty?.variance ?? 0)) * (1 + (overdispersion === null ? 0 : 1 / overdispersion.size)) * inflated - 1;
}

export function hasOwnFactor({ count, frailty, overdispersion, zeros }: Service): boolean {
  return frailty !== null || overdispersion !== null || (count === "poisson" && zeros > 0);
}

export function followsIncome(services: readonly Service[]): boolean {
  return services.some(({ costCorrelations }) => costCorrelations.some((rho) => rho !== 0));
}
