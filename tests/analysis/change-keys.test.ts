/** The brief has words for each change that the analysis makes, and for no other: two layers, of which neither may read the other's list. */
import { expect, test } from "vitest";
import type { ChangeKey } from "../../src/analysis/sensitivity/change.ts";
import { en } from "../../src/report/language/brief/en.ts";
import { es } from "../../src/report/language/brief/es.ts";
import { fr } from "../../src/report/language/brief/fr.ts";

/** The compiler asks for each key, and for no other. */
const made: Readonly<Record<ChangeKey, true>> = {
  ...{ contributionDown: true, contributionUp: true, noHelp: true, sameHelp: true, subsidyLate: true, medicalInflationDown: true, medicalInflation: true },
  ...{ claimsDown: true, claimsUp: true, shockYear: true, awarenessDown: true, awarenessUp: true, reachDown: true, affordability: true, arrears: true },
  ...{ collection: true, reserve: true },
};

test.each([en, fr, es])("$language has words for each change, as a topic and as a sentence", ({ sensitivity }) => {
  const keys = Object.keys(made).toSorted();
  expect(Object.keys(sensitivity.levers).toSorted()).toEqual(keys);
  expect(Object.keys(sensitivity.topics).toSorted()).toEqual(keys);
});
