/** `cash_benefits` of a scheme, contingency by contingency. */

import { orNone } from "../../keys/alternatives.ts";
import { age, amount, loading, numberShape, probability, share } from "../../keys/numbers.ts";
import { record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import type { Bought, CashTerms, Replacement } from "./numbers.ts";

const days = numberShape({ what: "a number of days", type: "days", min: 0, max: 365 });
const replacement: Shape<Replacement> = mapped(
  record({
    replace: required(
      share,
      "part of the lost income that is paid; Convention 102 asks for 45 % in sickness, unemployment and maternity and 50 % after an injury at work",
    ),
    waiting_days: optional(days, 0, "first days of a spell for which nothing is paid; Convention 102 allows 3", { unit: "days" }),
    max_days: optional(days, 365, "days of a spell, those of the wait among them, for which it is paid at most", { unit: "days" }),
    ceiling: optional(orNone(amount), null, "yearly income above which nothing is replaced, start-year money, indexed with wages", { shown: "none" }),
    cap: optional(orNone(amount), null, "most that is paid for a whole year, start-year money, indexed with wages", { shown: "none" }),
  }),
  (read) => ({ replace: read.replace, wait: read.waiting_days, most: read.max_days, ceiling: read.ceiling ?? Infinity, cap: read.cap ?? Infinity }),
);

const bought: Shape<Bought> = mapped(
  record({
    new_cases: required(probability, "new cases a year, as a share of members; with a life table from `mutua exact life-table`", { unit: "a year" }),
    yearly: required(amount, "benefit of a year (of a grant: the whole of it), start-year money, indexed with wages", { unit: "currency" }),
    annuity: optional(
      numberShape({ what: "an annuity factor", type: "factor", min: 0, max: 200 }),
      1,
      "what a benefit of 1 a year for as long as it lasts is worth at its start: `mutua exact life-annuity`; 1 for a single payment",
    ),
    loading: optional(loading, 0.2, "mark-up of the one who takes the capital and owes the benefit", { source: "assumption" }),
  }),
  (read) => ({ newCases: read.new_cases, capital: read.yearly * read.annuity, loading: read.loading }),
);
const none = { shown: "none" } as const;

const shape = record({
  sickness: optional(replacement, null, "while sick", none),
  unemployment: optional(replacement, null, "while without a job", none),
  employment_injury: optional(replacement, null, "while unfit after an accident at work", none),
  maternity: optional(replacement, null, "while on leave around a birth", none),
  family: optional(
    record({
      per_child: required(amount, "a year for each member below the age, start-year money, indexed with wages", { unit: "currency a year" }),
      below_age: optional(age, 15, "age below which it is paid", { unit: "years" }),
    }),
    null,
    "allowance for children who are members",
    none,
  ),
  old_age: optional(bought, null, "pension in old age: not simulated; each new case costs the capital that buys it", none),
  invalidity: optional(bought, null, "pension in invalidity, in the same way", none),
  survivors: optional(bought, null, "pension of survivors, in the same way", none),
  death_grant: optional(bought, null, "lump sum at a death, in the same way: annuity 1", none),
  moral_hazard: optional(
    numberShape({ what: "a factor", type: "number", min: 0, max: 20 }),
    0,
    "spells of members come 1 + moral_hazard x replace times as often",
  ),
});

export const cashKey: Key<Resolve<CashTerms> | null> = optional(
  mapped(
    shape,
    (read): Resolve<CashTerms> =>
      () => ({
        spells: [read.sickness, read.unemployment, read.employment_injury, read.maternity],
        perChild: read.family?.per_child ?? 0,
        childBelow: read.family?.below_age ?? 15,
        bought: { old_age: read.old_age, invalidity: read.invalidity, survivors: read.survivors, death_grant: read.death_grant },
        moralHazard: read.moral_hazard,
      }),
  ),
  null,
  "money for those who cannot earn: the contingencies of Convention 102 beside medical care",
  { shown: "none" },
);
