/** `households`: how many live together, who can head a household. */

import { share } from "../keys/numbers.ts";
import { isMap, keysOf, report, under, valueOf } from "../keys/place.ts";
import { choice, names, record } from "../keys/reader.ts";
import { lookUp, type References } from "../keys/references.ts";
import { isAside, mapped, optional, type Shape, unwrap, wrapped } from "../keys/shape.ts";
import type { Households } from "../model/scenario.ts";
import { reportSum } from "./sums.ts";

const largest = 50;

/** `{1: 0.1, 2: 0.9}`: result[k] is the probability of k + 1 members. */
const sizes: Shape<readonly number[]> = {
  type: "map by size",
  allowed: `a map from household sizes 1 to ${largest} to shares that sum to 1`,
  children: [],
  schema: wrapped({
    type: "object",
    patternProperties: { "^[1-9][0-9]?$": share.schema, "^(x-|note)": true },
    properties: { source: { type: "string" } },
    additionalProperties: false,
  }),
  standIn: () => [1],
  read: (raw, at) => {
    const { value, place } = unwrap(raw, at, null);
    if (value === undefined) return [1];
    if (!isMap(value)) {
      report(place, "E0300", value, "a map from sizes to shares", "write {1: 0.2, 2: 0.3, 3: 0.5}");
      return [1];
    }
    const before = place.session.problems.length;
    const found: number[] = [];
    for (const key of keysOf(value)) {
      if (isAside(key)) continue;
      if (!/^[1-9][0-9]?$/.test(key.slice(0, 3)) || key.length > 2 || Number(key) > largest)
        report(under(place, key), "E0302", key, `household sizes from 1 to ${largest}`, "write the size as a whole number");
      else found[Number(key) - 1] = share.read(valueOf(value, key) ?? null, under(place, key));
    }
    const filled = Array.from(found, (part) => part ?? 0);
    if (place.session.problems.length === before) reportSum(filled, place, "household sizes");
    return filled;
  },
};

const shape = record({
  size: optional(sizes, null, "share of the households with each number of members", { shown: "required, unless the microdata have a household column" }),
  heads: optional(names(1024), null, "groups whose people can head a household", { shown: "all groups that are not members" }),
  members: optional(names(1024), null, "groups whose people only belong to a household", { shown: "all groups that are not heads" }),
  equivalence: optional(
    choice(["per-capita", "sqrt"]),
    "per-capita",
    "how household income becomes the income of a person: divided by the members, or by their square root",
    { source: "per-capita is the convention of poverty measurement in low-income countries; square root that of the OECD" },
  ),
  ages: optional(
    choice(["independent", "related"]),
    "independent",
    "who lives together: anybody (independent), or couples, parents with their children, and old people (related)",
    { source: "independent is what it was until 0.2.0; real cases were frozen with it" },
  ),
  newborns: optional(
    choice(["mother", "alone"]),
    "mother",
    "where children live who are born during the run: in the household of their mother, without an income of their own, or alone on what one member of it lived on",
  ),
});

/** @param fromRows  the households stand in a survey file: only their equivalence is left to say */
export type HouseholdsOf = (references: References, fromRows: boolean) => Households;

export const householdsShape: Shape<HouseholdsOf> = mapped(
  shape,
  (read, place): HouseholdsOf =>
    ({ groups }, fromRows) => {
      if (fromRows) {
        if (read.ages === "related")
          report(under(place, "ages"), "E0313", read.ages, "households of the microdata: who lives together stands in the file", "remove it");
        for (const key of ["size", "heads", "members"] as const)
          if (read[key] !== null)
            report(under(place, key), "E0313", read[key], "households of the microdata: who lives together stands in the file", "remove it");
        return { sizes: [1], heads: groups.names.map((_, index) => index), equivalence: read.equivalence, ages: read.ages, newborns: read.newborns };
      }
      if (read.size === null) report(under(place, "size"), "E0301", undefined, `size is required: ${sizes.allowed}`, "add size: {1: 0.2, 2: 0.3, 3: 0.5}");
      const indexes = (given: readonly string[], key: string): Set<number> =>
        new Set(given.map((name, position) => lookUp(groups, name, under(under(place, key), position))).filter((index) => index !== null));
      const all = groups.names.map((_, index) => index);
      const members = read.members === null ? null : indexes(read.members, "members");
      const heads = read.heads === null ? new Set(all.filter((index) => members?.has(index) !== true)) : indexes(read.heads, "heads");
      if (heads.size === 0) report(under(place, "heads"), "E0313", undefined, "at least one group that can head a household", "name a group under heads");
      for (const index of members ?? [])
        if (heads.has(index))
          report(under(place, "members"), "E0313", groups.names[index], "groups that are either heads or members", "remove it from one of the two lists");
      if (read.heads !== null && members !== null) {
        for (const index of all)
          if (!heads.has(index) && !members.has(index))
            report(under(place, "members"), "E0313", groups.names[index], "every group among heads or members", "add the group to one of the two lists");
      }
      return {
        sizes: read.size ?? [1],
        heads: [...heads].sort((left, right) => left - right),
        equivalence: read.equivalence,
        ages: read.ages,
        newborns: read.newborns,
      };
    },
);
