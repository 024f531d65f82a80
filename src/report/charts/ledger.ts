import { scaleLinear } from "d3-scale";
import { ink, type Series, slotColours } from "./palette.ts";
import { chart, type Frame, label, line, rectangle, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

export interface LedgerRow {
  readonly label: string;
  /** Received less paid, a member and year; null: too few members to say. */
  readonly value: number | null;
  readonly text: string;
}
export interface LedgerSeries extends Series {
  readonly rows: readonly LedgerRow[];
}
export interface LedgerWords {
  readonly gives: string;
  readonly receives: string;
  readonly few: string;
}

const rowHeight = 15.5;

/** Who pays for whom: what a member of each fifth receives (right of the line) or gives (left of it) in a year. */
export function ledger(frame: Frame, series: readonly LedgerSeries[], words: LedgerWords): string {
  const { width } = frame;
  const rows = series.flatMap(({ rows: all }) => all);
  const left = Math.min(110, Math.max(...rows.map(({ label: text }) => textWidth(text, small)))) + 8;
  const most = Math.max(1e-9, ...rows.map(({ value }) => value ?? 0));
  const least = Math.min(-1e-9, ...rows.map(({ value }) => value ?? 0));
  const textRoom = Math.max(0, ...rows.map(({ value, text }) => (value === null ? 0 : textWidth(text, small)))) + 6;
  const fewRoom = rows.some(({ value }) => value === null) ? textWidth(words.few, small) + 6 : 0;
  const headRoom = Math.max(textWidth(words.gives, small), 0) + 18;
  const plot = width - left - 2 * textRoom;
  const share = Math.max(0.15, Math.min(0.85, -least / (most - least)));
  const zero = Math.max(left + headRoom, left + fewRoom, left + textRoom + plot * share);
  const x = scaleLinear()
    .domain([0, Math.max(-least / Math.max(1, zero - left - textRoom), most / Math.max(1, width - zero - textRoom))])
    .range([0, 1]);
  let svg =
    label(zero - 6, 11, `← ${words.gives}`, { anchor: "end", size: small, fill: ink.mid }) +
    label(zero + 6, 11, `${words.receives} →`, { size: small, fill: ink.mid });
  let y = 16;
  for (const { name, slot, rows: own } of series) {
    svg += label(0, y + 13, fitText(name, zero - 8, 12, "bold"), { size: 12, weight: "bold", fill: slotColours[slot] });
    y += 19;
    for (const { label: text, value, text: number } of own) {
      svg += label(left - 8, y + 10.5, fitText(text, left - 8, small), { anchor: "end", size: small });
      if (value === null) svg += label(zero - 6, y + 10.5, words.few, { anchor: "end", size: small, fill: ink.mid });
      else {
        const length = x(Math.abs(value));
        const side = value < 0 ? -1 : 1;
        svg += rectangle(value < 0 ? zero - length : zero, y + 1.5, length, 11, slotColours[slot]);
        svg += label(zero + side * (length + 5), y + 10.5, number, { anchor: value < 0 ? "end" : "start", size: small });
      }
      y += rowHeight;
    }
    y += 5;
  }
  return chart(frame, y, svg + line(zero, 16, zero, y - 3, ink.dark));
}
