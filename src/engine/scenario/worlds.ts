/** `worlds` and `compare`: which schemes exist side by side, and which worlds are compared. */

import { compareCodePoints } from "../keys/names.ts";
import { type Place, report, under } from "../keys/place.ts";
import { byName, list, type Named, nameText } from "../keys/reader.ts";
import { lookUp, type Names, namesOf, type References } from "../keys/references.ts";
import type { Shape } from "../keys/shape.ts";
import type { Scheme, World } from "../model/scenario.ts";

export const mostWorlds = 32;
type Pair = readonly [number, number];

export const worldsShape: Shape<readonly Named<readonly string[]>[]> = byName(list(nameText, 32), "world", mostWorlds);
export const compareShape: Shape<readonly (readonly string[])[]> = list(list(nameText, 2, 2), 496);

/** Worlds of the file, or one per non-public scheme plus one without; public schemes are in each. */
export function worldsOf(
  given: readonly Named<readonly string[]>[] | null,
  schemes: readonly Scheme[],
  { schemes: names }: References,
  place: Place,
): readonly World[] {
  if (given === null) return defaultWorlds(schemes);
  if (given.length === 0) report(place, "E0300", "an empty map", "at least one world", "add a world, or remove the key");
  return given.map(({ name, value }) => {
    const at = under(place, name);
    const indexes = value.map((scheme, position) => lookUp(names, scheme, under(at, position)));
    const known = indexes.filter((index) => index !== null);
    const repeated = known.find((index, position) => known.indexOf(index) !== position);
    if (repeated !== undefined) report(at, "E0313", names.names[repeated], "each scheme once in a world", "remove one");
    return { name, schemes: [...new Set(known)].sort((left, right) => left - right) };
  });
}

function defaultWorlds(schemes: readonly Scheme[]): readonly World[] {
  const floors = schemes.flatMap((scheme, index) => (scheme.kind === "public" ? [index] : []));
  const own = schemes.flatMap((scheme, index) =>
    scheme.kind === "public" ? [] : [{ name: scheme.name, schemes: [...floors, index].sort((left, right) => left - right) }],
  );
  const without = own.some(({ name }) => name === "without") ? "without schemes" : "without";
  return [...own, { name: without, schemes: floors }].sort((left, right) => compareCodePoints(left.name, right.name));
}

export function compareOf(given: readonly (readonly string[])[] | null, worlds: readonly World[], schemes: readonly Scheme[], place: Place): readonly Pair[] {
  if (given === null) return defaultCompare(worlds, schemes);
  const names = worldNames(worlds);
  const found: Pair[] = [];
  given.forEach((pair, position) => {
    const at = under(place, position);
    const [first, second] = pair.map((name, side) => lookUp(names, name, under(at, side)));
    if (first === null || second === null || first === undefined || second === undefined) return;
    if (first === second) report(at, "E0313", pair[0], "two different worlds", "name another world");
    if (found.some(([one, other]) => one === first && other === second)) report(at, "E0313", pair.join(", "), "each pair once", "remove one of the two");
    found.push([first, second]);
  });
  return found;
}

export function worldNames(worlds: readonly World[]): Names {
  return namesOf("world", new Map(worlds.map(({ name }) => [name, true])));
}

/** Solidarity against for-profit; where one of them is missing, the other against the world without either. */
function defaultCompare(worlds: readonly World[], schemes: readonly Scheme[]): readonly Pair[] {
  const has = (world: World, kind: Scheme["kind"]): boolean => world.schemes.some((index) => schemes[index]?.kind === kind);
  const solidarity = worlds.findIndex((world) => has(world, "solidarity") && !has(world, "for-profit"));
  const forProfit = worlds.findIndex((world) => has(world, "for-profit") && !has(world, "solidarity"));
  const neither = worlds.findIndex((world) => !has(world, "for-profit") && !has(world, "solidarity"));
  const first = solidarity >= 0 ? solidarity : forProfit;
  const second = solidarity >= 0 && forProfit >= 0 ? forProfit : neither;
  return first >= 0 && second >= 0 && first !== second ? [[first, second]] : [];
}
