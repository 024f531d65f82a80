import type { Command } from "commander";
import type { SolveOptions } from "../analysis/solve.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { addAnalysisOptions } from "./analysis-options.ts";

export function addSolve(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = addAnalysisOptions(
    program
      .command("solve")
      .description("Finds the values of a number at which checks hold, with the error of the answer; or the smallest figure over two numbers.")
      .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
      .option("--for <path>", "the unknown: a path of the scenario (twice with --minimise)", repeatable)
      .option("--range <low:high>", "where to look, once for each --for", repeatable)
      .option("--until <check>", 'what shall hold, as in `checks`: "mutual/mutual.finance.ruin_probability at most 5%" (repeatable)', repeatable)
      .option("--minimise <figure>", "with two unknowns: the figure to make as small as the checks allow, such as mutual.state.total")
      .option("--steps <n>", "values of the first grid of each unknown (9; 7 with --minimise)"),
  ).action(async (scenario: string, options: SolveOptions) => {
    const { solve } = await import("../analysis/solve.ts");
    finish(await solve(host, scenario, options));
  });
  addExamples(command, [
    'mutua solve first-steps --for schemes.mutual.reach --range 0.3:1 --until "mutual.coverage.breadth at least 15%" --replications 4 --set population.size=300',
    'mutua solve first-steps --for behaviour.affordability.share_of_income --range 0.01:0.08 --until "mutual.exclusion.rate at most 90%" --replications 3 --set population.size=300',
  ]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} found, ${exitCodes.checkFailed} no value in the range holds, ${exitCodes.usage} usage; all of them: mutua man`,
  );
}
