/**
 * What the country's pools pay today, as a public floor: `benefits: country` of a public scheme, and the floor that worlds which the file does
 * not name start from.
 *
 * The second is the first, written for the reader: where a file names a country, but neither worlds nor a public scheme, `today: {kind: public,
 * benefits: country}` is added to its schemes before it is read. So it stands in every world, `without` among them: people keep what the State
 * pays when a mutual or an insurer comes, and a difference between two worlds is that of their own rules.
 */
import { countries } from "../countries/index.ts";
import type { CountryProfile } from "../countries/profile.ts";
import { todayOf } from "../countries/today.ts";
import { normalName } from "../keys/names.ts";
import { hasKey, isMap, keysOf, type Place, report, under, valueOf } from "../keys/place.ts";
import { choice } from "../keys/reader.ts";
import { type Key, optional } from "../keys/shape.ts";
import type { Source, Today } from "../model/scenario.ts";
import { mostSchemes } from "./schemes.ts";

export const todayKey: Key<"country" | "none" | null> = optional(
  choice(["country", "none"]),
  null,
  "what the State and foreign aid pay of every bill today, in all worlds, as a public scheme `today` with `benefits: country`; none leaves it out",
  { shown: "country where population.country is given and the file names neither worlds nor a public scheme, else none" },
);

/** Code of the country that a file names, as far as there is a profile. */
function countryOf(input: object): CountryProfile | null {
  const population = valueOf(input, "population");
  const code = isMap(population) ? valueOf(population, "country") : undefined;
  return (typeof code === "string" ? countries.get(code) : undefined) ?? null;
}

function isPublic(scheme: unknown): boolean {
  return isMap(scheme) && valueOf(scheme, "kind") === "public";
}

/** Schemes of a file by name; null where it has none that could be read. */
function schemesOf(input: object): ReadonlyMap<string, unknown> | null {
  const schemes = valueOf(input, "schemes");
  if (!isMap(schemes) || keysOf(schemes).length === 0) return null;
  return new Map(keysOf(schemes).map((name) => [name, valueOf(schemes, name)]));
}

/** Says where `today: country` cannot be. */
export function checkToday(input: object, place: Place): void {
  if (valueOf(input, "today") !== "country") return;
  const at = under(place, "today");
  const write = "write benefits: country in a public scheme, and name it in the worlds that have it";
  if (countryOf(input) === null) report(at, "E0313", "country", "country only where population.country names one", "add population.country, for example SEN");
  else if (hasKey(input, "worlds")) report(at, "E0313", "country", "today: country only where the file does not name its worlds", write);
  else if ([...(schemesOf(input)?.values() ?? [])].some(isPublic))
    report(at, "E0313", "country", "today: country only where the file has no public scheme: two would pay one after the other", write);
}

/** The file as it is read: with the country's floor of today where nothing in it says otherwise. The same object where nothing is added. */
export function withToday(input: object): object {
  const schemes = schemesOf(input);
  // a word that is none of the two is left for its reader to refuse
  if (hasKey(input, "today") && valueOf(input, "today") !== "country") return input;
  if (hasKey(input, "worlds") || schemes === null || countryOf(input) === null) return input;
  if ([...schemes.values()].some(isPublic) || schemes.size >= mostSchemes) return input;
  const name = schemes.has("today") ? "today, public" : "today";
  const map = new Map(keysOf(input).map((key): [string, unknown] => [key, valueOf(input, key)]));
  map.set("schemes", new Map([...schemes, [name, { kind: "public", benefits: "country" }]]));
  // what has been added is a public scheme of the file from here on
  map.delete("today");
  return map;
}

/** Which schemes of a file pay what the country pays, and what that is; null where none does. `input` is the file as it is read. */
export function todayIn(input: object): Today | null {
  const schemes = [...(schemesOf(input) ?? [])]
    .filter(([, scheme]) => isMap(scheme) && valueOf(scheme, "benefits") === "country")
    .map(([name]) => normalName(name));
  const profile = countryOf(input);
  if (schemes.length === 0 || profile === null) return null;
  const { iso3, health } = profile;
  return {
    country: iso3,
    year: health.year,
    reimburse: todayOf(profile).floorShare,
    ofSpending: (health.governmentSharePercent + (health.externalSharePercent ?? 0)) / 100,
    privateSchemes: health.otherPrivateSharePercent / 100,
    schemes,
  };
}

/** The source of the figures, with an id that the file has not taken. */
export function sourceOfToday({ country, year }: Pick<Today, "country" | "year">, taken: (id: string) => boolean): Source {
  const id = `ghed${year}`;
  return {
    id: taken(id) ? `${id} (${country})` : id,
    title: `World Health Organization, Global Health Expenditure Database, ${country} ${year}`,
    url: "https://apps.who.int/nha/database",
    licence: "terms of the World Health Organization",
  };
}
