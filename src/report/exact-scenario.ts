/** The comparison of closed forms with a simulation, as text and as data. */
import type { Comparison } from "../exact/scenario/compare.ts";
import type { Figure, Part } from "../exact/scenario/part.ts";
import { displayWidth, padEnd, padStart, wrap } from "./display-width.ts";

export interface ExactReport {
  readonly name: string;
  readonly seed: string;
  readonly currency: string;
  /** Asked for, and finished. */
  readonly replications: number;
  readonly finished: number;
  /** Numbers of the file with a range; both sides use their central values. */
  readonly heldRanges: number;
  readonly parts: readonly Part[];
  readonly comparisons: readonly Comparison[];
}

const head = ["quantity", "exact", "simulated", "s.e.", "differs by", ""] as const;
const pageWidth = 100;

export function renderExactScenario(report: ExactReport): string {
  const { comparisons, name, seed, finished, replications } = report;
  const futures = finished === replications ? `${finished} replications` : `${finished} of ${replications} replications`;
  const shown = comparisons.filter(({ verdict }) => verdict !== "does not apply");
  const rows = new Map(shown.map((one) => [one, cellsOf(one)]));
  const widths = head.map((title, k) => [...rows.values()].reduce((most, row) => Math.max(most, displayWidth(row[k] ?? "")), title.length));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, k) => (k === 0 || k === 5 ? padEnd(cell, widths[k] ?? 0) : padStart(cell, widths[k] ?? 0)))
      .join("  ")
      .trimEnd();
  const lines = [`${name}: closed forms beside the simulation (${futures}, seed ${seed})`];
  if (report.heldRanges > 0) lines.push(...wrap(`${report.heldRanges} numbers with a range are held at their central values, on both sides.`, pageWidth));
  for (const part of report.parts) {
    const own = comparisons.filter(({ figure }) => figure.part === part.name);
    if (own.length === 0) continue;
    lines.push("", ...wrap(`${part.name}: ${part.summary}`, pageWidth));
    const measured = own.filter((one) => rows.has(one));
    if (measured.length > 0) lines.push("", line(head), ...measured.map((one) => line(rows.get(one) ?? [])));
    const left = own.filter((one) => !rows.has(one));
    if (left.length > 0) lines.push("");
    for (const { figure, why } of left) lines.push(...wrap(`does not apply${whereOf(figure)}: ${why ?? ""}`, pageWidth, "  "));
  }
  return `${[...lines, "", ...wrap(summary(comparisons), pageWidth)].join("\n")}\n`;
}

function summary(comparisons: readonly Comparison[]): string {
  const count = (verdict: Comparison["verdict"]): number => comparisons.filter((one) => one.verdict === verdict).length;
  const differing = count("differs");
  const silent = count("not compared");
  const agreeing = count("agrees");
  const said =
    agreeing + differing === 0
      ? "nothing was compared"
      : differing === 0
        ? `all ${agreeing} figures agree`
        : `${differing} of ${agreeing + differing} figures differ`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${silent > 0 ? `, ${silent} could not be compared` : ""}. "differs by" is in standard errors: up to 4 agrees, or, where the spread is estimated on few replications, the Student t of the same probability. Shares of few people or futures are judged by the exact binomial interval of that probability.`;
}

function cellsOf({ figure, simulated, standardError, standardErrors, verdict, why }: Comparison): readonly string[] {
  return [
    `${label(figure)}${whereOf(figure)}`,
    digits(figure.value),
    digits(simulated),
    standardError === null ? "-" : digits(Number(standardError.toPrecision(3))),
    standardErrors === null ? "-" : `${standardErrors < 0 ? "-" : "+"}${Math.abs(standardErrors).toFixed(2)}`,
    verdict === "not compared" ? `not compared: ${why ?? ""}` : verdict,
  ];
}

function label({ metric, statistic }: Figure): string {
  return statistic === "sd" ? `${metric}, spread` : metric;
}

function whereOf({ world, scheme, year, by, group }: Figure): string {
  const place = world === null || world === scheme ? scheme : scheme === null ? world : `${world}/${scheme}`;
  return [place, year, group ?? (by === null ? null : `by ${by}`)]
    .filter((part) => part !== null)
    .map((part) => ` ${part}`)
    .join("");
}

/** Seven digits, without an exponent where a reader would not write one. */
function digits(value: number | null): string {
  return value === null ? "-" : String(Number(value.toPrecision(7)));
}

/** `mutua-exact-scenario/1`: every comparison with what it rests on. */
export function exactScenarioData(report: ExactReport): unknown {
  const { name, seed, currency, replications, finished, heldRanges, comparisons, parts } = report;
  return {
    format: "mutua-exact-scenario/1",
    scenario: name,
    seed,
    currency,
    replications,
    held_ranges: heldRanges,
    finished,
    parts: parts.map(({ name: part, summary: text, formula, source }) => ({ part, summary: text, formula, source })),
    comparisons: comparisons.map(({ figure, simulated, standardError, standardErrors, limit, replications: n, verdict, why }) => ({
      part: figure.part,
      metric: figure.metric,
      statistic: figure.statistic,
      world: figure.world,
      scheme: figure.scheme,
      year: figure.year,
      by: figure.by,
      group: figure.group,
      unit: figure.unit,
      exact: figure.value,
      simulated,
      standard_error: standardError,
      standard_errors: standardErrors,
      limit,
      n,
      verdict,
      why,
    })),
  };
}
