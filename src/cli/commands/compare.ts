import type { Command } from "commander";
import type { CompareOptions } from "../analysis/compare.ts";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { addAnalysisOptions } from "./analysis-options.ts";

export function addCompare(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = addAnalysisOptions(
    program
      .command("compare")
      .description("Runs many scenarios under one seed and puts their worlds into one table, with what differs from the first by more than chance.")
      .argument("<scenario...>", "files, FILE+OVERLAY, or names of shipped scenarios")
      .option("--metrics <ids>", "the columns, joined by commas"),
  ).action(async (scenarios: readonly string[], options: CompareOptions) => {
    const { compare } = await import("../analysis/compare.ts");
    finish(await compare(host, scenarios, options));
  });
  addExamples(command, [
    "mutua compare first-steps too-small-a-pool --replications 3 --set population.size=300",
    "mutua compare first-steps voluntary-and-selected --replications 3 --set population.size=300 --metrics coverage.breadth,exclusion.rate",
  ]);
}
