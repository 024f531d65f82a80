/**
 * What a world remembers of a person: one Uint16.
 *   bits 0-3  joined arm + 1 (position among the world's joinable arms; 0 = none)
 *   bits 4-7  first obstacle of last year (cause code, 0 = in force)
 *   bits 8-13 full years enrolled so far (63 = 63 or more)     bit 14 in force at least once
 *   bit 15   dropped out in arrears and not yet back, where that lasts (`lapse.return` below 1)
 */
export const armMask = 15;
export const causeShift = 4;
export const yearsShift = 8;
export const everBit: number = 1 << 14;
export const awayBit: number = 1 << 15;
/** Most joinable schemes in one world. */
export const mostArms = 15;

/** Cause codes in the order in which obstacles are met; the bit of an obstacle is 1 << (code - 1). */
export const causeClosed = 1;
export const causeIneligible = 2;
export const causeUnaware = 3;
export const causeNotOffered = 4;
export const causeDenied = 5;
export const causeLapsed = 6;
export const causeUnaffordable = 7;
export const causeDeclined = 8;
export const causeWaiting = 9;

/** From the bit of the obstacle `lapsed` to `awayBit`. */
export const awayShift = 10;

/** `awayBit` where those who dropped out in arrears come back with a probability below 1, else 0: a mask for what is remembered. */
export function awayMask(lapseReturn: number): number {
  return lapseReturn < 1 ? awayBit : 0;
}

export function obstacleBit(cause: number): number {
  return 1 << (cause - 1);
}
/** Code of the first obstacle of a mask, 0 for none. */
export function firstObstacle(mask: number): number {
  return mask === 0 ? 0 : 32 - Math.clz32(mask & -mask);
}

/** The most years of membership that are remembered: so many, or more. */
export const mostYears = 63;

/** Full years enrolled so far. */
export function yearsOf(word: number): number {
  return (word >>> yearsShift) & mostYears;
}

/**
 * The years of a member at the end of a year, in place: one more than last year's where the membership goes on, else 1.
 *
 * @param word  last year's memory
 * @param again  1 where it was a member of the same scheme, else 0
 */
export function nextYears(word: number, again: number): number {
  const years = (yearsOf(word) & -again) + 1;
  return (years - (years >>> 6)) << yearsShift;
}
