import type { Command } from "commander";
import type { CaseOptions, ScoreOptions } from "../cases.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addCases(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const cases = program
    .command("cases")
    .description("Real cases as scenarios: what was asked, what was predicted before it was compared, and how near it came.");
  const list = cases
    .command("list")
    .description("Lists the cases with their question and the figures that answer it.")
    .option("--json", "as a JSON array")
    .action(async (options: CaseOptions) => finish(await (await import("../cases.ts")).listCases(host, options)));
  const run = cases
    .command("run")
    .description("Runs cases (all of them if none is named) and prints what they predict, beside what was frozen.")
    .argument("[case...]", "names in `mutua cases list`")
    .option("--json", "the predictions of this run as JSON, in the format of predictions.json")
    .option("--replications <n>", "how many futures; frozen predictions use the number in each file")
    .option("--workers <n>", "worker threads; the figures do not depend on it")
    .option("--freeze <file>", "add these predictions to a file of predictions; one that stands there is never changed")
    .option("--date <day>", "day of the predictions, YYYY-MM-DD; today if left out")
    .option("--quiet", "no progress on standard error")
    .action(async (names: readonly string[], options: CaseOptions) => finish(await (await import("../cases.ts")).runCases(host, names, options)));
  const score = cases
    .command("score")
    .description("Compares predictions with published outcomes: hits and misses, distances, whether the ranges hold what they promise.")
    .requiredOption("--outcomes <file>", "published outcomes, YAML or JSON (mutua explain outcomes)")
    .option("--predictions <file>", "a file of predictions; the one that is shipped if left out")
    .option("--json", "as JSON")
    .action(async (options: ScoreOptions) => finish(await (await import("../cases.ts")).scoreCases(host, options)));
  addExamples(cases, ["mutua cases list", "mutua cases run yeshasvini --replications 2"]);
  addExamples(list, ["mutua cases list", "mutua cases list --json"]);
  addExamples(run, ["mutua cases run yeshasvini --replications 2", "mutua cases run yeshasvini --replications 2 --json"]);
  addExamples(score, ["mutua cases score --outcomes outcomes.yaml", "mutua cases score --outcomes outcomes.yaml --json"]);
  score.addHelpText("after", `\nExit codes: ${exitCodes.done} compared, whatever came of it; all of them: mutua man`);
}
