/**
 * The long report under an actuary's headings (ISSA-ILO guidelines on actuarial work; ASOP 56; TAS 100): the blocks of the brief, the
 * tables of the annex, and what standards ask to be said. Headings stay where a run has nothing to put under them.
 */
import { coverageByYear } from "../charts/coverage-by-year.ts";
import { fifthsDumbbell } from "../charts/fifths-dumbbell.ts";
import { slotAt } from "../charts/palette.ts";
import { spiral } from "../charts/spiral.ts";
import { formatNumber } from "../format.ts";
import { cell, minus } from "./amounts.ts";
import { causesTable, fifthsTable, headlineTable } from "./annex-cover.ts";
import { ledgerTables, pricesTable, stateTable } from "./annex-money.ts";
import { interval, metricName, printer } from "./annex-print.ts";
import { convergenceTable, formulasTable, numbersTable } from "./annex-sources.ts";
import { causesBlock } from "./block-causes.ts";
import { effectsBlock } from "./block-effects.ts";
import { ledgerBlock } from "./block-ledger.ts";
import { fifthNames, peopleBlock } from "./block-people.ts";
import { reserveBlock } from "./block-reserve.ts";
import { sensitivityBlock } from "./block-sensitivity.ts";
import { recomputeBlock, sourcesBlock } from "./block-sources.ts";
import { hundredBlock, stateBlock } from "./block-state.ts";
import { fairBlock, notInBlock, weakestBlock, wrongBlock } from "./block-trust.ts";
import type { BriefInput } from "./compose.ts";
import { type BriefWorld, createFacts, type Facts, shownWorlds, yearsText } from "./facts.ts";
import { frontierBlocks } from "./frontier-block.ts";
import { keyFigures } from "./key-figures.ts";
import type { Block, BriefDocument, Row, Table } from "./model.ts";
import { recordData } from "./record-data.ts";
import { titleOf } from "./title.ts";

export function composeActuarial({ record, metrics, scenario, sensitivity, firstFuture, options, story = null, frontier = null }: BriefInput): BriefDocument {
  const { texts, audience, organisation, date, ask, command } = options;
  const facts = createFacts({ record, metrics, scenario, sensitivity, texts });
  const { actuarial } = texts;
  const sections: readonly (readonly (Block | null)[])[] = [
    [text("", [actuarial.purpose, actuarial.commissioner(audience, organisation), actuarial.intended, actuarial.notForRates, actuarial.reliance])],
    [peopleBlock(facts), weakestBlock(facts), fairBlock(facts), table(headlineTable(facts))],
    [text("", [actuarial.law]), table(numbersUnder(facts, "schemes", actuarial.tables.scheme))],
    [text("", [actuarial.data]), sourcesBlock(facts), table(numbersUnder(facts, "population", actuarial.tables.people))],
    [text("", [actuarial.assumptions]), table(numbersUnder(facts, "assumptions", actuarial.tables.assumptions))],
    [text("", [actuarial.method]), notInBlock(facts)],
    [text("", [actuarial.projection]), reserveBlock(facts), ...projectionTables(facts).map(table), spiralBlock(facts)],
    [text("", [actuarial.adequacy]), ...adequacyTables(facts).map(table), table(pricesTable(facts))],
    [
      coverageBlock(facts),
      fifthsBlock(facts),
      causesBlock(facts),
      table(fifthsTable(facts)),
      table(causesTable(facts)),
      table(metricsTable(facts, "equity", /^(?:equity|coverage)\./, actuarial.tables.equity)),
    ],
    [text("", [actuarial.both]), table(metricsTable(facts, "protection", /^protection\./, actuarial.tables.protection))],
    [stateBlock(facts), table(stateTable(facts))],
    [ledgerBlock(facts), hundredBlock(facts), ...ledgerTables(facts).map(table)],
    [sensitivityBlock(facts) ?? effectsBlock(facts), wrongBlock(facts)],
    [text("", [actuarial.validation]), table(checksTable(facts))],
    [text("", [actuarial.opinion, ...actuarial.signature.map((line) => `${line} ${"_".repeat(40)}`)])],
  ];
  const rows: Row[] = sections.map((blocks, index): Row => [[heading(index, actuarial.headings[index]!), ...blocks.filter((block) => block !== null)]]);
  return {
    language: texts.language,
    band: {
      left: [actuarial.kind, ...(organisation === null ? [] : [organisation]), ...(date === null ? [] : [date.replaceAll("-", "\u2011")])].join(" · "),
      right: texts.band.notForecast,
    },
    title: titleOf(facts),
    ask: ask === null ? null : { heading: texts.ask, text: ask },
    figures: keyFigures(facts),
    pages: [rows],
    annex: {
      heading: `A. ${actuarial.headings.at(-1)!}`,
      intro: texts.annex.data,
      blocks: [
        story,
        ...frontierBlocks(frontier),
        recomputeBlock(facts, command),
        table(convergenceTable(facts)),
        table(numbersTable(facts)),
        table(formulasTable(facts, firstFuture)),
      ].filter((block) => block !== null),
    },
    data: recordData(facts),
  };
}

const text = (title: string, paragraphs: readonly string[]): Block => ({ kind: "text", heading: title, paragraphs });
/** A numbered heading, a line of its own: the blocks under it have smaller ones. */
const heading = (index: number, name: string): Block => ({ kind: "text", heading: `${index}. ${name}`, paragraphs: [] });
/** A table without rows is left out. */
const table = (one: Table): Block | null => (one.rows.length === 0 ? null : { kind: "table", table: one });

/** Numbers of one part of the scenario, those without a source first; "assumptions" are those of need, prices and behaviour. */
function numbersUnder(facts: Facts, part: "schemes" | "population" | "assumptions", title: string): Table {
  const all = numbersTable(facts);
  const wanted = part === "assumptions" ? /^(?:health|behaviour|economy|finance)\b/ : new RegExp(`^${part}\\b`);
  const { note: _note, ...rest } = all;
  return { ...rest, id: `numbers-${part}`, heading: title, rows: all.rows.filter(([path]) => wanted.test(path!)) };
}

const projected = [
  "finance.members",
  "finance.contributions",
  "finance.benefits",
  "finance.administration",
  "finance.profit",
  "finance.reserve",
  "finance.reserve_months",
  "finance.loss_ratio",
  "finance.expense_ratio",
];
const adequacy = ["finance.balanced_rate", "finance.level_rate", "finance.solvency_ratio", "finance.scr", "finance.capital"];

/** A row a year and a column a metric, for each scheme shown. */
function yearTables(facts: Facts, ids: readonly string[], id: string, title: string): Table[] {
  return shownWorlds(facts).flatMap((world) =>
    world.paying.map((scheme): Table => {
      const known = ids.filter((metric) => facts.record.years.some((year) => typeof facts.level(metric, world, { scheme, year })?.mean === "number"));
      const prints = known.map((metric) =>
        printer(
          facts.record.years.map((year) => facts.level(metric, world, { scheme, year })),
          facts,
        ),
      );
      return {
        id: `${id}-${world.name}-${scheme}`,
        heading: `${title}${facts.texts.colon}${world.paying.length === 1 ? world.noun.bare : scheme}`,
        head: [
          facts.texts.annex.heads.year,
          ...known.map((metric, index) => `${metricName(metric, facts)}${prints[index]!.unit === "" ? "" : `, ${prints[index]!.unit}`}`),
        ],
        rows:
          known.length === 0
            ? []
            : facts.record.years.map((year) => [
                String(year),
                ...known.map((metric, index) => {
                  const row = facts.level(metric, world, { scheme, year });
                  return prints[index]!.value(row?.mean, row);
                }),
              ]),
        words: [],
      };
    }),
  );
}

const projectionTables = (facts: Facts): Table[] => yearTables(facts, projected, "projection", facts.texts.actuarial.tables.projection);
const adequacyTables = (facts: Facts): Table[] => yearTables(facts, adequacy, "adequacy", facts.texts.actuarial.tables.adequacy);

/** All metrics of a family, all years together, each with its interval and the paired difference. */
function metricsTable(facts: Facts, id: string, family: RegExp, title: string): Table {
  const worlds = shownWorlds(facts);
  const ids = [...new Set(facts.record.metrics.map(({ metric }) => metric))].filter((metric) => family.test(metric));
  const rows = ids.flatMap((metric) => {
    const levels = worlds.map((world) => facts.level(metric, world, { year: null }));
    if (levels.every((row) => typeof row?.mean !== "number")) return [];
    const difference = facts.difference(metric, { year: null });
    const print = printer([...levels, difference], facts);
    return [
      [
        metricName(metric, facts),
        ...levels.flatMap((row) => [print.value(row?.mean, row), interval(row, print, facts)]),
        ...(facts.second === null ? [] : [print.value(difference?.mean, difference, true)]),
      ],
    ];
  });
  const { heads } = facts.texts.annex;
  return {
    id: `metrics-${id}`,
    heading: title,
    head: [heads.figure, ...worlds.flatMap(({ noun }) => [noun.bare, heads.interval]), ...(facts.second === null ? [] : [heads.difference])],
    rows,
    words: [0],
  };
}

function checksTable({ record, texts }: Facts): Table {
  const { checks } = texts.actuarial;
  const show = (value: number | null): string => (value === null ? "–" : minus(String(Number(value.toPrecision(4)))));
  return {
    id: "checks",
    heading: checks.heading,
    head: [checks.check, checks.verdict, texts.annex.heads.value, texts.annex.heads.interval],
    rows: record.checks.map(({ expression, verdict, value, lo, hi }) => [
      expression,
      checks[verdict],
      show(value),
      `${show(lo)} ${texts.numbers.to} ${show(hi)}`,
    ]),
    words: [0, 1],
  };
}

const per100 = (value: number | null | undefined): number | null => (value === null || value === undefined ? null : 100 * value);

function coverageBlock(facts: Facts): Block | null {
  const { texts, numbers } = facts;
  const worlds = shownWorlds(facts);
  const title = texts.actuarial.coverage(yearsText(facts));
  const series = worlds.map((world, index) => ({
    name: world.noun.bare,
    slot: slotAt(index),
    points: facts.record.years.map((year) => {
      const row = facts.level("coverage.breadth", world, { year });
      return { year, value: per100(row?.mean), lo: per100(row?.lo), hi: per100(row?.hi) };
    }),
  }));
  if (series.every(({ points }) => points.every(({ value }) => value === null))) return null;
  const show = (value: number | null): string => (value === null ? "–" : minus(formatNumber(value, 1, numbers)));
  return chartBlock(
    facts,
    "coverage",
    title,
    series.map(({ name, points }) => `${name}: ${points.map(({ year, value }) => `${year} ${show(value)}`).join(", ")}`).join("; "),
    (frame) => coverageByYear(frame, series, (value) => minus(formatNumber(value, Number.isInteger(value) ? 0 : 1, numbers))),
    {
      head: [texts.annex.heads.year, ...series.map(({ name }) => name)],
      rows: facts.record.years.map((year, at) => [String(year), ...series.map(({ points }) => show(points[at]!.value))]),
    },
  );
}

function fifthsBlock(facts: Facts): Block | null {
  const { texts, lastYear } = facts;
  const worlds = shownWorlds(facts);
  const row = (world: BriefWorld, group: string) => facts.level("coverage.breadth", world, { by: "quintile", group });
  const rows = fifthNames.map((group, index) => ({
    label: texts.fifths[index]!,
    values: worlds.map((world) => per100(row(world, group)?.mean)),
    texts: worlds.map((world) => cell(row(world, group)?.mean, "share", row(world, group)?.se ?? null, facts)),
  }));
  if (rows.every(({ values }) => values.every((value) => value === null))) return null;
  const title = texts.actuarial.fifths(lastYear);
  return chartBlock(
    facts,
    "fifths",
    title,
    rows.map(({ label, texts: values }) => `${label}: ${values.join(", ")}`).join("; "),
    (frame) =>
      fifthsDumbbell(
        frame,
        worlds.map((world, index) => ({ name: world.noun.bare, slot: slotAt(index) })),
        rows,
      ),
    {
      head: [texts.annex.heads.figure, ...worlds.map(({ noun }) => noun.bare)],
      rows: rows.map(({ label, texts: values }) => [label, ...values]),
    },
  );
}

/** Price above membership of the first world's scheme: a spiral is seen as what it is. */
function spiralBlock(facts: Facts): Block | null {
  const { texts, first, record, numbers } = facts;
  if (first.paying.length === 0) return null;
  const points = (metric: string, factor: number) =>
    record.years.map((year) => {
      const mean = facts.level(metric, first, { year })?.mean;
      return { year, value: typeof mean === "number" ? factor * mean : null, lo: null, hi: null };
    });
  const price = points("finance.premium", 1);
  const members = points("finance.members", 100 / record.represents);
  if ([price, members].some((line) => line.every(({ value }) => value === null))) return null;
  const title = texts.actuarial.spiral(first.noun.the);
  const axis = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1, numbers);
  const series = (line: typeof price) => [{ name: first.noun.bare, slot: slotAt(0), points: line }];
  const show = (value: number | null): string => (value === null ? "–" : formatNumber(value, value < 100 ? 1 : 0, numbers));
  return chartBlock(
    facts,
    "spiral",
    title,
    record.years.map((year, at) => `${year}: ${show(price[at]!.value)}, ${show(members[at]!.value)}`).join("; "),
    (frame) =>
      spiral(frame, { heading: texts.actuarial.price, series: series(price), axis }, { heading: texts.actuarial.members, series: series(members), axis }),
    {
      head: [texts.annex.heads.year, texts.actuarial.price, texts.actuarial.members],
      rows: record.years.map((year, at) => [String(year), show(price[at]!.value), show(members[at]!.value)]),
    },
  );
}

type Draw = (frame: { readonly id: string; readonly width: 340 | 600; readonly title: string; readonly description: string }) => string;

function chartBlock(_facts: Facts, id: string, title: string, description: string, draw: Draw, { head, rows }: Pick<Table, "head" | "rows">): Block {
  return {
    kind: "chart",
    id,
    heading: title,
    subtitle: "",
    wide: true,
    draw: (width, own) => draw({ id: own, width, title, description }),
    notes: [],
    table: { id: `chart-${id}`, heading: title, head, rows, words: [0] },
  };
}
