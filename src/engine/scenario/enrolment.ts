/** `eligibility` and `enrolment` of a scheme: who may join, and who decides. */
import { anyList, anyMap, oneOf, orNone } from "../keys/alternatives.ts";
import { age, calendarYear, numberShape, share } from "../keys/numbers.ts";
import { type Place, report, under, warn } from "../keys/place.ts";
import { byName, choice, names, record } from "../keys/reader.ts";
import { lookUp, type References } from "../keys/references.ts";
import { mapped, optional, required } from "../keys/shape.ts";
import type { Scheme } from "../model/scenario.ts";
import { indexesOf } from "./subsidies.ts";

type Opening = { readonly name: string; readonly year: number | null };
const openGroups = oneOf<readonly Opening[]>(
  "groups",
  [
    anyList(
      "a list of groups, open from the start",
      mapped(names(1024), (given): readonly Opening[] => given.map((name) => ({ name, year: null }))),
    ),
  ],
  anyMap(
    "a map from groups to the year from which they may join",
    mapped(byName(calendarYear, "group", 1024), (years): readonly Opening[] => years.map(({ name, value }) => ({ name, year: value }))),
  ),
);

export const eligibility = record({
  groups: optional(openGroups, null, "groups that may join, and from which calendar year", { shown: "all groups, from the start" }),
  max_entry_age: optional(orNone(age), null, "greatest age at entry", { shown: "none" }),
});

const society = numberShape({ what: "a number of people", type: "persons", min: 2, max: 1000, integer: true });

export const enrolment = record({
  mode: optional(
    choice(["compulsory", "automatic", "voluntary"]),
    null,
    "compulsory: everyone eligible; automatic: all who do not opt out; voluntary: those who join",
    { shown: "voluntary; compulsory for public" },
  ),
  renewal: optional(choice(["keep", "reunderwrite"]), "keep", "members keep their place, or are underwritten each year"),
  compulsory_for: optional(names(1024, 1), null, "groups for whom it is compulsory, by the group of the head of each household", {
    shown: "nobody but by mode",
  }),
  together: optional(
    record({
      size: required(society, "people of a society: neighbours in the population, households undivided", { unit: "persons" }),
      share: optional(share, 0.5, "it joins as a whole where at least this part of those who are asked would join alone"),
    }),
    null,
    "societies or co-operatives that join as a whole, or not",
    { shown: "none: each household decides" },
  ),
  affordability: optional(
    choice(["indicator", "enforced"]),
    "indicator",
    "under compulsion: whether an unaffordable contribution only counts, or keeps people out",
  ),
});

type EligibilityDraft = Pick<ReturnType<typeof eligibility.read>, "groups">;
type EnrolmentDraft = Omit<ReturnType<typeof enrolment.read>, "mode"> & { readonly mode: Scheme["enrolment"]["mode"] | null };

export function enrolmentOf(read: EnrolmentDraft, preset: Scheme["enrolment"]["mode"], { groups }: References, place: Place): Scheme["enrolment"] {
  const mode = read.mode ?? preset;
  const at = under(under(place, "enrolment"), "compulsory_for");
  if (read.compulsory_for !== null && mode === "compulsory")
    report(
      at,
      "E0313",
      "compulsory_for",
      "groups only where the others decide: mode compulsory is for everybody already",
      "remove it, or write mode: voluntary",
    );
  if (read.together !== null && mode === "compulsory")
    report(
      under(under(place, "enrolment"), "together"),
      "E0313",
      "together",
      "societies only where somebody decides: mode compulsory is for everybody already",
      "remove it, or write mode: voluntary",
    );
  return {
    mode,
    renewal: read.renewal,
    affordability: read.affordability,
    compulsoryFor: indexesOf(read.compulsory_for ?? [], groups, at),
    together: read.together,
  };
}

export function openYears({ groups: given }: EligibilityDraft, { groups, startYear, years }: References, place: Place): readonly (number | null)[] {
  if (given === null) return groups.names.map(() => startYear);
  const open: (number | null)[] = groups.names.map(() => null);
  for (const { name, year } of given) {
    const at = under(under(under(place, "eligibility"), "groups"), name);
    const index = lookUp(groups, name, at);
    if (index !== null) open[index] = year ?? startYear;
    if (year !== null && year >= startYear + years)
      warn(at, "W0306", `opens in ${year}, after the last simulated year ${startYear + years - 1}`, "raise years, or open the group earlier");
  }
  return open;
}
