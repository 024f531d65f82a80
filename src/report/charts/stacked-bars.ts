import { scaleLinear } from "d3-scale";
import { ink, type Series, slotColours } from "./palette.ts";
import { chart, type Frame, hatching, label, legend, line, normal, rectangle, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** How a part is filled: in the world's colour, hatched, pale, dark, or cross-lined in black for what lies beyond a limit. */
export type PartFill = "solid" | "hatched" | "pale" | "dark" | "beyond";
export interface Part {
  readonly label: string;
  readonly fill: PartFill;
}
export interface StackedSeries extends Series {
  readonly values: readonly number[];
  /** On the bar, where there is room. */
  readonly texts: readonly string[];
  /** Beside its end. */
  readonly total: string;
}

/**
 * A bar a world, cut into parts, all on one scale.
 *
 * @param limit  where a line is drawn across all bars (100 of 100 paid in), or null
 */
export function stackedBars(
  frame: Frame,
  series: readonly StackedSeries[],
  parts: readonly Part[],
  limit: { readonly value: number; readonly text: string } | null,
): string {
  const { width, id } = frame;
  const left = Math.min(120, Math.max(...series.map(({ name }) => textWidth(name, normal, "bold")))) + 10;
  const right = Math.max(0, ...series.map(({ total }) => textWidth(total, normal, "bold"))) + 8;
  const sums = series.map(({ values }) => values.reduce((a, b) => a + Math.max(0, b), 0));
  const x = scaleLinear()
    .domain([0, Math.max(1e-12, limit?.value ?? 0, ...sums)])
    .range([0, width - left - right]);
  const used = parts.filter((_, part) => series.some(({ values }) => (values[part] ?? 0) > 0));
  const fillOf = (fill: PartFill, slot: number | null): string => {
    const colour = slot === null ? ink.mid : slotColours[slot]!;
    if (fill === "solid") return colour;
    if (fill === "dark") return ink.dark;
    if (fill === "pale") return ink.pale;
    return `url(#${id}-${fill === "beyond" ? "b" : "h"}${slot ?? "k"})`;
  };
  let svg = `<defs>${series.map(({ slot }) => hatching(`${id}-h${slot}`, slotColours[slot]) + hatching(`${id}-b${slot}`, ink.dark)).join("")}${hatching(`${id}-hk`, ink.mid)}${hatching(`${id}-bk`, ink.dark)}</defs>`;
  let y = limit === null ? 0 : 15;
  series.forEach(({ name, slot, values, texts, total }, row) => {
    svg += label(0, y + 14.5, fitText(name, left - 6, normal, "bold"), { weight: "bold", fill: slotColours[slot] });
    let at = left;
    values.forEach((value, part) => {
      const length = x(Math.max(0, value));
      const { fill } = parts[part]!;
      if (length <= 0) return;
      svg += rectangle(at, y + 2, length, 17, fillOf(fill, slot), ` stroke="${fill === "beyond" ? ink.dark : slotColours[slot]}"`);
      const text = texts[part]!;
      const fits = length > textWidth(text, small, "bold") + 6;
      // numbers on hatching are not readable; the table has them
      if (fits && fill !== "hatched" && fill !== "beyond")
        svg += label(at + length / 2, y + 14.5, text, { anchor: "middle", size: small, fill: fill === "pale" ? ink.dark : ink.white });
      at += length;
    });
    svg += label(left + x(sums[row]!) + 6, y + 14.5, total, { weight: "bold" });
    y += 25;
  });
  if (limit !== null)
    svg +=
      line(left + x(limit.value), 12, left + x(limit.value), y, ink.dark, ' stroke-dasharray="3 2"') +
      label(Math.min(width - textWidth(limit.text, small) / 2, left + x(limit.value)), 9, limit.text, { anchor: "middle", size: small, fill: ink.mid });
  const signs = legend(
    used.map(({ label: text, fill }) => ({ text, mark: (mx: number, my: number) => rectangle(mx, my, 11, 11, fillOf(fill, null), ` stroke="${ink.dark}"`) })),
    0,
    y + 5,
    width,
  );
  return chart(frame, y + 5 + signs.height, svg + signs.svg);
}
