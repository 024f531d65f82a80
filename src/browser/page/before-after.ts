/** Covered people now, over the outline of the rules of the start. */

import type { Facts } from "../../report/brief/facts.ts";
import { shownWorlds } from "../../report/brief/facts.ts";
import type { Block } from "../../report/brief/model.ts";
import { ink, slotAt, slotColours } from "../../report/charts/palette.ts";
import { chart, label, rectangle } from "../../report/charts/svg.ts";
import { textWidth } from "../../report/charts/text-width.ts";
import { formatPer100 } from "../../report/format.ts";
import type { Words } from "./words.ts";

const rowHeight = 30;

export function beforeAfter(now: Facts, start: Facts, { lab, report }: Words): Block {
  const rows = shownWorlds(now).flatMap((world, index) => {
    const covered = now.level("coverage.breadth", world)?.mean;
    const before = start.level("coverage.breadth", world)?.mean;
    return typeof covered === "number" && typeof before === "number" ? [{ name: world.noun.bare, slot: slotAt(index), covered, before }] : [];
  });
  const per100 = (share: number): string => formatPer100(share, 0, report.numbers);
  const { heading, note } = lab.beforeAfter;
  return {
    kind: "chart",
    id: "before",
    heading,
    subtitle: note,
    wide: false,
    notes: [],
    table: {
      id: "before",
      heading,
      head: ["", lab.beforeAfter.start, lab.beforeAfter.now],
      rows: rows.map(({ name, covered, before }) => [name, per100(before), per100(covered)]),
      words: [0],
    },
    draw: (width, id) => {
      const left = Math.max(60, ...rows.map(({ name }) => textWidth(name, 11.5, "bold"))) + 10;
      const x = (share: number): number => share * (width - left - 44);
      const body = rows.map(({ name, slot, covered, before }, row) => {
        const y = row * rowHeight;
        return (
          label(0, y + 18, name, { weight: "bold", fill: slotColours[slot] }) +
          rectangle(left, y + 7, x(covered), 14, slotColours[slot]) +
          rectangle(left, y + 3, x(before), 22, "none", ` stroke="${ink.dark}" stroke-width="1.5"`) +
          label(left + x(Math.max(covered, before)) + 6, y + 18, per100(covered), { weight: "bold" })
        );
      });
      const description = rows.map(({ name, covered, before }) => `${name}: ${per100(covered)}, ${lab.atStart(per100(before))}`).join("; ");
      return chart({ id, width, title: heading, description }, rows.length * rowHeight + 2, body.join(""));
    },
  };
}
