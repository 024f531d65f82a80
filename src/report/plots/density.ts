import { padEnd, padStart, truncateMiddle } from "../display-width.ts";

/** Where draws of a number lie within its range. */
export interface DensityLine {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly draws: readonly number[];
}

const shades = { ascii: " .:-=+*#", wide: " ▁▂▃▄▅▆▇█" } as const;

/** A line a number: its range from end to end, higher or darker where more draws lie. */
export function density(
  lines: readonly DensityLine[],
  { width, ascii, format }: { width: number; ascii: boolean; format: (value: number) => string },
): string[] {
  const marks = [...(ascii ? shades.ascii : shades.wide)];
  const labels = Math.min(30, Math.max(...lines.map(({ label }) => label.length)));
  const numbers = Math.max(...lines.flatMap(({ low, high }) => [format(low).length, format(high).length]));
  const cells = Math.max(10, width - labels - 2 * numbers - 6);
  return lines.map(({ label, low, high, draws }) => {
    const counts = Array.from({ length: cells }, () => 0);
    for (const draw of draws) counts[Math.min(cells - 1, Math.max(0, Math.floor(((draw - low) / (high - low)) * cells)))]!++;
    const most = Math.max(...counts);
    // a cell that holds any draw shows it
    const row = counts.map((count) => marks[count === 0 ? 0 : Math.max(1, Math.round((count / most) * (marks.length - 1)))]!);
    return `${padEnd(truncateMiddle(label, labels, ascii ? "..." : "…"), labels)}  ${padStart(format(low), numbers)} |${row.join("")}| ${padStart(format(high), numbers)}`;
  });
}
