import { normalName } from "./names.ts";

/** A name in quotes, as JSON writes it; the place in a list; a plain word. */
const part = /"(?:[^"\\]|\\.)*"|\[\d+\]|[A-Za-z0-9_-]+/g;

/**
 * The keys of a path (`pathText`), from the top: each as what it names, so that a name is found however the file spells it ("care " and "care" are one).
 * Places in lists keep their brackets.
 */
export function pathParts(path: string): string[] {
  return (path.match(part) ?? []).map((one) => (one.startsWith('"') ? normalName(JSON.parse(one) as string) : one));
}
