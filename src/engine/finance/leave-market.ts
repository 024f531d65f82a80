import { justAbove } from "../maths/ties.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { SchemeModel } from "../model/model.ts";
import type { ArmYear } from "../model/year-context.ts";

/**
 * Whether a scheme takes no members from the next year on, though it is not ruined: after `exit.years` years in a row with
 * benefits / contributions above `exit.loss_ratio_above`, or where the last member of a community-rated pool has left (its price is the
 * cost of members it no longer has). A year without contributions breaks the row.
 */
export function leavesMarket(scheme: SchemeModel, year: ArmYear, totals: ArmTotals): boolean {
  const emptied = scheme.contribution.endsEmpty && year.peopled && totals.members === 0;
  if (totals.members > 0) year.peopled = true;
  const bad = totals.contributions > 0 && totals.benefits > scheme.exitAbove * totals.contributions * justAbove;
  year.badYears = bad ? year.badYears + 1 : 0;
  return emptied || year.badYears >= scheme.exitYears;
}
