/** `governance` of a scheme: who decides its terms, and by which rule. What a body decides is no assumption about the world. */
import { anyMap, oneOf, orNone, word } from "../../keys/alternatives.ts";
import { numberShape } from "../../keys/numbers.ts";
import { isMap, type Place, report, under } from "../../keys/place.ts";
import { choice, list, type RecordOf, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import { decisionTable } from "./script-keys.ts";
import type { Bounds, GovernanceTerms, Limits, Step } from "./terms.ts";

const setting = true;
const part = (what: string, max = 1): Shape<number> => numberShape({ what, type: "share", min: 0, max, percent: true, setting });
const step = (what: string, most: number): Shape<number> => numberShape({ what, type: "share", above: 0, max: most, percent: true, setting });
const factor = numberShape({ what: "a factor", type: "factor", min: 0.1, max: 10, percent: true, setting });

const menu = record(
  {
    contribution_step: optional(step("a share", 1), 0.1, "largest change of the price in a year"),
    reimbursement_step: optional(step("a share", 0.9), 0.05, "largest change of the part of bills that is paid in a year"),
  },
  { prevention_step: "voting on prevention" },
);

const bounds = (type: string): Shape<Bounds> =>
  mapped(list(factor, 2, 2), (read, place, clean): Bounds => {
    const [least, most] = [read[0] ?? 1, read[1] ?? 1];
    if (clean && (least > 1 || most < 1)) report(place, "E0313", `[${least}, ${most}]`, `a band around 1, where ${type} starts`, "write for example [0.5, 2]");
    return [least, most];
  });
const limits = record({
  contribution: optional(bounds("the price"), [0.5, 3] as Bounds, "least and most that all changes of the price may come to, as a factor", {
    shown: "[0.5, 3]",
  }),
  reimbursement: optional(bounds("the part paid"), [0.5, 1] as Bounds, "least and most that all changes of the part of bills paid may come to, as a factor", {
    shown: "[0.5, 1]",
  }),
});

/** By fifth, the poorest first. */
const turnout: Shape<readonly number[]> = oneOf<readonly number[]>(
  "turnout",
  [
    {
      looks: "a share",
      fits: (value) => typeof value === "number" || typeof value === "string",
      shape: mapped(part("a share"), (value) => [value, value, value, value, value]),
    },
  ],
  {
    looks: "a list of five shares, the poorest fifth first",
    fits: (value) => Array.isArray(value),
    shape: list(part("a share"), 5, 5),
  },
);

const bodies = ["none", "script", "board", "assembly", "shareholders"] as const;
type Body = (typeof bodies)[number];
const keys = {
  decides: required(choice(bodies), "who decides next year's terms: nobody, a script, a board that keeps the reserve, the members, or owners"),
  script: optional(decisionTable, null, "script: decisions by calendar year, the first year excluded: its terms are the scheme's own", { shown: "none" }),
  instruments: optional(
    list(choice(["contribution", "reimbursement"]), 2, 1),
    null,
    "board: what it changes, in this order; what the first cannot do in a step is left to the second",
    { shown: "[contribution]" },
  ),
  menu: optional(menu, null, "board, assembly, shareholders: largest changes in a year", { shown: "{contribution_step: 0.1, reimbursement_step: 0.05}" }),
  limits: optional(limits, null, "board, assembly, shareholders: how far all changes together may go", {
    shown: "{contribution: [0.5, 3], reimbursement: [0.5, 1]}",
  }),
  motions: optional(list(choice(["raise", "cut"]), 2, 1), null, "assembly: what is put to the vote beside staying as it is", { shown: "[raise, cut]" }),
  quorum: optional(part("a share"), null, "assembly: part of the members with a vote who must come; if fewer do, all stays as it is", { shown: 0 }),
  turnout: optional(turnout, null, "assembly: part of the members who come, or five parts by income fifth", { shown: 1 }),
  voting_age: optional(numberShape({ what: "an age", type: "age", min: 0, max: 120, integer: true, setting }), null, "assembly: age from which members vote", {
    shown: 18,
    unit: "years",
  }),
  foresight: optional(part("a share"), null, "assembly: how much of next year's shortfall members see; at 0 nobody votes to pay more", { shown: 1 }),
  target_return: optional(part("a yearly return", 10), null, "shareholders: return on own funds below which they raise the price", { shown: 0.1 }),
  distribute_above: optional(
    numberShape({ what: "a factor", type: "factor", min: 0, max: 1000, setting }),
    null,
    "shareholders: own funds above so many times the required capital are paid out at the year's end",
    { shown: 1.5 },
  ),
  required_capital: optional(
    oneOf<number | "modelled">("required capital", [word("modelled", "modelled" as const)], {
      looks: "a share of the year's contributions",
      fits: (value) => !isMap(value),
      shape: mapped(part("a share of the year's contributions", 100), (value): number | "modelled" => value),
    }),
    null,
    "shareholders: capital the scheme must have: a share of contributions, or modelled: the benefits of a one-in-200 year above their mean",
    { shown: "modelled" },
  ),
  exit_years: optional(
    orNone(numberShape({ what: "a number of years", type: "years", min: 1, max: 100, integer: true, setting })),
    null,
    "shareholders: years in a row below the target return after which they leave the market",
    { shown: "none", unit: "years" },
  ),
};
type Draft = RecordOf<typeof keys>;

/** Whose keys they are. */
const owners: Readonly<Record<Exclude<keyof Draft, "decides">, readonly Body[]>> = {
  script: ["script"],
  instruments: ["board"],
  menu: ["board", "assembly", "shareholders"],
  limits: ["board", "assembly", "shareholders"],
  motions: ["assembly"],
  quorum: ["assembly"],
  turnout: ["assembly"],
  voting_age: ["assembly"],
  foresight: ["assembly"],
  target_return: ["shareholders"],
  distribute_above: ["shareholders"],
  required_capital: ["shareholders"],
  exit_years: ["shareholders"],
};

function check(read: Draft, place: Place): void {
  for (const [key, bodiesOf] of Object.entries(owners)) {
    if (read[key as keyof Draft] === null || bodiesOf.includes(read.decides)) continue;
    const asked = bodiesOf.join(" or ");
    report(under(place, key), "E0313", key, `${key} only where decides: ${asked}`, `write decides: ${bodiesOf[0]}, or remove it`);
  }
  if (read.decides === "script" && read.script === null)
    report(under(place, "script"), "E0301", null, "script beside decides: script", "add the decisions, such as {2029: {contribution: 1.1}}; {} for none");
  for (const key of ["instruments", "motions"] as const) {
    const named = read[key];
    if (named !== null && new Set(named).size < named.length) report(under(place, key), "E0313", named[0], "each of them once", "remove one");
  }
}

const rule = mapped(record(keys), (read, place, clean): GovernanceTerms => {
  if (clean) check(read, place);
  const steps: Step = { contribution: read.menu?.contribution_step ?? 0.1, reimbursement: read.menu?.reimbursement_step ?? 0.05 };
  const bounded: Limits = { contribution: read.limits?.contribution ?? [0.5, 3], reimbursement: read.limits?.reimbursement ?? [0.5, 1] };
  switch (read.decides) {
    case "none":
      return { decides: "none" };
    case "script":
      return { decides: "script", decisions: read.script ?? [] };
    case "board":
      return { decides: "board", instruments: read.instruments ?? ["contribution"], step: steps, limits: bounded };
    case "assembly":
      return {
        decides: "assembly",
        motions: read.motions ?? ["raise", "cut"],
        step: steps,
        limits: bounded,
        quorum: read.quorum ?? 0,
        turnout: read.turnout ?? [1, 1, 1, 1, 1],
        votingAge: read.voting_age ?? 18,
        foresight: read.foresight ?? 1,
      };
    case "shareholders":
      return {
        decides: "shareholders",
        targetReturn: read.target_return ?? 0.1,
        distributeAbove: read.distribute_above ?? 1.5,
        requiredCapital: typeof read.required_capital === "number" ? read.required_capital : null,
        step: steps,
        limits: bounded,
        exitYears: read.exit_years,
      };
  }
});

const terms = oneOf<GovernanceTerms>(
  "governance",
  [word("none", { decides: "none" } as GovernanceTerms)],
  anyMap("{decides: board, menu: {contribution_step: 0.1}}", rule),
);

export const governanceKey: Key<Resolve<GovernanceTerms> | null> = optional(
  mapped(terms, (read) => () => read),
  null,
  "who decides next year's terms",
  { shown: "none" },
);
