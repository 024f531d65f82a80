/** `worlds` and `schemes` of a lever that stands at the top of the file: the places that it is for. */
import { type Place, report, under } from "../../keys/place.ts";
import { names } from "../../keys/reader.ts";
import { optional } from "../../keys/shape.ts";
import type { Scenario } from "../../model/scenario.ts";

export interface Places {
  /** Names; null: all. */
  readonly worlds: readonly string[] | null;
  readonly schemes: readonly string[] | null;
}

export const placeKeys = {
  worlds: optional(names(64, 1), null, "worlds in which it holds", { shown: "all" }),
  schemes: optional(names(64, 1), null, "schemes for which it holds", { shown: "all that ask for contributions" }),
} as const;

/** Reports names of worlds and schemes that the scenario does not have, and schemes that cannot be meant. */
export function checkPlaces({ worlds, schemes }: Places, scenario: Scenario, place: Place): void {
  const say = (given: readonly string[] | null, key: string, known: readonly string[]): void =>
    given?.forEach((name, k) => {
      if (!known.includes(name))
        report(under(under(place, key), k), "E0309", name, `one of ${known.join(", ")}`, `use one of these names, or leave ${key} out for all`);
    });
  say(
    worlds,
    "worlds",
    scenario.worlds.map(({ name }) => name),
  );
  say(
    schemes,
    "schemes",
    scenario.schemes.filter(({ kind }) => kind !== "public").map(({ name }) => name),
  );
}

export function holdsIn({ worlds, schemes }: Places, world: string, scheme: string): boolean {
  return (worlds === null || worlds.includes(world)) && (schemes === null || schemes.includes(scheme));
}
