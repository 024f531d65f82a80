import { isMap, isNode, isScalar, isSeq, parseDocument, stringify } from "yaml";
import { splitAssignment } from "./set-value.ts";

/**
 * Sets one value in the text of a scenario and leaves all else as it stands, comments too: what "save" does in a page.
 *
 * A value that stands in the file is replaced in place, inside `{value: ...}` where it has a source or a note. A key that is missing is
 * added at the end of its map.
 *
 * @param assignment  `path=value`, as after `--set`
 * @returns null where the assignment has no such form or leads through something that is no map
 */
export function setInText(text: string, assignment: string): string | null {
  const split = splitAssignment(assignment);
  if (split === null) return null;
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) return null;
  const keys = split.keys;
  let node: unknown = document.contents;
  for (const key of keys) {
    if (isSeq(node)) node = node.get(Number(key), true);
    else if (isMap(node)) node = node.get(key, true) ?? numbered(node, key);
    else return isScalar(node) || node === undefined ? added(document, keys, split.text) : null;
  }
  if (isMap(node) && node.has("value")) node = node.get("value", true);
  if (!isNode(node) || node.range == null) return added(document, keys, split.text);
  const [from, to] = node.range;
  return text.slice(0, from) + split.text + text.slice(to);
}

/** A key that the file writes as a number: a year. */
const numbered = (node: { get(key: unknown, keep: true): unknown }, key: string): unknown => (/^[0-9]+$/.test(key) ? node.get(Number(key), true) : undefined);

function added(document: ReturnType<typeof parseDocument>, keys: readonly string[], value: string): string | null {
  try {
    document.setIn(
      keys.map((key) => (/^[0-9]+$/.test(key) ? Number(key) : key)),
      parseDocument(value).contents,
    );
    return String(document);
  } catch {
    return null;
  }
}

/** Merged scenario data as YAML, for files that several layers or settings made. */
export function scenarioYaml(value: unknown): string {
  return stringify(value, { lineWidth: 140 });
}
