/** One key, several ways to write it: the first way that recognises the value reads it. */
import { hasKey, isMap, keysOf, type Place, report } from "./place.ts";
import { mapped, type Shape, unwrap } from "./shape.ts";
import { rangeOf } from "./uncertain.ts";

export interface Way<T> {
  /** How this way looks, in words: "a number", "{file: NAME.csv}". */
  readonly looks: string;
  readonly fits: (value: unknown) => boolean;
  readonly shape: Shape<T>;
  /** Reads numbers, so that `{uncertain: ...}` is for this way. */
  readonly numeric?: true;
}

/** @param allowed  completes "... is not allowed; ALLOWED" */
export function oneOf<T>(type: string, ways: readonly Way<T>[], last?: Way<T>): Shape<T> {
  const all = last === undefined ? ways : [...ways, last];
  const allowed = [...new Set(all.map((way) => way.looks))].join(", or ");
  return {
    type,
    allowed,
    standIn: () => all[0]!.shape.standIn(),
    children: all.flatMap((way) => way.shape.children),
    schema: { anyOf: all.map((way) => way.shape.schema) },
    read: (raw, at) => {
      const ranged = rangeOf(raw) === null ? undefined : all.find((way) => way.numeric === true);
      if (ranged !== undefined) return ranged.shape.read(raw, at);
      const { value, place } = opened(raw, at, all);
      if (value === undefined) return all[0]!.shape.standIn();
      const way = all.find((one) => one.fits(value));
      if (way !== undefined) return way.shape.read(value, place);
      report(
        place,
        typeof value === "string" ? "E0306" : "E0300",
        value,
        allowed,
        `write ${all[0]!.looks}${all.length > 1 ? ", or another of these forms" : ""}`,
      );
      return all[0]!.shape.standIn();
    },
  };
}

/** A map that some way recognises as it stands is left to that way; only wrappers are opened here. */
function opened(raw: unknown, at: Place, ways: readonly Way<unknown>[]): { value: unknown; place: Place } {
  const wrapper = isMap(raw) && ((hasKey(raw, "value") && !hasKey(raw, "family")) || hasKey(raw, "uncertain"));
  return !wrapper && ways.some((way) => way.fits(raw)) ? { value: raw, place: at } : unwrap(raw, at, null);
}

export function word<const W extends string, T>(name: W, result: T): Way<T> {
  const shape: Shape<T> = { type: "word", allowed: name, schema: { const: name }, children: [], standIn: () => result, read: () => result };
  return { looks: name, fits: (value) => value === name, shape };
}

/** Numbers, and texts that begin like a number, so that "5 %" gets the advice of a number. */
export function numeric<T>(shape: Shape<T>): Way<T> {
  return {
    looks: shape.allowed,
    fits: (value) => typeof value === "number" || typeof value === "bigint" || (typeof value === "string" && /^[-+.0-9]/.test(value.slice(0, 2))),
    shape,
    numeric: true,
  };
}

/** A map that has this key. */
export function keyed<T>(key: string, looks: string, shape: Shape<T>): Way<T> {
  return { looks, fits: (value) => isMap(value) && hasKey(value, key), shape };
}

export function anyMap<T>(looks: string, shape: Shape<T>): Way<T> {
  return { looks, fits: isMap, shape };
}

/** A map all of whose keys pass a test: ages, sizes. */
export function mapWhere<T>(looks: string, passes: (key: string) => boolean, shape: Shape<T>): Way<T> {
  return { looks, fits: (value) => isMap(value) && keysOf(value).length > 0 && keysOf(value).every(passes), shape };
}

export function anyList<T>(looks: string, shape: Shape<T>): Way<T> {
  return { looks, fits: Array.isArray, shape };
}

/** The shape, or the word `none`, which is null. */
export function orNone<T>(shape: Shape<T>): Shape<T | null> {
  return oneOf<T | null>(`${shape.type} or none`, [
    word("none", null),
    { looks: shape.allowed, fits: (value) => value !== "none", shape: mapped(shape, (value): T | null => value), numeric: true },
  ]);
}
