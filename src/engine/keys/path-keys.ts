import { normalName } from "./names.ts";

const parts = /"(?:[^"\\]|\\.)*"|\[[0-9]+\]|[^."[\]]+/g;

/** The inverse of `pathText`: keys and list positions of a path that is known as a text, as the file spells them. */
export function pathKeys(path: string): (string | number)[] {
  return Array.from(path.matchAll(parts), ([part]) =>
    part.startsWith('"') ? (JSON.parse(part) as string) : part.startsWith("[") ? Number(part.slice(1, -1)) : part,
  );
}

/** What the keys name: a name is found however the file spells it ("care " and "care" are one). */
export function pathNames(path: string): (string | number)[] {
  return pathKeys(path).map((key) => (typeof key === "string" ? normalName(key) : key));
}
