import { displayWidth, padEnd, padStart, wrap } from "../display-width.ts";
import { headName } from "../usual-names.ts";
import { peopleOf } from "./people.ts";
import { mostWorlds } from "./strip.ts";
import { tableLines } from "./table-rows.ts";
import type { View } from "./view.ts";
import { confidencePercent, worldName } from "./view.ts";

const widestInterval = 19;
/** Columns of a world beside one other. */
const narrowest = 9;
const widest = 12;
const narrowestLabel = 20;
const widestLabel = 44;

/** One table: a column per world, and for two worlds the paired difference with its interval; `~` where the interval holds 0. */
export function tableBlock(view: View): string[] {
  const {
    language: { table },
    width,
    paint,
    cut,
    firstYear,
    lastYear,
  } = view;
  const worlds = view.worlds.slice(0, mostWorlds);
  const lines = tableLines(view, worlds, worlds.length > 2 && worlds.length <= 4);
  if (lines.length === 0) return [];
  const compared = view.pair !== null;
  const percent = confidencePercent(view);
  // names that do not fit take what the intervals leave
  const needed = 1 + Math.max(displayWidth(table.interval(percent)), ...lines.map(({ interval }) => displayWidth(interval)));
  const spare = compared ? Math.max(0, Math.floor((widestInterval - needed) / 2)) : 0;
  const longest = Math.max(...worlds.map((world) => displayWidth(headName(world, widest - 1)))) + 1;
  const column = compared ? Math.max(narrowest, Math.min(longest, narrowest + spare)) : worlds.length > 4 ? narrowest : widest;
  // a reason in place of an interval may be longer: it is never cut
  const intervalWidth = Math.max(compared ? widestInterval - 2 * (column - narrowest) : widestInterval, needed);
  const extra = compared ? 9 + 2 + intervalWidth : worlds.length === 1 ? 2 + intervalWidth : 0;
  // on a wide terminal the eye must still find the figures of a line
  const label = Math.min(widestLabel, width - extra - column * worlds.length);
  // on a narrow one a label that does not fit has a line to itself
  const own = label < narrowestLabel;
  const horizon = lines.some((line) => line.label.endsWith("*")) && firstYear !== lastYear ? ` ${table.allYears(firstYear, lastYear)}` : "";
  const tail = compared
    ? padStart(table.difference(percent), 11) + padStart(table.interval(percent), intervalWidth)
    : worlds.length === 1
      ? padStart(table.interval(percent), 2 + intervalWidth)
      : "";
  const title = ` ${table.head(lastYear)}${horizon}`;
  const wide = displayWidth(title) > (own ? label - 1 : label);
  const head = padEnd(wide ? "" : title, label) + worlds.map((world) => padStart(cut(headName(world, column - 1), column - 1), column)).join("") + tail;
  const hidden = view.worlds.length - worlds.length;
  return [
    ...(wide ? [paint("strong", title)] : []),
    paint("strong", head.trimEnd()),
    ...lines.flatMap((line) => {
      const cells = line.cells.map((cell) => padStart(cell, column)).join("");
      const difference = compared ? `${padStart(line.difference, 9)}${line.unsure ? " ~" : "  "}` : "";
      const interval = padStart(line.interval, compared ? intervalWidth : 2 + intervalWidth);
      const figures = `${cells}${extra === 0 ? "" : difference + interval}`.trimEnd();
      if (own && displayWidth(line.label) > label - 2) return [` ${cut(line.label, width - 1)}`, padEnd("", label) + figures];
      return [`${padEnd(` ${cut(line.label, label - 1)}`, label)}${figures}`.trimEnd()];
    }),
    ...othersLine(view),
    ...(worlds.length > 2 ? [paint("dim", ` ${table.hidden(hidden, percent, view.plusMinus)}`)] : []),
  ];
}

/** Worlds that are simulated and not compared, in one line. */
function othersLine(view: View): string[] {
  const { others, language, width, paint } = view;
  if (others.length === 0) return [];
  const people = others.map((world) => peopleOf(view, world, 100)?.map(String) ?? null);
  const said = (say: typeof language.table.other): string[] => others.map((world, index) => say(worldName(view, world), people[index]!));
  const long = ` ${language.table.others(said(language.table.other))}`;
  if (displayWidth(long) <= width) return [paint("dim", long)];
  return wrap(language.table.othersShort(said(language.table.otherShort)), width - 1, "  ").map((line) => paint("dim", ` ${line}`));
}
