import type { Command } from "commander";
import type { FrontierOptions } from "../analysis/frontier.ts";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { addAnalysisOptions } from "./analysis-options.ts";

export function addFrontier(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = addAnalysisOptions(
    program
      .command("frontier")
      .description("Sets cover against cost: which options are dominated, what one more covered person-year costs, how sure the choice is.")
      .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario; each of its worlds is an option")
      .option("--vary <path=values>", 'further options: "PATH=a,b,c" (repeatable: all combinations)', repeatable)
      .option("--cost <metric>", "what an option costs", "state.total")
      .option("--effect <metric>", "what it does", "coverage.breadth")
      .option("--svg <file>", "draw the options into this file, too")
      .option("--lang <language>", "language of the picture: en, fr or es; that of the system if left out")
      .option("--force", "replace an existing file")
      .option("--value <amount>", "what one more covered person-year is worth (repeatable); else around the frontier", repeatable),
  ).action(async (scenario: string, options: FrontierOptions) => {
    const { frontier } = await import("../analysis/frontier.ts");
    finish(await frontier(host, scenario, options));
  });
  addExamples(command, [
    "mutua frontier first-steps --replications 4 --set population.size=300 --vary schemes.mutual.contribution.employer_share=0,0.5",
    "mutua frontier first-steps --replications 4 --set population.size=300 --svg frontier.svg --lang fr",
  ]);
}
