import { type FrontierOption, frontier } from "../charts/frontier.ts";
import { formatInterval, formatNumber, moneyScale } from "../format.ts";
import type { FrontierRecord } from "../frontier-record.ts";
import type { BriefTexts } from "../language/brief/texts.ts";
import { minus } from "./amounts.ts";
import type { Block } from "./model.ts";

/** Options that a picture has room for; the table has all. */
const mostOptions = 12;

/**
 * Cover against cost of the options of `mutua frontier`, as a picture with its table.
 *
 * @param called  name of a metric in the reader's language
 */
export function frontierBlock(record: FrontierRecord, texts: BriefTexts, called: (metric: string) => string): Extract<Block, { readonly kind: "chart" }> {
  const { numbers, frontier: words } = texts;
  const { options, currency, person_years: personYears } = record;
  const scale = moneyScale(Math.max(0, ...options.map(({ cost }) => Math.abs(cost))), numbers);
  const unit = [scale.word, currency].filter((word) => word !== "").join(" ");
  const factor = personYears === null ? 1 : 100 / personYears;
  const drawn = options.map(
    ({ name, cost, cost_lo: costLo, cost_hi: costHi, effect, effect_lo: effectLo, effect_hi: effectHi, standing }): FrontierOption => ({
      name,
      cost,
      costLo,
      costHi,
      cover: effect * factor,
      coverLo: effectLo === null ? null : effectLo * factor,
      coverHi: effectHi === null ? null : effectHi * factor,
      best: standing === "frontier",
    }),
  );
  const money = (value: number): string => minus(formatNumber(value / scale.divisor, decimalsOf(drawn.map(({ cost }) => cost / scale.divisor)), numbers));
  const cover = (value: number): string => minus(formatNumber(value, decimalsOf(drawn.map((one) => one.cover)), numbers));
  const between = (lo: number | null, hi: number | null, divisor: number, decimals: number): string =>
    lo === null || hi === null ? "–" : minus(formatInterval({ lo: lo / divisor, hi: hi / divisor }, decimals, numbers));
  const costs = decimalsOf(drawn.map(({ cost }) => cost / scale.divisor));
  const covers = decimalsOf(drawn.map((one) => one.cover));
  const axes = { cost: words.costAxis(called(record.cost), unit), cover: words.coverAxis(called(record.effect), personYears !== null) };
  const shown = [...drawn].sort((a, b) => Number(b.best) - Number(a.best)).slice(0, mostOptions);
  const axis = (value: number): string => minus(formatNumber(value, Number.isInteger(value) ? 0 : 1, numbers));
  return {
    kind: "chart",
    id: "frontier",
    heading: words.heading,
    subtitle: record.scenario,
    wide: true,
    draw: (width, id) =>
      frontier(
        { id, width, title: words.heading, description: drawn.map((one) => `${one.name}: ${money(one.cost)} ${unit}, ${cover(one.cover)}`).join("; ") },
        shown,
        { costAxis: axes.cost, coverAxis: axes.cover, cost: (value) => axis(value / scale.divisor), cover: axis },
      ),
    notes: [words.note(String(record.replications)), ...(shown.length < drawn.length ? [words.cut(String(drawn.length - shown.length))] : [])],
    table: {
      id: "frontier",
      heading: words.heading,
      head: [words.option, axes.cost, texts.annex.heads.interval, axes.cover, texts.annex.heads.interval, words.standing],
      rows: drawn.map((one, k) => [
        one.name,
        money(one.cost),
        between(one.costLo, one.costHi, scale.divisor, costs),
        cover(one.cover),
        between(one.coverLo, one.coverHi, 1, covers),
        words.standings[options[k]!.standing],
      ]),
      words: [0, 5],
    },
  };
}

/** In the annex: the picture, and its table on paper. */
export function frontierBlocks(block: Block | null): readonly Block[] {
  if (block?.kind !== "chart") return block === null ? [] : [block];
  return [block, { kind: "table", table: { ...block.table, id: "a12-frontier" } }];
}

/** Decimals with which the largest of some figures has three digits. */
function decimalsOf(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  return largest >= 100 || largest === 0 ? 0 : largest >= 10 ? 1 : 2;
}
