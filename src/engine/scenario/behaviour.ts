/** `behaviour`: what people know, can afford, choose and go without. The same in all worlds. */
import { anyMap, oneOf, orNone, word } from "../keys/alternatives.ts";
import { type PerGroup, perGroup } from "../keys/by-group.ts";
import { byYear } from "../keys/by-year.ts";
import { amount, numberShape, probability, share } from "../keys/numbers.ts";
import { isMap, under, valueOf } from "../keys/place.ts";
import { choice, flag, nameText, record } from "../keys/reader.ts";
import { lookUp, type References, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Behaviour, IndexName } from "../model/scenario.ts";
import { affordability, affordable } from "./affordability.ts";
import { indexWord } from "./index-word.ts";
import { defaultPriceResponse, priceResponseShape, priceResponseSource } from "./price-response.ts";

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
  valuation_spread: optional(
    number("a standard deviation of a logarithm", 3),
    0,
    "how far apart households are in what they think that cover is worth: each multiplies what it expects by a lognormal factor for life, of mean 1",
    { source: "off until given; 1.6 is the spread of willingness to pay in Massachusetts (70 and 44 of 100 at $39 and $116 a month, Finkelstein et al. 2019)" },
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
  return: optional(
    probability,
    1,
    "probability that a household which dropped out in arrears comes back; the share in settles at return / (arrears + return)",
    {
      unit: "a year",
      source: "1 until given: everybody looks again after a year out",
    },
  ),
  inertia: optional(probability, 0, "probability that last year's answer is kept without thought", { source: "off until given" }),
});

const meanNeeds = numberShape({ what: "a multiple of the mean need cost", type: "factor", min: 0, max: 100, percent: true });
const effort = record({
  mean: required(meanNeeds, "mean among households"),
  sd: optional(meanNeeds, 0, "standard deviation among households (lognormal)"),
});
const noEffort = { mean: 0, sd: 0 };
const enrolment = record({
  effort: optional(
    effort,
    noEffort,
    "what it takes to enrol in a voluntary scheme (forms, ways, queues), in mean expected costs of need; asked of those who are no members",
    {
      shown: "{mean: 0, sd: 0}",
      source:
        "off until given; filling in forms for people brought 29 in 100 more in (Philippines), free cover with help enrolled 30 of 100 (Indonesia, 6,000 households)",
    },
  ),
  attempt_fails: optional(probability, 0, "probability that a household that would join a voluntary scheme does not manage to this year", {
    unit: "a year",
    source: "off until given",
  }),
});

const standardForgone = { liquidity: 2, probability: 0.5 };
const shape = record({
  awareness: optional(byYear(perGroup(probability)), flat(1), "probability of knowing of a scheme", { shown: 1 }),
  affordability: optional(affordability, { shareOfIncome: affordable, subsistence: 0, index: "prices", slope: null }, "when a contribution is too much", {
    shown: "{share_of_income: 0.05, subsistence: 0}",
  }),
  choice: optional(choiceRecord, null, "how those decide who could join", { shown: "the utility rule with its defaults" }),
  lapse: optional(lapse, { arrears: 0, return: 1, inertia: 0 }, "dropping out, coming back, and habit", { shown: "{arrears: 0, return: 1, inertia: 0}" }),
  enrolment: optional(enrolment, { effort: noEffort, attempt_fails: 0 }, "what it takes to become a member", { shown: "no effort, no attempt fails" }),
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
    valuation_spread: 0,
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
        valuationSpread: rules.valuation_spread,
        willingness: {
          timesExpected: rules.willingness_to_pay.timesExpected(groups),
          plus: rules.willingness_to_pay.plus(groups),
          index: rules.willingness_to_pay.index,
        },
        start: rules.start({ groups, ...others }),
        rejoin: rules.rejoin,
      },
      enrolment: { effortMean: read.enrolment.effort.mean, effortSd: read.enrolment.effort.sd, attemptFails: read.enrolment.attempt_fails },
      lapse: read.lapse,
      forgoneCare: read.forgone_care,
    }),
  };
});
