/** `mutua sensitivity --method variance`. */
import { AnalysisFault } from "../../analysis/evaluate.ts";
import { type FigureName, valuesOf } from "../../analysis/sensitivity/figure-of-futures.ts";
import { type VarianceShares, varianceShares } from "../../analysis/sensitivity/variance-shares.ts";
import { escapeText } from "../../io/escape.ts";
import { wrap } from "../../report/display-width.ts";
import type { Evaluator } from "./evaluator.ts";
import { short, table } from "./numbers.ts";
import { paragraphs } from "./screen-width.ts";

const shownEffects = 15;

/** One run says it: every future draws the uncertain numbers. @throws AnalysisFault */
export async function sharesOf(evaluator: Evaluator, figure: FigureName): Promise<VarianceShares> {
  const { scenario } = evaluator;
  if (scenario.uncertain.length === 0)
    throw new AnalysisFault(
      "no number of the scenario is uncertain, so that all variance is chance; give ranges ({uncertain: ...}, or uncertainty.default), or use --method one-at-a-time",
    );
  const result = await evaluator.run([], { outputs: { metrics: [figure.metric], years: "horizon", by: [] }, futures: true });
  if (result.status !== "ok") throw new AnalysisFault(result.error);
  const shares = result.draws === null ? null : varianceShares(scenario, result.draws, valuesOf(result.futures, figure));
  if (shares === null)
    throw new AnalysisFault(`the figure does not vary, or exists in fewer than ten of ${scenario.replications} futures; raise --replications`);
  return shares;
}

export function varianceText(
  { scenario }: Evaluator,
  figure: string,
  { shares, rest }: VarianceShares,
  { ascii, width }: { readonly ascii: boolean; readonly width: number },
): string {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  const bar = (share: number): string => (ascii ? "#" : "█").repeat(Math.max(0, Math.round((width >= 79 ? 12 : 6) * share)));
  const lines = [
    escapeText(scenario.name),
    `  ${escapeText(figure)}: parts of its variance between futures`,
    "",
    ...table(
      [
        ["", "part", "(se)", "at 5 %", "at 95 %", ""],
        ...shares
          .slice(0, shownEffects)
          .map((one) => [escapeText(one.path), percent(one.share), `(${percent(one.shareError)})`, short(one.low, 3), short(one.high, 3), bar(one.share)]),
        ["chance, and numbers together", percent(rest), "", "", "", bar(rest)],
      ],
      [0, 5],
      width,
    ),
    ...(shares.length > shownEffects ? [`... and ${shares.length - shownEffects} more (--json has all)`] : []),
    "",
    ...wrap(
      "part: what a straight line through the draws of this number alone explains; below 0 where it is none. at 5 % and 95 %: the figure to expect at the ends of its range.",
      width,
    ),
    ...(scenario.uncertain.some(({ range }) => range.together !== undefined)
      ? wrap("Numbers that are drawn together overlap: their parts do not add up.", width)
      : []),
    `one run of ${scenario.replications} futures`,
  ];
  return `${paragraphs(lines, width).join("\n")}\n`;
}
