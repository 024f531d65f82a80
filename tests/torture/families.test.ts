/** Every family of features occurs in the random scenarios, often enough that an hour of torture meets it beside every other; and most of them are valid. */
import { expect, test } from "vitest";
import { validateScenario } from "../../src/engine/index.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { combination } from "../support/combinations.ts";

const seeds = Array.from({ length: 400 }, (_, k) => 1 + k);
const texts = seeds.map((seed) => JSON.stringify(combination(seed).input));

/** What a scenario with the family has in its text. */
const families: Readonly<Record<string, RegExp>> = {
  "a script decides": /"decides":"script"/,
  "a board decides": /"decides":"board"/,
  "shareholders decide": /"decides":"shareholders"/,
  "an assembly decides": /"decides":"assembly"/,
  "members are called on": /"on_insolvency":\[\{"call"/,
  "benefits are cut": /\{"cut":\{"floor"/,
  "the State comes, or not": /\{"rescue":\{"share"/,
  "a scheme closes": /"on_insolvency":"close"/,
  "taxes: income": /"kind":"income"/,
  "taxes: brackets": /"brackets":\[\{"above"/,
  "taxes: payroll and levy": /"kind":"payroll".*"kind":"levy"/,
  "taxes: vat and donor": /"kind":"vat".*"kind":"donor"/,
  regulation: /"regulation":\{/,
  "rate band": /"rate_band":/,
  "risk equalisation": /"risk_equalisation":\{/,
  education: /"education":\{/,
  prevention: /"prevention":\{/,
  supply: /"supply":\{/,
  facilities: /"facilities":\{/,
  "income risks": /"income_risks":\{/,
  "cash benefits": /"cash_benefits":\{/,
  "excess of each event": /"kind":"excess"/,
  "quota share": /"kind":"quota-share"/,
  "stop-loss": /"kind":"stop-loss"/,
  "entry in mid-year": /"mid_year_entry":/,
  "a scheme's own care is valued": /"quality":/,
  "help by a formula": /"who":"age/,
  "old age as a state": /"old_age":\{"state"/,
  "own risk": /"own_risk":/,
  federations: /"federations":\{/,
  "values by year": /\{"years":\{"2026"/,
  "known shocks": /"closing":\{"year"/,
  "subsidies as amounts": /"amount":\d+[^}]*\}\],|"who":\{"quintile":[^}]*\},"amount"/,
  "subsidy budget": /"subsidy_budget":/,
  "factors by group": /"factors":\{"groups"/,
  "factors by child": /"child_below":18/,
  "entry fee": /"entry_fee":/,
  "compulsory for a group": /"compulsory_for":/,
  "incomes move": /"income_dynamics":/,
  "gradient of a service": /"gradient":/,
  "slope of all services": /"income_slope":/,
  "who lapsed comes back": /"return":/,
  "effort, failed attempts": /"attempt_fails":/,
  "means that fall off": /"ability":\{"slope"/,
  "spread of valuation": /"valuation_spread":/,
  "zero-inflated counts": /"zero_inflated":/,
  "hurdle counts": /"hurdle":/,
  "uncertain numbers": /"uncertain":/,
  "numbers drawn together": /"together":/,
  "protection floor": /"protection_floor":\{/,
  microdata: /"microdata":\{/,
  "states of health": /"transitions":/,
  households: /"households":\{/,
};

test.each(Object.entries(families))("%s", (_, pattern) => {
  // 2 of 100: a thousand random scenarios then meet any two of them together at least a few times
  expect(texts.filter((text) => pattern.test(text)).length).toBeGreaterThanOrEqual(8);
});

test("nine of ten are valid", () => {
  const valid = seeds.slice(0, 60).filter((seed) => {
    const { input, files } = combination(seed);
    return validateScenario(input, { parseFormula, readText: (name) => files[name] ?? { allowed: "a file of the test", fix: "" } }).scenario !== null;
  });
  expect(valid.length).toBeGreaterThanOrEqual(54);
});
