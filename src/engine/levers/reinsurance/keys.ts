/** `reinsurance` of a scheme: contracts in order. */
import { anyMap, numeric, oneOf, orNone } from "../../keys/alternatives.ts";
import { amount, loading, numberShape, probability, share } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { choice, list, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import type { Bound, Contract } from "./contract.ts";

const ofContributions = numberShape({ what: "a share of the year's contributions", type: "share", min: 0, max: 100, percent: true });
/** A share of contributions, or {amount: 1000000}. */
const bound: Shape<Bound> = oneOf<Bound>(
  "bound",
  [numeric(mapped(ofContributions, (value) => ({ value, ofContributions: true })))],
  anyMap(
    "{amount: 1000000}",
    mapped(
      record({ amount: required(amount, "an amount for the whole scheme, or of each event; it follows no index", { unit: "currency a year" }) }),
      (read) => ({
        value: read.amount,
        ofContributions: false,
      }),
    ),
  ),
);

const contract = record({
  kind: required(
    choice(["stop-loss", "quota-share", "excess"]),
    "stop-loss: benefits of the year above an amount; excess: what the scheme pays for each event above an amount; quota-share: a part of contributions and benefits",
  ),
  attachment: optional(
    bound,
    null,
    "stop-loss: benefits above this are taken over; a share of the year's contributions, or {amount: ...}; excess: {amount: ...} of each event",
    {
      shown: "required for stop-loss and excess",
    },
  ),
  limit: optional(orNone(bound), null, "stop-loss and excess: at most so much is taken over, of a year or of each event", { shown: "none" }),
  premium: optional(
    record({ loading: optional(loading, 0.3, "mark-up on expected recoveries", { source: "assumption; 0.2 to 1 is said of small schemes" }) }),
    null,
    "stop-loss and excess: what it costs",
    {
      shown: "{loading: 0.3}",
    },
  ),
  cession: optional(share, null, "quota-share: part of contributions and benefits that is ceded", { shown: "required for quota-share" }),
  commission: optional(share, null, "quota-share: part of the ceded contributions that comes back for administration", { shown: 0 }),
  default: optional(probability, 0, "probability in a year that the reinsurer does not pay"),
});
type Draft = ReturnType<typeof contract.read>;

/** Keys of each kind, the first of them required. */
const keysOf = {
  "stop-loss": ["attachment", "limit", "premium"],
  excess: ["attachment", "limit", "premium"],
  "quota-share": ["cession", "commission"],
} as const;

function check(read: Draft, place: Place): void {
  const [first] = keysOf[read.kind];
  if (read[first] === null) report(under(place, first), "E0301", undefined, `${first} is required for ${read.kind}`, `add ${first}`);
  const other = read.kind === "quota-share" ? "stop-loss" : "quota-share";
  if (read.kind === "excess")
    for (const key of ["attachment", "limit"] as const)
      if (read[key]?.ofContributions === true)
        report(under(place, key), "E0313", read[key].value, `${key} of an excess is an amount of each event`, `write ${key}: {amount: 500}`);
  for (const key of keysOf[other]) {
    if (read[key] !== null) report(under(place, key), "E0313", key, `${key} only for kind: ${other}`, `remove it, or write kind: ${other}`);
  }
}

const none: Bound = { value: Infinity, ofContributions: false };

const contracts = mapped(
  list(
    mapped(contract, (read, place, clean): Contract => {
      if (clean) check(read, place);
      return {
        kind: read.kind,
        attachment: read.attachment ?? none,
        limit: read.limit ?? none,
        loading: read.premium?.loading ?? 0.3,
        cession: read.cession ?? 0,
        commission: read.commission ?? 0,
        default: read.default,
      };
    }),
    8,
    1,
  ),
  (read, place, clean): Resolve<readonly Contract[]> => {
    if (clean) checkOrder(read, place);
    return () => read;
  },
);

/** One contract by event, before those that look at the benefits of the year: of these, nobody can say to which event they belong. */
function checkOrder(read: readonly Contract[], place: Place): void {
  const events = read.flatMap(({ kind }, k) => (kind === "excess" ? [k] : []));
  if (events.length > 1) report(under(place, events[1]!), "E0313", "excess", "one contract of kind excess", "raise its limit instead of a second layer");
  const yearly = read.findIndex(({ kind }) => kind === "stop-loss");
  if (yearly >= 0 && events.some((k) => k > yearly))
    report(under(place, events[0]!), "E0313", "excess", "an excess of each event stands before a stop-loss of the year", "put it first");
}

export const reinsuranceKey: Key<Resolve<readonly Contract[]> | null> = optional(
  contracts,
  null,
  "contracts by which another insurer takes over a part of the scheme's benefits, in order",
  {
    shown: "none",
  },
);
