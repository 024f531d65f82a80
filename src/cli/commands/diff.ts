import type { Command } from "commander";
import type { DiffOptions } from "../analysis/diff.ts";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addDiff(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("diff")
    .description("Tells what changed between two saved results, and whether by more than chance: future by future where seeds match.")
    .argument("<first>", "folder of mutua run --out, or a file of --json")
    .argument("<second>", "the same")
    .option("--metrics <ids>", "only these figures, joined by commas, in all years and groups that were saved")
    .option("--all", "every figure, not only the headline at the horizon")
    .option("--json", "print the differences as JSON")
    .action(async (first: string, second: string, options: DiffOptions) => {
      const { diff } = await import("../analysis/diff.ts");
      finish(await diff(host, [first, second], options));
    });
  addExamples(command, ["mutua diff before after", "mutua diff before after --metrics coverage.breadth --json"]);
}
