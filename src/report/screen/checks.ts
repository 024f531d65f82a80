import type { CheckResult } from "../../engine/result.ts";
import { displayWidth, padEnd, wrap } from "../display-width.ts";
import type { NumberWords } from "../format.ts";
import { formatNumber } from "../format.ts";
import type { PaintStyle, View } from "./view.ts";

const indent = 9;
const styles = { passed: "good", failed: "bad", undecided: "strong" } as const satisfies Record<CheckResult["verdict"], PaintStyle>;
const rank = { failed: 0, undecided: 1, passed: 2 } as const;

/** The scenario's own checks with their verdicts, failures first: at most `most` lines. */
export function checksBlock(view: View, most: number): string[] {
  const {
    language: { checks: words },
    record,
    paint,
  } = view;
  const ordered = [...record.checks].sort((a, b) => rank[a.verdict] - rank[b.verdict]);
  const shown = ordered.slice(0, most);
  const verdictWidth = Math.max(0, ...shown.map(({ verdict }) => displayWidth(words[verdict]))) + 2;
  const left = ordered.length - shown.length;
  const lines = shown.flatMap((check, index) => {
    const room = view.width - indent - verdictWidth;
    const figure = ` (${figureOf(check, view)})`;
    const notes = left === 0 || index < shown.length - 1 ? [""] : [` ${words.more(left)}`, ` ${words.moreShort(left)}`];
    const endings = notes.map((note) => figure + note);
    const ending = endings.find((end) => displayWidth(shortened(check.expression) + end) <= room) ?? endings.at(-1)!;
    const expression = displayWidth(check.expression + ending) <= room ? check.expression : shortened(check.expression);
    const verdict = paint(styles[check.verdict], padEnd(words[check.verdict], verdictWidth));
    // a condition is never cut: what does not fit goes on in the next line
    const [first = "", ...more] = wrap(expression + ending, room, "  ");
    return [verdict + first, ...more.map((line) => " ".repeat(verdictWidth) + line)];
  });
  return lines.map((line, index) => padEnd(index === 0 ? ` ${words.title}` : "", indent) + line);
}

/** The same condition in fewer characters: signs for words. */
const shortened = (expression: string): string => expression.replace(/ at least (?=[^"]*$)/, " >= ").replace(/ at most (?=[^"]*$)/, " <= ");

/** The interval decides, so it is shown where there is one and the verdict is not clear; else the value. */
function figureOf({ verdict, value, lo, hi, year }: CheckResult, { language: { numbers } }: View): string {
  if (value === null) return "-";
  // of several years: the one that decides
  const when = year === undefined ? "" : `${year}: `;
  if (verdict === "passed" || lo === null || hi === null) return `${when}${significant(value, numbers)}`;
  return `${when}${significant(lo, numbers)} ${numbers.to} ${significant(hi, numbers)}`;
}

/** Three significant digits. */
export function significant(value: number, numbers: NumberWords): string {
  if (value === 0) return "0";
  let decimals = 0;
  while (decimals < 6 && Math.abs(value) < Number(`1e${2 - decimals}`)) decimals++;
  const text = formatNumber(value, decimals, numbers);
  return decimals === 0 ? text : text.replace(/0+$/, "").replace(/\D$/, "");
}
