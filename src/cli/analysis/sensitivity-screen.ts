/** What `mutua sensitivity` prints: tornado and table, elementary effects, Sobol indices. */
import type { Change, FigureName } from "../../analysis/sensitivity/figure-of-futures.ts";
import type { MorrisEffect } from "../../analysis/sensitivity/morris-effects.ts";
import type { Effect, OneAtATime } from "../../analysis/sensitivity/one-at-a-time.ts";
import type { SobolIndex } from "../../analysis/sensitivity/sobol-indices.ts";
import { escapeDeep, escapeText } from "../../io/escape.ts";
import { truncateMiddle } from "../../report/display-width.ts";
import { tornado } from "../../report/plots/bars.ts";
import type { Evaluator } from "./evaluator.ts";
import { short, table } from "./numbers.ts";
import { paragraphs } from "./screen-width.ts";

/** A number that is varied over a range. */
export interface Varied {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** Numbers without a source are varied by so much where the scenario declares no range. */
export const undeclared = 0.2;

interface OneAtATimeOptions {
  readonly vary?: readonly string[];
  readonly method: string;
  readonly ascii?: boolean;
}

export function figureText({ world, versus, scheme, metric }: FigureName): string {
  return `${versus === null ? world : `(${world} - ${versus})`}${scheme === null ? "" : `/${scheme}`}.${metric}`;
}

const shownEffects = 15;

interface Shown {
  readonly runs: number;
  readonly width: number;
}

export function oneAtATimeText(
  { scenario }: Evaluator,
  figure: FigureName,
  { base, effects, reversing }: OneAtATime,
  options: OneAtATimeOptions,
  width: number,
): string {
  const ordered = escapeDeep(effects).toSorted((first, second) => second.span - first.span);
  const moving = ordered.filter(({ span }) => span > 0);
  const valueOf = (change: Change | null): number => (base ?? 0) + (change?.change ?? 0);
  const bars = moving.slice(0, shownEffects).map((effect) => ({ label: effect.label, low: valueOf(effect.low), high: valueOf(effect.high) }));
  const declared = (options.vary ?? []).length > 0 || scenario.uncertain.length > 0 || options.method === "actuarial";
  const lines = [
    `${escapeText(scenario.name)}`,
    `  ${escapeText(figureText(figure))} = ${short(base)}; each assumption alone`,
    ...(declared ? [] : [`  no range is declared: numbers without a source, ${100 * undeclared} % down and up`]),
    "",
    ...tornado(bars, { width, ascii: options.ascii === true, centre: base ?? 0, format: (value) => short(value, 3) }),
    "",
    ...effectLines(moving.slice(0, shownEffects), width),
  ];
  if (moving.length > shownEffects) lines.push(`... and ${moving.length - shownEffects} more (--json has all)`);
  const still = ordered.filter(({ span, refused }) => span === 0 && !refused);
  if (still.length > 0) lines.push(`no change: ${still.map(({ label }) => label).join(", ")}`);
  const refused = ordered.filter((effect) => effect.refused);
  if (refused.length > 0) lines.push(`not allowed at an end of the range: ${refused.map(({ label }) => label).join(", ")}`);
  const turning = ordered.filter(({ breakEven }) => breakEven !== null);
  if (turning.length > 0) lines.push("", "Break-even: the figure is 0 where", ...turning.map(({ label, breakEven }) => `  ${label} = ${short(breakEven)}`));
  if (base !== null && base !== 0)
    lines.push(
      "",
      reversing === null
        ? "All of them together at their worse ends do not turn its sign."
        : `Its sign turns when these are at their worse ends together: ${escapeText(reversing.join(", "))}`,
    );
  lines.push("", `${scenario.replications} futures a run, the same for all`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

/** Room for a label beside two changes with their intervals; on less each assumption has two lines. */
const roomBeside = 74;

function effectLines(effects: readonly Effect[], width: number): string[] {
  const head = ["", "low end", "(95 %)", "high end", "(95 %)"];
  const cells = ({ low, high }: Effect): string[] => [signed(low), interval(low), signed(high), interval(high)];
  if (width >= roomBeside) return table([head, ...effects.map((effect) => [effect.label, ...cells(effect)])], [0], width);
  const [first = "", ...numbers] = table([head, ...effects.map((effect) => ["", ...cells(effect)])], [0]);
  return [first, ...effects.flatMap(({ label }, k) => [truncateMiddle(label, width, "..."), numbers[k]!])];
}

function signed(change: Change | null): string {
  return change === null || change.change === null ? "-" : `${change.change > 0 ? "+" : ""}${short(change.change, 3)}`;
}

function interval(change: Change | null): string {
  return change === null || change.lo === null ? "" : `(${short(change.lo, 2)} to ${short(change.hi, 2)})`;
}

export function morrisText(
  { scenario }: Evaluator,
  figure: FigureName,
  varied: readonly Varied[],
  effects: readonly MorrisEffect[],
  { runs, width }: Shown,
): string {
  const rows = varied.map(({ path }, k) => ({ path, ...effects[k]! })).toSorted((first, second) => second.strength - first.strength);
  const lines = [
    escapeText(scenario.name),
    `  ${escapeText(figureText(figure))}: elementary effects over the whole range of each number`,
    "",
    ...table(
      [
        ["", "strength", "(95 %)", "mean", "spread"],
        ...rows.map((row) => [
          escapeText(row.path),
          short(row.strength, 3),
          `(${short(row.strengthLow, 2)} to ${short(row.strengthHigh, 2)})`,
          short(row.mean, 3),
          short(row.spread, 3),
        ]),
      ],
      [0],
      width,
    ),
    "",
    "strength: mean size of the effect; a spread as large as the strength: it hangs on the other numbers",
    `${runs} runs of ${scenario.replications} futures`,
  ];
  return `${paragraphs(lines, width).join("\n")}\n`;
}

export function sobolText(
  { scenario }: Evaluator,
  figure: FigureName,
  varied: readonly Varied[],
  indices: readonly SobolIndex[],
  { runs, width }: Shown,
): string {
  const rows = varied.map(({ path }, k) => ({ path, ...indices[k]! })).toSorted((first, second) => second.total - first.total);
  const lines = [
    escapeText(scenario.name),
    `  ${escapeText(figureText(figure))}: shares of its variance over the ranges`,
    "",
    ...table(
      [
        ["", "alone", "(95 %)", "with others", "(95 %)"],
        ...rows.map((row) => [
          escapeText(row.path),
          short(row.first, 2),
          `(${short(row.firstLow, 2)} to ${short(row.firstHigh, 2)})`,
          short(row.total, 2),
          `(${short(row.totalLow, 2)} to ${short(row.totalHigh, 2)})`,
        ]),
      ],
      [0],
      width,
    ),
    "",
    "alone: first-order index; with others: total index, interactions among them. The noise of the futures counts as an interaction.",
    `${runs} runs of ${scenario.replications} futures, the same for all`,
  ];
  return `${paragraphs(lines, width).join("\n")}\n`;
}
