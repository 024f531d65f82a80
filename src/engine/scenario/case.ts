/**
 * `case`: the question that a scenario of a real case answers, the figures that answer it, and what the model cannot say. Read by
 * `mutua cases`; of no effect on a run.
 */

import { type Place, under } from "../keys/place.ts";
import { byName, choice, flag, list, nameText, record, text } from "../keys/reader.ts";
import { optional, required, type Shape } from "../keys/shape.ts";
import { breakdownOrder } from "../model/breakdowns.ts";
import type { Case, CaseFigure } from "../model/scenario.ts";
import { type CheckContext, parsePoint } from "./checks.ts";

const figureShape = record({
  figure: required(text("a figure", 1000, 1), "WORLD[/SCHEME].METRIC[YEAR], as in checks: mutual.coverage.breadth[2006]"),
  by: optional(choice(breakdownOrder), null, "the breakdown of which the figure shows one group", { shown: "everybody" }),
  group: optional(nameText, null, "the group: q1, female, 15-24, the name of a group", { shown: "everybody" }),
  words: required(text("words", 300, 1), "what the figure is, as a reader would say it"),
  known_beforehand: optional(flag, false, "whether the makers of the scenario had seen the outcome: then it is calibration, not prediction"),
});

const shape = record({
  question: required(text("a question", 500, 1), "what the case asks of the model"),
  figures: required(byName(figureShape, "figure", 100), "the figures that answer it"),
  cannot_say: optional(list(text("a sentence", 500, 1), 20), [], "what the model cannot say about the case"),
});

/** As read; the figures find their worlds and metrics when those are known. */
export type CaseDraft = ReturnType<typeof shape.read>;
export const caseShape: Shape<CaseDraft> = shape;

/** Figures with what they name; problems are reported at their place. */
export function caseOf(draft: CaseDraft | null, context: CheckContext, place: Place): Case | null {
  if (draft === null) return null;
  const figures = draft.figures.map(({ name, value }): CaseFigure | null => {
    const point = parsePoint(value.figure, context, under(under(under(place, "figures"), name), "figure"));
    const { by, group, words } = value;
    return point === null ? null : { id: name, expression: value.figure, point, by, group, words, knownBeforehand: value.known_beforehand };
  });
  return { question: draft.question, figures: figures.filter((figure) => figure !== null), cannotSay: draft.cannot_say };
}
