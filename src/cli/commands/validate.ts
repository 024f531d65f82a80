import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { type ValidateOptions, validate } from "../validate.ts";

export function addValidate(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("validate")
    .description("Lists everything that is wrong with scenario files, without running them.")
    .argument("<scenario...>", "files, FILE+OVERLAY, names of shipped scenarios, or - for standard input")
    .option("--set <path=value>", "change one value (repeatable)", repeatable)
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .option("--allow-large", "lift the limits on file sizes")
    .option("--quiet", "print errors only")
    .action(async (scenarios: readonly string[], options: ValidateOptions) => finish(await validate(host, scenarios, options)));
  addExamples(command, ["mutua validate first-steps", "mutua validate first-steps --set population.size=1000"]);
}
