import { scaleLinear } from "d3-scale";
import { area, line as path } from "d3-shape";
import { ink, type Slot, slotColours } from "./palette.ts";
import { chart, type Frame, label, line, rectangle, small } from "./svg.ts";
import { textWidth, wrapLabel } from "./text-width.ts";

export interface FanYear {
  readonly year: number;
  /** Months of spending in the futures that are still open; null where too few are. */
  readonly p5: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Share of all futures in which the money has run out by this year. */
  readonly ruined: number;
}
export interface FanWords {
  readonly middle: string;
  readonly band: string;
  /** Beside the bars: "35 % of futures: out of money". */
  readonly ruined: string;
  /** In place of the bars where there is none. */
  readonly none: string;
  /** In place of the fan where too few futures are open. */
  readonly few: string;
  readonly axis: (months: number) => string;
}

/**
 * Months of reserve (median and the band that holds 90 % of open futures) over bars of the futures without money. Where many
 * futures fail, the bars come first and tall: the band of the survivors rises and would mislead. Two pictures, one axis each.
 */
export function reserveFan(frame: Frame, slot: Slot, years: readonly FanYear[], failing: boolean, words: FanWords): string {
  const known = years.filter(isKnown);
  const right = Math.min(frame.width === 340 ? 104 : 170, Math.max(...[words.middle, words.band].map((text) => textWidth(text, small, "bold")), 84)) + 10;
  const box = { left: 34, right: frame.width - right, room: right - 6 };
  const bars = (top: number, height: number): string => ruinBars(years, box, top, height, words);
  const fan = (top: number, height: number): string =>
    known.length < 2
      ? wrapLabel(words.few, box.right - box.left, small, 3)
          .map((text, index) => label(box.left, top + 14 + index * 13, text, { size: small, fill: ink.mid }))
          .join("")
      : months(years, slot, box, top, height, words);
  const fanHeight = known.length < 2 ? 40 : failing ? 84 : 118;
  if (failing) return chart(frame, 96 + fanHeight + 24, bars(8, 66) + fan(104, fanHeight - 12));
  return chart(frame, fanHeight + 66, fan(8, fanHeight - 8) + bars(fanHeight + 22, 26));
}

const isKnown = ({ p50 }: FanYear): boolean => p50 !== null;

interface Box {
  readonly left: number;
  readonly right: number;
  /** Pixels for labels right of the plot. */
  readonly room: number;
}

function months(years: readonly FanYear[], slot: Slot, { left, right, room }: Box, top: number, height: number, words: FanWords): string {
  const known = years.filter(isKnown);
  const x = scaleLinear()
    .domain([years[0]!.year, years.at(-1)!.year])
    .range([left, right]);
  const low = Math.min(0, ...known.map(({ p5 }) => p5 ?? 0));
  const high = Math.max(1, ...known.map(({ p95 }) => p95 ?? 0));
  const y = scaleLinear()
    .domain([low, high])
    .nice(4)
    .range([top + height, top]);
  let svg = "";
  for (const tick of y.ticks(4)) {
    svg +=
      line(left, y(tick), right, y(tick), tick === 0 ? ink.dark : ink.pale) +
      label(left - 6, y(tick) + 4, words.axis(tick), { anchor: "end", size: small, fill: ink.mid });
  }
  const at = ({ year }: FanYear): number => Math.round(10 * x(year)) / 10;
  const height1 = (value: number | null): number => Math.round(10 * y(value ?? 0)) / 10;
  const band = area<FanYear>()
    .x(at)
    .y0(({ p5 }) => height1(p5))
    .y1(({ p95 }) => height1(p95))([...known]);
  const middle = path<FanYear>()
    .x(at)
    .y(({ p50 }) => height1(p50))([...known]);
  svg += `<path d="${band ?? ""}" fill="${slotColours[slot]}" fill-opacity=".22"/><path d="${middle ?? ""}" fill="none" stroke="${slotColours[slot]}" stroke-width="2.4"/>`;
  const last = known.at(-1)!;
  const lineY = Math.max(top + 8, Math.min(top + height - 18, y(last.p50!)));
  svg += label(right + 6, lineY + 4, words.middle, { size: small, weight: "bold", fill: slotColours[slot] });
  wrapLabel(words.band, room, small, 2).forEach((text, index) => {
    svg += label(right + 6, lineY + 18 + index * 12, text, { size: small, fill: ink.mid });
  });
  return svg + yearLabels(years, left, right, top + height + 14);
}

function yearLabels(years: readonly FanYear[], left: number, right: number, y: number): string {
  const first = years[0]!.year;
  const last = years.at(-1)!.year;
  return (
    label(left, y, String(first), { size: small, fill: ink.mid }) +
    (last === first ? "" : label(right, y, String(last), { anchor: "end", size: small, fill: ink.mid }))
  );
}

function ruinBars(years: readonly FanYear[], { left, right, room }: Box, top: number, height: number, words: FanWords): string {
  const base = top + height;
  const width = (right - left) / years.length;
  const any = years.some(({ ruined }) => ruined > 0);
  let svg = line(left, base, right, base, ink.dark);
  if (!any)
    return (
      svg +
      wrapLabel(words.none, right - left, small, 2)
        .map((text, index, all) => label((left + right) / 2, base - 6 - (all.length - 1 - index) * 12, text, { anchor: "middle", size: small, fill: ink.mid }))
        .join("")
    );
  svg +=
    line(left, top, right, top, ink.pale) +
    label(left - 6, base + 3, "0", { anchor: "end", size: small, fill: ink.mid }) +
    label(left - 6, top + 5, "100", { anchor: "end", size: small, fill: ink.mid });
  years.forEach(({ ruined }, index) => {
    svg += rectangle(left + index * width + 1, base - ruined * height, width - 2, ruined * height, ink.dark);
  });
  wrapLabel(words.ruined, room, small, 3, "bold").forEach((text, index) => {
    svg += label(right + 6, Math.max(top + 8, base - 18) + index * 12, text, { size: small, weight: index === 0 ? "bold" : "regular" });
  });
  return svg + yearLabels(years, left, right, base + 14);
}
