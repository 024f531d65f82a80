/** Reading a file again: what cannot have changed is taken from memory (`memory.ts`). */
import type { KeptMap, Memory } from "./memory.ts";
import { type Place, pathText, under } from "./place.ts";

const textOf = (place: Place): string => pathText(place.path).normalize("NFC");

/** What stands at the place, from memory where it is the same in every future, or in the first year of this one. */
export function remembered<T>(place: Place, read: () => T): T {
  const { memory } = place.session;
  if (memory === null) return read();
  const path = textOf(place);
  const { earlier } = memory;
  const known = memory.moving.has(path) ? memory.first : memory.fixed;
  const held = earlier === undefined || earlier.tables.has(path) ? memory.fixed : holding(earlier.memory, path);
  if (held.has(path)) return held.get(path) as T; // the same shape reads the same path every time
  const value = read();
  known?.set(path, value);
  return value;
}

function holding({ first, fixed }: Memory, path: string): ReadonlyMap<string, unknown> {
  return first?.has(path) ? first : fixed;
}

export interface MapAgain {
  readonly kept: KeptMap;
  /** Where its keys stand. */
  readonly place: Place;
}

/** The map that was read at the place before, and the place with what it says of its numbers; null the first time, and where a file is read once. */
export function keptMap(reader: object, at: Place): MapAgain | null {
  const kept = at.session.memory?.maps.get(reader)?.get(textOf(at));
  if (kept === undefined) return null;
  const { source, note, certain } = kept;
  return { kept, place: { session: at.session, path: at.path, source, note, certain } };
}

/**
 * Keeps a map that was read whole. Where something of it was at fault, the file is refused, or what moves is read anew.
 *
 * @param reader  stands for what read it: another one may read the same place
 * @param at      where it stands, with what wraps it
 * @param inside  where its keys stand
 * @param keys    keys that were read
 */
export function keepMap(reader: object, at: Place, inside: Place, { map, read, keys }: { map: object; read: unknown; keys: readonly string[] }): void {
  const { memory } = at.session;
  if (memory === null) return;
  const moving = keys.filter((key) => memory.moving.has(textOf(under(inside, key))));
  const { source, note, certain } = inside;
  const byPath = memory.maps.get(reader) ?? new Map<string, KeptMap>();
  memory.maps.set(reader, byPath.set(textOf(at), { map, source, note, certain, read, moving }));
}
