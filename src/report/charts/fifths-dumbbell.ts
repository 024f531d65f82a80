import { scaleLinear } from "d3-scale";
import { ink, type Series, slotColours } from "./palette.ts";
import { chart, type Frame, label, legend, line, pixels, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface FifthRow {
  readonly label: string;
  /** Of 100, one a world; null where unknown. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
}

/** A row a fifth, a dot a world, a line between them: the level and the gap at once. The second world's dot is a square, the third a triangle. */
export function fifthsDumbbell(frame: Frame, worlds: readonly Series[], rows: readonly FifthRow[]): string {
  const { width } = frame;
  const left = Math.min(120, Math.max(...rows.map(({ label: text }) => textWidth(text, small)))) + 10;
  const numbers = Math.max(...rows.flatMap(({ texts }) => texts.map((text) => textWidth(text, small)))) + 10;
  const most = Math.max(1e-9, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const x = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([left + numbers, width - numbers]);
  const signs = legend(
    worlds.map(({ name, slot }) => ({
      text: name,
      fill: slotColours[slot],
      weight: "bold" as const,
      mark: (mx: number, my: number) => dot(mx + 5, my + 6, slot),
    })),
    0,
    2,
    width,
  );
  let y = signs.height + 4;
  const top = y;
  let svg = signs.svg;
  for (const { label: text, values, texts } of rows) {
    const middle = y + 11;
    svg += label(left - 10, middle + 4, fitText(text, left - 10, small), { anchor: "end", size: small });
    const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }])).sort((a, b) => a.value - b.value || a.index - b.index);
    if (known.length > 1) svg += line(x(known[0]!.value), middle, x(known.at(-1)!.value), middle, ink.soft, ' stroke-width="2"');
    known.forEach(({ value, index }, order) => {
      const { slot } = worlds[index]!;
      svg += dot(x(value), middle, slot);
      const outer = order === 0 ? -1 : order === known.length - 1 ? 1 : 0;
      if (outer !== 0)
        svg += label(x(value) + outer * 9, middle + 4, texts[index]!, {
          anchor: outer < 0 ? "end" : "start",
          size: small,
          weight: "bold",
          fill: slotColours[slot],
        });
    });
    y += 22;
    svg += line(left, y, width, y, ink.pale);
  }
  return chart(frame, y + 4, line(x(0), top, x(0), y, ink.soft) + svg);
}

function dot(x: number, y: number, slot: number): string {
  const fill = ` fill="${slotColours[slot]!}"`;
  if (slot === 0) return `<circle cx="${pixels(x)}" cy="${pixels(y)}" r="5"${fill}/>`;
  if (slot === 1) return `<rect x="${pixels(x - 4.5)}" y="${pixels(y - 4.5)}" width="9" height="9"${fill}/>`;
  return slot === 2 ? `<path d="M${pixels(x)} ${pixels(y - 5.5)}l5.5 10h-11z"${fill}/>` : `<path d="M${pixels(x)} ${pixels(y - 6)}l6 6-6 6-6-6z"${fill}/>`;
}
