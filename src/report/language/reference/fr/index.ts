/** French of the reference. */
import { fr as problems } from "../../errors/fr.ts";
import type { Reference } from "../texts.ts";
import { cashAndFederationMetrics, cashBenefits, federations, incomeRisks } from "./cash-and-federation.ts";
import { causes } from "./causes.ts";
import { codes } from "./codes.ts";
import { coverage } from "./coverage.ts";
import { education, educationMetrics } from "./education.ts";
import { equity } from "./equity.ts";
import { exclusion } from "./exclusion.ts";
import { finance } from "./finance.ts";
import { keys } from "./keys.ts";
import { leverMetrics, levers } from "./levers.ts";
import { midYearEntry, midYearMetrics } from "./mid-year-entry.ts";
import { ownRisk, ownRiskMetrics } from "./own-risk.ts";
import { people } from "./people.ts";
import { prevention, preventionMetrics } from "./prevention.ts";
import { protection } from "./protection.ts";
import { protectionFloor, regulation, riskEqualisation, rulesAndFloorMetrics } from "./rules-and-floor.ts";
import { sayings } from "./sayings.ts";
import { solidarity } from "./solidarity.ts";
import { state } from "./state.ts";
import { facilities, supply, supplyMetrics } from "./supply.ts";
import { taxes, taxMetrics } from "./taxes.ts";

export const fr: Reference = {
  metrics: {
    ...coverage,
    ...equity,
    ...exclusion,
    ...finance,
    ...people,
    ...protection,
    ...solidarity,
    ...state,
    ...leverMetrics,
    ...educationMetrics,
    ...preventionMetrics,
    ...taxMetrics,
    ...supplyMetrics,
    ...cashAndFederationMetrics,
    ...rulesAndFloorMetrics,
    ...ownRiskMetrics,
    ...midYearMetrics,
  },
  phrase: problems.phrase,
  causes,
  levers: {
    ...levers,
    education,
    prevention,
    financed_by: taxes,
    supply,
    facilities,
    income_risks: incomeRisks,
    cash_benefits: cashBenefits,
    federations,
    regulation,
    own_risk: ownRisk,
    mid_year_entry: midYearEntry,
    risk_equalisation: riskEqualisation,
    protection_floor: protectionFloor,
  },
  sayings,
  keys,
  codes,
  titles: {
    key: (type, required) => `une clé du scénario (${type}${required ? ", obligatoire" : ""})`,
    lever: (name) => `un levier : ${name}`,
    leverKey: (path) => `Sa clé est ${path}.`,
    error: "une erreur",
    warning: "un avertissement",
  },
  units: {
    share: "part",
    persons: "personnes",
    currency: "monnaie",
    "currency per person": "monnaie par personne",
    events: "actes",
    "events per person": "actes par personne",
    ratio: "rapport",
    index: "indice",
    years: "années",
    months: "mois",
    rate: "taux",
  },
};
