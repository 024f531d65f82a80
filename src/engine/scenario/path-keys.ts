/** The inverse of `pathText`: keys and list positions of a path that is known as a text. */
const parts = /"(?:[^"\\]|\\.)*"|\[[0-9]+\]|[^."[\]]+/g;

export function pathKeys(path: string): (string | number)[] {
  return Array.from(path.matchAll(parts), ([part]) =>
    part.startsWith('"') ? (JSON.parse(part) as string) : part.startsWith("[") ? Number(part.slice(1, -1)) : part,
  );
}
