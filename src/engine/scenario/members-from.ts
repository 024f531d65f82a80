/**
 * `schemes.NAME.members_from: {group: G, parts: k}`: a scheme for each of k equal parts of a group. The file is read as if it had been written out: the
 * group is k groups ("G 1" to "G k"), the scheme k schemes of the same terms, each open to one of them, and wherever the file names one of the two by
 * itself (worlds, federations, lists and tables of groups) it names all its parts. Figures of one part are asked for by its own name.
 */
import { numberShape } from "../keys/numbers.ts";
import { hasKey, isMap, keysOf, type Place, report, under, valueOf } from "../keys/place.ts";
import { nameText, record } from "../keys/reader.ts";
import { type Key, optional, required } from "../keys/shape.ts";

/** A world holds fifteen schemes. */
const mostParts = 12;
const parts = numberShape({ what: "a number of parts", type: "number", min: 2, max: mostParts, integer: true, setting: true });

export const membersFromKey: Key<unknown> = optional(
  record({
    group: required(nameText, "the group that is divided; each part is a group of its own"),
    parts: required(parts, "how many equal parts, and schemes: villages, branches, unions"),
  }),
  null,
  "one scheme of these terms for each equal part of a group, in the same worlds; the file is read as if they had been written out, with names such as village 1",
  { shown: "none: one scheme" },
);

interface Split {
  readonly scheme: string;
  readonly group: string;
  readonly parts: number;
}

/** What the file asks for, as far as it can be read; the rest is refused where the key is read. */
function splitsOf(input: object): readonly Split[] {
  const schemes = valueOf(input, "schemes");
  if (!isMap(schemes)) return [];
  return keysOf(schemes).flatMap((name): Split[] => {
    const scheme = valueOf(schemes, name);
    const from = isMap(scheme) ? valueOf(scheme, "members_from") : undefined;
    const group = isMap(from) ? valueOf(from, "group") : undefined;
    const count = isMap(from) ? valueOf(from, "parts") : undefined;
    const fits = typeof group === "string" && typeof count === "number" && Number.isInteger(count) && count >= 2 && count <= mostParts;
    return fits ? [{ scheme: name, group, parts: count }] : [];
  });
}

export const partOf = (name: string, k: number): string => `${name} ${k}`;
const namesOf = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, k) => partOf(name, k + 1));

interface Fault {
  readonly scheme: string;
  readonly value: unknown;
  readonly allowed: string;
  readonly fix: string;
}

/** Why a file cannot be written out. */
function faultsOf(input: object, splits: readonly Split[]): readonly Fault[] {
  const population = valueOf(input, "population");
  const groups = isMap(population) ? valueOf(population, "groups") : undefined;
  const schemes = valueOf(input, "schemes") as object; // a map: something is split
  return splits.flatMap(({ scheme, group, parts: count }): Fault[] => {
    const fault = (value: unknown, allowed: string, fix: string): Fault[] => [{ scheme, value, allowed, fix }];
    if (!isMap(groups) || !hasKey(groups, group)) return fault(group, "the name of a group of population.groups", "add this group, or name one that is there");
    if (!hasKey(input, "worlds"))
      return fault(group, "members_from only where the file names its worlds: its schemes stand side by side", `add worlds: {villages: [${scheme}]}`);
    const own = valueOf(schemes, scheme);
    const eligibility = isMap(own) ? valueOf(own, "eligibility") : undefined;
    if (isMap(eligibility) && hasKey(eligibility, "groups"))
      return fault(group, "members_from or eligibility.groups, not both: each scheme is open to its part", "remove eligibility.groups");
    const unlike = splits.find((other) => other.group === group && other.parts !== count);
    if (unlike !== undefined)
      return fault(count, `the same number of parts of a group everywhere (${unlike.scheme} has ${unlike.parts})`, "write the same number of parts");
    const taken = [...namesOf(scheme, count).filter((name) => hasKey(schemes, name)), ...namesOf(group, count).filter((name) => hasKey(groups, name))];
    if (taken.length > 0) return fault(taken[0], `names that are free: a part would be called ${taken[0]}`, "call the other one differently");
    const size = valueOf(groups, group);
    if (isMap(size) && numberOf(valueOf(size, "share")) === null && numberOf(valueOf(size, "count")) === null)
      return fault(group, "a group with a share or a count that is a plain number", "write share: 0.5, or count: 1000, without a range");
    return [];
  });
}

/** Reports why a file that asks for parts cannot be written out. */
export function checkMembersFrom(input: object, place: Place): void {
  for (const { scheme, value, allowed, fix } of faultsOf(input, splitsOf(input)))
    report(under(under(under(place, "schemes"), scheme), "members_from"), "E0313", value, allowed, fix);
}

/** The file with its parts written out, and by part the name that the file has; the same object where it asks for none, or cannot be written out. */
export function withParts(input: object): { readonly input: object; readonly written: ReadonlyMap<string, string> } {
  const splits = splitsOf(input);
  const written = new Map<string, string>();
  if (splits.length === 0 || faultsOf(input, splits).length > 0) return { input, written };
  const groups = new Map(splits.map(({ group, parts: count }) => [group, namesOf(group, count)]));
  const schemes = new Map(splits.map(({ scheme, parts: count }) => [scheme, namesOf(scheme, count)]));
  for (const [name, names] of [...groups, ...schemes]) for (const one of names) written.set(one, name);
  const map = renamed(input, groups) as Map<string, unknown>;
  map.set(
    "population",
    changed(map.get("population") as object, "groups", (all) => splitGroups(all, groups)),
  );
  map.set("schemes", splitSchemes(map.get("schemes") as object, splits));
  map.set(
    "worlds",
    mapOf(map.get("worlds") as object, (list) => allNames(list, schemes)),
  );
  const unions = map.get("federations");
  if (isMap(unions))
    map.set(
      "federations",
      mapOf(unions, (one) => (isMap(one) ? changed(one, "members", (list) => allNames(list, schemes)) : one)),
    );
  return { input: map, written };
}

/** Keys below which a list names groups, or a map has them as keys. */
const groupKeys: ReadonlySet<string> = new Set(["groups", "group", "heads", "members", "compulsory_for", "values", "incomes"]);

/** A copy in which the groups that are divided are named by their parts, wherever groups are named; those of the population itself follow. */
function renamed(value: unknown, groups: ReadonlyMap<string, readonly string[]>, key = "", above = ""): unknown {
  if (Array.isArray(value)) {
    const inside = value.map((one) => renamed(one, groups));
    return groupKeys.has(key) ? allNames(inside, groups) : inside;
  }
  if (!isMap(value)) return key === "group" && above === "who" && typeof value === "string" && groups.has(value) ? groups.get(value) : value;
  const known = groupKeys.has(key) && above !== "population";
  return new Map(
    keysOf(value).flatMap((name): [string, unknown][] => {
      const inside = renamed(valueOf(value, name), groups, name, key);
      return known && groups.has(name) ? groups.get(name)!.map((part) => [part, inside]) : [[name, inside]];
    }),
  );
}

function allNames(list: unknown, names: ReadonlyMap<string, readonly string[]>): unknown {
  return Array.isArray(list) ? list.flatMap((one) => (typeof one === "string" ? (names.get(one) ?? [one]) : [one])) : list;
}

function mapOf(map: object, change: (value: unknown) => unknown): object {
  return isMap(map) ? new Map(keysOf(map).map((name) => [name, change(valueOf(map, name))])) : map;
}

function changed(map: object, key: string, change: (value: unknown) => unknown): object {
  return new Map(keysOf(map).map((name) => [name, name === key ? change(valueOf(map, name)) : valueOf(map, name)]));
}

function splitGroups(all: unknown, groups: ReadonlyMap<string, readonly string[]>): unknown {
  const map = all as object; // `faultsOf` looked
  return new Map(
    keysOf(map).flatMap((name): [string, unknown][] => {
      const group = valueOf(map, name);
      const names = groups.get(name);
      if (names === undefined) return [[name, group]];
      const of = (k: number): unknown => (isMap(group) ? sized(group, k, names.length) : group);
      return names.map((part, k) => [part, of(k)]);
    }),
  );
}

/** The k-th of n parts: whole people of a count, the first parts having those that are left over. */
function sized(group: object, k: number, n: number): object {
  const share = numberOf(valueOf(group, "share"));
  const count = numberOf(valueOf(group, "count"));
  const part = new Map(keysOf(group).map((name) => [name, valueOf(group, name)]));
  if (share !== null) part.set("share", share / n);
  if (count !== null) part.set("count", Math.floor(count / n) + (k < count % n ? 1 : 0));
  return part;
}

/** A plain number, "30%", or one of them with its source; null for anything else. */
function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "string" && /^[0-9.]{1,20} ?%$/.test(value)) return Number.parseFloat(value) / 100;
  return isMap(value) && hasKey(value, "value") && !hasKey(value, "uncertain") ? numberOf(valueOf(value, "value")) : null;
}

function splitSchemes(all: object, splits: readonly Split[]): object {
  return new Map(
    keysOf(all).flatMap((name): [string, unknown][] => {
      const scheme = valueOf(all, name) as object;
      const split = splits.find((one) => one.scheme === name);
      if (split === undefined) return [[name, scheme]];
      const { group, parts: count } = split;
      return namesOf(name, count).map((part, k) => {
        const terms = new Map(
          keysOf(scheme)
            .filter((key) => key !== "members_from")
            .map((key) => [key, together(valueOf(scheme, key), `${name}.${key}`)]),
        );
        const eligibility = terms.get("eligibility");
        const open = isMap(eligibility) ? keysOf(eligibility).map((key): [string, unknown] => [key, valueOf(eligibility, key)]) : [];
        terms.set("eligibility", new Map([...open, ["groups", [partOf(group, k + 1)]]]));
        return [part, terms];
      });
    }),
  );
}

/** A range of the terms is one fact of all parts: it is drawn once for all of them. */
function together(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((one, k) => together(one, `${path}.${k}`));
  if (!isMap(value)) return value;
  const map = new Map(keysOf(value).map((key) => [key, together(valueOf(value, key), `${path}.${key}`)]));
  const range = map.get("uncertain");
  if (isMap(range) && !hasKey(range, "together"))
    map.set("uncertain", new Map([...keysOf(range).map((key): [string, unknown] => [key, valueOf(range, key)]), ["together", path]]));
  return map;
}
