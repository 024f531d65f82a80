/** Which tests look at a folder: cheap ones that should notice a fault in it, most of them hand values of a few people. */

const pins = (...names: readonly string[]): readonly string[] => names.map((name) => `tests/pins/${name}.test.ts`);
const levers = (...names: readonly string[]): readonly string[] => names.map((name) => `tests/engine/levers/${name}.test.ts`);

/** Every lever answers to these too. */
const anyLever = ["tests/engine/metrics/metrics.test.ts", ...levers("contract", "uncertain")];

export const watchers: Readonly<Record<string, readonly string[]>> = {
  "src/engine/finance": [
    "tests/engine/finance/account-by-hand.test.ts",
    ...pins("late-subsidies", "probabilities-and-payers", "debt", "funds", "indexes", "solidarity-ledger"),
    ...levers("on-insolvency", "federations", "governance-board"),
    "tests/engine/premiums/help.test.ts",
  ],
  "src/engine/benefits": [
    "tests/engine/benefits/one-rule.test.ts",
    "tests/engine/benefits/refused.test.ts",
    "tests/engine/premiums/parts-of-pay.test.ts",
    ...pins("debt", "poverty", "financial-protection", "bills", "people", "indexes", "yearly-limits", "causes", "microdata", "equivalence"),
    ...levers("prevention"),
  ],
  "src/engine/enrolment": [
    "tests/engine/enrolment/one-offer.test.ts",
    "tests/engine/enrolment/worth.test.ts",
    "tests/engine/enrolment/together.test.ts",
    "tests/engine/premiums/parts-of-pay.test.ts",
    ...pins("probabilities-and-payers", "priced-for-members", "contested", "arrears", "microdata", "enrolment-frictions", "people", "causes", "ties", "bills"),
    "tests/engine/premiums/help.test.ts",
    ...levers("regulation"),
  ],
  "src/engine/premiums": [
    "tests/engine/premiums/rules.test.ts",
    "tests/engine/premiums/pay-by-fifth.test.ts",
    "tests/engine/premiums/parts-of-pay.test.ts",
    "tests/engine/premiums/help.test.ts",
    ...pins("probabilities-and-payers", "priced-for-members", "late-subsidies", "bills", "indexes", "yearly-limits", "financial-protection", "funds", "people"),
  ],
  "src/engine/tally": [
    "tests/engine/tally/listed-members.test.ts",
    "tests/engine/enrolment/one-offer.test.ts",
    ...pins(
      "debt",
      "poverty",
      "financial-protection",
      "late-subsidies",
      "contested",
      "microdata",
      "inequality",
      "equivalence",
      "people",
      "causes",
      "funds",
      "solidarity-ledger",
    ),
  ],
  "src/engine/levers/cash-benefits": [...anyLever, ...levers("cash-benefits")],
  "src/engine/levers/education": [...anyLever, ...levers("education")],
  "src/engine/levers/facilities": [...anyLever, ...levers("supply")],
  "src/engine/levers/federations": [...anyLever, ...levers("federations")],
  "src/engine/levers/financed-by": [...anyLever, ...levers("financed-by")],
  "src/engine/levers/governance": [...anyLever, ...levers("governance-script", "governance-board", "governance-assembly", "governance-shareholders")],
  "src/engine/levers/income-risks": [...anyLever, ...levers("cash-benefits")],
  "src/engine/levers/mid-year-entry": [...anyLever, ...levers("mid-year-entry")],
  "src/engine/levers/on-insolvency": [...anyLever, ...levers("on-insolvency", "merge")],
  "src/engine/levers/own-risk": [...anyLever, ...levers("own-risk")],
  "src/engine/levers/prevention": [...anyLever, ...levers("prevention")],
  "src/engine/levers/protection-floor": [...anyLever, ...levers("protection-floor")],
  "src/engine/levers/regulation": [...anyLever, ...levers("regulation")],
  "src/engine/levers/reinsurance": [...anyLever, ...levers("reinsurance")],
  "src/engine/levers/risk-equalisation": [...anyLever, ...levers("risk-equalisation")],
  "src/engine/levers/supply": [...anyLever, ...levers("supply"), "tests/engine/benefits/refused.test.ts"],
  "src/engine/levers/waiting-period": [...anyLever, ...pins("causes", "people")],
};
