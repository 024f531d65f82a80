/** Reads plain scenario data by path, as it was written. */

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys of a path as after `--set`: dots between keys, quotes around a key with other characters, `[0]` or `0` for a position. */
export function keysOfPath(path: string): string[] {
  return [...path.matchAll(/"([^"]*)"|([^".[\]]+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** The value at a path, out of its `{value, source, note}`; undefined where the file has none. */
export function valueAt(root: unknown, path: string): unknown {
  let node: unknown = root;
  for (const key of keysOfPath(path)) {
    if (Array.isArray(node)) node = node[Number(key)];
    else if (isMap(node)) node = node[key];
    else return undefined;
  }
  return isMap(node) && "value" in node ? node["value"] : node;
}

/** A name as a part of a path. */
export const pathPart = (name: string): string => (/^[\w-]+$/.test(name) ? name : `"${name}"`);
