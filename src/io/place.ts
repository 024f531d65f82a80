import type { Problem } from "../engine/keys/problem.ts";

/** Where something stands in a file: line and column count from 1; both are 0 where the "file" is a flag. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A problem with its place; null where the problem belongs to no line (an empty file, a flag). */
export interface LocatedProblem extends Problem {
  readonly place: Place | null;
}

export type Path = readonly (string | number)[];

/** For every map and list that was read, the place of each of its keys or items. */
export type Places = Map<object, Map<string | number, Place>>;

/** Place of `path`, or of the nearest part of it that the file has (a missing key is shown at its parent). */
export function locate(root: unknown, places: Places, path: Path): Place | null {
  let node: unknown = root;
  let found: Place | null = null;
  for (const key of path) {
    if (node === null || typeof node !== "object") break;
    const inside = places.get(node);
    // A list position may arrive as a number or as text; a key "40" may arrive as a number.
    const place = inside?.get(key) ?? inside?.get(String(key)) ?? inside?.get(Number(key));
    if (place === undefined) break;
    found = place;
    node = (node as Record<string | number, unknown>)[key]; // a map or list that this module's caller built
  }
  return found;
}

/** The first place of the file, for problems of the whole document. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
