/** Where the settings of two results differ: leaves of the two scenarios, by their paths. */
export interface SettingDifference {
  readonly path: string;
  /** Plain data; undefined where that side says nothing. */
  readonly first: unknown;
  readonly second: unknown;
}

/** Keys that results say in members of their own. */
const apart: ReadonlySet<string> = new Set(["seed", "replications", "precision", "description", "name"]);

/**
 * @param first, second  `settings.scenario` of two records, keys in order
 * @returns in the order of paths; lists are compared as a whole
 */
export function settingsDifferences(first: unknown, second: unknown): readonly SettingDifference[] {
  return isMap(first) && isMap(second) ? below(first, second, []) : [];
}

function below(first: PlainMap, second: PlainMap, path: readonly string[]): SettingDifference[] {
  const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return keys.flatMap((key) => {
    if (path.length === 0 && apart.has(key)) return [];
    const [one, other, at] = [first[key], second[key], [...path, key]];
    // a section that only one side has differs by each of its leaves
    if (isMap(one) ? isMap(other ?? {}) : one === undefined && isMap(other)) return below(mapOf(one), mapOf(other), at);
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ path: at.join("."), first: one, second: other }];
  });
}

function mapOf(value: unknown): PlainMap {
  return isMap(value) ? value : {};
}

type PlainMap = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is PlainMap {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
