import type { CauseKey } from "../../engine/metrics/causes.ts";
import { displayWidth, padEnd, padStart } from "../display-width.ts";
import { formatNumber, largestRemainder } from "../format.ts";
import { headName } from "../usual-names.ts";
import { fan } from "./fan.ts";
import { peopleDecimals, printedPeople } from "./people.ts";
import { mostWorlds } from "./strip.ts";
import type { View } from "./view.ts";

const labelWidth = 29;
const narrowest = 8;
const gap = 2;
const narrowestFan = 24;

interface CauseLine {
  readonly label: string;
  readonly values: readonly number[];
}

/** Why people are excluded, beside the reserve of the first world's scheme. `height` lines at most, the sum always among them. */
export function causesBlock(view: View, height: number): string[] {
  const worlds = view.worlds.slice(0, mostWorlds).filter((world) => printedPeople(view, world) !== null);
  const left = causeTable(view, worlds, height);
  const leftWidth = labelWidth + columnWidth(worlds) * worlds.length + gap;
  // on a narrow terminal the reserve stands below the causes
  if (view.width - leftWidth < narrowestFan) {
    const below = fan(view, view.width - 1, 5).map((line) => ` ${line}`.trimEnd());
    const [head, ...rest] = left;
    return [...(head === undefined ? [] : [view.paint("strong", head), ...rest]), ...(left.length > 0 && below.length > 0 ? [""] : []), ...below];
  }
  const right = fan(view, view.width - leftWidth, left.length === 0 ? height : Math.max(left.length, Math.min(height, 7)));
  if (left.length === 0) return right;
  const lines = Math.max(left.length, right.length);
  return Array.from({ length: lines }, (_, index) => {
    const beside = right[index] ?? "";
    const line = left[index] ?? "";
    const text = beside === "" ? line : padEnd(line, leftWidth) + beside;
    return index === 0 ? view.paint("strong", text) : text;
  });
}

/** Two names of up to nine letters are not cut. */
function columnWidth(worlds: readonly string[]): number {
  return worlds.length > 2 ? narrowest : Math.min(10, Math.max(narrowest, ...worlds.map((world) => displayWidth(headName(world, 9)) + 1)));
}

function causeTable(view: View, worlds: readonly string[], height: number): string[] {
  const {
    language: { causes: words, numbers },
    cut,
  } = view;
  const lines = causeLines(view, worlds, height - 2);
  if (lines.length === 0) return [];
  const decimals = peopleDecimals(view);
  const column = columnWidth(worlds);
  const row = (label: string, cells: readonly string[]): string =>
    padEnd(cut(label, labelWidth - 1), labelWidth) + cells.map((cell) => padStart(cell, column)).join("");
  const sums = worlds.map((world) => formatNumber(printedPeople(view, world)![1]!, decimals, numbers));
  return [
    row(
      ` ${words.title}`,
      worlds.map((world) => cut(headName(world, column - 1), column - 1)),
    ),
    ...lines.map(({ label, values }) =>
      row(
        `  ${label}`,
        values.map((value) => formatNumber(value, decimals, numbers)),
      ),
    ),
    row(`  ${words.sum}`, sums),
  ];
}

/** Causes with a figure to print, largest over all worlds first, the smallest merged into "other" when there is no room. */
function causeLines(view: View, worlds: readonly string[], room: number): CauseLine[] {
  const { causes: words } = view.language;
  const keys = Object.keys(words.names) as Exclude<CauseKey, "declined">[]; // exactly the keys of the type
  const unit = peopleDecimals(view) === 0 ? 1 : 10;
  const columns = worlds.map((world) => {
    const shares = keys.map((key) => view.level(`exclusion.${key}`, world)?.mean ?? null);
    const known = shares.every((share) => share !== null);
    return known ? largestRemainder(shares, Math.round(printedPeople(view, world)![1]! * unit)).map((count) => count / unit) : null;
  });
  if (columns.some((column) => column === null) || columns.length === 0) return [];
  const lines = keys.map((key, index): CauseLine => ({ label: words.names[key], values: columns.map((column) => column![index]!) }));
  const size = ({ values }: CauseLine): number => values.reduce((a, b) => a + b, 0);
  const printed = lines.filter((line) => size(line) > 0).sort((a, b) => size(b) - size(a));
  if (printed.length <= room) return printed;
  const kept = printed.slice(0, Math.max(0, room - 1));
  const rest = printed.slice(kept.length);
  return [...kept, { label: words.other, values: worlds.map((_, index) => rest.reduce((sum, { values }) => sum + values[index]!, 0)) }];
}
