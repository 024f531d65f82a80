/** The accounts of every scheme must close in every year of every run; a run whose accounts do not is stopped, because no figure of it can be trusted. */
import type { ArmAccount } from "../finance/accounts.ts";
import { type ClosureYear, closureGap } from "../finance/closure.ts";
import { isFloor } from "../model/floor.ts";
import type { Model } from "../model/model.ts";
import { outcomeAt } from "../model/outcome.ts";
import type { LeverTotal } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";

/** Compares what the year's outcome prints for each scheme with its account; throws where the two disagree. */
export function checkClosure(model: Model, context: YearContext, accounts: readonly ArmAccount[], outcome: Float64Array): void {
  const { year } = context;
  for (let a = 0; a < model.arms.length; a++) {
    const scheme = model.schemes[model.arms[a]!.scheme]!;
    const arm = context.arms[a]!;
    const account = accounts[a]!;
    const benefits = outcome[outcomeAt(model.outcome, "benefits", true, a, year)]!;
    const counted = (name: LeverTotal): number => outcome[outcomeAt(model.outcome, name, false, a, year)]!;
    const closed: ClosureYear = {
      contributions: outcome[outcomeAt(model.outcome, "contributions", true, a, year)]!,
      subsidies: outcome[outcomeAt(model.outcome, "contributions_subsidy", false, a, year)]!,
      subsidyLag: scheme.subsidyLag,
      benefits,
      unpaid: outcome[outcomeAt(model.outcome, "benefits_unpaid", false, a, year)]!,
      // a public floor has no account: the State pays what it owes
      grants: isFloor(scheme) ? benefits : 0,
      writtenOff: account.writtenOff,
      others: account.others.map((flow) => ({ ...flow, amount: counted(flow.name as LeverTotal), cash: counted(flow.name as LeverTotal) })),
      administration: outcome[outcomeAt(model.outcome, "administration", false, a, year)]!,
      openingReserve: arm.openingReserve,
      openingProvision: arm.openingProvision,
      openingReceivable: arm.openingReceivable,
      reserve: outcome[outcomeAt(model.outcome, "reserve", false, a, year)]!,
      settlementLag: scheme.settlementLag,
      interest: account.interest,
    };
    const gap = closureGap(closed, model.timing);
    if (gap === 0) continue;
    const where = `scheme ${scheme.name} in world ${model.worlds[model.arms[a]!.world]!.name}, year ${model.startYear + year}, replication ${context.replication}`;
    throw new Error(`the accounts do not close: ${where}: ${gap} of ${closed.contributions} paid in is unaccounted for`);
  }
}
