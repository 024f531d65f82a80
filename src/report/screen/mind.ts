import { displayWidth, padEnd, wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import type { View } from "./view.ts";

const indent = 9;

/** `most` lines on what to distrust, items cut to a line where there are fewer than 3: a stopped run, worlds with different health, numbers without a source, the engine's warnings. */
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
    ...(record.populations_differ ? [words.populationsDiffer] : []),
    ...record.warnings.map(({ text, remedy }) => (remedy === "" ? text : `${text} (${remedy})`)),
    ...(debt.length > 0
      ? [
          words.debt(
            count(debt.length),
            debt.slice(0, Number.isFinite(most) ? 2 : debt.length).map(({ path }) => path),
          ),
        ]
      : []),
  ];
  const texts = items.map((item) => (most >= 3 ? wrap(item, width - indent, "  ") : [view.cut(item, width - indent)]));
  const shown: string[] = [];
  let used = 0;
  for (const lines of texts) {
    if (shown.length + lines.length > most) break;
    shown.push(...lines);
    used++;
  }
  const last = shown.at(-1);
  if (used < texts.length && last !== undefined) {
    const note = ` ${words.more(texts.length - used)}`;
    shown[shown.length - 1] = view.cut(last, width - indent - displayWidth(note)) + note;
  }
  return shown.map((line, index) => padEnd(index === 0 ? ` ${words.title}` : "", indent) + line);
}
