import { type Place, report, under } from "../keys/place.ts";
import type { Scenario } from "../model/scenario.ts";

/** `behaviour.choice.start` must say in one way who is a member of what, in each world. */
export function checkStart({ behaviour, schemes, worlds }: Scenario, place: Place): void {
  const { start } = behaviour.choice;
  if (start === "nobody") return;
  const at = under(under(under(place, "behaviour"), "choice"), "start");
  const joinable = (scheme: number): boolean => schemes[scheme]!.kind !== "public";
  if (typeof start === "number") {
    if (!joinable(start))
      report(under(at, "members_of"), "E0313", schemes[start]!.name, "a scheme that people join; a public one has everybody anyway", "name another scheme");
    return;
  }
  const several = worlds.find((world) => world.schemes.filter(joinable).length > 1);
  if (several === undefined) return;
  const names = several.schemes.filter(joinable).map((scheme) => schemes[scheme]!.name);
  report(
    at,
    "E0313",
    "everyone",
    `worlds of one scheme to join; in ${several.name} there are ${names.length}, and nobody can begin in all of them`,
    `write start: {members_of: ${names[0]!}}, or nobody`,
  );
}
