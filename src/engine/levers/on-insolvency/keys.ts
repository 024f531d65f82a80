/** `on_insolvency` of a scheme: one word, or rules in order. */
import { keyed, oneOf, type Way, word } from "../../keys/alternatives.ts";
import { numberShape, probability, share } from "../../keys/numbers.ts";
import { hasKey, isMap, type Place, report, under } from "../../keys/place.ts";
import { choice, list, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import type { Call, Cut, Last, Rescue, Rule } from "./rules.ts";

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

/** `{call: {most: 0.2}}`: a map with the one key of its rule. */
const named = <T extends Rule>(name: T["rule"], shape: Shape<T>, looks: string): Way<Step> =>
  keyed(
    name,
    looks,
    mapped(record({ [name]: required(shape, `rule ${name}`) }), (read): Step => read[name] as T),
  );
type Step = Rule | Last;
const step: Shape<Step> = oneOf<Step>("rule", [
  word("call", usual.call as Step),
  word("cut", usual.cut as Step),
  word("rescue", usual.rescue as Step),
  word("close", "close" as Step),
  word("continue", "continue" as Step),
  named("call", call, "{call: {most: 0.25}}"),
  named("cut", cut, "{cut: {floor: 0.5}}"),
  named("rescue", rescue, "{rescue: {probability: 0.5}}"),
]);

const nameOf = (one: Step): string => (typeof one === "string" ? one : one.rule);

/** The word that ends the list: closing, where none does. */
function ordered(steps: readonly Step[], place: Place, clean: boolean): InsolvencyTerms {
  steps.forEach((one, at) => {
    if (!clean) return;
    const name = nameOf(one);
    if (typeof one === "string" && at < steps.length - 1)
      report(under(place, at), "E0313", name, `${name} only as the last rule: nothing is left for those after it`, "move it to the end of the list");
    if (steps.findIndex((other) => nameOf(other) === name) < at) report(under(place, at), "E0313", name, "each rule once", "remove one of the two");
  });
  const last = steps.find((one): one is Last => typeof one === "string") ?? "close";
  return { rules: steps.filter((one): one is Rule => typeof one !== "string"), last };
}

const rules = mapped(list(step, 5, 1), ordered);
const readRules: Shape<InsolvencyTerms> = {
  ...rules,
  read: (raw, place) => {
    if (!Array.isArray(raw)) return rules.read(raw, place);
    raw.forEach((one, at) => {
      if (one === "merge" || (isMap(one) && hasKey(one, "merge")))
        report(under(place, at), "E0900", "merge", "not supported yet", "remove it: joining another scheme comes in a later version");
    });
    return rules.read(
      raw.filter((one) => !(one === "merge" || (isMap(one) && hasKey(one, "merge")))),
      place,
    );
  },
};

const alone = (name: Rule["rule"]): Way<InsolvencyTerms> => {
  const shape = word(name, { rules: [], last: "close" } as InsolvencyTerms).shape;
  return {
    looks: "a list of rules such as [call, cut, rescue, close]",
    fits: (value) => value === name,
    shape: {
      ...shape,
      schema: { type: "array", items: step.schema, minItems: 1, maxItems: 5 },
      read: (raw, place) => {
        report(place, "E0306", raw, `close, continue, or a list of rules that says what comes after ${name}`, `write [${name}, close]`);
        return { rules: [], last: "close" };
      },
    },
  };
};

const terms = oneOf<InsolvencyTerms>(
  "rules of insolvency",
  [
    word("close", { rules: [], last: "close" } as InsolvencyTerms),
    word("continue", { rules: [], last: "continue" } as InsolvencyTerms),
    alone("call"),
    alone("cut"),
    alone("rescue"),
  ],
  { looks: "a list of rules such as [call, cut, rescue, close]", fits: (value) => Array.isArray(value), shape: readRules },
);

export const insolvencyKey: Key<Resolve<InsolvencyTerms> | null> = optional(
  mapped(terms, (read) => () => read),
  null,
  "what a negative reserve leads to: close, continue, or rules in order, each on what those before it left: call (members are asked for more), cut (next year's benefits), rescue (by the State)",
  { shown: "close; continue for public" },
);
