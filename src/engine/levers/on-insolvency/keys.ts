/** `on_insolvency` of a scheme: one word, or rules in order; names of schemes are looked up once all are known. */
import { keyed, oneOf, type Way, word } from "../../keys/alternatives.ts";
import { numberShape, probability, share } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { choice, list, nameText, record } from "../../keys/reader.ts";
import { lookUp, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import type { Call, Cut, Last, Merge, Rescue, Rule } from "./rules.ts";

export interface InsolvencyTerms {
  readonly rules: readonly Rule[];
  readonly last: Last;
}

/** Statutes of the scheme are no assumption about the world; whether the State comes is one. */
const part = (what: string, max: number): Shape<number> => numberShape({ what, type: "share", min: 0, max, percent: true, setting: true });
const usual = {
  call: { rule: "call", most: 0.25, shared: "equal" },
  cut: { rule: "cut", floor: 0.5 },
  rescue: { rule: "rescue", share: 1, probability: 0.5 },
} as const;

const call = mapped(
  record({
    most: optional(part("a share", 10), usual.call.most, "most that members are asked for, as a share of a year's contributions", {
      source: "assumption: the low end of a quarter to a whole year",
    }),
    shared: optional(choice(["equal", "contribution"]), usual.call.shared, "the same amount for each member, or in proportion to what each paid"),
  }),
  (read): Call => ({ rule: "call", ...read }),
);
const cut = mapped(
  record({
    floor: optional(part("a factor", 1), usual.cut.floor, "next year's reimbursement is cut to no less than this part of itself", { source: "assumption" }),
  }),
  (read): Cut => ({ rule: "cut", ...read }),
);
const rescue = mapped(
  record({
    share: optional(share, usual.rescue.share, "part of what is left that the State pays"),
    probability: optional(probability, usual.rescue.probability, "probability in a year of need that it does", { source: "assumption: as likely as not" }),
  }),
  (read): Rescue => ({ rule: "rescue", ...read }),
);

/** The name of a scheme, until the names of all are known. */
type NamedMerge = Omit<Merge, "into"> & { readonly into: string };
const merge = mapped(
  record({ into: required(nameText, "the scheme of the same world that takes members and balance over") }),
  (read): NamedMerge => ({ rule: "merge", ...read }),
);

/** `{call: {most: 0.2}}`: a map with the one key of its rule. */
const named = <T extends Exclude<Step, Last>>(name: T["rule"], shape: Shape<T>, looks: string): Way<Step> =>
  keyed(
    name,
    looks,
    mapped(record({ [name]: required(shape, `rule ${name}`) }), (read): Step => read[name] as T),
  );
type Step = Exclude<Rule, Merge> | NamedMerge | Last;
const step: Shape<Step> = oneOf<Step>("rule", [
  word("call", usual.call as Step),
  word("cut", usual.cut as Step),
  word("rescue", usual.rescue as Step),
  word("close", "close" as Step),
  word("continue", "continue" as Step),
  named("call", call, "{call: {most: 0.25}}"),
  named("cut", cut, "{cut: {floor: 0.5}}"),
  named("rescue", rescue, "{rescue: {probability: 0.5}}"),
  named("merge", merge, "{merge: {into: NAME}}"),
]);

const nameOf = (one: Step): string => (typeof one === "string" ? one : one.rule);

/** The word that ends the list: closing, where none does. */
function ordered(steps: readonly Step[], place: Place, clean: boolean): Resolve<InsolvencyTerms> {
  steps.forEach((one, at) => {
    if (!clean) return;
    const name = nameOf(one);
    if (typeof one === "string" && at < steps.length - 1)
      report(under(place, at), "E0313", name, `${name} only as the last rule: nothing is left for those after it`, "move it to the end of the list");
    if (steps.findIndex((other) => nameOf(other) === name) < at) report(under(place, at), "E0313", name, "each rule once", "remove one of the two");
  });
  const last = steps.find((one): one is Last => typeof one === "string") ?? "close";
  return ({ schemes }) => ({
    last,
    rules: steps.flatMap((one, at): readonly Rule[] => {
      if (typeof one === "string") return [];
      if (one.rule !== "merge") return [one];
      const into = lookUp(schemes, one.into, under(under(under(place, at), "merge"), "into"));
      return into === null ? [] : [{ rule: "merge", into }];
    }),
  });
}

const rules = mapped(list(step, 6, 1), ordered);
const readRules: Shape<Resolve<InsolvencyTerms>> = {
  ...rules,
  read: (raw, place) => {
    const bare = Array.isArray(raw) ? raw.indexOf("merge") : -1;
    if (bare < 0) return rules.read(raw, place);
    report(under(place, bare), "E0306", "merge", "a merger with a named scheme: {merge: {into: NAME}}", "write {merge: {into: NAME}}");
    return rules.standIn();
  },
};

const only = (last: Last): Resolve<InsolvencyTerms> => {
  const terms: InsolvencyTerms = { rules: [], last };
  return () => terms;
};

const alone = (name: Rule["rule"]): Way<Resolve<InsolvencyTerms>> => {
  const shape = word(name, only("close")).shape;
  return {
    looks: "a list of rules such as [call, cut, rescue, close]",
    fits: (value) => value === name,
    shape: {
      ...shape,
      schema: { type: "array", items: step.schema, minItems: 1, maxItems: 6 },
      read: (raw, place) => {
        const written = name === "merge" ? "{merge: {into: NAME}}" : name;
        report(place, "E0306", raw, `close, continue, or a list of rules that says what comes after ${name}`, `write [${written}, close]`);
        return only("close");
      },
    },
  };
};

const terms = oneOf<Resolve<InsolvencyTerms>>(
  "rules of insolvency",
  [word("close", only("close")), word("continue", only("continue")), alone("call"), alone("cut"), alone("rescue"), alone("merge")],
  { looks: "a list of rules such as [call, cut, rescue, close]", fits: (value) => Array.isArray(value), shape: readRules },
);

export const insolvencyKey: Key<Resolve<InsolvencyTerms> | null> = optional(
  terms,
  null,
  "what a negative reserve leads to: close, continue, or rules in order, each on what those before it left: call (members are asked for more), cut (next year's benefits), rescue (by the State), merge (another scheme takes members and balance over)",
  { shown: "close; continue for public" },
);
