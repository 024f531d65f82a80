import { type Command, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { ExpandOptions } from "../study/expand.ts";
import type { SweepOptions } from "../study/sweep-options.ts";
import { UsageError } from "../usage-error.ts";

export function addSweep(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("sweep")
    .description("Plans a study of many variants of one scenario: makes a folder with the plan and its design, tries a few variants, says what it will take.")
    .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
    // not required in the words of the parser: it would ask `sweep expand` for it too
    .option("--plan <dir>", "folder of the study, made if it is missing (required)")
    .option("--vary <path=values>", 'what varies: "PATH=a,b,c", "PATH=low:high" or "PATH=low:high:count" (repeatable)', repeatable)
    .option("--sample <method>", "grid, lhs:N, sobol:N, morris:R, one-at-a-time, or file:design.csv", "grid")
    .option("--sample-seed <text>", "seed of the design (lhs, sobol, morris); the seed of the futures is another one", "design")
    .option("--metrics <ids>", "figures to keep: headline, all, or ids joined by commas")
    .option("--years <years>", "of which years: horizon, all, last, or years joined by commas; horizon figures are always kept")
    .option("--by <breakdowns>", "also by quintile, sex, age_band, group, health, joined by commas")
    .option("--replications <n>", "futures of each variant")
    .option("--seed <seed>", "another seed: a whole number or any text")
    .addOption(
      new Option("--seed-rule <rule>", "same: variants meet the same futures and are paired; own: a seed each").choices(["same", "own"]).default("same"),
    )
    .option("--set <path=value>", "change one value of the scenario for all variants (repeatable)", repeatable)
    .addOption(new Option("--rng <generator>", "source of chance").choices(["default", "threefry"]).default("default"))
    .addOption(new Option("--keep-replications <when>", "keep every total of every future; auto: below 1 GB").choices(["auto", "yes", "no"]).default("auto"))
    .option("--no-pilot", "plan only; nothing is tried")
    .option("--workers <n>", "threads that the estimate of time counts on")
    .option("--force", "replace a plan that has not run yet")
    .option("--allow-large", "lift the limits on file sizes")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .option("--quiet", "no warnings on standard error")
    .action(async (scenario: string, options: Partial<Pick<SweepOptions, "plan">> & Omit<SweepOptions, "plan">) => {
      const { plan } = options;
      if (plan === undefined) throw new UsageError("--plan DIR is missing: the folder of the study", "sweep");
      const { sweep } = await import("../study/sweep.ts");
      finish(await sweep(host, scenario, { ...options, plan }));
    });
  addExamples(command, [
    "mutua sweep first-steps --plan study --vary population.size=500,1000 --replications 5",
    "mutua sweep first-steps --plan study --vary schemes.mutual.reach=0.5,0.7,0.9 --replications 5 --no-pilot",
  ]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} done, ${exitCodes.usage} usage, ${exitCodes.invalid} invalid scenario, path or design; all of them: mutua man`,
  );
  // what stands after `expand` is its own
  command.enablePositionalOptions();
  addExpand(command, host, finish);
}

function addExpand(parent: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = parent
    .command("expand")
    .description("Adds variants or replications to a plan, also to one that has run: batch then computes only what is missing.")
    .argument("<dir>", "folder of the plan")
    .option("--replications <n>", "futures of each variant from now on")
    .option("--vary <path=values>", "further variants, as sweep takes them (repeatable)", repeatable)
    .option("--sample <method>", "grid, lhs:N, sobol:N, morris:R, one-at-a-time; N or R further ones", "grid")
    .option("--more <n>", "N further variants of the plan's own design (lhs, sobol, morris)")
    .action(async (folder: string, options: ExpandOptions) => {
      const { expand } = await import("../study/expand.ts");
      finish(await expand(host, folder, options));
    });
  addExamples(command, ["mutua sweep expand study --replications 8", "mutua sweep expand study --vary population.size=2000"]);
}
