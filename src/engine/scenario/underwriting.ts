/** `underwriting` of a scheme: refusals, riders and surcharges. */
import { anyMap, numeric, oneOf, orNone } from "../keys/alternatives.ts";
import { age, loading, probability } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { byName, flag, type Named, names, record } from "../keys/reader.ts";
import { lookUp, type References } from "../keys/references.ts";
import { mapped, optional, type Shape } from "../keys/shape.ts";
import type { Underwriting } from "../model/scenario.ts";
import { indexesOf } from "./subsidies.ts";

type Denials = number | readonly Named<number>[];

const deny = record({
  conditions: optional(
    oneOf<Denials>(
      "refusals",
      [numeric(mapped(probability, (value): Denials => value))],
      anyMap(
        "{CONDITION: 0.6}",
        mapped(byName(probability, "condition", 64), (values, place, clean): Denials => {
          if (clean && values.length === 0)
            report(place, "E0300", "an empty map", "a probability, or one for each condition named", "add a condition, or write 0");
          return values;
        }),
      ),
    ),
    0,
    "probability that a person with a pre-existing condition is refused, for all of them or by condition",
  ),
  above_age: optional(orNone(age), null, "people older than this are refused", { shown: "none" }),
  groups: optional(names(1024), [], "groups that are refused", { shown: "none" }),
});

export interface UnderwritingDraft {
  readonly deny: ReturnType<typeof deny.read>;
  readonly exclude_preexisting: boolean;
  readonly surcharge: readonly Named<number>[];
}

export const underwritingShape: Shape<UnderwritingDraft> = record({
  deny: optional(deny, { conditions: 0, above_age: null, groups: [] }, "who is refused", { shown: "nobody" }),
  exclude_preexisting: optional(flag, false, "care that a condition held at entry adds is not paid"),
  surcharge: optional(byName(loading, "condition", 64), [], "mark-up on the contribution of people with a condition: 0.5 is half more", { shown: "none" }),
});

export function underwritingOf(draft: UnderwritingDraft | null, { conditions, groups, preexisting, deathStates }: References, place: Place): Underwriting {
  const none = conditions.names.map(() => 0);
  if (draft === null) return { denyConditions: none, denyAboveAge: null, denyGroups: [], excludePreexisting: false, surcharge: none };
  const at = under(place, "deny");
  const { conditions: denied } = draft.deny;
  if (deathStates !== null && typeof denied === "number" && denied > 0)
    report(
      under(at, "conditions"),
      "E0313",
      denied,
      "a probability for each state of health by name: states are not marked as pre-existing",
      "write {STATE: probability}",
    );
  if (deathStates !== null && draft.exclude_preexisting)
    report(
      under(place, "exclude_preexisting"),
      "E0313",
      true,
      "a rider only where health has conditions: what a state adds to the need for care has no measure",
      "remove it, or refuse people or ask for a surcharge by state",
    );
  return {
    denyConditions:
      typeof denied === "number" ? none.map((_, index) => (preexisting[index] === true ? denied : 0)) : byCondition(denied, under(at, "conditions")),
    denyAboveAge: draft.deny.above_age,
    denyGroups: indexesOf(draft.deny.groups, groups, under(at, "groups")),
    excludePreexisting: draft.exclude_preexisting,
    surcharge: byCondition(draft.surcharge, under(place, "surcharge")),
  };

  function byCondition(given: readonly Named<number>[], where: Place): readonly number[] {
    const values = [...none];
    for (const { name, value } of given) {
      const index = lookUp(conditions, name, under(where, name));
      if (index !== null) values[index] = value;
    }
    return values;
  }
}
