import { scaleLinear } from "d3-scale";
import { area, line as path } from "d3-shape";
import { ink, type Series, slotColours, slotDashes } from "./palette.ts";
import { type ChartWidth, chart, type Frame, label, line, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
  /** Band of futures or of error; null draws none. */
  readonly lo: number | null;
  readonly hi: number | null;
}
export interface YearSeries extends Series {
  readonly points: readonly YearValue[];
}

/** Lines over the years from 0, each with its band and its name at its end; names that would touch are moved apart. */
export function coverageByYear(frame: Frame, series: readonly YearSeries[], axis: (value: number) => string, height = 150): string {
  return chart(frame, height + 20, yearLines(series, axis, frame.width, height));
}

/** The same without its frame, for pictures of several panels; 20 pixels higher than its plot. */
export function yearLines(series: readonly YearSeries[], axis: (value: number) => string, width: ChartWidth, height: number): string {
  const years = series.flatMap(({ points }) => points.map(({ year }) => year));
  const values = series.flatMap(({ points }) => points.flatMap(({ value, hi, lo }) => [value ?? 0, hi ?? 0, lo ?? 0]));
  const right = Math.min(width === 340 ? 110 : 180, Math.max(...series.map(({ name }) => textWidth(name, small, "bold")))) + 10;
  const low = Math.min(0, ...values);
  const y = scaleLinear()
    .domain([low, Math.max(1e-9, ...values)])
    .nice(4)
    .range([height, 12]);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => textWidth(axis(tick), small))) + 8;
  const first = Math.min(...years);
  const last = Math.max(...years);
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([left, width - right]);
  let svg = ticks
    .map(
      (tick) =>
        line(left, y(tick), width - right, y(tick), tick === 0 ? ink.dark : ink.pale) +
        label(left - 6, y(tick) + 4, axis(tick), { anchor: "end", size: small, fill: ink.mid }),
    )
    .join("");
  const round = (pixel: number): number => Math.round(10 * pixel) / 10;
  const ends: { readonly y: number; readonly name: string; readonly colour: string }[] = [];
  for (const { name, slot, points } of series) {
    const known = points.filter(({ value }) => value !== null);
    const banded = known.filter(({ lo, hi }) => lo !== null && hi !== null);
    if (banded.length > 1) {
      const band = area<YearValue>()
        .x(({ year }) => round(x(year)))
        .y0(({ lo }) => round(y(lo!)))
        .y1(({ hi }) => round(y(hi!)))(banded);
      svg += `<path d="${band ?? ""}" fill="${slotColours[slot]}" fill-opacity=".18"/>`;
    }
    const middle = path<YearValue>()
      .x(({ year }) => round(x(year)))
      .y(({ value }) => round(y(value!)))(known);
    const dashes = slotDashes[slot];
    svg += `<path d="${middle ?? ""}" fill="none" stroke="${slotColours[slot]}" stroke-width="2.2"${dashes === "" ? "" : ` stroke-dasharray="${dashes}"`}/>`;
    for (const point of known.length === 1 ? known : [])
      svg += `<circle cx="${round(x(point.year))}" cy="${round(y(point.value!))}" r="3.5" fill="${slotColours[slot]}"/>`;
    const end = known.at(-1);
    if (end !== undefined) ends.push({ y: y(end.value!), name, colour: slotColours[slot] });
  }
  svg += spread(ends, 8, height + 4, 13)
    .map(({ y: at, name, colour }) => label(width - right + 6, at + 4, fitText(name, right - 6, small, "bold"), { size: small, weight: "bold", fill: colour }))
    .join("");
  svg +=
    label(left, height + 15, String(first), { size: small, fill: ink.mid }) +
    (first === last ? "" : label(width - right, height + 15, String(last), { anchor: "end", size: small, fill: ink.mid }));
  return svg;
}

/** Labels at least `gap` apart and between the limits, in the order of their places. */
function spread<Label extends { readonly y: number }>(labels: readonly Label[], top: number, bottom: number, gap: number): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let least = top;
  const placed = sorted.map((one) => {
    const y = Math.max(least, one.y);
    least = y + gap;
    return { ...one, y };
  });
  let most = bottom;
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = { ...placed[index]!, y: Math.min(most, placed[index]!.y) };
    most = placed[index]!.y - gap;
  }
  return placed;
}
