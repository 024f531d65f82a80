import { leversInOrder } from "../../src/engine/levers/catalogue.ts";
import { type Preset, presets } from "../../src/engine/scenario/presets.ts";
import { leverLines } from "./lever-lines.ts";
import { table } from "./markdown.ts";

/** The text of docs/regimes.md: what the two regimes are where a scenario says nothing, side by side, with sources. */
export function renderRegimes(): string {
  const solidarity = presets.get("solidarity")!;
  const forProfit = presets.get("for-profit")!;
  const keys = [...new Set([...solidarity.lines, ...forProfit.lines].map(({ key }) => key))];
  const value = (preset: Preset, key: string): string => {
    const line = preset.lines.find((one) => one.key === key);
    return line === undefined ? "-" : `\`${line.value}\``;
  };
  const source = (key: string): string =>
    [...new Set([solidarity, forProfit].flatMap((preset) => preset.lines.filter((line) => line.key === key).map((line) => line.source)))].join("; ");
  const rows = keys.map((key) => [`\`${key}\``, value(solidarity, key), value(forProfit, key), source(key)]);
  return [
    "# Two regimes, treated alike",
    "",
    "Generated from `src/engine/scenario/presets.ts` by `npx vitest run tests/docs -u`.",
    "",
    "A comparison is worth what its other side is worth. The presets of `kind: solidarity` and `kind: for-profit` therefore differ in",
    "the rule of the contribution and in the profit margin, and in nothing else; what is better or worse about a real scheme stands in",
    "the scenario file, where a reader can see it.",
    "",
    ...table(["key", "solidarity", "for-profit", "why, and from where"], rows),
    "",
    "Both are voluntary, sell the same package, share one expense curve, one pricing routine, one safety margin, one starting",
    "reserve, one rule of insolvency, one rule of choice, and live through the same people, needs and shocks. A scenario that gives",
    "one side an obligation to belong, a subsidy or a better package changes the comparison, and should say so.",
    "",
    "What the engine and the report do about it:",
    "",
    "- two worlds with equal schemes under different names differ by exactly 0 (tested), but for draws that hang on a scheme's name: who is",
    "  reached by education, prevention and own facilities;",
    "- swapping the names of two worlds mirrors the sentences of the screen (tested);",
    "- every lever may be had by either kind (tested): a board, owners or an assembly (`governance`), a call, a cut or a rescue when",
    "  the money is gone (`on_insolvency`). The presets have none of them: a written rate stays as written, and so does a closed scheme;",
    "- a scheme that fails is told in the same size of type on either side;",
    "- hardship counts contributions beside out-of-pocket payments (`protection.burden_over_10`), because the usual indicator leaves",
    "  them out and so favours pre-payment by definition; care that people went without stands beside it.",
    "",
    "Scenarios that ship, in which solidarity loses, and why:",
    "",
    ...table(
      ["scenario", "what goes wrong"],
      [
        ["`too-small-a-pool`", "four hundred members: chance, and little else, ruins a fair price"],
        ["`voluntary-and-selected`", "one price, nobody obliged, people who know: the healthy leave, the price follows, more leave"],
        ["`late-subsidy`", "balanced on paper, a part of the income paid late: promised money pays no bill"],
        ["`insurer-serves-better`", "a badly run mutual beside a well-run insurer: ask what members receive"],
        ["`us-individual-market-2010`", "one price without subsidies or obligation covers fewer than an insurer that refuses"],
      ],
    ),
    "",
    "And in which it gains, with the conditions under which it does: `first-steps`, `senegal-teachers`, `federation-of-villages`.",
    "",
    "Every lever may be had by either kind of scheme (a test runs each under both names and compares every figure to the last bit), or belongs to the",
    "world and falls on all its schemes. Levers that draw whom they reach (education, prevention, facilities) draw by the name of the scheme: two schemes",
    "of different names with the same terms have the same law and other people. What to look at before a lever decides a comparison:",
    "",
    ...table(
      ["lever", "said by", "what it does to a comparison"],
      leversInOrder.map(({ name, scope }) => [`\`${name}\``, scope === "scheme" ? "a scheme" : "the world", lineOf(name)]),
    ),
    "",
  ].join("\n");
}

function lineOf(lever: string): string {
  const line = leverLines[lever];
  if (line === undefined) throw new Error(`docs/regimes.md says nothing of the lever ${lever}: add a line to tests/docs/lever-lines.ts`);
  return line;
}
