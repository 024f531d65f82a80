import { type SwingRow, swings } from "../charts/swings.ts";
import { formatNumber } from "../format.ts";
import { minus } from "./amounts.ts";
import { type Effects, effectsOf, type NumberEffect, ofHundred } from "./effects.ts";
import type { Facts } from "./facts.ts";
import type { Block, Table } from "./model.ts";

/** Rows of the picture: page 2 has room for seven in any language. */
const mostRows = 7;

/** A bar for each number that varies between futures, from one end of its range to the other. */
export function effectsBlock(facts: Facts): Block | null {
  const effects = effectsOf(facts);
  if (effects === null) return null;
  const { texts, numbers, record } = facts;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const rows = effects.numbers.slice(0, mostRows).map(
    ({ name, low, high, atLow, atHigh, share, sure }): SwingRow => ({
      label: `${name}${texts.colon}${low}\u00a0–\u00a0${high}`,
      ...{ low: atLow, high: atHigh, lowText: effects.text(atLow), highText: effects.text(atHigh) },
      beside: sure ? whole(Math.max(0, share)) : "–",
      sure,
    }),
  );
  const topics = effects.numbers.filter(({ sure }) => sure).map(({ name }) => name);
  const heading = topics.length === 0 ? texts.sensitivity.neutral : texts.sensitivity.heading([...new Set(topics)].slice(0, 2));
  return {
    kind: "chart",
    id: "sensitivity",
    heading,
    subtitle: texts.effects.subtitle(effects.figure, whole(record.finished), whole(record.uncertainty.numbers.length)),
    wide: true,
    draw: (width, id) =>
      swings(
        { id, width, title: heading, description: rows.map(({ label, lowText, highText }) => `${label}: ${lowText}, ${highText}`).join("; ") },
        effects.base,
        rows,
        { low: texts.effects.low, high: texts.effects.high, beside: texts.effects.share },
      ),
    notes: [texts.effects.note],
    table: tableOf(effects, facts),
  };
}

/** All numbers with their errors, for the annex. */
export function effectsTable(facts: Facts): Table[] {
  const effects = effectsOf(facts);
  return effects === null ? [] : [tableOf(effects, facts)];
}

function tableOf(effects: Effects, { texts, numbers }: Facts): Table {
  const tenth = (value: number): string => minus(formatNumber(value, 1, numbers));
  return {
    id: "a12-numbers",
    heading: texts.effects.table,
    head: [...texts.effects.heads],
    rows: effects.numbers.map(({ name, path, low, high, atLow, atHigh, error, share }) => [
      name === path ? path : `${name} (${path})`,
      `${low} – ${high}`,
      ...[atLow, atHigh, error, Math.max(0, share)].map(tenth),
    ]),
    words: [0, 1],
    note: `${effects.figure}. ${texts.effects.note}`,
  };
}

/** Page 1: the number with the largest effect, at the end that is worse for the first world, and what moves its money; null where nothing varies. */
export function effectsSentences(facts: Facts): readonly string[] | null {
  const effects = effectsOf(facts);
  if (effects === null) return null;
  const { texts, numbers, record } = facts;
  const [strongest] = effects.numbers.filter(({ sure }) => sure);
  const { ruin } = effects;
  const count = (value: number): string => formatNumber(ofHundred(value), 0, numbers);
  const sentences = [
    ...(strongest === undefined ? [] : [moves(strongest, effects, facts)]),
    ...(ruin === null ? [] : [texts.effects.ruin(ruin.name, ruin.low, ruin.high, count(ruin.atLow), count(ruin.atHigh))]),
  ];
  return sentences.length > 0 ? sentences : [texts.effects.nothing(formatNumber(record.uncertainty.numbers.length, 0, numbers))];
}

/** The three strongest, for "what could prove us wrong". */
export function effectsItems(facts: Facts): readonly string[] {
  const effects = effectsOf(facts);
  if (effects === null) return [];
  return effects.numbers
    .filter(({ sure }) => sure)
    .slice(0, 3)
    .map((one) => moves(one, effects, facts));
}

function moves({ Name, from, low, high, atLow, atHigh }: NumberEffect, { figureShort, base, text }: Effects, { texts }: Facts): string {
  const [to, value] = atLow < atHigh ? [low, atLow] : [high, atHigh];
  return texts.effects.moves(Name, to, from, figureShort, text(value), text(base));
}
