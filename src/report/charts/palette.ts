/**
 * Inks of all charts. Worlds differ in hue and in lightness (grey print), parts in fill: solid, hatched, pale. Never red against green.
 * Contrast on white: dark 15.9, mid 7.4, blue 8.2, orange 5.8, slate 7.4, violet 7.0 to 1; figures without words 3.2 to 1.
 */
export const ink = {
  dark: "#1c232b",
  mid: "#4d5761",
  soft: "#8a939b",
  rule: "#c9ced3",
  pale: "#e9ecef",
  /** Bodies of people who are left out. */
  figure: "#8a929a",
  white: "#ffffff",
} as const;

/** Colour of the first, second, third and fourth world or scheme of a picture. */
export type Slot = 0 | 1 | 2 | 3;
export const slotColours: readonly [string, string, string, string] = ["#1d4f8c", "#a8480a", "#4d5761", "#6a3d8f"];
/** Lines differ in their dashes too. */
export const slotDashes: readonly [string, string, string, string] = ["", "7 3", "2 3", "9 3 2 3"];

export const slotAt = (index: number): Slot => Math.min(3, Math.max(0, index)) as Slot;

/** A world or scheme as charts know it. `name` is ready to print. */
export interface Series {
  readonly name: string;
  readonly slot: Slot;
}
