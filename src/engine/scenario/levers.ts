/** Levers in the scenario: their keys stand among those of a scheme, or at the top of the file; their own files read them. */
import { type Place, report, under } from "../keys/place.ts";
import type { Fields } from "../keys/reader.ts";
import type { References, Resolve } from "../keys/references.ts";
import { leversInOrder } from "../levers/catalogue.ts";
import type { Lever } from "../levers/lever.ts";
import type { InsolvencyTerms } from "../levers/on-insolvency/keys.ts";
import { onInsolvency } from "../levers/on-insolvency/lever.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import { isUncertain } from "./is-uncertain.ts";

function of(scope: Lever["scope"]): readonly Lever[] {
  return leversInOrder.filter((lever) => lever.scope === scope);
}

export function leverKeys(scope: Lever["scope"]): Fields {
  return Object.fromEntries(of(scope).map(({ name, key }) => [name, key]));
}

/** Words of the format for which there is no lever yet. */
export function withoutLevers(later: Readonly<Record<string, string>>, scope: Lever["scope"]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(later).filter(([name]) => !of(scope).some((lever) => lever.name === name)));
}

/**
 * Terms by name of lever; only of those that are given and change something. `kind` is that of the scheme, null at the top of the file.
 *
 * A lever one of whose numbers is uncertain is there in every future, whatever is believed or drawn: where it would change nothing, its
 * numbers do nothing. Otherwise a value that switches it off could never be drawn.
 */
export function leverTerms(
  read: Readonly<Record<string, unknown>>,
  scope: Lever["scope"],
  references: References,
  place: Place,
  kind: Scheme["kind"] | null,
): Scenario["levers"] {
  const given = of(scope).filter(({ name }) => read[name] !== null && read[name] !== undefined);
  for (const { name, kinds } of given) {
    if (kind === null || kinds.includes(kind)) continue;
    report(under(place, name), "E0313", name, `${name} only for kind: ${kinds.join(" or ")}`, "remove it, or choose another kind");
  }
  return Object.fromEntries(
    given.flatMap((lever) => {
      const terms = (read[lever.name] as Resolve<unknown>)(references);
      return lever.off(terms) && !isUncertain(under(place, lever.name)) ? [] : [[lever.name, terms]];
    }),
  );
}

/** What becomes of a deficit that no rule before has met (`on_insolvency`); null: not said. */
export function lastRuleOf(read: Readonly<Record<string, unknown>>, references: References): Scheme["onInsolvency"] | null {
  const terms = read[onInsolvency.name] as Resolve<InsolvencyTerms> | null | undefined;
  return terms?.(references).last ?? null;
}

/** Whether one of these levers of a scheme acts on the band of its reserve. */
export function steersReserve(terms: Scenario["levers"]): boolean {
  return leversInOrder.some(({ name, steersReserve: steers }) => Object.hasOwn(terms, name) && steers?.(terms[name]) === true);
}

/** What only the whole scenario shows. */
export function checkLevers(scenario: Scenario, place: Place): void {
  for (const lever of leversInOrder) {
    if (lever.check === undefined) continue;
    if (Object.hasOwn(scenario.levers, lever.name)) lever.check(scenario.levers[lever.name], scenario, under(place, lever.name));
    for (const { name, levers } of scenario.schemes) {
      if (Object.hasOwn(levers, lever.name)) lever.check(levers[lever.name], scenario, under(under(under(place, "schemes"), name), lever.name));
    }
  }
}
