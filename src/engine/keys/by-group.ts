/** Numbers that may differ between groups: one for all, or one for each by name. */
import { numeric, oneOf } from "./alternatives.ts";
import { isMap, type Place, report, under, valueOf } from "./place.ts";
import { byName, choice, type Named, record } from "./reader.ts";
import { lookUp, type Names } from "./references.ts";
import { mapped, optional, required, type Shape } from "./shape.ts";

export type PerGroup = (groups: Names) => readonly number[];

/** A number, or `{by: group, values: {...}, default: ...}`. */
export function perGroup(number: Shape<number>): Shape<PerGroup> {
  return oneOf<PerGroup>("by group", [
    numeric(
      mapped(
        number,
        (value): PerGroup =>
          (groups) =>
            groups.names.map(() => value),
      ),
    ),
    {
      looks: "{by: group, values: {...}, default: ...}",
      fits: (value) => isMap(value) && valueOf(value, "by") !== undefined,
      shape: mapped(
        record({
          by: required(choice(["group"]), "a number for each group"),
          values: required(byName(number, "group", 1024), "number of each group"),
          default: optional(number, null, "number of the other groups", { shown: "a problem where a group is missing" }),
        }),
        (read, place: Place): PerGroup =>
          (groups) =>
            perName(read.values, groups, read.default, 0, place),
      ),
    },
  ]);
}

/** A value for each group: those given, else the default; a group without either is a problem. */
export function perName<T>(given: readonly Named<T>[], names: Names, otherwise: T | null, standIn: T, place: Place): readonly T[] {
  const values = new Map<number, T>();
  for (const { name, value } of given) {
    const index = lookUp(names, name, under(under(place, "values"), name));
    if (index !== null) values.set(index, value);
  }
  const missing = names.names.find((_, index) => !values.has(index));
  if (missing !== undefined && otherwise === null)
    report(
      under(place, "default"),
      "E0301",
      undefined,
      `a value for every ${names.what} (${missing} has none), or a default`,
      "add it under values, or add default: 0",
    );
  return names.names.map((_, index) => values.get(index) ?? otherwise ?? standIn);
}
