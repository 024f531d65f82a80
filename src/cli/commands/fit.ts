import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { FitOptions } from "../fit/fit.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { addAnalysisOptions } from "./analysis-options.ts";

export function addFit(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = addAnalysisOptions(
    program
      .command("fit")
      .description("Finds which values of some numbers give published figures, with their error, or says which figures cannot be given.")
      .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
      .option("--targets <file>", "published figures: a CSV file with the columns figure, value, se (or lo, hi), and model, source")
      .option("--target <figure=value,se>", "one more of them, such as mutual.coverage.breadth=0.32,0.02 (repeatable)", repeatable)
      .option("--over <path=low:high>", "a number to be fitted, and where it may lie (repeatable)", repeatable)
      .option("--runs <n>", "runs in all (60, and 60 for each number)")
      .option("--waves <n>", "waves of history matching before the rounds of rejection", "3")
      .option("--draws <n>", "draws of the result", "200")
      .option("--sample-seed <text>", "seed of the design and of the draws", "fit")
      .option("--out <file>", "write the draws as an overlay that run reads: mutua run BASE+FILE")
      .option("--force", "replace the file of --out"),
  ).action(async (scenario: string, options: FitOptions) => {
    const { fitToTargets } = await import("../fit/fit.ts");
    finish(await fitToTargets(host, scenario, options));
  });
  addExamples(command, [
    "mutua fit first-steps --over schemes.mutual.reach=0.3:1 --target mutual.coverage.breadth=0.17,0.02 --runs 30 --replications 3 --set population.size=200",
    "mutua fit first-steps --over schemes.mutual.reach=0.3:1 --over behaviour.lapse.arrears=0:0.2 --target mutual.coverage.breadth=0.17,0.02 --runs 40 --replications 3 --set population.size=200 --out posterior.yaml",
  ]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} fitted, ${exitCodes.checkFailed} no values of the ranges give all targets, ${exitCodes.usage} usage; all of them: mutua man`,
  );
}
