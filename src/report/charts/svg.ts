/** Drawing words of all charts: figures in, SVG text out. No document, no clock, no locale: the same bytes everywhere. */
import { ink } from "./palette.ts";
import { fitText, textWidth, type Weight } from "./text-width.ts";

/** The two widths of every chart in CSS pixels, so that type keeps its size: a column (or a phone), and a page. */
export type ChartWidth = 340 | 600;

/** What every chart is told beside its data. */
export interface Frame {
  /** Unique in the document: ids of the title, the description and the fills start with it. */
  readonly id: string;
  /** For those who do not see it: the finding, and the numbers in words. */
  readonly title: string;
  readonly description: string;
  readonly width: ChartWidth;
}

/** Smallest type of a chart: 10.5 px of 600 on 180 mm are 8.3 points on paper. */
export const small = 10.5;
export const normal = 11.5;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Text made safe in HTML, SVG and XML, in elements and in attributes. What no document may hold is left out, and so are the characters that
 * turn the direction of all text after them: in a name, they would turn the figures of the sentence it stands in.
 */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (character) => escapes[character]!);
}

/** A length with one decimal at most: the same digits on every machine, and short. */
export function pixels(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

export function chart({ id, title, description, width }: Frame, height: number, body: string): string {
  return `<svg viewBox="0 0 ${width} ${pixels(height)}" role="img" aria-labelledby="${id}-t ${id}-d" xmlns="http://www.w3.org/2000/svg"><title id="${id}-t">${escapeMarkup(title)}</title><desc id="${id}-d">${escapeMarkup(description)}</desc>${body}</svg>`;
}

export interface TextStyle {
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill?: string;
}

/** One line of text. A name from the scenario may run from right to left: it is kept apart from its neighbours. */
export function label(x: number, y: number, text: string, { anchor = "start", size = normal, weight = "regular", fill = ink.dark }: TextStyle = {}): string {
  const attributes = `${anchor === "start" ? "" : ` text-anchor="${anchor}"`}${weight === "bold" ? ' font-weight="700"' : ""}`;
  return `<text x="${pixels(x)}" y="${pixels(y)}" font-size="${size}"${attributes} fill="${fill}">${escapeMarkup(text)}</text>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, more = ""): string {
  return `<path d="M${pixels(x1)} ${pixels(y1)}L${pixels(x2)} ${pixels(y2)}" stroke="${stroke}" fill="none"${more}/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, more = ""): string {
  return `<rect x="${pixels(x)}" y="${pixels(y)}" width="${pixels(Math.max(0, width))}" height="${pixels(height)}" fill="${fill}"${more}/>`;
}

/** A hatched fill; `id` is used as `url(#id)`. */
export function hatching(id: string, colour: string): string {
  return `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${ink.white}"/><rect width="2" height="5" fill="${colour}"/></pattern>`;
}

/** One entry of a legend: its mark is drawn in a square of 11 px at the given place. */
export interface LegendEntry {
  readonly text: string;
  readonly mark: (x: number, y: number) => string;
  readonly fill?: string;
  readonly weight?: Weight;
}

/** Entries from left to right, on as many lines as they take. @returns its lines' height too */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  right: number,
  size = small,
): { readonly svg: string; readonly height: number } {
  const rowHeight = 17;
  let x = left;
  let y = top;
  let svg = "";
  for (const { text: whole, mark, fill, weight } of entries) {
    const text = fitText(whole, right - left - 16, size, weight);
    const width = 16 + textWidth(text, size, weight) + 14;
    if (x > left && x + width - 14 > right) {
      x = left;
      y += rowHeight;
    }
    svg += mark(x, y) + label(x + 16, y + 9.5, text, { size, ...(fill === undefined ? {} : { fill }), ...(weight === undefined ? {} : { weight }) });
    x += width;
  }
  return { svg, height: y - top + rowHeight };
}
