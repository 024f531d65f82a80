import { slotAt } from "../charts/palette.ts";
import { type FanYear, reserveFan } from "../charts/reserve-fan.ts";
import { formatNumber } from "../format.ts";
import { minus, upperPercent } from "./amounts.ts";
import { type Facts, shownWorlds } from "./facts.ts";
import type { Block, Table } from "./model.ts";
import { mainRisk, type SchemeRisk } from "./ruin.ts";

/** Fewest open futures for which a band is drawn. */
const fewestOpen = 5;

/** Reserve of the scheme that fails, else of the proposal's, over the years; the other schemes are said under it. */
export function reserveBlock(facts: Facts): Block | null {
  const { main, others } = mainRisk(facts);
  if (main === null) return null;
  const { texts, numbers, lastYear } = facts;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const all = fanYears(facts, main);
  const { years, dropped } = withoutStart(all);
  const failing = main.failing === "ruined";
  const open = facts.level("finance.reserve_months", main.world, { scheme: main.scheme })?.n ?? 0;
  const last = facts.level("finance.reserve_months", main.world, { scheme: main.scheme })?.p50;
  const heading =
    main.count > 0 && (failing || last === undefined || last === null)
      ? texts.reserve.runsOut(main.noun.The, whole(main.count), whole(main.futures))
      : texts.reserve.lasts(main.noun.of, last === undefined || last === null ? "–" : minus(formatNumber(last, Math.abs(last) < 3 ? 1 : 0, numbers)), lastYear);
  const percent = whole((100 * main.count) / Math.max(1, main.futures));
  const notes = [
    ...(dropped === null ? [] : [texts.reserve.notDrawn(dropped.year, whole(dropped.months))]),
    ...others.map(({ noun, count, futures, row }) =>
      texts.reserve.other(noun.The, whole(count), whole(futures), row.hi === null ? null : upperPercent(row.hi, facts)),
    ),
  ];
  return {
    kind: "chart",
    id: "reserve",
    heading,
    subtitle: failing ? texts.reserve.subtitleFailing(whole(open), whole(main.futures)) : texts.reserve.subtitle,
    wide: false,
    draw: (width, id) =>
      reserveFan(
        {
          id,
          width,
          title: heading,
          description: years
            .map(({ year, p50, ruined }) => `${year}: ${p50 === null ? "–" : minus(formatNumber(p50, 1, numbers))}, ${whole(100 * ruined)} %`)
            .join("; "),
        },
        slotAt(shownWorlds(facts).indexOf(main.world)),
        years,
        failing,
        {
          middle: texts.reserve.middle,
          band: open < main.futures ? texts.reserve.openBand : texts.reserve.band,
          ruined: texts.reserve.ruined(percent),
          none: texts.reserve.none(whole(main.futures)),
          few: texts.reserve.few,
          axis: (months) => minus(formatNumber(months, Number.isInteger(months) ? 0 : 1, numbers)),
        },
      ),
    notes,
    table: reserveTable(facts, main, heading),
  };
}

export function reserveTable(facts: Facts, { world, scheme }: SchemeRisk, heading: string): Table {
  const { texts, numbers } = facts;
  const count = (value: number | undefined): string => (value === undefined ? "–" : formatNumber(value, 0, numbers));
  return {
    id: `reserve-${scheme}`,
    heading,
    head: [texts.annex.heads.year, texts.annex.heads.p5, texts.annex.heads.p50, texts.annex.heads.p95, texts.annex.heads.futures, texts.annex.heads.ruined],
    rows: facts.record.years.map((year) => {
      const row = facts.level("finance.reserve_months", world, { scheme, year });
      const ruin = facts.level("finance.ruin_probability", world, { scheme, year });
      const months = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : minus(formatNumber(value, 1, numbers)));
      return [String(year), months(row?.p5), months(row?.p50), months(row?.p95), count(row?.n), `${count(ruin?.k)} / ${count(ruin?.n)}`];
    }),
    words: [],
  };
}

function fanYears(facts: Facts, { world, scheme, futures }: SchemeRisk): FanYear[] {
  const needed = Math.max(fewestOpen, 0.2 * futures);
  return facts.record.years.map((year): FanYear => {
    const row = facts.level("finance.reserve_months", world, { scheme, year });
    const ruin = facts.level("finance.ruin_probability", world, { scheme, year });
    const ruined = ruin?.k === undefined || ruin.n === 0 ? 0 : ruin.k / ruin.n;
    // one future has no band, and is drawn as it is
    const drawn = row !== undefined && row.n >= Math.min(needed, futures) && typeof row.p50 === "number";
    return drawn ? { year, p5: row.p5 ?? row.p50!, p50: row.p50!, p95: row.p95 ?? row.p50!, ruined } : { year, p5: null, p50: null, p95: null, ruined };
  });
}

/** A first year with start-up capital for few members would flatten all others: it is left out, and said. */
function withoutStart(years: readonly FanYear[]): {
  readonly years: readonly FanYear[];
  readonly dropped: { readonly year: number; readonly months: number } | null;
} {
  const first = years[0];
  const later = Math.max(0, ...years.slice(1).map(({ p50 }) => p50 ?? 0));
  if (first?.p50 === undefined || first.p50 === null || years.length < 3 || first.p50 <= 2 * later) return { years, dropped: null };
  return { years: years.slice(1), dropped: { year: first.year, months: first.p50 } };
}
