import { displayWidth, padEnd, padStart } from "../display-width.ts";
import { formatNumber, formatProportion } from "../format.ts";
import type { View } from "./view.ts";

/** Worlds with several schemes that are shown, at most. */
const mostBlocks = 2;
const columnWidth = 11;
const narrowestName = 16;

/** Where people choose between schemes: a line for each of them. Money in figures of one scheme, so that no world hides a scheme. */
export function schemesBlock(view: View): string[] {
  return view.worlds
    .filter((world) => view.rivals(world).length > 1)
    .slice(0, mostBlocks)
    .flatMap((world) => schemesOf(view, world));
}

function schemesOf(view: View, world: string): string[] {
  const {
    language: { schemes: words },
    record: { currency },
    paint,
    cut,
    width,
  } = view;
  const heads = words.heads(currency);
  const rivals = view.rivals(world);
  const room = width - columnWidth * heads.length;
  // where there is no room beside the figures the name stands above them
  const above = room < Math.min(narrowestName, Math.max(...rivals.map(displayWidth)) + 2);
  const line = (name: string, cells: readonly string[]): string =>
    `${padEnd(` ${cut(name, room - 2)}`, room)}${cells.map((cell) => padStart(cut(cell, columnWidth - 1), columnWidth)).join("")}`.trimEnd();
  return [
    ...(above ? [paint("strong", ` ${words.title(cut(world, 14))}`)] : []),
    paint(
      "strong",
      line(
        above ? "" : words.title(cut(world, 14)),
        heads.map(([first]) => first),
      ),
    ),
    line(
      "",
      heads.map(([, second]) => second),
    ),
    ...rivals.flatMap((scheme) => {
      const cells = cellsOf(view, world, scheme);
      return above ? [` ${cut(scheme, width - 1)}`, line("", cells)] : [line(scheme, cells)];
    }),
  ];
}

/** Members of 100 people, what a member pays a month, of 100 paid in, months of reserve, futures out of money. */
function cellsOf({ level, language: { numbers }, record: { represents } }: View, world: string, scheme: string): string[] {
  const mean = (metric: string, year?: null): number | null => level(metric, world, { scheme, ...(year === null ? { year } : {}) })?.mean ?? null;
  const said = (value: number | null, factor: number, decimals: number): string => (value === null ? "-" : formatNumber(value * factor, decimals, numbers));
  const price = mean("solidarity.paid_by_members", null);
  const ruin = level("finance.ruin_probability", world, { scheme });
  return [
    said(mean("finance.members"), 100 / represents, 1),
    said(price, 1 / 12, price !== null && price < 120 ? 2 : 0),
    said(mean("finance.return_to_members", null), 100, 0),
    said(mean("finance.reserve_months"), 1, 1),
    ruin === undefined || ruin.mean === null || ruin.k === undefined
      ? "-"
      : formatProportion({ k: ruin.k, n: ruin.n, mean: ruin.mean, lo: ruin.lo, hi: ruin.hi }, numbers),
  ];
}
