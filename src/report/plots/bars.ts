import { padEnd, padStart, truncateMiddle } from "../display-width.ts";

/** A bar of a tornado: what a figure is with an assumption at its low and at its high end. */
export interface Bar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}
export interface BarsOptions {
  readonly width: number;
  readonly ascii: boolean;
  /** The figure as it is: where the bars hang. */
  readonly centre: number;
  readonly format: (value: number) => string;
}

/** Columns of bars that still show anything. */
const leastCells = 16;

/** Bars around the centre, in the given order: the low end's part is drawn lighter than the high end's. */
export function tornado(bars: readonly Bar[], { width, ascii, centre, format }: BarsOptions): string[] {
  if (bars.length === 0) return [];
  const marks = ascii ? { low: ":", high: "#", axis: "|" } : { low: "░", high: "█", axis: "│" };
  const [least, most] = [Math.min(centre, ...bars.flatMap(({ low, high }) => [low, high])), Math.max(centre, ...bars.flatMap(({ low, high }) => [low, high]))];
  const numbers = Math.max(...bars.flatMap(({ low, high }) => [format(low).length, format(high).length]));
  const labels = Math.max(12, Math.min(34, width - 2 * numbers - 4 - leastCells, Math.max(...bars.map(({ label }) => label.length))));
  const cells = Math.max(leastCells, width - labels - 2 * numbers - 4);
  const span = most > least ? most - least : 1;
  const columnOf = (value: number): number => Math.round(((value - least) / span) * (cells - 1));
  return bars.map(({ label, low, high }) => {
    const row = Array.from({ length: cells }, () => " ");
    const fill = (value: number, mark: string): void => {
      const [from, to] = [columnOf(Math.min(value, centre)), columnOf(Math.max(value, centre))];
      for (let k = from; k <= to; k++) row[k] = mark;
    };
    fill(low, marks.low);
    fill(high, marks.high);
    row[columnOf(centre)] = marks.axis;
    return `${padEnd(truncateMiddle(label, labels, ascii ? "..." : "…"), labels)}  ${padStart(format(low), numbers)} ${row.join("")} ${padStart(format(high), numbers)}`.trimEnd();
  });
}
