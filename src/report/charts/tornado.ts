import { scaleLinear } from "d3-scale";
import { ink, slotColours } from "./palette.ts";
import { chart, type Frame, label, line, normal, small } from "./svg.ts";
import { textWidth, wrapLabel } from "./text-width.ts";

export interface TornadoRow {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** What else changes: "8" futures out of money. */
  readonly beside: string;
  /** The figure beside is alarming: set in bold. */
  readonly alarming: boolean;
}
export interface TornadoWords {
  readonly beside: string;
}

/** One assumption changed at a time: the figure moves from the line of the base to its dot. The first row is the base itself. */
export function tornado(frame: Frame, rows: readonly TornadoRow[], words: TornadoWords): string {
  const { width } = frame;
  const narrow = width === 340;
  const left = narrow ? 148 : Math.min(300, Math.max(...rows.map(({ label: text }, index) => textWidth(text, normal, index === 0 ? "bold" : "regular")))) + 12;
  const besideWidth = Math.max(...rows.map(({ beside }) => textWidth(beside, normal, "bold")), 20);
  const numberRoom = Math.max(...rows.map(({ text }) => textWidth(text, normal, "bold"))) + 14;
  const right = width - besideWidth - numberRoom - 8;
  const base = rows[0]!.value;
  const x = scaleLinear()
    .domain([Math.min(0, ...rows.map(({ value }) => value)), Math.max(1e-9, ...rows.map(({ value }) => value))])
    .range([left + numberRoom, right]);
  let svg = label(width, 11, words.beside, { anchor: "end", size: small, fill: ink.mid });
  let y = 18;
  rows.forEach((row, index) => {
    const lines = wrapLabel(row.label, left - 10, normal, narrow ? 5 : 2, index === 0 ? "bold" : "regular");
    const height = Math.max(20, lines.length * 13 + 6);
    const middle = y + height / 2;
    lines.forEach((text, at) => {
      svg += label(0, middle + 4 + (at - (lines.length - 1) / 2) * 13, text, { weight: index === 0 ? "bold" : "regular" });
    });
    svg += line(x(base), middle, x(row.value), middle, slotColours[0], ' stroke-width="2"');
    svg += `<circle cx="${Math.round(10 * x(row.value)) / 10}" cy="${middle}" r="${index === 0 ? 5.5 : 4.5}" fill="${index === 0 ? ink.dark : slotColours[0]}"/>`;
    const below = row.value < base;
    svg += label(x(row.value) + (below ? -9 : 9), middle + 4, row.text, { anchor: below ? "end" : "start", weight: "bold" });
    svg += label(width, middle + 4, row.beside, { anchor: "end", weight: row.alarming ? "bold" : "regular" });
    y += height;
    svg += line(0, y, width, y, ink.pale);
  });
  return chart(frame, y + 3, svg + line(x(base), 18, x(base), y, ink.dark, ' stroke-dasharray="2 3"') + line(left, 18, left, y, ink.rule));
}
