/** Decisions from outside: what a class, an assembly or a board decided for a year, the same bytes whoever decided it. */

import { report, under, warn } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import { causeIneligible, obstacleBit } from "../../model/membership.ts";
import { reprice } from "../../premiums/reprice.ts";
import type { Lever, LeverYear } from "../lever.ts";
import { type Decision, governanceKey } from "./keys.ts";

interface ScriptNumbers {
  /** In order of years of follow-up, 0 the first. */
  readonly decisions: readonly Decision[];
}
interface ScriptState {
  /** In force now. */
  reimbursement: number;
  admission: "open" | "closed";
  /** Price of the year under way without what the reserve paid, and the part of it that members paid; 1 in other years. */
  fullPrice: number;
  paid: number;
}

/** Members pay a tenth at least: a year without contributions would teach the price nothing. */
const leastPaid = 0.1;

export const governance: Lever<readonly Decision[], ScriptNumbers, ScriptState> = {
  name: "governance",
  scope: "scheme",
  order: 200,
  kinds: ["solidarity", "for-profit"],
  key: governanceKey,
  words: {
    en: {
      name: "decisions by script",
      definition:
        "Decisions that come from outside the model, year by year: a class that votes, minutes of an assembly. They change the price, the part of bills that is paid, whether new members are taken, and whether the reserve pays a part of the contributions of a year. The model does not judge whether they are wise.",
      formula: "price x contribution; reimburse x reimbursement; price x max(0.1, 1 - share x reserve / contributions of the last year) in one year",
      sentence: "{scheme}: decisions of a script change its terms; in the years that it names.",
      source: "definition of this project (docs/model.md, Decisions by script)",
    },
  },
  off: (decisions) => decisions.length === 0,
  compile: (decisions, { scenario }) => ({ decisions: decisions.map((one) => ({ ...one, year: one.year - scenario.startYear })) }),
  check: (decisions, { startYear, years }, place) => {
    for (const { year } of decisions) {
      const at = under(under(place, "script"), String(year));
      if (year <= startYear)
        report(at, "E0304", year, `a year after ${startYear}, the first: its terms are the scheme's own`, `write ${startYear + 1} or later`);
      else if (year >= startYear + years)
        warn(at, "W0306", `decides for ${year}, after the last simulated year ${startYear + years - 1}`, "raise years, or decide earlier");
    }
  },
  open: () => ({ reimbursement: 1, admission: "open", fullPrice: 0, paid: 1 }),
  hooks: { terms: setTerms, yearEnd: decide },
  totals: {},
  metrics: [],
  needs: { general: true, worldNeed: false },
};

/** Terms that were set anew when the year opened. */
function setTerms(_: ScriptNumbers, { reimbursement, admission }: ScriptState, { own }: LeverYear): void {
  const { year } = own!;
  year.benefitScale = reimbursement;
  if (admission === "open") return;
  const bit = obstacleBit(causeIneligible);
  for (let state = 0; state < year.entrantBars.length; state++) year.entrantBars[state] = year.entrantBars[state]! | bit;
  year.barred = true;
}

/** Decisions for the next year, on the price that the scheme's own rule has just set for it. */
function decide({ decisions }: ScriptNumbers, state: ScriptState, at: LeverYear, totals: readonly ArmTotals[]): void {
  const { model, context, own, arm: a } = at;
  const { arm, year } = own!;
  const closed = totals[a]!;
  if (state.paid < 1) {
    // the rule priced from what members paid; what the reserve paid for them was contribution too
    year.price = state.fullPrice;
    year.price = reprice(model, arm, year, context, { ...closed, contributions: closed.contributions / state.paid });
    state.paid = 1;
  }
  const next = decisions.find((one) => one.year === context.year + 1);
  if (next === undefined) return;
  if (next.contribution !== null) year.price *= next.contribution;
  if (next.reimbursement !== null) state.reimbursement *= next.reimbursement;
  if (next.admission !== null) state.admission = next.admission;
  if (next.reserve === null || !(year.reserve > 0) || !(closed.contributions > 0)) return;
  state.fullPrice = year.price;
  state.paid = Math.max(leastPaid, 1 - (next.reserve * year.reserve) / closed.contributions);
  year.price *= state.paid;
}
