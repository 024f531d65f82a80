/** Tables of the annex about where figures come from: numbers, formulas, convergence. */
import { formatNumber } from "../format.ts";
import type { ReplicateRow } from "../replicates-csv.ts";
import { cell, minus } from "./amounts.ts";
import { headline } from "./annex-cover.ts";
import { metricName } from "./annex-print.ts";
import { debtFirst } from "./block-trust.ts";
import { type Facts, shownWorlds } from "./facts.ts";
import type { Table } from "./model.ts";

export function numbersTable({ texts, scenario, record }: Facts): Table {
  const numbers = scenario === null ? record.assumption_debt.map((debt) => ({ ...debt, source: null })) : debtFirst(scenario.numbers);
  return {
    id: "a7-numbers",
    heading: texts.annex.tables.numbers,
    head: [texts.annex.heads.path, texts.annex.heads.value, texts.annex.heads.source, texts.annex.heads.note],
    rows: numbers.map(({ path, value, source, note }) => [path, String(value), source ?? texts.annex.noSource, note ?? ""]),
    ...(scenario === null || scenario.sources.length === 0
      ? {}
      : { note: scenario.sources.map(({ id, title, url }) => `${id}: ${title}${url === "" ? "" : `, ${url}`}`).join("; ") }),
    words: [0, 2, 3],
  };
}

/** Formulas of the headline figures, and the totals of the first world in the first future that go into them. */
export function formulasTable(facts: Facts, firstFuture: readonly ReplicateRow[] | null): Table {
  const { texts, first, lastYear } = facts;
  const known = headline.filter(([metric]) => facts.level(metric, first, { year: null }) !== undefined || facts.level(metric, first) !== undefined);
  const totals = new Map(
    (firstFuture ?? [])
      .filter(
        ({ by, year, world, scheme }) =>
          by === null && year === lastYear && (world === first.name || world === null) && (scheme === null || scheme === first.scheme),
      )
      .map((row) => [row.total, row.value]),
  );
  return {
    id: "a8-formulas",
    heading: texts.annex.tables.formulas,
    head: [
      texts.annex.heads.figure,
      texts.annex.heads.formula,
      texts.annex.heads.source,
      ...(firstFuture === null ? [] : [`${texts.annex.heads.totals}, ${first.noun.bare}, ${lastYear}`]),
    ],
    rows: known.flatMap(([id]) => {
      const metric = facts.metrics.find((one) => one.id === id);
      if (metric === undefined) return [];
      const values = metric.totals.flatMap((total) => (totals.has(total) ? [`${total} = ${totals.get(total) ?? "–"}`] : []));
      return [
        [
          `${id}: ${metricName(id, facts)}`,
          metric.words.en.formula,
          metric.source,
          ...(firstFuture === null ? [] : [values.length === 0 ? "–" : values.join(", ")]),
        ],
      ];
    }),
    words: [0, 1, 2, 3],
  };
}

export function convergenceTable(facts: Facts): Table {
  const { texts, record } = facts;
  const worlds = shownWorlds(facts);
  const points = record.convergence.filter(({ metric }) => metric === "coverage.breadth");
  const counts = [...new Set(points.map(({ n }) => n))].sort((a, b) => a - b);
  return {
    id: "a10-convergence",
    heading: texts.annex.tables.convergence,
    head: [texts.annex.heads.futures, ...worlds.flatMap(({ noun }) => [noun.bare, texts.annex.heads.error])],
    rows: counts.map((n) => [
      String(n),
      ...worlds.flatMap((world) => {
        const point = points.find((one) => one.world === world.name && one.n === n);
        return [
          cell(point?.mean, "share", point?.se ?? null, facts),
          point?.se === null || point === undefined ? "–" : minus(formatNumber(100 * point.se, 2, facts.numbers)),
        ];
      }),
    ]),
    words: [],
  };
}
