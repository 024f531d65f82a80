/** `price_response`: a number, or the study from which it is worked out under the limit that the study had. */
import { keyed, numeric, oneOf, word } from "../keys/alternatives.ts";
import { numberShape } from "../keys/numbers.ts";
import { type Place, report } from "../keys/place.ts";
import { choice, record } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import { responseUnderLimit, type Study } from "../premiums/response-under-limit.ts";

export const defaultPriceResponse = 0.39;
export const priceResponseSource: string =
  "RAND Health Insurance Experiment (R-3476): spending under free care 45 % above 95 % coinsurance, so eta = ln(1.45) / 0.95 = 0.39; outpatient 0.54, inpatient 0.28; a lower bound, because spending was capped (rand: worked out under that cap)";

/**
 * RAND's families: 2.9 people (5,809 in 2,005 families) with 4.55 visits of 75 dollars and 0.128 stays of 3,200 each (free plan, dollars of
 * 1984: Manning and others 1987), limit 1,000 dollars of the experiment's time, 4,000 of 2011 (Aron-Dine, Einav and Finkelstein 2013), so
 * 1,850 of 1984: 11.5 mean bills of 160. The limit was lower for families with little (5 to 15 % of income).
 */
const rand: Study = { spending: 1 / 1.45, coinsurance: 0.95, limit: 11.5, bills: 13.6, count: "poisson", cv: 5.9 };

const eta = numberShape({ what: "a price response", type: "number", min: 0, max: 100 });
const ratio = numberShape({ what: "a share of spending", type: "share", above: 0, max: 1, percent: true });
const paidShare = numberShape({ what: "a share of each bill", type: "share", above: 0, max: 1, percent: true, setting: true });
const inBills = numberShape({ what: "a limit in mean bills", type: "mean bills", min: 0, max: 10_000, setting: true });
const billsAYear = numberShape({ what: "a number of bills a year", type: "number", min: 0.01, max: 200, setting: true });
const spread = numberShape({ what: "a coefficient of variation", type: "number", min: 0, max: 20, setting: true });

const study = mapped(
  record({
    spending: required(ratio, "what people spend who pay `coinsurance` of each bill, as a share of what they spend where care is free"),
    coinsurance: optional(paidShare, 1, "part of each bill that they pay themselves, up to the limit"),
    limit: required(inBills, "most that those who share the limit pay in a year, in mean bills"),
    bills: required(billsAYear, "bills a year of those who share the limit, where care is free"),
    count: optional(choice(["poisson", "fixed"]), "poisson", "how the number of bills varies from year to year"),
    cv: optional(spread, 0, "coefficient of variation of a bill (lognormal); 0: all alike"),
  }),
  (read, place): number => workedOut(read, place),
);

/** The last answers by content: a file that varies nothing here asks for the same one in every future. */
const known = new Map<string, number>();
function responseTo(one: Study): number {
  const key = JSON.stringify(one);
  let response = known.get(key);
  if (response === undefined) {
    response = responseUnderLimit(one);
    if (known.size > 100) known.clear();
    known.set(key, response);
  }
  return response;
}

function workedOut(one: Study, place: Place): number {
  const response = responseTo(one);
  if (response === response) return response;
  report(
    place,
    "E0313",
    one.spending,
    "a reduction that a response can make: with this limit more of the care is free than that",
    "raise spending, or the limit",
  );
  return defaultPriceResponse;
}

/** null: the default. */
export const priceResponseShape: Shape<number | null> = oneOf<number | null>("price response", [
  word("default", null),
  { looks: "rand", fits: (value) => value === "rand", shape: randWord() },
  keyed(
    "spending",
    "{spending: 0.69, coinsurance: 0.95, limit: 11.5, bills: 13.6, cv: 5.9}",
    mapped(study, (value): number | null => value),
  ),
  numeric(mapped(eta, (value): number | null => value)),
]);

function randWord(): Shape<number | null> {
  return { type: "word", allowed: "rand", schema: { const: "rand" }, children: [], standIn: () => null, read: () => responseTo(rand) };
}
