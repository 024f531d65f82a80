import { nearest } from "../engine/keys/nearest.ts";
import { listed, quoted } from "../engine/keys/place.ts";
import { isMap } from "./overlay.ts";
import { parseScenario } from "./parse-scenario.ts";
import type { LocatedProblem, Place, Places } from "./place.ts";
import { readCodes } from "./problem-codes.ts";

/**
 * One `--set path=value` laid on a scenario: keys are joined by dots, a key with other characters stands in double quotes,
 * `[0]` or `0` is a list position. The value is YAML: `--set schemes.mutual.contribution.income=0.05`.
 */
export function setValue(root: unknown, assignment: string, places: Places): { value: unknown } | { problems: readonly LocatedProblem[] } {
  const file = `--set ${assignment.length > 60 ? `${assignment.slice(0, 57)}...` : assignment}`;
  const flag: Place = { file, line: 0, column: 0 };
  const refuse = (allowed: string, fix: string, path: readonly string[] = []): { problems: readonly LocatedProblem[] } => ({
    problems: [{ code: readCodes.setPath, path, value: undefined, allowed, fix, place: flag }],
  });
  const split = splitAssignment(assignment);
  if (split === null) return refuse("a setting is written path=value", 'for example --set population.size=1000, or --set schemes."my fund".reach=0.5');
  const { keys, text } = split;
  if (keys.includes("__proto__")) return refuse("the name __proto__ cannot be used", "choose another name");
  const parsed = parseScenario(text === "" ? "null" : text, file);
  if (parsed.problems.length > 0) return { problems: parsed.problems.map((problem) => ({ ...problem, path: [...keys, ...problem.path], place: flag })) };
  for (const [container, inside] of parsed.places) places.set(container, inside);
  const stranger = unknownName(root, keys);
  if (stranger !== null) return refuse(stranger.allowed, stranger.fix, keys);
  return place(root, keys, 0);

  function place(node: unknown, path: readonly string[], depth: number): { value: unknown } | { problems: readonly LocatedProblem[] } {
    const key = path[depth];
    if (key === undefined) return { value: parsed.value };
    if (Array.isArray(node)) {
      const index = Number(key);
      if (!/^[0-9]+$/.test(key) || index >= node.length)
        return refuse(
          `${path.slice(0, depth).join(".")} is a list of ${node.length}; positions are 0 to ${node.length - 1}`,
          "name one of them, or set the whole list",
          path,
        );
      const changed = place(node[index], path, depth + 1);
      if ("problems" in changed) return changed;
      const list = node.with(index, changed.value);
      places.set(list, new Map(places.get(node)).set(index, flag));
      return { value: list };
    }
    // A key below a plain value (or below nothing) makes a map of it: {value: 3, source: ...} is such a case.
    const map = isMap(node) ? node : Object.create(null);
    const changed = place(map[key], path, depth + 1);
    if ("problems" in changed) return changed;
    const layer: Record<string, unknown> = Object.create(null);
    layer[key] = changed.value;
    const result: Record<string, unknown> = Object.assign(Object.create(null), map, layer);
    places.set(result, new Map(places.get(map)).set(key, flag));
    return { value: result };
  }
}

/** Maps whose keys are names that the file gives: a setting below a name that is not there would invent one. */
const namedMaps: readonly (readonly string[])[] = [
  ["schemes"],
  ["population", "groups"],
  ["health", "services"],
  ["health", "conditions"],
  ["health", "states"],
  ["sources"],
];

/** What is wrong where a setting goes on below a name that the file does not have; setting the whole of a new name is allowed. */
function unknownName(root: unknown, keys: readonly string[]): { readonly allowed: string; readonly fix: string } | null {
  for (const above of namedMaps) {
    const name = keys[above.length];
    if (keys.length < above.length + 2 || name === undefined || above.some((key, depth) => keys[depth] !== key)) continue;
    const map = above.reduce<unknown>((node, key) => (isMap(node) ? node[key] : undefined), root);
    if (!isMap(map) || Object.hasOwn(map, name)) continue;
    const known = Object.keys(map);
    const where = [...above, quoted(name)].join(".");
    const near = nearest(name, known);
    const whole = `set all of it at once: ${where}={...}`;
    return {
      allowed: `there is no ${where}; ${above.join(".")} has ${listed(known)}`,
      fix: near === null ? whole : `did you mean ${[...above, quoted(near)].join(".")}? To add one, ${whole}`,
    };
  }
  return null;
}

/** `a."b.c"[0].d=1` to keys a, b.c, 0, d and text 1; null where it has no such form. */
export function splitAssignment(assignment: string): { keys: string[]; text: string } | null {
  const keys: string[] = [];
  let rest = assignment;
  for (;;) {
    const match = /^(?:"([^"]{1,200})"|([^"[\].=\s][^"[\].=]{0,199}))((?:\[[0-9]{1,9}\]){0,9})([.=])/.exec(rest);
    if (match === null || keys.length > 32) return null;
    keys.push(match[1] ?? match[2] ?? "", ...[...(match[3] ?? "").matchAll(/[0-9]+/g)].map(([position]) => position));
    rest = rest.slice(match[0].length);
    if (match[4] === "=") return { keys, text: rest };
  }
}
