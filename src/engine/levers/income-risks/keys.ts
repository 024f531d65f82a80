/** `income_risks`, at the top of the file: what keeps people from earning, in all worlds. */
import { checkFormula, formulaShape } from "../../formulas/shape.ts";
import { stateVariables } from "../../formulas/vocabulary.ts";
import { numberShape, probability, share } from "../../keys/numbers.ts";
import { type Place, under } from "../../keys/place.ts";
import { record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required, type Shape } from "../../keys/shape.ts";
import type { Program } from "../../model/formula.ts";

/** Contingencies in which an income stops for some days, in the order of Convention 102. */
export const spellNames = ["sickness", "unemployment", "employment_injury", "maternity"] as const;
export type SpellName = (typeof spellNames)[number];

export interface Spell {
  /** Of a spell in a year, for those whom it may befall. */
  readonly probability: number;
  /** Of a year in which it befalls anybody; 1 where years do not differ. */
  readonly badYear: number;
  readonly days: number;
  /** Coefficient of variation of the days (gamma law); 0: always as many. */
  readonly cv: number;
}
/** Contingencies that last as long as a condition holds. */
export const lastingNames = ["old_age", "invalidity"] as const;
/** People for whom a condition holds earn less in each year in which it does. */
export interface Lasting {
  readonly who: Program;
  /** Part of their income that they do not earn. */
  readonly share: number;
}
export type RiskTerms = Readonly<Record<SpellName, Spell | null>> & { readonly lasting: readonly Lasting[] };

const days = numberShape({ what: "a number of days", type: "days", min: 0, max: 365 });
const cv = numberShape({ what: "a coefficient of variation", type: "number", min: 0, max: 5 });
const length = {
  days: required(days, "days without income of a spell, on average", { unit: "days" }),
  cv: optional(cv, 0, "their coefficient of variation (gamma law, cut at a year); 0: always as many"),
};
const spell = (whom: string): Shape<Spell> =>
  mapped(record({ probability: required(probability, `probability of a spell in a year, for ${whom}`, { unit: "a year" }), ...length }), (read) => ({
    ...read,
    badYear: 1,
  }));
const unemployment: Shape<Spell> = mapped(
  record({
    bad_year: required(probability, "probability of a year in which jobs are lost; in others none is", { unit: "a year" }),
    share: required(share, "share of earners who lose theirs in such a year"),
    ...length,
  }),
  ({ bad_year: badYear, share: hit, days: mean, cv: spread }) => ({ probability: hit, badYear, days: mean, cv: spread }),
);

const lasting = record({
  state: required(formulaShape("age >= 65"), "for whom it holds: a condition on age, female, income, group and has(CONDITION)"),
  loss: required(record({ share_of_income: required(share, "part of the income that they do not earn while it holds") }), "what they lose"),
});
type LastingDraft = ReturnType<typeof lasting.read>;

/** Conditions are checked once the names of groups and conditions are known. */
function lastingOf(read: Readonly<Record<(typeof lastingNames)[number], LastingDraft | null>>, place: Place): Resolve<readonly Lasting[]> {
  return ({ groups, conditions }) =>
    lastingNames.flatMap((name) => {
      const one = read[name];
      if (one === null) return [];
      const around = { variables: stateVariables, people: { groups, conditions } };
      return [{ who: checkFormula(one.state, "condition", around, under(under(place, name), "state")).program, share: one.loss.share_of_income }];
    });
}

export const riskKey: Key<Resolve<RiskTerms> | null> = optional(
  mapped(
    record({
      sickness: optional(spell("earners of 15 to 64 years"), null, "spells of sickness", { shown: "none" }),
      unemployment: optional(unemployment, null, "loss of a job: years in which many lose it, no independent spells", { shown: "none" }),
      employment_injury: optional(spell("earners of 15 to 64 years"), null, "temporary incapacity after an accident at work", { shown: "none" }),
      maternity: optional(spell("women of 15 to 49 years who earn"), null, "leave around a birth", { shown: "none" }),
      old_age: optional(lasting, null, "people who earn less, or nothing, because of their age", { shown: "none" }),
      invalidity: optional(lasting, null, "people who earn less, or nothing, because of their health", { shown: "none" }),
    }),
    ({ sickness, unemployment: jobs, employment_injury, maternity, ...read }, place) => {
      const states = lastingOf(read, place);
      return (references) => ({ sickness, unemployment: jobs, employment_injury, maternity, lasting: states(references) });
    },
  ),
  null,
  "spells in which people do not earn: their households have less, in every world",
  { shown: "none" },
);
