import type { Command } from "commander";
import type { ParamsOptions } from "../analysis/params.ts";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addParams(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("params")
    .description("Lists every number of a scenario with its unit, source and range; of two scenarios, the numbers that differ.")
    .argument("<scenario>", "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input")
    .argument("[other]", "a second one")
    .option("--set <path=value>", "change one value first (repeatable)", repeatable)
    .option("--debt", "only numbers without a source")
    .option("--json", "print the list as JSON")
    .option("--allow-large", "lift the limits on file sizes")
    .action(async (scenario: string, other: string | undefined, options: ParamsOptions) => {
      const { params } = await import("../analysis/params.ts");
      finish(await params(host, other === undefined ? [scenario] : [scenario, other], options));
    });
  addExamples(command, ["mutua params first-steps", "mutua params first-steps too-small-a-pool"]);
}
