import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { BundleOptions, VerifyOptions } from "../study/bundle.ts";

export function addBundle(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("bundle")
    .description("Packs a merged study and this program into one archive that a stranger runs again, offline, to the same bytes.")
    .argument("<dir>", "folder of the plan, merged")
    .option("--out <file>", "name of the archive; DIR.zip if left out")
    .option("--force", "replace an existing archive")
    .option("--quiet", "nothing on the screen but errors")
    .action(async (folder: string, options: BundleOptions) => {
      const { bundle } = await import("../study/bundle.ts");
      finish(await bundle(host, folder, options));
    });
  addExamples(command, ["mutua bundle study", "mutua bundle study --out archive.zip"]);
  command.enablePositionalOptions();
  const verify = command
    .command("verify")
    .description("Runs the study of an archive again and compares every merged file with the hashes that came with it.")
    .argument("<file>", "archive made by mutua bundle")
    .option("--workers <n>", "threads; the figures do not depend on it")
    .option("--quiet", "no progress on standard error")
    .action(async (file: string, options: VerifyOptions) => {
      const { verifyBundle } = await import("../study/bundle.ts");
      finish(await verifyBundle(host, file, options));
    });
  addExamples(verify, ["mutua bundle verify study.zip", "mutua bundle verify study.zip --workers 1"]);
  verify.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} the same bytes, ${exitCodes.checkFailed} other bytes, ${exitCodes.invalid} no such archive, or one of another version`,
  );
}
