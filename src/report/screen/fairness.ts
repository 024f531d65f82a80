import type { FairCaseRecord, ResultRow } from "../../engine/result.ts";
import { displayWidth, padEnd, padStart, wrap } from "../display-width.ts";
import { formatInterval, formatNumber, formatSigned } from "../format.ts";
import type { View } from "./view.ts";
import { schemeName, worldName } from "./view.ts";

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
    cut,
  } = view;
  if (fairness === null || fairness.pair === null || fairness.cases.length === 0 || pair === null) return [];
  const [first, second] = fairness.pair.map((world) => worldName(view, world)) as [string, string]; // a pair
  const label = width - columnWidth * columns.length;
  const line = (name: string, cells: readonly string[]): string =>
    `${padEnd(` ${cut(name, label - 2)}`, label)}${cells.map((cell) => padStart(cell, columnWidth)).join("")}`.trimEnd();
  const own = columns.map(({ metric, group }) => view.difference(metric, group === null ? {} : { by: "quintile", group }));
  return [
    paint("strong", line(words.title(first, second), words.heads)),
    line(
      words.asWritten,
      own.map((row) => cell(view, row)),
    ),
    ...fairness.cases.map((one) =>
      line(
        caseName(view, one),
        columns.map(({ metric, group }) => {
          // a public floor is no cover: nobody is a member of it
          if (one.case === "same_money" && metric === "coverage.breadth") return "";
          return cell(
            view,
            one.rows.find((row) => row.metric === metric && row.versus !== null && row.group === group && row.year === lastYear),
          );
        }),
      ),
    ),
  ];
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
  if (reversals !== null && reversals.found.length === 0) texts.push(words.nothing(formatNumber(reversals.searched, 0, numbers)));
  return texts
    .flatMap((text) => wrap(text, width - 1, "  ").map((line) => ` ${line}`))
    .map((line) => (displayWidth(line) > width ? view.cut(line, width) : line));
}

function significantFigure(value: number, { language: { numbers } }: View): string {
  const size = Math.abs(value);
  return formatNumber(value, size >= 100 ? 0 : size >= 1 ? 1 : 3, numbers);
}
