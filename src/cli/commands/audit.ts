import type { Command } from "commander";
import type { AuditOptions } from "../analysis/audit.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";

const ranges = "--set uncertainty.default.costs=0.3 --set uncertainty.default.behaviour=0.3";

export function addAudit(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("audit")
    .description("Reads a scenario as a hostile referee would: the nearest assumptions, within their ranges, that reverse the headline or stop a scheme.")
    .argument("<scenario>", "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input")
    .option("--pair <worlds>", "two worlds joined by a comma; else the first pair that the scenario compares")
    .option("--futures <n>", "futures of each trial, the same for all", "2")
    .option("--set <path=value>", "change one value of the scenario first (repeatable)", repeatable)
    .option("--seed <seed>", "another seed: a whole number or any text")
    .option("--check", "exit with 10 when something within the ranges reverses the headline or stops a scheme")
    .option("--json", "print the record as JSON")
    .option("--ascii", "no characters beyond ASCII on the screen")
    .option("--allow-large", "lift the limits on file sizes")
    .option("--quiet", "no progress on standard error")
    .action(async (scenario: string, options: AuditOptions) => {
      const { audit } = await import("../analysis/audit.ts");
      finish(await audit(host, scenario, options));
    });
  addExamples(command, [
    `mutua audit first-steps --futures 1 --set population.size=300 --set years=3 ${ranges}`,
    `mutua audit first-steps --futures 1 --set population.size=300 --set years=3 --pair mutual,without --json ${ranges}`,
  ]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} searched, ${exitCodes.checkFailed} found something (--check), ${exitCodes.usage} nothing to search, ${exitCodes.invalid} invalid scenario; all of them: mutua man`,
  );
}
