/** `behaviour`: what people know, can afford, choose and go without. The same in all worlds. */
import { anyMap, numeric, oneOf, orNone, word } from "../keys/alternatives.ts";
import { byYear } from "../keys/by-year.ts";
import { amount, numberShape, probability, share } from "../keys/numbers.ts";
import { isMap, type Place, under, valueOf } from "../keys/place.ts";
import { byName, choice, flag, nameText, record } from "../keys/reader.ts";
import { lookUp, type Names, type References, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Behaviour, IndexName } from "../model/scenario.ts";
import { indexWord } from "./index-word.ts";
import { defaultPriceResponse, perName, priceResponseShape, priceResponseSource } from "./services.ts";

type PerGroup = (groups: Names) => readonly number[];

/** A number, or `{by: group, values: {...}, default: ...}`. */
function perGroup(number: Shape<number>): Shape<PerGroup> {
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

const subsistence = oneOf<number | "poverty_line">("subsistence", [
  word("poverty_line", "poverty_line" as const),
  numeric(mapped(amount, (value): number | "poverty_line" => value)),
]);

type Affordability = Behaviour["affordability"];
const affordable = 0.05;
const affordability = oneOf<Affordability>(
  "affordability",
  [word("none", { shareOfIncome: null, subsistence: 0, index: "prices" })],
  anyMap(
    "{share_of_income: 0.05, subsistence: 0}",
    mapped(
      record({
        share_of_income: optional(
          orNone(share),
          affordable,
          "a contribution above this share of household income over subsistence is not affordable; none: no bar",
          { source: "assumption; 5 % is the usual ceiling of proposals for social health insurance, vary it" },
        ),
        subsistence: optional(subsistence, 0, "income that is not available for contributions: an amount per person and year, or poverty_line", {
          unit: "currency a year",
        }),
        index: optional(indexWord, "prices", "what an amount of subsistence follows from year 2 on"),
      }),
      (read): Affordability => ({ shareOfIncome: read.share_of_income, subsistence: read.subsistence, index: read.index }),
    ),
  ),
);

const multiple = numberShape({ what: "a multiple", type: "factor", min: 0, max: 1000 });
interface Willingness {
  readonly timesExpected: PerGroup;
  readonly plus: PerGroup;
  readonly index: IndexName;
}
const willingness: Shape<Willingness> = oneOf<Willingness>(
  "willingness to pay",
  [
    {
      looks: "{by: group, values: {...}}",
      fits: (value) => isMap(value) && valueOf(value, "by") !== undefined,
      shape: mapped(perGroup(amount), (plus): Willingness => ({ timesExpected: flat(0), plus, index: "prices" })),
    },
  ],
  anyMap(
    "{times_expected: 1.3, plus: 0}",
    mapped(
      record({
        times_expected: optional(perGroup(multiple), flat(1), "multiple of one's own expected cost", { shown: 1 }),
        plus: optional(perGroup(amount), flat(0), "amount on top", { shown: 0, unit: "currency a year" }),
        index: optional(indexWord, "prices", "what plus follows from year 2 on"),
      }),
      (read) => ({ timesExpected: read.times_expected, plus: read.plus, index: read.index }),
    ),
  ),
);

function flat(value: number): PerGroup {
  return (groups) => groups.names.map(() => value);
}

type Start = (references: References) => Behaviour["choice"]["start"];
const start = oneOf<Start>(
  "members at the start",
  [word("nobody", (): "nobody" => "nobody"), word("everyone", (): "everyone" => "everyone")],
  anyMap(
    "{members_of: SCHEME}",
    mapped(
      record({ members_of: required(nameText, "the scheme to which everybody eligible belongs when the first year opens") }),
      (read, place): Start =>
        ({ schemes }) =>
          lookUp(schemes, read.members_of, under(place, "members_of")) ?? "nobody",
    ),
  ),
);

const number = (what: string, max: number): Shape<number> => numberShape({ what, type: "number", min: 0, max });
const stylised = "assumption: a stylised utility, to be varied";

const choiceRecord = record({
  rule: optional(
    choice(["utility", "always", "threshold"]),
    "utility",
    "how a household that could join decides: by utility, always joins, or joins below a willingness to pay",
    { source: stylised },
  ),
  risk_aversion: optional(
    number("a risk aversion", 100),
    2,
    "relative risk aversion A in the risk premium A/2 x variance of the out-of-pocket saved / income",
    { source: "assumption within the usual range of 1 to 4" },
  ),
  private_information: optional(
    share,
    0.5,
    "how much of a household's own expectation enters, against the average of its class: 1 is full adverse selection, 0 none",
    { source: stylised },
  ),
  noise: optional(number("a width", 100), 0.3, "width of the logistic taste, in average expected costs; 0 is a sharp rule", { source: stylised }),
  trust: optional(
    numberShape({ what: "a share of the average expected cost", type: "number", min: -10, max: 10, percent: true }),
    0,
    "value of a scheme beyond the money, as a share of the average expected cost; negative is distrust",
    { source: stylised },
  ),
  willingness_to_pay: optional(
    willingness,
    { timesExpected: flat(1), plus: flat(0), index: "prices" },
    "of the threshold rule: join where times_expected x own expected cost + plus is at least the contribution",
    { shown: "{times_expected: 1, plus: 0}" },
  ),
  start: optional(
    start,
    () => "nobody",
    "who is a member when the first year opens: nobody; everyone eligible (worlds of one scheme); or everyone eligible for one scheme, wherever it exists",
    { shown: "nobody" },
  ),
  rejoin: optional(flag, true, "false: nobody returns to a scheme once left, lapsed from, or found worse than having none"),
});

const forgone = record({
  liquidity: optional(
    number("a multiple of monthly income", 1000),
    2,
    "an essential event is out of reach where its out-of-pocket part exceeds this many months of household income",
    { source: "assumption, to be varied" },
  ),
  probability: optional(probability, 0.5, "probability that it is then forgone", { source: "assumption, to be varied" }),
});

const lapse = record({
  arrears: optional(probability, 0, "probability that a member falls into arrears and drops out", {
    unit: "a year",
    source: "off until given; observed yearly drop-out of small mutuals is 31 to 46 % (Nouna, Burkina Faso; Ethiopia 34 %)",
  }),
  inertia: optional(probability, 0, "probability that last year's answer is kept without thought", { source: "off until given" }),
});

const standardForgone = { liquidity: 2, probability: 0.5 };
const shape = record({
  awareness: optional(byYear(perGroup(probability)), flat(1), "probability of knowing of a scheme", { shown: 1 }),
  affordability: optional(affordability, { shareOfIncome: affordable, subsistence: 0, index: "prices" }, "when a contribution is too much", {
    shown: "{share_of_income: 0.05, subsistence: 0}",
  }),
  choice: optional(choiceRecord, null, "how those decide who could join", { shown: "the utility rule with its defaults" }),
  lapse: optional(lapse, { arrears: 0, inertia: 0 }, "dropping out and habit", { shown: "{arrears: 0, inertia: 0}" }),
  forgone_care: optional(orNone(forgone), standardForgone, "care forgone for want of cash", { shown: "{liquidity: 2, probability: 0.5}" }),
  price_response: optional(priceResponseShape, null, "eta of services that give none of their own", {
    shown: defaultPriceResponse,
    source: priceResponseSource,
  }),
});

export interface BehaviourDraft {
  readonly behaviour: Resolve<Behaviour>;
  readonly priceResponse: number;
}

export const behaviourShape: Shape<BehaviourDraft> = mapped(shape, (read): BehaviourDraft => {
  const rules = read.choice ?? {
    rule: "utility" as const,
    risk_aversion: 2,
    private_information: 0.5,
    noise: 0.3,
    trust: 0,
    willingness_to_pay: { timesExpected: flat(1), plus: flat(0), index: "prices" },
    start: ((): "nobody" => "nobody") as Start,
    rejoin: true,
  };
  return {
    priceResponse: read.price_response ?? defaultPriceResponse,
    behaviour: ({ groups, ...others }) => ({
      awareness: read.awareness(groups),
      affordability: read.affordability,
      choice: {
        rule: rules.rule,
        riskAversion: rules.risk_aversion,
        privateInformation: rules.private_information,
        noise: rules.noise,
        trust: rules.trust,
        willingness: {
          timesExpected: rules.willingness_to_pay.timesExpected(groups),
          plus: rules.willingness_to_pay.plus(groups),
          index: rules.willingness_to_pay.index,
        },
        start: rules.start({ groups, ...others }),
        rejoin: rules.rejoin,
      },
      lapse: read.lapse,
      forgoneCare: read.forgone_care,
    }),
  };
});
