import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { MergeCommandOptions } from "../study/merge.ts";

export function addMerge(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("merge")
    .description("Makes one set of tables (Parquet and CSV, with a codebook) of all that a plan's batches computed.")
    .argument("<dir>", "folder of the plan")
    .option("--allow-partial", "merge what there is; the manifest says that it is not complete")
    .option("--wide", "also one row a variant, with a column for each figure (wide.csv)")
    .option("--replicates", "also every total of every future (replicates.parquet)")
    .option("--quiet", "nothing on the screen but errors")
    .action(async (folder: string, options: MergeCommandOptions) => {
      const { merge } = await import("../study/merge.ts");
      finish(await merge(host, folder, options));
    });
  addExamples(command, ["mutua merge study", "mutua merge study --allow-partial --wide"]);
}
