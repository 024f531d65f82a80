// Generated from the folder by tests/engine/metrics/index.test.ts; run `npx vitest run tests/engine/metrics/index.test.ts -u` after adding a file.

import { metrics as coverageBreadth } from "./coverage-breadth.ts";
import { metrics as coverageChurn } from "./coverage-churn.ts";
import { metrics as coverageEffective } from "./coverage-effective.ts";
import { metrics as coverageHeight } from "./coverage-height.ts";
import { metrics as coverageHeightNeed } from "./coverage-height-need.ts";
import { metrics as coverageNever } from "./coverage-never.ts";
import { metrics as coverageServices } from "./coverage-services.ts";
import { metrics as coverageSocieties } from "./coverage-societies.ts";
import { metrics as equityAffordability } from "./equity-affordability.ts";
import { metrics as equityConcentration } from "./equity-concentration.ts";
import { metrics as equityDistribution } from "./equity-distribution.ts";
import { metrics as equityIncome } from "./equity-income.ts";
import { metrics as equityKakwani } from "./equity-kakwani.ts";
import { metrics as equityPayments } from "./equity-payments.ts";
import { metrics as equityRedistribution } from "./equity-redistribution.ts";
import { metrics as exclusionCauses } from "./exclusion-causes.ts";
import { metrics as exclusionGaps } from "./exclusion-gaps.ts";
import { metrics as exclusionNeed } from "./exclusion-need.ts";
import { metrics as exclusionObstacles } from "./exclusion-obstacles.ts";
import { metrics as exclusionRate } from "./exclusion-rate.ts";
import { metrics as exclusionUnderinsured } from "./exclusion-underinsured.ts";
import { metrics as financeAccounts } from "./finance-accounts.ts";
import { metrics as financeClaims } from "./finance-claims.ts";
import { metrics as financeOperating } from "./finance-operating.ts";
import { metrics as financePremium } from "./finance-premium.ts";
import { metrics as financePublicCost } from "./finance-public-cost.ts";
import { metrics as financeRates } from "./finance-rates.ts";
import { metrics as financeRatios } from "./finance-ratios.ts";
import { metrics as financeReserve } from "./finance-reserve.ts";
import { metrics as financeRuin } from "./finance-ruin.ts";
import { metrics as financeSolvency } from "./finance-solvency.ts";
import { metrics as financeSpiral } from "./finance-spiral.ts";
import { metrics as governanceTerms } from "./governance-terms.ts";
import { metrics as healthStates } from "./health-states.ts";
import type { Metric } from "./metric.ts";
import { metrics as needAndUse } from "./need-and-use.ts";
import { metrics as populationCounts } from "./population-counts.ts";
import { metrics as protectionBudgetShare } from "./protection-budget-share.ts";
import { metrics as protectionBurden } from "./protection-burden.ts";
import { metrics as protectionCapacityToPay } from "./protection-capacity-to-pay.ts";
import { metrics as protectionDebt } from "./protection-debt.ts";
import { metrics as protectionForgoneCare } from "./protection-forgone-care.ts";
import { metrics as protectionLimit } from "./protection-limit.ts";
import { metrics as protectionOutOfPocket } from "./protection-out-of-pocket.ts";
import { metrics as protectionOvershoot } from "./protection-overshoot.ts";
import { metrics as protectionPoverty } from "./protection-poverty.ts";
import { metrics as protectionSdg382 } from "./protection-sdg382.ts";
import { metrics as reclassification } from "./reclassification.ts";
import { metrics as solidarityFlows } from "./solidarity-flows.ts";
import { metrics as solidarityLedger } from "./solidarity-ledger.ts";
import { metrics as solidarityMargin } from "./solidarity-margin.ts";
import { metrics as solidarityPayers } from "./solidarity-payers.ts";
import { metrics as stateCosts } from "./state-costs.ts";

/** Every metric the engine knows, sorted by id in code-point order. */
export const metrics: readonly Metric[] = [
  ...coverageBreadth,
  ...coverageChurn,
  ...coverageEffective,
  ...coverageHeight,
  ...coverageHeightNeed,
  ...coverageNever,
  ...coverageServices,
  ...coverageSocieties,
  ...equityAffordability,
  ...equityConcentration,
  ...equityDistribution,
  ...equityIncome,
  ...equityKakwani,
  ...equityPayments,
  ...equityRedistribution,
  ...exclusionCauses,
  ...exclusionGaps,
  ...exclusionNeed,
  ...exclusionObstacles,
  ...exclusionRate,
  ...exclusionUnderinsured,
  ...financeAccounts,
  ...financeClaims,
  ...financeOperating,
  ...financePremium,
  ...financePublicCost,
  ...financeRates,
  ...financeRatios,
  ...financeReserve,
  ...financeRuin,
  ...financeSolvency,
  ...financeSpiral,
  ...governanceTerms,
  ...healthStates,
  ...needAndUse,
  ...populationCounts,
  ...protectionBudgetShare,
  ...protectionBurden,
  ...protectionCapacityToPay,
  ...protectionDebt,
  ...protectionForgoneCare,
  ...protectionLimit,
  ...protectionOutOfPocket,
  ...protectionOvershoot,
  ...protectionPoverty,
  ...protectionSdg382,
  ...reclassification,
  ...solidarityFlows,
  ...solidarityLedger,
  ...solidarityMargin,
  ...solidarityPayers,
  ...stateCosts,
].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
