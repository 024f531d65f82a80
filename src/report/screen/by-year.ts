import { displayWidth, padEnd, padStart } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import type { View } from "./view.ts";

const label = 30;
const most = 6;

/** Cover and price by year, of the first and last year and some between: what the last year alone cannot show. Empty for one year. */
export function byYearBlock(view: View): string[] {
  const {
    record: { years },
    language: { byYear: words, numbers },
    worlds,
    paint,
    cut,
    width,
  } = view;
  if (years.length < 3 || worlds.length > 2) return [];
  const count = Math.min(most, years.length, Math.floor((width - label) / 8));
  const shown = Array.from({ length: count }, (_, k) => years[Math.round((k * (years.length - 1)) / (count - 1))]!);
  const line = (name: string, cells: readonly string[]): string =>
    `${padEnd(` ${cut(name, label - 2)}`, label)}${cells.map((cell) => padStart(cell, 8)).join("")}`.trimEnd();
  const lines = worlds.flatMap((world) => {
    const covered = shown.map((year) => view.level("coverage.breadth", world, { year })?.mean ?? null);
    const price = shown.map((year) => view.level("finance.premium", world, { year })?.mean ?? null);
    // one known year is in the table already
    if (covered.filter((one) => one !== null).length < 2) return [];
    const decimals = Math.max(...price.map((one) => one ?? 0)) < 120 ? 1 : 0;
    return [
      line(
        words.covered(cut(world, 14)),
        covered.map((one) => (one === null ? "-" : formatNumber(100 * one, 0, numbers))),
      ),
      line(
        words.price(cut(world, 14)),
        price.map((one) => (one === null ? "-" : formatNumber(one / 12, decimals, numbers))),
      ),
    ];
  });
  if (lines.length === 0 || lines.some((one) => displayWidth(one) > width)) return [];
  return [paint("strong", line(words.title, shown.map(String))), ...lines];
}
