import { type TornadoRow, tornado } from "../charts/tornado.ts";
import { formatNumber } from "../format.ts";
import { leverNumber } from "./amounts.ts";
import type { Facts } from "./facts.ts";
import type { Block } from "./model.ts";
import type { SensitivityRow } from "./sensitivity.ts";

/** A changed assumption with what becomes of the first world, as people of 100 and futures. */
export interface Change {
  readonly row: SensitivityRow;
  readonly label: string;
  readonly covered: number;
  readonly ruined: number;
}

/** Changes that are about the proposal: those of the other scheme's help belong to the fairness box. */
export function changesOf(facts: Facts): { readonly base: Change; readonly changes: readonly Change[] } | null {
  const { sensitivity, first, texts } = facts;
  if (sensitivity === null || sensitivity.base.covered[first.name] === undefined) return null;
  const change = (row: SensitivityRow, label: string): Change => ({
    row,
    label,
    covered: 100 * (row.covered[first.name] ?? 0),
    ruined: row.ruined[first.name] ?? 0,
  });
  const base = change({ lever: "claimsUp", world: null, to: null, from: null, ...sensitivity.base }, texts.sensitivity.base);
  const changes = sensitivity.rows.filter(({ lever }) => lever !== "sameHelp").map((row) => change(row, leverText(row, facts)));
  return { base, changes: changes.sort((a, b) => Math.abs(b.covered - base.covered) - Math.abs(a.covered - base.covered)) };
}

/** "the contribution is 3 % of income, not 3.5 %". */
export function leverText({ lever, to, from, world }: SensitivityRow, facts: Facts): string {
  const noun = facts.worlds.find(({ name }) => name === world)?.noun ?? facts.first.noun;
  return facts.texts.sensitivity.levers[lever](leverNumber(to, facts), leverNumber(from, facts), noun.the);
}

/** Rows of the picture, the base among them. */
const mostRows = 10;

/** One assumption changed at a time: cover on a scale, futures out of money as a column. */
export function sensitivityBlock(facts: Facts): Block | null {
  const all = changesOf(facts);
  const { sensitivity, texts, numbers, first, lastYear } = facts;
  if (all === null || sensitivity === null || all.changes.length === 0) return null;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const row = ({ label, covered, ruined }: Change): TornadoRow => ({
    label,
    value: covered,
    text: whole(covered),
    beside: whole(ruined),
    alarming: ruined >= 0.2 * sensitivity.futures,
  });
  const rows = [row(all.base), ...all.changes.map(row)];
  // page 2 has room for ten; the annex has them all
  const drawn = rows.slice(0, mostRows);
  const decisive = all.changes.filter(({ covered }) => Math.abs(covered - all.base.covered) >= 3);
  const topics = [...new Set(decisive.map(({ row: { lever } }) => texts.sensitivity.topics[lever]))].slice(0, 2);
  const heading = topics.length === 0 ? texts.sensitivity.neutral : texts.sensitivity.heading(topics);
  const futures = whole(sensitivity.futures);
  return {
    kind: "chart",
    id: "sensitivity",
    heading,
    subtitle: texts.sensitivity.subtitle(first.noun.the, lastYear, whole(sensitivity.people), futures),
    wide: true,
    draw: (width, id) =>
      tornado({ id, width, title: heading, description: drawn.map(({ label, text, beside }) => `${label}: ${text}, ${beside}`).join("; ") }, rows, {
        beside: texts.sensitivity.ruined(futures),
      }),
    notes: [texts.sensitivity.note],
    table: {
      id: "sensitivity",
      heading: texts.annex.tables.sensitivity,
      head: [texts.annex.heads.change, texts.annex.heads.covered, texts.sensitivity.ruined(futures)],
      rows: rows.map(({ label, text, beside }) => [label, text, beside]),
      words: [0],
    },
  };
}
