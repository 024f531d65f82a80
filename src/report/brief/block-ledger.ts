import { ledger } from "../charts/ledger.ts";
import { slotAt } from "../charts/palette.ts";
import { moneyScale } from "../format.ts";
import { holds, moneyUnit, plainMoney } from "./amounts.ts";
import { fifthNames } from "./block-people.ts";
import { type BriefWorld, type Facts, shownWorlds, yearsText } from "./facts.ts";
import type { Block } from "./model.ts";

/** An average whose half interval is wider than this share of it is not drawn: too few members. */
const widest = 0.3;

/** Who pays for whom: received less paid, a member and year, by income fifth, in the main scheme of each world. */
export function ledgerBlock(facts: Facts): Block | null {
  const { texts, numbers } = facts;
  const worlds = shownWorlds(facts).filter(({ paying }) => paying.length > 0);
  const rowsOf = (world: BriefWorld) => fifthNames.map((group) => facts.level("solidarity.net_transfer", world, { by: "quintile", group, year: null }));
  const known = worlds.filter((world) => rowsOf(world).some((row) => typeof row?.mean === "number"));
  if (known.length === 0) return null;
  const scale = moneyScale(Math.max(...known.flatMap((world) => rowsOf(world).map((row) => Math.abs(row?.mean ?? 0)))), numbers);
  const all = shownWorlds(facts);
  const series = known.map((world) => ({
    name: world.noun.bare,
    slot: slotAt(all.indexOf(world)),
    rows: rowsOf(world).map((row, fifth) => {
      const few =
        row?.mean === undefined ||
        row.mean === null ||
        row.lo === null ||
        row.hi === null ||
        (row.hi - row.lo) / 2 > Math.max(widest * Math.abs(row.mean), tiny(known, rowsOf));
      const value = few ? null : row.mean;
      return { label: texts.fifths[fifth]!, value, text: value === null ? texts.ledger.few : plainMoney(value, row?.se ?? null, scale, facts, true) };
    }),
  }));
  const heading = earned(facts, known) ?? texts.ledger.neutral;
  return {
    kind: "chart",
    id: "ledger",
    heading,
    subtitle: texts.ledger.subtitle(moneyUnit(scale, facts), yearsText(facts)),
    wide: false,
    draw: (width, id) =>
      ledger(
        {
          id,
          width,
          title: heading,
          description: series.map(({ name, rows }) => `${name}: ${rows.map(({ label, text }) => `${label} ${text}`).join(", ")}`).join("; "),
        },
        series,
        { gives: texts.ledger.gives, receives: texts.ledger.receives, few: texts.ledger.few },
      ),
    notes: [texts.ledger.note],
    table: {
      id: "ledger",
      heading,
      head: [texts.annex.heads.figure, ...series.map(({ name }) => name)],
      rows: texts.fifths.map((name, fifth) => [name, ...series.map(({ rows }) => rows[fifth]!.text)]),
      words: [0],
    },
  };
}

/** An interval that is narrow beside the largest bar is drawn even around 0. */
function tiny(worlds: readonly BriefWorld[], rowsOf: (world: BriefWorld) => readonly ({ readonly mean: number | null } | undefined)[]): number {
  return 0.05 * Math.max(...worlds.flatMap((world) => rowsOf(world).map((row) => Math.abs(row?.mean ?? 0))));
}

/** "The better-off pay for the poor" is said where incomes alone do it for sure in the first world, and do not in the second. */
function earned(facts: Facts, known: readonly BriefWorld[]): string | null {
  const { first, second, texts } = facts;
  if (second === null || !known.includes(first)) return null;
  const term = (world: BriefWorld, group: string) => facts.level("solidarity.income", world, { by: "quintile", group, year: null });
  const [poor, rich] = [term(first, "q1"), term(first, "q5")];
  if (holds(poor) !== true || holds(rich) !== true || (poor?.mean ?? 0) <= 0 || (rich?.mean ?? 0) >= 0) return null;
  const other = [term(second, "q1"), term(second, "q5")].some((row) => (row?.mean ?? 0) !== 0);
  return other ? null : texts.ledger.earned(first.noun.with, second.noun.with);
}
