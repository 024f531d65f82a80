/**
 * An exact volume (`count: fixed`) is a number of bills, each settled by itself: so many of one service, and one of what is left over.
 * More than one a day is no number of visits but an amount in other words: it stays one bill.
 */
export const mostBills = 366;

/** How many bills an exact volume above 0 is. */
export function billsOf(volume: number): number {
  return volume > mostBills ? 1 : Math.ceil(volume);
}

/** Number of services in the n-th bill of a volume, counted from 0. */
export function volumeOfBill(volume: number, bill: number): number {
  if (volume > mostBills) return volume;
  return volume - bill < 1 ? volume - bill : 1;
}

/** Sum of the squares of the volumes of the bills: the variance of their cost, bills being independent, is that times that of one. */
export function squaredVolumes(volume: number): number {
  if (volume > mostBills) return volume * volume;
  const whole = Math.floor(volume);
  return whole + (volume - whole) * (volume - whole);
}
