/** One dot a table: covered people against months of reserve. Out of money is a cross, so that grey print and colour blindness lose nothing. */
import { scaleLinear } from "d3-scale";
import { ink, slotColours } from "../../report/charts/palette.ts";
import { chart, label, line, pixels } from "../../report/charts/svg.ts";
import { formatNumber } from "../../report/format.ts";
import type { Words } from "./words.ts";

export interface TableDot {
  readonly name: string;
  /** Of 100. */
  readonly covered: number;
  readonly months: number;
  readonly outOfMoney: boolean;
}

const height = 300;
const box = { left: 44, right: 580, top: 14, bottom: 250 };

export function tableDots(dots: readonly TableDot[], { lab, report }: Words): string {
  const { dots: text, table, figures } = lab.class;
  const x = scaleLinear().domain([0, 100]).range([box.left, box.right]);
  const most = Math.max(6, ...dots.map(({ months }) => months));
  const y = scaleLinear()
    .domain([Math.min(0, ...dots.map(({ months }) => months)), most])
    .nice(4)
    .range([box.bottom, box.top]);
  let body = "";
  for (const tick of y.ticks(4))
    body +=
      line(box.left, y(tick), box.right, y(tick), tick === 0 ? ink.dark : ink.pale) +
      label(box.left - 8, y(tick) + 4, formatNumber(tick, 0, report.numbers), { anchor: "end", fill: ink.mid });
  for (const tick of [0, 20, 40, 60, 80, 100]) body += label(x(tick), box.bottom + 18, String(tick), { anchor: "middle", fill: ink.mid });
  body += label((box.left + box.right) / 2, box.bottom + 38, text.x, { anchor: "middle" }) + label(box.left, 10, text.y, { fill: ink.mid });
  const placed: { readonly x: number; readonly y: number }[] = [];
  for (const { name, covered, months, outOfMoney } of dots) {
    const at = { x: x(covered), y: y(months) };
    // tables with the same result stand one above the other
    while (placed.some((other) => Math.abs(other.x - at.x) < 22 && Math.abs(other.y - at.y) < 20)) at.y -= 20;
    placed.push(at);
    body += outOfMoney
      ? `<path d="M${pixels(at.x - 8)} ${pixels(at.y - 8)}l16 16m0 -16l-16 16" stroke="${ink.dark}" stroke-width="3" fill="none"/>${label(at.x + 12, at.y + 5, name, { weight: "bold", size: 14 })}`
      : `<circle cx="${pixels(at.x)}" cy="${pixels(at.y)}" r="11" fill="${slotColours[0]}"/>${label(at.x, at.y + 4.5, name, { anchor: "middle", weight: "bold", size: 13, fill: ink.white })}`;
  }
  const description = dots
    .map(
      ({ name, covered, months, outOfMoney }) =>
        `${table(name)}: ${formatNumber(covered, 0, report.numbers)}; ${outOfMoney ? figures.outOfMoney : formatNumber(months, 1, report.numbers)}`,
    )
    .join("; ");
  return chart({ id: "dots", width: 600, title: text.heading, description }, height, body);
}
