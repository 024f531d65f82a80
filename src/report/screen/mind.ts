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
    // in a single line the remedy gives way: what is wrong comes first
    ...record.warnings.map(({ text, remedy }) =>
      remedy === "" || (most < 3 && displayWidth(`${text} (${remedy})`) > width - indent - 5) ? text : `${text} (${remedy})`,
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
  const texts = items.map((item) => (most >= 3 ? wrap(item, width - indent, "  ") : [item]));
  const shown: string[] = [];
  let used = 0;
  for (const lines of texts) {
    if (shown.length + lines.length > most) break;
    shown.push(...lines.map((line) => view.cut(line, width - indent)));
    used++;
  }
  const last = shown.at(-1);
  if (used < texts.length && last !== undefined) {
    const left = texts.length - used;
    const fits = (text: string, note: string): boolean => displayWidth(text + note) <= width - indent;
    const [long, short] = [` ${words.more(left)}`, ` ${words.moreShort(left)}`] as const;
    const note = fits(last, long) || most >= 3 ? long : short;
    shown[shown.length - 1] = view.cut(last, width - indent - displayWidth(note)) + note;
  }
  return shown.map((line, index) => padEnd(index === 0 ? ` ${words.title}` : "", indent) + line);
}
