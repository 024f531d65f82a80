import type { Command } from "commander";
import type { SensitivityOptions } from "../analysis/sensitivity.ts";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { addAnalysisOptions } from "./analysis-options.ts";

export function addSensitivity(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = addAnalysisOptions(
    program
      .command("sensitivity")
      .description(
        "On which assumptions does a figure hang? One at a time (tornado, break-even, what turns the sign), Morris, Sobol, or an actuary's usual set.",
      )
      .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
      .option(
        "--figure <figure>",
        'written like the left side of a check: "(mutual - insurer).exclusion.rate"; else cover, as the scenario compares its worlds',
      )
      .option(
        "--method <method>",
        "one-at-a-time, actuarial, variance (parts, from one run with uncertain numbers), morris:R (trajectories) or sobol:N (points)",
        "one-at-a-time",
      )
      .option("--vary <path=low:high>", "what is varied (repeatable); else the ranges of the scenario, else its numbers without a source", repeatable)
      .option("--sample-seed <text>", "seed of the design (morris, sobol)", "design"),
  ).action(async (scenario: string, options: SensitivityOptions) => {
    const { sensitivity } = await import("../analysis/sensitivity.ts");
    finish(await sensitivity(host, scenario, options));
  });
  addExamples(command, [
    "mutua sensitivity first-steps --replications 3 --set population.size=200 --method actuarial",
    "mutua sensitivity first-steps --replications 3 --set population.size=200 --vary schemes.mutual.reach=0.5:0.9 --vary behaviour.lapse.arrears=0:0.2 --method morris:3",
  ]);
}
