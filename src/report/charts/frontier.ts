import { scaleLinear } from "d3-scale";
import { line as path } from "d3-shape";
import { ink, slotColours } from "./palette.ts";
import { chart, type Frame, label, line, pixels, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface FrontierOption {
  readonly name: string;
  /** Public cost, in the unit of the axis, with its interval or null. */
  readonly cost: number;
  readonly costLo: number | null;
  readonly costHi: number | null;
  /** People covered, of 100. */
  readonly cover: number;
  readonly coverLo: number | null;
  readonly coverHi: number | null;
  /** Whether it is on the frontier, where that is known; else whether no other one beats it is found out here. */
  readonly best?: boolean;
}
export interface FrontierWords {
  readonly costAxis: string;
  readonly coverAxis: string;
  readonly cost: (value: number) => string;
  readonly cover: (value: number) => string;
}

/** Options that no other one beats: none covers as many for less. Ties in both go to the first. Sorted by cost. */
export function undominated(options: readonly FrontierOption[]): FrontierOption[] {
  return options
    .filter(
      (one, index) =>
        !options.some(
          (other, at) => at !== index && other.cost <= one.cost && other.cover >= one.cover && (other.cost < one.cost || other.cover > one.cover || at < index),
        ),
    )
    .sort((a, b) => a.cost - b.cost);
}

/** Public cost against cover: the line joins options that no other one beats (solid dots); the others are hollow. Crosses are intervals. */
export function frontier(frame: Frame, options: readonly FrontierOption[], words: FrontierWords): string {
  const { width } = frame;
  const height = width === 340 ? 210 : 260;
  const best = options.every(({ best: known }) => known !== undefined)
    ? options.filter(({ best: known }) => known === true).sort((a, b) => a.cost - b.cost)
    : undominated(options);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...options.map(({ cover, coverHi }) => coverHi ?? cover))])
    .nice(4)
    .range([height - 34, 34]);
  const left = Math.max(...y.ticks(4).map((tick) => textWidth(words.cover(tick), small))) + 10;
  const costs = options.flatMap(({ cost, costLo, costHi }) => [cost, costLo ?? cost, costHi ?? cost]);
  const x = scaleLinear()
    .domain([Math.min(0, ...costs), Math.max(1e-9, ...costs)])
    .nice(4)
    .range([left, width - 16]);
  let svg = y
    .ticks(4)
    .map(
      (tick) =>
        line(left, y(tick), width - 16, y(tick), tick === 0 ? ink.dark : ink.pale) +
        label(left - 6, y(tick) + 4, words.cover(tick), { anchor: "end", size: small, fill: ink.mid }),
    )
    .join("");
  const xTicks = x.ticks(width === 340 ? 3 : 5);
  svg += xTicks
    .map(
      (tick) =>
        line(x(tick), height - 34, x(tick), height - 30, ink.dark) +
        label(x(tick), height - 18, words.cost(tick), { anchor: "middle", size: small, fill: ink.mid }),
    )
    .join("");
  svg +=
    label(0, 11, fitText(words.coverAxis, width, small), { size: small, fill: ink.mid }) +
    label(width - 16, height - 4, fitText(words.costAxis, width - 20, small), { anchor: "end", size: small, fill: ink.mid });
  const round = (pixel: number): number => Math.round(10 * pixel) / 10;
  const joined = path<FrontierOption>()
    .x(({ cost }) => round(x(cost)))
    .y(({ cover }) => round(y(cover)))(best);
  if (best.length > 1) svg += `<path d="${joined ?? ""}" fill="none" stroke="${slotColours[0]}" stroke-width="1.6"/>`;
  let names = "";
  const taken: { x0: number; x1: number; y: number }[] = [];
  for (const option of options) {
    const solid = best.includes(option);
    const cx = x(option.cost);
    const cy = y(option.cover);
    if (option.costLo !== null && option.costHi !== null) svg += line(x(option.costLo), cy, x(option.costHi), cy, ink.mid);
    if (option.coverLo !== null && option.coverHi !== null) svg += line(cx, y(option.coverLo), cx, y(option.coverHi), ink.mid);
    svg += `<circle cx="${pixels(cx)}" cy="${pixels(cy)}" r="4.5" fill="${solid ? slotColours[0] : ink.white}" stroke="${slotColours[0]}" stroke-width="1.5"/>`;
    const name = fitText(option.name, width / 2, small, solid ? "bold" : "regular");
    const room = textWidth(name, small, "bold");
    const toLeft = cx + 9 + room > width;
    const x0 = toLeft ? cx - 9 - room : cx + 9;
    // above its own cross; two names on one place: the later one goes up, then further up
    let at = cy - 5;
    while (taken.some((other) => Math.abs(other.y - at) < 12 && other.x0 < x0 + room && x0 < other.x1) && at > 30) at -= 6;
    taken.push({ x0, x1: x0 + room, y: at });
    names += label(toLeft ? cx - 9 : cx + 9, at, name, { anchor: toLeft ? "end" : "start", size: small, weight: solid ? "bold" : "regular" });
  }
  // names lie on crosses of others: a rim of paper keeps them legible
  return chart(frame, height, `${svg}<g stroke="${ink.white}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${names}</g>`);
}
