/** The trainer's screen of 60 columns by 20 lines, as text. Nothing is cut: where all codes and a message need the room, the learners' part, which the guide has too, gives way, then empty lines. */
import { displayWidth, padEnd, wrap } from "../report/display-width.ts";
import type { Exercise } from "./class-run.ts";
import type { PlanStep } from "./kit/kit-data.ts";
import type { KitTexts } from "./language/kit-texts.ts";
import type { LanguageCode } from "./language/lab-texts.ts";

export const screenColumns = 60;
export const screenRows = 20;

export interface TrainerScreen {
  readonly code: string;
  readonly plan: readonly PlanStep[];
  /** Index into `plan`. */
  readonly at: number;
  /** What each table has reached, by its number. */
  readonly reached: ReadonlyMap<number, string>;
  /** What was wrong with the last line typed; "" for nothing. */
  readonly message: string;
}

/** Lines of a step; none is wider than 60 columns and there are no more than 20. */
export function trainerScreen({ rounds }: Pick<Exercise, "rounds">, language: LanguageCode, texts: KitTexts, shown: TrainerScreen): readonly string[] {
  const { guide, screen } = texts;
  const { kind, from, to, round } = shown.plan[shown.at]!;
  const words = guide.steps[kind];
  const title = round === null ? "" : (rounds[round - 1]?.title[language] ?? "");
  const minutes = `${from}-${to} ${guide.minutes}`;
  const head = [
    `${padEnd(shown.code, screenColumns - displayWidth(minutes))}${minutes}`,
    ...fold(screen.pair(screen.step(String(shown.at + 1), String(shown.plan.length)), words.name(title))),
    "",
    ...fold(screen.pair(guide.trainer, words.trainer)),
  ];
  const learners = fold(screen.pair(guide.learners, words.learners));
  const tables = [...shown.reached].sort(([a], [b]) => a - b).flatMap(([table, text]) => indented(screen.pair(texts.sheets.table(String(table)), text)));
  const codes = ["", screen.tables, ...(tables.length === 0 ? [`  ${screen.none}`] : tables)];
  const foot = ["", ...(shown.message === "" ? [] : fold(shown.message)), screen.help];
  const room = screenRows - head.length - codes.length - foot.length;
  const lines = [...head, ...(learners.length <= room ? learners : []), ...codes, ...foot];
  return lines.length <= screenRows ? lines : lines.filter((line) => line !== "");
}

const fold = (text: string): string[] => wrap(text, screenColumns);
const indented = (text: string): string[] => wrap(text, screenColumns - 2, "  ").map((line) => `  ${line}`);
