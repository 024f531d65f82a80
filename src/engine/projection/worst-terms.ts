/**
 * Terms on which what a year counts depends: fees, contributions of which a part is not collected, factors. They decide once, for all years and
 * futures, whose money the ledger tells apart; so each stands as it is in the year, and at the end of its range, that asks for most.
 */
import type { SchemeModel } from "../model/model.ts";
import type { Scenario } from "../model/scenario.ts";
import type { StateLayout } from "../model/states.ts";
import { endsOf } from "../uncertainty/range.ts";
import { scenarioOf } from "./compile-eras.ts";
import { compileSchemes } from "./compile-schemes.ts";
import { createReading } from "./truth-model.ts";
import { truthPlan } from "./truth-plan.ts";

/** Keys of those terms that are numbers. */
const telling = /^schemes\..*\.(collection|employer_share|entry_fee|factors|subsidies)\b/;

export function worstTerms(scenario: Scenario, schemes: readonly SchemeModel[], states: StateLayout, scale: number): readonly SchemeModel[] {
  const compiled = (one: Scenario): readonly SchemeModel[] => compileSchemes(one, states, scale);
  const others = [scenario, ...atEnds(scenario)].flatMap((one, k) => [...(k === 0 ? [] : [compiled(one)]), ...laterOf(one).map(compiled)]);
  return schemes.map((scheme, s) => {
    const all = [scheme, ...others.map((schemesThen) => schemesThen[s]!)];
    const least = (of: (one: SchemeModel) => number): number => all.reduce((least, one) => Math.min(least, of(one)), Infinity);
    return {
      ...scheme,
      collection: least((one) => one.collection),
      employerShare: least((one) => one.employerShare),
      entryFee: -least((one) => -one.entryFee),
      payFactor: all.find(({ payFactor }) => payFactor.length > 0)?.payFactor ?? scheme.payFactor,
      subsidies: scheme.subsidies.map((subsidy, k) => ({ ...subsidy, amount: -least((one) => -one.subsidies[k]!.amount) })),
    };
  });
}

function laterOf(scenario: Scenario): readonly Scenario[] {
  return scenario.later.map((terms) => scenarioOf(scenario, terms));
}

/** The scenario with these terms at the lower and at the upper ends of their ranges, where some are uncertain. */
function atEnds(scenario: Scenario): readonly Scenario[] {
  if (!scenario.uncertain.some(({ path }) => telling.test(path))) return [];
  const plan = truthPlan(scenario);
  if (plan === null) return [];
  const read = createReading(plan);
  return [0, 1].flatMap((end) => {
    const one = read(plan.numbers.map(({ path, central, range }) => (telling.test(path) ? endsOf(range)[end]! : central))).scenario;
    return one === null ? [] : [one];
  });
}
