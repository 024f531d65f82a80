/** Texts of `mutua cases`: what is asked, what was predicted, and how near it came. Every figure stands with its range. */

import type { Predicted } from "../cases/predict.ts";
import type { Outcome, Prediction } from "../cases/prediction.ts";
import { binShares, bins, rangeShare, type Score, type Scored, type Summary } from "../cases/score.ts";
import type { Case } from "../engine/model/scenario.ts";
import { padEnd, wrap } from "./display-width.ts";
import { formatNumber } from "./format.ts";
import { en } from "./language/en.ts";

/** Wrapped text, every line indented. */
const block = (text: string, width: number, indent: string): string => wrap(indent + text, width, indent).join("\n");

/** One case of the list. */
export interface ListedCase {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly figures: readonly { readonly id: string; readonly words: string; readonly frozen: boolean; readonly known: boolean }[];
}

export function casesList(cases: readonly ListedCase[], width: number): string {
  const one = ({ name, title, question, figures }: ListedCase): string => {
    const lines = figures.map(({ id, words, frozen, known }) =>
      block(`${id}: ${words} (${frozen ? "frozen" : "not frozen"}${known ? ", outcome known beforehand" : ""})`, width, "    "),
    );
    return [name, block(title, width, "  "), block(question, width, "  "), ...lines].join("\n");
  };
  return `${cases.map(one).join("\n\n")}\n`;
}

/** The figures of one case as predicted now, beside what was frozen. */
export function predictionsText(
  name: string,
  scenario: { readonly name: string; readonly case: Case },
  predicted: readonly Predicted[],
  frozen: readonly Prediction[],
  width: number,
): string {
  const lines = [name, block(scenario.name, width, ""), block(scenario.case.question, width, ""), ""];
  for (const one of predicted) {
    lines.push(block(`${one.figure.words}${one.figure.knownBeforehand ? " (outcome known beforehand)" : ""}`, width, "  "));
    lines.push(`    ${"prediction" in one ? `now     ${spreadText(one.prediction)}` : `now     undefined: ${one.why}`}`);
    const before = frozen.find(({ case: of, figure }) => of === name && figure === one.figure.id);
    lines.push(before === undefined ? "    frozen  not yet" : `    frozen  ${spreadText(before)}, ${before.date}, engine ${before.engine}`);
  }
  if (scenario.case.cannotSay.length > 0) lines.push("", "What the model cannot say here", ...scenario.case.cannotSay.map((text) => block(text, width, "  ")));
  return `${lines.join("\n")}\n`;
}

function spreadText({ kind, mean, p50, p5, p95, unit, futures }: Prediction): string {
  if (kind === "event") return `in ${Math.round(mean * futures)} of ${futures} futures`;
  return `${figureText(p50, unit)}, from ${figureText(p5, unit)} to ${figureText(p95, unit)} in 90 of 100 futures`;
}

/** Shares as "31 of 100", amounts with three significant digits. */
export function figureText(value: number, unit: string): string {
  const share = unit === "share" || unit === "probability";
  const shown = share ? 100 * value : value;
  const size = Math.abs(shown);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return `${formatNumber(shown, decimals, en.numbers)}${share ? " of 100" : ""}`;
}

/** Hits and misses, misses first in each case: a tool that hides them is not worth trusting. */
export function scoreText(score: Score, width: number): string {
  const blocks = [summaryText("Predictions", score.predicted, width)];
  if (score.calibrated.figures + score.calibrated.events > 0)
    blocks.push(summaryText("Known beforehand (calibration, not counted above)", score.calibrated, width));
  const names = [...new Set(score.scored.map(({ prediction }) => prediction.case))];
  for (const name of names) {
    const rows = score.scored.filter(({ prediction }) => prediction.case === name);
    blocks.push([name, ...rows.map((row) => scoredText(row, width))].join("\n"));
  }
  if (score.open.length > 0)
    blocks.push(block(`No outcome given for ${score.open.map(({ case: name, figure }) => `${name} ${figure}`).join(", ")}.`, width, ""));
  if (score.strangers.length > 0)
    blocks.push(
      block(`Not predicted, hence not scored: ${score.strangers.map(({ case: name, figure }: Outcome) => `${name} ${figure}`).join(", ")}.`, width, ""),
    );
  return `${blocks.join("\n\n")}\n`;
}

function summaryText(title: string, { figures, hits, interval, binCounts, events, brier }: Summary, width: number): string {
  const lines = [title];
  if (figures === 0) lines.push("  no figure with a range has an outcome yet");
  else {
    const { lower, upper } = interval!;
    const range = `${formatNumber(100 * lower, 0, en.numbers)} to ${formatNumber(100 * upper, 0, en.numbers)}`;
    const judgement =
      rangeShare < lower
        ? "more than the 90 expected: the ranges are too wide"
        : rangeShare > upper
          ? "fewer than the 90 expected: the ranges are too narrow"
          : "the 90 expected lie within";
    lines.push(block(`${hits} of ${figures} outcomes lie in the range of 90 of 100 futures (${range} of 100 at 95 %; ${judgement}).`, width, "  "));
    lines.push("  Where the outcomes lie (expected in brackets)");
    binCounts.forEach((count, bin) => {
      const expected = formatNumber(figures * binShares[bin]!, 1, en.numbers);
      lines.push(`    ${padEnd(bins[bin]!, 11)} ${"#".repeat(Math.round((40 * count) / figures)).padEnd(40)} ${count} (${expected})`);
    });
  }
  if (events > 0)
    lines.push(
      block(
        `${events} event${events === 1 ? "" : "s"}: Brier score ${formatNumber(brier!, 3, en.numbers)} (0 is perfect; saying one in two each time scores 0.25).`,
        width,
        "  ",
      ),
    );
  return lines.join("\n");
}

const columns = 30;

/** A bar of the range with the outcome in it: "|" the middle of the futures, "o" the outcome. */
function scoredText({ prediction, outcome, verdict, reaches, distance, brier, later }: Scored, width: number): string {
  const { unit, kind } = prediction;
  const label = `${prediction.figure}${later ? ` (engine ${prediction.engine}, later: not counted)` : ""}`;
  if (kind === "event")
    return block(
      `${label}: ${outcome.value === 1 ? "happened" : "did not happen"}; predicted ${spreadText(prediction)} (squared distance ${formatNumber(brier!, 3, en.numbers)})`,
      width,
      "  ",
    );
  const word = verdict === "hit" ? "hit" : reaches ? "MISS, but the outcome's own interval reaches the range" : "MISS";
  const away = distance === null ? "no spread to measure by" : `${formatNumber(distance, 1, en.numbers)} standard errors from the mean`;
  return `${block(`${label}: ${word}; outcome ${figureText(outcome.value, unit)}, predicted ${spreadText(prediction)}; ${away}`, width, "  ")}\n    ${rangeBar(prediction, outcome)}`;
}

function rangeBar({ p5, p50, p95 }: Prediction, { value }: Outcome): string {
  const low = Math.min(p5, value);
  const high = Math.max(p95, value);
  const at = (x: number): number => (high > low ? Math.round(((x - low) / (high - low)) * (columns - 1)) : 0);
  const cells: string[] = Array.from({ length: columns }, (_, column) => (column >= at(p5) && column <= at(p95) ? "=" : " "));
  cells[at(p50)] = "|";
  cells[at(value)] = "o";
  return cells.join("").trimEnd();
}
