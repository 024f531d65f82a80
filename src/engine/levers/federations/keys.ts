/** `federations` at the top of the file: schemes that help each other out of a common fund. */
import { orNone } from "../../keys/alternatives.ts";
import { amount, numberShape, share } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { byName, list, names, nameText, record } from "../../keys/reader.ts";
import { lookUp, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";

/** One federation; members are indexes into the schemes. */
export interface FederationTerms {
  readonly name: string;
  readonly members: readonly number[];
  readonly share: number;
  readonly most: number | null;
  readonly target: number | null;
  readonly initial: number;
  /** Names of worlds; null: every world in which two members or more stand side by side. */
  readonly worlds: readonly string[] | null;
}

const multiple = numberShape({ what: "a multiple", type: "factor", min: 0, max: 1000 });

const federation = mapped(
  record({
    members: required(list(nameText, 32, 2), "the schemes that belong to it: two or more that stand in the same worlds"),
    share: required(share, "part of its contributions that each pays into the fund every year"),
    most: optional(orNone(multiple), 4, "aid so far is at most so many times what a member has paid in so far; none: no limit", {
      source: "assumption: 3 to 5 times is said of federations of mutuals",
    }),
    target: optional(
      orNone(multiple),
      null,
      "what the fund holds above so many times the members' contributions of the year goes back to them; none: it stays",
      {
        shown: "none",
      },
    ),
    initial: optional(amount, 0, "money in the fund at the start", { unit: "currency" }),
    worlds: optional(names(32, 1), null, "worlds in which it exists", { shown: "every world in which two members stand side by side" }),
  }),
  (read, place): Resolve<Omit<FederationTerms, "name">> =>
    ({ schemes }) => ({ ...read, members: membersOf(read.members, schemes, under(place, "members")) }),
);

function membersOf(given: readonly string[], schemes: Parameters<typeof lookUp>[0], place: Place): readonly number[] {
  const found: number[] = [];
  given.forEach((name, k) => {
    const index = lookUp(schemes, name, under(place, k));
    if (index === null) return;
    if (found.includes(index)) report(under(place, k), "E0308", name, "each member once", "remove one of the two");
    found.push(index);
  });
  return found;
}

export const federationsKey: Key<Resolve<readonly FederationTerms[]> | null> = optional(
  mapped(
    byName(federation, "federation", 32),
    (read): Resolve<readonly FederationTerms[]> =>
      (references) =>
        read.map(({ name, value }) => ({ name, ...value(references) })),
  ),
  null,
  "schemes that pay into a common fund, which meets deficits of members at the year's end",
  { shown: "none" },
);
