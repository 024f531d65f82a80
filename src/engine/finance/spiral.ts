import { justAbove } from "../maths/ties.ts";
import { type SpiralMemory, yearsOfSpiral } from "../model/arm-memory.ts";
import type { ArmTotals } from "../model/arm-totals.ts";

const steady = 0.05;

/**
 * 1 where this year is at least the third in a row with fewer members and a higher premium (contributions / members) than the year
 * before, and the loss ratios of the last three lie within 5 points: the pool shrinks by its price, not by a bad year.
 */
export function followSpiral(memory: SpiralMemory, totals: ArmTotals): number {
  const premium = totals.contributions / totals.members;
  const falls = totals.members < memory.members && premium > memory.premium;
  memory.years = falls ? memory.years + 1 : 0;
  memory.members = totals.members;
  memory.premium = premium;
  const ratios = memory.lossRatios;
  ratios.copyWithin(0, 1);
  ratios[yearsOfSpiral - 1] = totals.benefits / totals.contributions;
  if (memory.years < yearsOfSpiral) return 0;
  const spread = Math.max(ratios[0]!, ratios[1]!, ratios[2]!) - Math.min(ratios[0]!, ratios[1]!, ratios[2]!);
  return spread <= steady * justAbove ? 1 : 0;
}
