import { scaleLinear } from "d3-scale";
import { ink, type Series, slotColours } from "./palette.ts";
import { chart, type Frame, label, legend, line, rectangle, small } from "./svg.ts";
import { textWidth, wrapLabel } from "./text-width.ts";

export interface CauseRow {
  readonly label: string;
  /** People of 100, one a world. */
  readonly values: readonly number[];
  readonly texts: readonly string[];
}
export interface CauseSums {
  readonly label: string;
  readonly texts: readonly string[];
}

const barHeight = 10;
const barStep = 12;

/** A row a cause, a bar a world on one scale, the number beside each bar; the sums stand under a line, so that they are seen to add up. */
export function causes(frame: Frame, worlds: readonly Series[], rows: readonly CauseRow[], sums: CauseSums): string {
  const { width } = frame;
  const labels = [...rows.map(({ label: text }) => text), sums.label];
  const left = Math.min(width === 340 ? 128 : 220, Math.max(70, ...labels.map((text) => textWidth(text, small)))) + 8;
  const numberWidth = Math.max(26, ...rows.flatMap(({ texts }) => texts.map((text) => textWidth(text, small)))) + 8;
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, width - left - numberWidth]);
  const signs = legend(
    worlds.map(({ name, slot }) => ({
      text: name,
      fill: slotColours[slot],
      weight: "bold" as const,
      mark: (mx: number, my: number) => rectangle(mx, my, 11, 11, slotColours[slot]),
    })),
    0,
    2,
    width,
  );
  let y = signs.height + 5;
  const top = y;
  let svg = signs.svg;
  for (const row of rows) {
    const lines = wrapLabel(row.label, left - 10, small, 2);
    const height = Math.max(worlds.length * barStep + 4, lines.length * 12 + 4);
    lines.forEach((text, index) => {
      svg += label(left - 8, y + height / 2 + 3 + (index - (lines.length - 1) / 2) * 12, text, { anchor: "end", size: small });
    });
    row.values.forEach((value, index) => {
      const at = y + (height - worlds.length * barStep) / 2 + index * barStep;
      svg += rectangle(left, at, value > 0 ? Math.max(1, x(value)) : 0, barHeight, slotColours[worlds[index]!.slot]);
      svg += label(left + x(Math.max(0, value)) + 5, at + 9, row.texts[index]!, { size: small });
    });
    y += height + 2;
  }
  svg += line(left, top, left, y, ink.soft) + line(0, y + 1, width, y + 1, ink.rule);
  svg += label(left - 8, y + 16, wrapLabel(sums.label, left - 10, small, 1, "bold")[0]!, { anchor: "end", size: small, weight: "bold" });
  let sumX = left;
  sums.texts.forEach((text, index) => {
    svg += label(sumX, y + 16, text, { weight: "bold", fill: slotColours[worlds[index]!.slot] });
    sumX += Math.max(58, textWidth(text, 11.5, "bold") + 18);
  });
  return chart(frame, y + 22, svg);
}
