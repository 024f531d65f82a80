import { besideInterval, decimalsFor, largestRemainder } from "../format.ts";
import type { Place, View } from "./view.ts";

/** The three answers that make everybody: covered, excluded, chose not to. */
export const outcomes = ["coverage.breadth", "exclusion.rate", "uninsured.declined"] as const;

/** Covered, excluded and declined people of `total`, as integers that add to it; null where a figure is missing. */
export function peopleOf(view: View, world: string, total: number, place: Place = {}): readonly [number, number, number] | null {
  const shares = outcomes.flatMap((metric) => view.level(metric, world, place)?.mean ?? []);
  if (shares.length < outcomes.length) return null;
  const [covered, excluded, declined] = largestRemainder(shares, total);
  if (total !== 100) return [covered!, excluded!, declined!];
  // of 100 people, the first figure that is read is the nearest; the two others take up the rest
  const nearest = Math.round(100 * shares[0]!);
  const [others, rest] = largestRemainder(shares.slice(1), 100 - nearest);
  return [nearest, others!, rest!];
}

/** Decimals (0 or 1) of people of 100 in the table and under the causes: one for all, so that printed figures add up. */
export function peopleDecimals(view: View): number {
  const rows = outcomes.flatMap((metric) => [view.difference(metric), ...view.worlds.map((world) => view.level(metric, world))]);
  return decimalsFor(Math.max(0, ...rows.map((row) => 100 * (row?.se ?? 0))), 1, besideInterval);
}

/** The three figures of the table, of 100, at the table's decimals; they add to 100 exactly as printed. */
export function printedPeople(view: View, world: string): readonly number[] | null {
  const unit = peopleDecimals(view) === 0 ? 1 : 10;
  return peopleOf(view, world, 100 * unit)?.map((count) => count / unit) ?? null;
}
