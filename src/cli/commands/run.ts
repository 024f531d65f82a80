import { type Command, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { RunOptions } from "../run-options.ts";

export function addRun(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("run")
    .description("Simulates a scenario and prints the comparison of its worlds.")
    .argument("<scenario>", "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input")
    .option("--format <name>", "print in a machine format: json or csv; screen is the default")
    .option("--json", "short for --format json: the result record")
    .option("--csv", "short for --format csv: the rows of the result")
    .option("--out <dir>", "also save result.json, metrics.csv, summary.txt, futures.csv, run.json (and draws.csv where numbers are uncertain) in this folder")
    .option("--replicates <file>", "also save every total of every replication as CSV")
    .option("--metrics <ids>", "these metrics, in machine formats and after the screen: headline, all, or ids joined by commas")
    .option("--years <years>", "of these years: all, last, or years joined by commas")
    .option("--by <breakdowns>", "by quintile, sex, age_band, group, health, joined by commas")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option(
      "--truth <path=value>",
      "an uncertain number is so in every future, while prices of the first year are made with what was believed (repeatable)",
      repeatable,
    )
    .option("--seed <seed>", "another seed: a whole number or any text")
    .option("--replications <n>", "how many futures are simulated")
    .option("--until-precise <figure=error>", 'add futures until a figure has this standard error, or "figure+-half-width" (repeatable)', repeatable)
    .option("--most <n>", "with --until-precise: futures at most (100000)")
    .option("--replicate <n>", "simulate one replication only: 0 is the first")
    .option("--workers <n>", "worker threads; the figures do not depend on it")
    .option("--check", "exit with 10 when a check of the scenario fails")
    .option("--strict", "with --check: an undecided check, whose interval holds its limit, counts as failed")
    .option("--fail-if <expression>", 'exit with 10 when this holds, written like a check: "without.exclusion.rate > 0.5" (repeatable)', repeatable)
    .option("--detail [families]", "print every metric asked for, by group and over the years; of some families only: --detail coverage,finance")
    .option("--quick", "at most 20 futures of the same people: a first look")
    .option("--plain", "leave out the fair baseline: parity, equal public money, what reverses the result")
    .option("--explain-difference", "divide each compared difference among the levers that make it (Shapley's value); takes longer")
    .option("--lang <language>", "language of the text: en, fr or es; that of the system if left out")
    .option("--color", "colour on")
    .option("--no-color", "colour off")
    .option("--ascii", "no characters beyond ASCII on the screen")
    .option("--force", "replace existing output files")
    .option("--allow-large", "lift the limits on file sizes, memory and time")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--rng <generator>", "source of chance; threefry is a slower cross-check of the default").choices(["default", "threefry"]).default("default"),
    )
    .option("--quiet", "neither progress nor warnings on standard error")
    .action(async (scenario: string, options: RunOptions) => {
      const { run } = await import("../run.ts");
      finish(await run(host, scenario, options));
    });
  addExamples(command, ["mutua run first-steps --replications 20", "mutua run first-steps --replications 20 --json --years last"]);
  command.addHelpText(
    "after",
    `\nExit codes: ${exitCodes.done} done, ${exitCodes.invalid} invalid scenario, ${exitCodes.checkFailed} a check failed; all of them: mutua man`,
  );
}
