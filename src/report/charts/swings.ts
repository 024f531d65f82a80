import { scaleLinear } from "d3-scale";
import { ink, slotColours } from "./palette.ts";
import { chart, type Frame, label, legend, line, normal, small } from "./svg.ts";
import { textWidth, wrapLabel } from "./text-width.ts";

export interface SwingRow {
  readonly label: string;
  /** The figure with the number at the low and at the high end of its range. */
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
  /** Its part of the variance: "26 ± 8". */
  readonly beside: string;
  /** The change stands out from chance; else it is drawn pale. */
  readonly sure: boolean;
}
export interface SwingWords {
  readonly low: string;
  readonly high: string;
  readonly beside: string;
}

/** What each number does over its range, around the line of what is expected: hollow at its low end, solid at its high end. */
export function swings(frame: Frame, base: number, rows: readonly SwingRow[], words: SwingWords): string {
  const { width } = frame;
  const narrow = width === 340;
  const left = narrow ? 138 : Math.min(290, Math.max(60, ...rows.map(({ label: text }) => textWidth(text, normal)))) + 12;
  const besideWidth = Math.max(20, ...rows.map(({ beside }) => textWidth(beside, normal)));
  const numberRoom = Math.max(0, ...rows.flatMap(({ lowText, highText }) => [textWidth(lowText, normal), textWidth(highText, normal)])) + 12;
  const right = width - besideWidth - numberRoom - 8;
  const values = [base, ...rows.flatMap(({ low, high }) => [low, high])];
  const spread = Math.max(1e-9, Math.max(...values) - Math.min(...values));
  const x = scaleLinear()
    .domain([Math.min(...values), Math.min(...values) + spread])
    .range([left + numberRoom, right]);
  const dot =
    (fill: string, stroke: string) =>
    (at: number, middle: number): string =>
      `<circle cx="${Math.round(10 * at) / 10}" cy="${middle}" r="4" fill="${fill}" stroke="${stroke}" stroke-width="1.6"/>`;
  const key = legend(
    [
      { text: words.low, mark: (at, top) => dot(ink.white, slotColours[0])(at + 5, top + 5.5) },
      { text: words.high, mark: (at, top) => dot(slotColours[0], slotColours[0])(at + 5, top + 5.5) },
    ],
    0,
    0,
    narrow ? width : width - textWidth(words.beside, small) - 8,
  );
  const head = narrow ? key.height + 11 : 10;
  let svg = key.svg + label(width, head, words.beside, { anchor: "end", size: small, fill: ink.mid });
  const top = Math.max(key.height, head) + 6;
  let y = top;
  for (const { label: text, low, high, lowText, highText, beside, sure } of rows) {
    const lines = wrapLabel(text, left - 10, normal, narrow ? 5 : 2);
    const height = Math.max(20, lines.length * 13 + 6);
    const middle = y + height / 2;
    const colour = sure ? slotColours[0] : ink.soft;
    lines.forEach((words, at) => {
      svg += label(0, middle + 4 + (at - (lines.length - 1) / 2) * 13, words);
    });
    svg += line(x(low), middle, x(high), middle, colour, ' stroke-width="2"') + dot(ink.white, colour)(x(low), middle) + dot(colour, colour)(x(high), middle);
    const [first, last] = low <= high ? [lowText, highText] : [highText, lowText];
    const fill = sure ? ink.dark : ink.mid;
    svg += label(x(Math.min(low, high)) - 8, middle + 4, first, { anchor: "end", fill }) + label(x(Math.max(low, high)) + 8, middle + 4, last, { fill });
    svg += label(width, middle + 4, beside, { anchor: "end", fill });
    y += height;
    svg += line(0, y, width, y, ink.pale);
  }
  return chart(frame, y + 3, svg + line(x(base), top, x(base), y, ink.dark, ' stroke-dasharray="2 3"') + line(left, top, left, y, ink.rule));
}
