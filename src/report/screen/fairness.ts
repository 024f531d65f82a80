import type { FairCaseRecord, ResultRow } from "../../engine/result.ts";
import { displayWidth, padEnd, padStart, wrap } from "../display-width.ts";
import { besideInterval, decimalsFor, formatInterval, formatNumber, formatSigned, significantError } from "../format.ts";
import type { View } from "./view.ts";
import { confidencePercent, schemeName, worldName } from "./view.ts";

/** Columns of the small table: metric, group of it, whether it is of the last year. */
const columns = [
  { metric: "coverage.breadth", group: null, horizon: false },
  { metric: "coverage.breadth", group: "q1", horizon: false },
  { metric: "coverage.breadth", group: "q5", horizon: false },
  { metric: "protection.forgone", group: null, horizon: false },
] as const;
const columnWidth = 9;

/**
 * The headline's difference beside what is left of it at parity and for the same public money, who gains, in how many futures, and what
 * would reverse it. Empty where the run left the fair baseline out.
 */
export function fairnessBlock(view: View): string[] {
  return [...tableLines(view), ...doubtLines(view)];
}

function tableLines(view: View): string[] {
  const {
    record: { fairness },
    language: { fairness: words },
    paint,
    width,
    pair,
    lastYear,
  } = view;
  if (fairness === null || fairness.pair === null || pair === null) return [];
  if (fairness.cases.length === 0) return sameLines(view, fairness.differs);
  const [first, second] = fairness.pair.map((world) => worldName(view, world)) as [string, string]; // a pair
  const label = width - columnWidth * columns.length;
  // a label that does not fit has a line to itself
  const line = (name: string, cells: readonly string[]): string[] => {
    const figures = cells.map((cell) => padStart(cell, columnWidth)).join("");
    if (displayWidth(name) <= label - 1) return [`${padEnd(` ${name}`, label)}${figures}`.trimEnd()];
    return [...wrap(name, width - 1, "  ").map((one) => ` ${one}`), `${padEnd("", label)}${figures}`.trimEnd()];
  };
  const cases = fairness.cases.map((one) => rowsOfCase(one, lastYear));
  const own = columns.map(({ metric, group }) => view.difference(metric, group === null ? {} : { by: "quintile", group }));
  return [
    ...line(words.title(first, second), words.heads).map((one) => paint("strong", one)),
    ...line(
      words.asWritten,
      own.map((row) => cell(view, row)),
    ),
    ...fairness.cases.flatMap((one, at) =>
      line(
        caseName(view, one),
        cases[at]!.map((row) => (row === null ? "" : cell(view, row))),
      ),
    ),
    ...line(
      words.error(confidencePercent(view)),
      columns.map((_, column) => largestHalf(view, [own[column], ...cases.map((rows) => rows[column] ?? undefined)])),
    ).map((one) => paint("dim", one)),
  ];
}

/** The rows of a case by column; null where a figure says nothing: a public floor is no cover, nobody is a member of it. */
const rowsOfCase = ({ case: name, rows }: FairCaseRecord, lastYear: number): (ResultRow | undefined | null)[] =>
  columns.map(({ metric, group }) =>
    name === "same_money" && metric === "coverage.breadth"
      ? null
      : rows.find((row) => row.metric === metric && row.versus !== null && row.group === group && row.year === lastYear),
  );

function largestHalf({ language: { numbers } }: View, rows: readonly (ResultRow | undefined)[]): string {
  const halves = rows.flatMap((row) => (typeof row?.lo === "number" && typeof row.hi === "number" ? [50 * (row.hi - row.lo)] : []));
  return halves.length === 0 ? "-" : significantError(Math.max(...halves), numbers);
}

/** Nothing is to be made equal: said, so that nobody thinks it was forgotten. */
function sameLines(view: View, differs: readonly string[]): string[] {
  const { fairness: words, attribution } = view.language;
  const names = differs.map((lever) => attribution.levers[lever] ?? lever);
  return wrap(words.same(names), view.width - 1, "  ").map((line) => ` ${line}`);
}

/** What is left of the difference in cover at parity where that is less than half of it, or has the other sign: the headline says it at once. */
export function paritySentence(view: View): string | null {
  const {
    record: { fairness },
    language: { cover, fairness: words, numbers },
    pair,
    lastYear,
  } = view;
  const own = view.difference("coverage.breadth")?.mean;
  if (fairness === null || pair === null || typeof own !== "number" || own === 0) return null;
  const said = (["first_terms", "second_terms"] as const).map((name) => {
    const one = fairness.cases.find((found) => found.case === name);
    const row = one === undefined ? undefined : rowsOfCase(one, lastYear)[0];
    return typeof row?.mean === "number" && row.lo !== null && row.hi !== null ? { levers: one!.levers, row, mean: row.mean } : null;
  });
  const [first, second] = said;
  if (first == null || second == null) return null;
  if (![first, second].some(({ mean }) => mean / own < 0.5)) return null;
  const figure = ({ row, mean }: { readonly row: ResultRow; readonly mean: number }): string => {
    const decimals = decimalsFor(row.se === null ? null : 100 * row.se, 1, besideInterval);
    return `${formatSigned(100 * mean, decimals, numbers)} (${formatInterval({ lo: 100 * row.lo!, hi: 100 * row.hi! }, decimals, numbers, true)})`;
  };
  return cover.parity(words.levers(first.levers), figure(first), worldName(view, pair[0]), figure(second), worldName(view, pair[1]));
}

function cell({ language: { numbers } }: View, row: ResultRow | undefined): string {
  if (row === undefined || row.mean === null) return "-";
  const unsure = row.lo !== null && row.hi !== null && row.lo <= 0 && row.hi >= 0 && !(row.lo === 0 && row.hi === 0);
  return `${formatSigned(100 * row.mean, 1, numbers)}${unsure ? " ~" : ""}`;
}

function caseName(view: View, { case: name, levers, reimburse, world, versus }: FairCaseRecord): string {
  const { fairness } = view.record;
  const {
    language: { fairness: words, numbers },
  } = view;
  const [first, second] = fairness!.pair!;
  const whose = (other: boolean): string => worldName(view, other ? second : first);
  const parts = words.levers(levers);
  if (name === "first_terms") return words.terms(parts, whose(false));
  if (name === "second_terms") return words.terms(parts, whose(true));
  if (name === "same_subsidy") return words.sameHelp(versus === second || world === first ? whose(true) : whose(false));
  return words.floor(formatNumber(100 * (reimburse ?? 0), 0, numbers));
}

/** In how many futures, how far with assumptions varied, what moves it, what reverses it. */
function doubtLines(view: View): string[] {
  const {
    record,
    language: { fairness: words, numbers },
    pair,
    width,
    lastYear,
  } = view;
  const { uncertainty, reversals } = record;
  const texts: string[] = [];
  if (uncertainty.numbers.length === 0) {
    if (record.fairness !== null && uncertainty.held > 0) texts.push(words.chanceOnly(formatNumber(uncertainty.held, 0, numbers)));
  } else {
    const row = view.difference("coverage.breadth");
    if (
      pair !== null &&
      row !== undefined &&
      typeof row.p5 === "number" &&
      typeof row.p95 === "number" &&
      typeof row.above === "number" &&
      typeof row.below === "number"
    ) {
      const up = row.above >= row.below;
      texts.push(
        words.range(
          formatNumber(uncertainty.numbers.length, 0, numbers),
          formatInterval({ lo: 100 * row.p5, hi: 100 * row.p95 }, 1, numbers, true),
          worldName(view, up ? pair[0] : pair[1]),
          formatNumber(up ? row.above : row.below, 0, numbers),
          formatNumber(row.n, 0, numbers),
        ),
      );
    }
    const moved =
      pair === null
        ? undefined
        : uncertainty.effects
            .filter(
              (one) =>
                one.metric === "coverage.breadth" && one.world === pair[0] && one.versus === pair[1] && one.year === lastYear && one.share > 2 * one.share_se,
            )
            .sort((left, right) => right.share - left.share)[0];
    if (moved !== undefined)
      texts.push(
        words.moves(
          moved.path,
          formatNumber(100 * moved.share, 0, numbers),
          `${view.plusMinus}${formatNumber(Math.ceil(100 * moved.share_se), 0, numbers)}`,
          formatSigned(100 * moved.low, 1, numbers),
          formatSigned(100 * moved.high, 1, numbers),
        ),
      );
  }
  for (const one of reversals?.found ?? []) {
    const change = one.from === 0 ? "" : formatSigned((100 * (one.to - one.from)) / one.from, 0, numbers);
    const [from, to] = [significantFigure(one.from, view), significantFigure(one.to, view)];
    texts.push(
      one.what === "sign"
        ? words.reverses(one.path, from, to, change)
        : words.stops(schemeName(view, one.world, one.scheme ?? one.world), one.path, from, to, change),
    );
  }
  if (reversals !== null && reversals.found.length === 0) {
    const searched = formatNumber(reversals.searched, 0, numbers);
    texts.push(reversals.tried === 0 ? words.untried(searched) : words.nothing(searched, String(reversals.tried)));
  }
  return texts
    .flatMap((text) => wrap(text, width - 1, "  ").map((line) => ` ${line}`))
    .map((line) => (displayWidth(line) > width ? view.cut(line, width) : line));
}

function significantFigure(value: number, { language: { numbers } }: View): string {
  const size = Math.abs(value);
  return formatNumber(value, size >= 100 ? 0 : size >= 1 ? 1 : 3, numbers);
}
