import { type Command, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { BatchCommandOptions } from "../study/batch.ts";

export function addBatch(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("batch")
    .description("Runs the variants of a plan that are not finished yet; can be stopped, killed and started again without loss.")
    .argument("<dir>", "folder of the plan, made by mutua sweep")
    .option("--shard <i/n>", "only every n-th variant, beginning with the i-th; auto takes the number from Slurm, Kubernetes or GNU parallel")
    .option("--workers <n>", "threads; the figures do not depend on it")
    .option("--retry <which>", "failed: compute variants again that failed (not those with an error of their own)")
    .option("--status", "say how far it is instead")
    .option("--json", "with --status: as JSON")
    .addOption(
      new Option("--emit <scheduler>", "write the file of a cluster instead").choices(["slurm", "kubernetes", "snakemake", "nextflow", "parallel", "makefile"]),
    )
    .option("--tasks <n>", "with --emit: parts that the scheduler runs")
    .option("--ascii", "no characters beyond ASCII in the progress bar")
    .option("--allow-large", "lift the limits on file sizes")
    .option("--quiet", "nothing on the screen but errors")
    .action(async (folder: string, options: BatchCommandOptions) => {
      const { batch } = await import("../study/batch.ts");
      finish(await batch(host, folder, options));
    });
  addExamples(command, ["mutua batch study", "mutua batch study --status"]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} done, ${exitCodes.batchFailures} finished with variants that have errors, ${exitCodes.outputInUse} another process runs the same variants, ${exitCodes.terminated} stopped; all of them: mutua man`,
  );
}
