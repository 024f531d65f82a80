/** Whether a scheme still works at a year's end, and what stopped it: closed, or left by nearly all who once were members. */
import type { ArmTotals } from "../model/arm-totals.ts";
import type { TallyPlan } from "../model/tally-plan.ts";
import type { ArmYear } from "../model/year-context.ts";

/** Open after the year's closures, and not empty. */
export function isOperating({ open, peakMembers }: ArmYear, { members }: Pick<ArmTotals, "members">, floor: number): boolean {
  return open && members > 0 && members >= floor * peakMembers;
}

/**
 * Counted after the year's closures: exactly one of operating, stopped_money, stopped_exit, stopped_empty is 1, or none before the scheme
 * has had its first member.
 *
 * @param floor  least members, as a share of the scheme's own peak so far
 */
export function tallyOperation(tally: Float64Array, offset: TallyPlan["offset"], a: number, arm: ArmYear, { members }: ArmTotals, floor: number): void {
  if (members > arm.peakMembers) arm.peakMembers = members;
  const works = isOperating(arm, { members }, floor);
  const stopped = !works && (arm.peakMembers > 0 || !arm.open);
  const put = (name: "operating" | "stopped_money" | "stopped_exit" | "stopped_empty", is: boolean): void => {
    if (offset[name][a]! >= 0) tally[offset[name][a]!] = is ? 1 : 0;
  };
  put("operating", works);
  put("stopped_money", stopped && !arm.open && !arm.leftMarket);
  put("stopped_exit", stopped && !arm.open && arm.leftMarket);
  put("stopped_empty", stopped && arm.open);
}
