/** `precision`: how exact some figures shall be; `mutua run` draws more futures until they are. */

import { numberShape, percentOf } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { list, record, text } from "../keys/reader.ts";
import { optional, required, type Shape } from "../keys/shape.ts";
import type { Precision, PrecisionGoal } from "../model/scenario.ts";
import { type CheckContext, parseCheck } from "./checks.ts";
import { decimal } from "./csv.ts";

const mostByDefault = 100_000;
const form = "FIGURE=STANDARD_ERROR or FIGURE+-HALF_WIDTH, such as mutual.coverage.breadth=0.005 or mutual/fund.finance.ruin_probability+-1%";

const shape = record({
  figures: required(
    list(text("a figure and its error", 1000, 1), 100, 1),
    `${form}: figures as in checks, with the standard error or the half-width of the interval that they shall have`,
  ),
  most: optional(
    numberShape({ what: "a number of replications", type: "whole number", min: 2, max: 1e9, integer: true, setting: true }),
    mostByDefault,
    "replications at most: a run that would need more is refused, with the number that it would need",
  ),
});

/** As read; figures find their worlds and metrics when those are known. */
export type PrecisionDraft = ReturnType<typeof shape.read>;
export const precisionShape: Shape<PrecisionDraft> = shape;

/** Goals with the figures that they name; problems are reported at their place. */
export function precisionOf(draft: PrecisionDraft | null, context: CheckContext, place: Place): Precision | null {
  if (draft === null) return null;
  const goals = draft.figures.map((written, index): PrecisionGoal | null => {
    const at = under(under(place, "figures"), index);
    const [, figure = "", sign, number = ""] = /^(.+?)\s*(\+-|=)\s*([^=+]*|[^=+]*[eE][-+]?\d+)$/s.exec(written.trim()) ?? [];
    const value = decimal(number.trim()) ?? percentOf(number.trim());
    if (sign === undefined || value === null || !(value > 0)) {
      report(at, "E0315", written, form, "write the figure as in checks, then = and a number above 0");
      return null;
    }
    const check = parseCheck(`${figure} at least 0`, context, at);
    if (check === null) return null;
    if (check.span !== undefined) {
      report(at, "E0315", written, "a figure of one year, or of all together", "name one year in the brackets, or leave them out");
      return null;
    }
    if (check.statistic !== "mean") {
      report(at, "E0315", written, "the mean: other statistics have no standard error", `leave out .${check.statistic}`);
      return null;
    }
    return { figure: { ...check, expression: figure }, kind: sign === "=" ? "se" : "half_width", value };
  });
  return { goals: goals.filter((goal) => goal !== null), most: draft.most };
}
