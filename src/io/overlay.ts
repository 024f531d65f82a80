import type { Place, Places } from "./place.ts";

type PlainMap = Record<string, unknown>;

/** True for maps as `parseScenario` makes them; lists and null are not maps. */
export function isMap(value: unknown): value is PlainMap {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * `base` with `over` laid on top, key by key: maps are merged, everything else (lists too) is replaced as a whole.
 * A map whose `family`, `rule` or `by` changes is replaced too, because its other keys belonged to the old one.
 * Places follow the values.
 */
export function overlay(base: unknown, over: unknown, places: Places): unknown {
  if (!isMap(base) || !isMap(over) || changesMeaning(base, over)) return over;
  const merged: PlainMap = Object.create(null);
  const inside = new Map<string | number, Place>();
  for (const layer of [base, over]) {
    const from = places.get(layer);
    for (const key of Object.keys(layer)) {
      merged[key] = key in merged ? overlay(merged[key], layer[key], places) : layer[key];
      const place = from?.get(key);
      if (place !== undefined) inside.set(key, place);
    }
  }
  places.set(merged, inside);
  return merged;
}

function changesMeaning(base: PlainMap, over: PlainMap): boolean {
  return ["family", "rule", "by"].some((key) => key in base && key in over && base[key] !== over[key]);
}
