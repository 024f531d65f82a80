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
    mapped(record({ amount: required(amount, "an amount for the whole scheme", { unit: "currency a year" }) }), (read) => ({
      value: read.amount,
      ofContributions: false,
    })),
  ),
);

const contract = record({
  kind: required(
    choice(["stop-loss", "quota-share"], ["excess"]),
    "stop-loss: benefits of the year above an amount; quota-share: a part of contributions and benefits",
  ),
  attachment: optional(bound, null, "stop-loss: benefits above this are taken over; a share of the year's contributions, or {amount: ...}", {
    shown: "required for stop-loss",
  }),
  limit: optional(orNone(bound), null, "stop-loss: at most so much is taken over", { shown: "none" }),
  premium: optional(
    record({ loading: optional(loading, 0.3, "mark-up on expected recoveries", { source: "assumption; 0.2 to 1 is said of small schemes" }) }),
    null,
    "stop-loss: what it costs",
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
const keysOf = { "stop-loss": ["attachment", "limit", "premium"], "quota-share": ["cession", "commission"] } as const;

function check(read: Draft, place: Place): void {
  const [first] = keysOf[read.kind];
  if (read[first] === null) report(under(place, first), "E0301", undefined, `${first} is required for ${read.kind}`, `add ${first}`);
  const other = read.kind === "stop-loss" ? "quota-share" : "stop-loss";
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
  (read): Resolve<readonly Contract[]> =>
    () =>
      read,
);

export const reinsuranceKey: Key<Resolve<readonly Contract[]> | null> = optional(
  contracts,
  null,
  "contracts by which another insurer takes over a part of the scheme's benefits, in order",
  {
    shown: "none",
  },
);
