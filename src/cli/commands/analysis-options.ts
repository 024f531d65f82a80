import { type Command, Option } from "commander";
import { repeatable } from "../help-examples.ts";

/** Options that all commands of analysis share. */
export function addAnalysisOptions(command: Command): Command {
  return command
    .option("--set <path=value>", "change one value of the scenario first (repeatable)", repeatable)
    .option("--seed <seed>", "another seed: a whole number or any text")
    .option("--replications <n>", "futures of each run")
    .option("--workers <n>", "threads; the figures do not depend on it")
    .addOption(new Option("--rng <generator>", "source of chance").choices(["default", "threefry"]).default("default"))
    .option("--json", "print the record as JSON")
    .option("--ascii", "no characters beyond ASCII on the screen")
    .option("--allow-large", "lift the limits on file sizes")
    .option("--quiet", "no progress on standard error");
}
