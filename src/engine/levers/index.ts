import { cashBenefits } from "./cash-benefits/lever.ts";
import { education } from "./education/lever.ts";
import { facilities } from "./facilities/lever.ts";
import { federations } from "./federations/lever.ts";
import { financedBy } from "./financed-by/lever.ts";
import { governance } from "./governance/lever.ts";
import { incomeRisks } from "./income-risks/lever.ts";
import type { Lever } from "./lever.ts";
import { midYearEntry } from "./mid-year-entry/lever.ts";
import { onInsolvency } from "./on-insolvency/lever.ts";
import { ownRisk } from "./own-risk/lever.ts";
import { prevention } from "./prevention/lever.ts";
import { protectionFloor } from "./protection-floor/lever.ts";
import { regulation } from "./regulation/lever.ts";
import { reinsurance } from "./reinsurance/lever.ts";
import { riskEqualisation } from "./risk-equalisation/lever.ts";
import { supply } from "./supply/lever.ts";
import { waitingPeriod } from "./waiting-period/lever.ts";

/** Every lever, by name. One line per folder of this folder, sorted; `npx vitest run tests/architecture -u` writes it. */
export const levers: ReadonlyMap<string, Lever> = new Map<string, Lever>([
  [cashBenefits.name, cashBenefits],
  [education.name, education],
  [facilities.name, facilities],
  [federations.name, federations],
  [financedBy.name, financedBy],
  [governance.name, governance],
  [incomeRisks.name, incomeRisks],
  [midYearEntry.name, midYearEntry],
  [onInsolvency.name, onInsolvency],
  [ownRisk.name, ownRisk],
  [prevention.name, prevention],
  [protectionFloor.name, protectionFloor],
  [regulation.name, regulation],
  [reinsurance.name, reinsurance],
  [riskEqualisation.name, riskEqualisation],
  [supply.name, supply],
  [waitingPeriod.name, waitingPeriod],
]);
