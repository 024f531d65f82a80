import { gross, incomeOf, unitBase, unitCandidates, unitList, unitOf } from "../../../kernels/scratch.ts";

/** One amount for everybody. */
export function chargeAll(alive: number, amount: number): void {
  for (let k = 0; k < alive; k++) gross[k] = amount;
}

/** Shares the amount of each household (in `unitBase`) equally among the members who would be insured (marked 1 in `gross`). */
export function shareUnits(alive: number, units: number, magic: number): void {
  for (let u = 0; u < units; u++) {
    const unit = unitList[u]!;
    const among = unitCandidates[unit]!;
    unitBase[unit] = among > 0 ? unitBase[unit]! / among : 0;
  }
  for (let i = 0; i < alive; i++) {
    gross[i] = gross[i]! === 0 ? 0 : unitBase[unitOf[i]!]! + magic - magic;
  }
}

/** Income of the household members who would be insured (marked 1 in `gross`), in `unitBase`. */
export function sumIncomes(alive: number, units: number): void {
  for (let u = 0; u < units; u++) unitBase[unitList[u]!] = 0;
  for (let i = 0; i < alive; i++) {
    if (gross[i]! === 0) continue;
    const unit = unitOf[i]!;
    unitBase[unit] = unitBase[unit]! + incomeOf[i]!;
  }
}
