/**
 * A shape says what may stand at a key: how to read it, how to describe it, and its JSON Schema.
 *
 * Sections are built from shapes, so that validation, `mutua schema`, `mutua explain` and the reference share one source.
 */
import { hasKey, isMap, keysOf, newSession, type Place, pathText, report, root, under, valueOf } from "./place.ts";

/** JSON Schema 2020-12 as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Shape<T> {
  /** Kind in one or two words: "share", "map", "text". */
  readonly type: string;
  /** What is allowed, in words, as it stands in messages. */
  readonly allowed: string;
  readonly schema: JsonSchema;
  /** Keys below, for the reference: fixed names, or "<group>" for free names. */
  readonly children: readonly Child[];
  /** Reads a value, reports problems at the place, returns a stand-in where there are any. */
  readonly read: (value: unknown, place: Place) => T;
  /** A stand-in of the right type, used where nothing could be read; never part of an accepted scenario. */
  readonly standIn: () => T;
}

export interface Child {
  readonly name: string;
  readonly key: Key<unknown>;
}

/** A key of a map: its shape and what the reference says of it. */
export interface Key<T> {
  readonly shape: Shape<T>;
  readonly meaning: string;
  readonly required: boolean;
  /** Value used where the key is missing. */
  readonly otherwise: T;
  /** The default as documented; undefined for required keys. */
  readonly shown: unknown;
  readonly unit: string | null;
  readonly source: string | null;
}

interface Extra {
  readonly unit?: string;
  readonly source?: string;
  readonly shown?: unknown;
}

export function required<T>(shape: Shape<T>, meaning: string, extra: Extra = {}): Key<T> {
  return { shape, meaning, required: true, otherwise: undefined as T, shown: undefined, unit: extra.unit ?? null, source: extra.source ?? null };
}

export function optional<T, const D>(shape: Shape<T>, otherwise: D, meaning: string, extra: Extra = {}): Key<T | D> {
  return { shape, meaning, required: false, otherwise, shown: extra.shown ?? otherwise, unit: extra.unit ?? null, source: extra.source ?? null };
}

/**
 * Opens `{value, source, note}` and takes over `source` and `note` of any map with fixed keys.
 *
 * @param ownKeys  fixed keys of the map meant here; a map that has its own `value` key is not opened
 */
export function unwrap(value: unknown, place: Place, ownKeys: ReadonlySet<string> | null): { value: unknown; place: Place } {
  if (!isMap(value)) return { value, place };
  const cited = cite(value, place);
  if (hasKey(value, "uncertain") && !ownKeys?.has("uncertain")) {
    report(under(place, "uncertain"), "E0345", valueOf(value, "uncertain"), "a range only where one number is meant", "write what stands here without a range");
    return { value: undefined, place: { ...cited, path: [...place.path, "uncertain"] } };
  }
  if (!hasKey(value, "value") || ownKeys?.has("value")) return { value, place: cited };
  for (const key of keysOf(value)) {
    if (key === "value" || isAside(key)) continue;
    report(under(place, key), "E0302", valueOf(value, key), "keys beside value are source, note and certain", "remove it, or put it under note");
  }
  return unwrap(valueOf(value, "value"), cited, ownKeys);
}

/** Keys that carry remarks and are never read: `x-...` and `note...`. */
function isFree(key: string): boolean {
  return key.startsWith("x-") || key.startsWith("note");
}

/** Keys that any map may have beside its own: remarks, and what it says of its numbers (`cite`). */
export function isAside(key: string): boolean {
  return isFree(key) || key === "source" || key === "certain";
}

/** What a map says of its numbers: source, note, and whether they are certain. */
export function cite(map: object, place: Place): Place {
  const [source, note, certain] = [valueOf(map, "source"), valueOf(map, "note"), valueOf(map, "certain")];
  if (hasKey(map, "certain") && typeof certain !== "boolean") report(under(place, "certain"), "E0300", certain, "true or false", "write true, or leave it out");
  const known = typeof source === "string" && place.session.sources.has(source);
  if (hasKey(map, "source") && !known) {
    const ids = [...place.session.sources];
    report(
      under(place, "source"),
      "E0314",
      source,
      ids.length === 0 ? "the id of an entry of `sources`, and the scenario has none" : `an id of \`sources\`: ${ids.slice(0, 12).join(", ")}`,
      "add the source under `sources:` at the top of the file, or write `note:` instead",
    );
  }
  if (!known && typeof note !== "string" && typeof certain !== "boolean") return place;
  return {
    ...place,
    source: known ? (source as string) : place.source,
    note: typeof note === "string" ? note : place.note,
    certain: typeof certain === "boolean" ? certain : place.certain,
  };
}

/** Every number may be written with where it comes from. */
export function wrapped(schema: JsonSchema): JsonSchema {
  return {
    anyOf: [
      schema,
      {
        type: "object",
        required: ["value"],
        properties: { value: schema, source: { type: "string" }, certain: { type: "boolean" } },
        patternProperties: { "^(x-|note)": true },
        additionalProperties: false,
      },
    ],
  };
}

/** A number that entered the scenario, for the assumption debt. */
export function recordNumber(place: Place, value: number | string): void {
  // the numbers of one future are listed nowhere
  if (place.session.truth !== null) return;
  place.session.provenance.push({ path: pathText(place.path), value, source: place.source, note: place.note, ...(place.certain && { certain: true }) });
}

/** The same shape with another result; `clean` tells whether reading it reported nothing. */
export function mapped<A, B>(shape: Shape<A>, change: (value: A, place: Place, clean: boolean) => B): Shape<B> {
  return {
    ...shape,
    read: (value, place) => {
      const before = place.session.problems.length;
      const read = shape.read(value, place);
      return change(read, place, place.session.problems.length === before);
    },
    standIn: () => change(shape.standIn(), silent(), false),
  };
}

function silent(): Place {
  return root(newSession({ readText: () => "" }, new Set()));
}
