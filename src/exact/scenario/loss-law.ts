import { eventPayment } from "../../engine/benefits/rule.ts";
import { exp } from "../../engine/maths/exp.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { Arm } from "./arms.ts";
import { forEachCell, needOf, peopleOfGroup } from "./cells.ts";
import { pointsOf } from "./income-law.ts";

/** Payments of a year: independent compound counts, the same every year. */
export interface LossSource {
  readonly count: "poisson" | "bernoulli";
  readonly people: number;
  /** Expected paid events a person (a probability for bernoulli). */
  readonly rate: number;
  /** Amounts that the scheme pays, and their probabilities among paid events. */
  readonly payments: readonly { readonly amount: number; readonly weight: number }[];
}

/** The sources of a scheme's losses where everybody in a group needs alike and bills are single amounts; else why not. */
export function lossSources(scenario: Scenario, { terms }: Arm, members: (group: number) => boolean): readonly LossSource[] | string {
  const sources: LossSource[] = [];
  for (const [group, { count, name }] of scenario.population.groups.entries()) {
    if (!members(group) || count === 0) continue;
    for (const [s, service] of scenario.health.services.entries()) {
      const rule = terms.benefits[s] ?? null;
      if (rule === null) continue;
      const alike = sameForAll(scenario, s, group);
      if (alike === null) return `need of ${service.name} differs between people of ${name}, who stay the same from year to year`;
      if (alike.rate === 0) continue;
      if (service.count === "fixed") return `${service.name} is a fixed volume`;
      if (service.count === "hurdle" || service.zeros > 0) return `${service.name} has another number of people without any event than Poisson`;
      const points = pointsOf(service.cost[service.cost.length === 1 ? 0 : group]!);
      if (points === null) return `bills of ${service.name} have a continuous law`;
      const model = { covered: true, ...rule, cap: rule.cap ?? Infinity };
      const paid = points.flatMap(({ value, weight }) => {
        const bill = value * alike.cost;
        const amount = eventPayment(model, bill, 1, 1);
        const used = bill > amount ? exp((-service.priceResponse * (bill - amount)) / bill) : 1;
        return amount > 0 ? [{ amount, weight: weight * used }] : [];
      });
      const used = paid.reduce((sum, { weight }) => sum + weight, 0);
      if (used === 0) continue;
      sources.push({
        count: service.count,
        people: count,
        rate: alike.rate * used,
        payments: paid.map(({ amount, weight }) => ({ amount, weight: weight / used })),
      });
    }
  }
  return sources;
}

/** Rate and cost factor where all people of the group share them, else null. */
function sameForAll(scenario: Scenario, service: number, group: number): { readonly rate: number; readonly cost: number } | null {
  const people = peopleOfGroup(scenario, group, null);
  let found: { readonly rate: number; readonly cost: number } | null = null;
  let same = true;
  forEachCell(scenario, (cell, age, female, held) => {
    if (people[cell] === 0) return;
    const need = needOf(scenario, service, group, age, female, held);
    found ??= need;
    if (need.rate !== found.rate || (need.rate > 0 && need.cost !== found.cost)) same = false;
  });
  return same ? found : null;
}
