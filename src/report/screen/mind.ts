import { displayWidth, padEnd, wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import { runWarning } from "../language/run-warnings.ts";
import { unbalanced } from "./first-prices.ts";
import type { View } from "./view.ts";

const indent = 9;

/** About `most` lines on what to distrust, whole items only: a stopped run, prices that do not balance, worlds with different health, numbers without a source, the engine's warnings. */
export function mindBlock(view: View, most: number): string[] {
  const {
    language: { mind: words, numbers },
    record,
    width,
  } = view;
  const count = (value: number): string => formatNumber(value, 0, numbers);
  const debt = record.assumption_debt;
  const items = [
    ...(record.stopped ? [words.stopped(count(record.finished), count(record.replications))] : []),
    ...unbalanced(view),
    ...(record.populations_differ ? [words.populationsDiffer] : []),
    // in a single line the remedy gives way: what is wrong comes first
    ...record.warnings.map(
      ({ text, remedy }) =>
        runWarning(text, view.language.code) ??
        (remedy === "" || (most < 3 && displayWidth(`${text} (${remedy})`) > width - indent - 5) ? text : `${text} (${remedy})`),
    ),
    ...(debt.length > 0
      ? [
          words.debt(
            count(debt.length),
            debt.slice(0, Number.isFinite(most) ? 2 : debt.length).map(({ path }) => path),
          ),
        ]
      : []),
  ];
  const texts = items.map((item) => wrap(item, width - indent, "  "));
  const shown: string[] = [];
  let used = 0;
  for (const lines of texts) {
    // the first is shown whole whatever it takes: half a sentence warns of nothing
    if (shown.length > 0 && shown.length + lines.length > most) break;
    shown.push(...lines.map((line) => view.cut(line, width - indent)));
    used++;
  }
  const last = shown.at(-1);
  if (used < texts.length && last !== undefined) {
    const left = texts.length - used;
    const fits = (text: string, note: string): boolean => displayWidth(text + note) <= width - indent;
    const [long, short] = [` ${words.more(left)}`, ` ${words.moreShort(left)}`] as const;
    const note = fits(last, long) ? long : short;
    if (fits(last, note)) shown[shown.length - 1] = last + note;
    else shown.push(` ${note}`);
  }
  return shown.map((line, index) => padEnd(index === 0 ? ` ${words.title}` : "", indent) + line);
}
