import { type YearSeries, yearLines } from "./coverage-by-year.ts";
import { ink } from "./palette.ts";
import { chart, type Frame, label, normal } from "./svg.ts";

export interface SpiralPanel {
  readonly heading: string;
  readonly series: readonly YearSeries[];
  readonly axis: (value: number) => string;
}

const height = 100;
const step = height + 38;

/** Price above membership, year by year, one axis each: a price that rises while members leave is seen as what it is. */
export function spiral(frame: Frame, price: SpiralPanel, members: SpiralPanel): string {
  const panel = (top: number, { heading, series, axis }: SpiralPanel): string =>
    `${label(0, top + 10, heading, { size: normal, weight: "bold", fill: ink.dark })}<g transform="translate(0 ${top + 14})">${yearLines(series, axis, frame.width, height)}</g>`;
  return chart(frame, 2 * step, panel(0, price) + panel(step, members));
}
