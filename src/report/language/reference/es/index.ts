/** Spanish of the reference. */
import { es as problems } from "../../errors/es.ts";
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

export const es: Reference = {
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
    key: (type, required) => `una clave del escenario (${type}${required ? ", obligatoria" : ""})`,
    lever: (name) => `una palanca: ${name}`,
    leverKey: (path) => `Su clave es ${path}.`,
    error: "un error",
    warning: "una advertencia",
  },
  units: {
    share: "parte",
    persons: "personas",
    currency: "moneda",
    "currency per person": "moneda por persona",
    events: "eventos",
    "events per person": "eventos por persona",
    ratio: "razón",
    index: "índice",
    years: "años",
    months: "meses",
    rate: "tasa",
  },
};
