/** `governance.script` of a scheme: a table of years and what was decided for each, from outside the engine. */
import { numberShape } from "../../keys/numbers.ts";
import { isMap, keysOf, report, under, valueOf } from "../../keys/place.ts";
import { choice, record } from "../../keys/reader.ts";
import { optional, type Shape } from "../../keys/shape.ts";

/** What holds from a calendar year on; null leaves it as it was. */
export interface Decision {
  readonly year: number;
  /** Factor on the price. */
  readonly contribution: number | null;
  /** Factor on the shares of bills that the scheme pays. */
  readonly reimbursement: number | null;
  /** Part of the reserve that takes the place of contributions in this year. */
  readonly reserve: number | null;
  readonly admission: "open" | "closed" | null;
}

/** A decision of a class is no assumption about the world: it is not listed among the numbers of the scenario. */
const factor = (what: string, max: number): Shape<number> => numberShape({ what, type: "factor", min: 0.1, max, percent: true, setting: true });

const decision = record({
  contribution: optional(factor("a factor", 10), null, "the price times this, from this year on", { shown: "as it was" }),
  reimbursement: optional(factor("a factor", 1.25), null, "the part of each bill that the scheme pays times this, from this year on", { shown: "as it was" }),
  reserve: optional(
    numberShape({ what: "a share", type: "share", min: 0, max: 1, percent: true, setting: true }),
    null,
    "part of the reserve that takes the place of contributions in this year, at most nine tenths of them",
    { shown: "none" },
  ),
  admission: optional(choice(["open", "closed"]), null, "whether new members are taken, from this year on", { shown: "as it was" }),
});

export const decisionTable: Shape<readonly Decision[]> = {
  ...decision,
  type: "map by year",
  allowed: `a map from calendar years to ${decision.allowed}`,
  standIn: () => [],
  children: [
    {
      name: "<year>",
      key: { shape: decision, meaning: "decision for one calendar year", required: false, otherwise: undefined, shown: undefined, unit: null, source: null },
    },
  ],
  schema: { type: "object", propertyNames: { pattern: "^[0-9]{1,4}$" }, additionalProperties: decision.schema, maxProperties: 100 },
  read: (raw, place) => {
    if (!isMap(raw)) {
      report(place, "E0300", raw, "a map from calendar years to decisions", "write script: {2029: {contribution: 1.1}}");
      return [];
    }
    return keysOf(raw)
      .flatMap((key) => {
        const at = under(place, key);
        if (/^[0-9]{1,4}$/.test(key)) return [{ year: Number(key), ...decision.read(valueOf(raw, key) ?? null, at) }];
        report(at, "E0302", key, "a calendar year", "write the year for which it was decided, as in 2029: {contribution: 1.1}");
        return [];
      })
      .sort((first, second) => first.year - second.year);
  },
};
