import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { ReportOptions } from "../report/options.ts";

export function addReport(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("report")
    .description("Writes a brief for a meeting: two A4 pages and an annex from which an actuary recomputes, in one file that needs no network.")
    .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
    .option("-o, --output <file>", "where to; <scenario>-brief.html if left out, - for standard output; a name that ends in .pdf prints it")
    .option("--lang <language>", "language: en, fr or es; that of the system if left out")
    .option("--ask <text>", "what is asked of whom, printed as it is")
    .option("--for <text>", "for whom: 'the Ministry of Health'")
    .option("--by <text>", "the organisation that writes")
    .option("--date <date>", "a date to print, YYYY-MM-DD; without it there is none")
    .option("--from <file>", "a result.json of this scenario (mutua run --out): nothing is simulated again")
    .addOption(
      new Option(
        "--sensitivity <how>",
        "on what the result hangs: auto reads it from the numbers that vary in the run (where none does, 2,000 people and 10 futures show it); quick and full change some 20 assumptions one at a time, quick with up to 4,000 people and 20 futures",
      )
        .choices(["none", "auto", "quick", "full"])
        .default("auto"),
    )
    .option("--story <who>", "one simulated person in the annex: poorest-helped, median, pays-most, left-out, or a person's number")
    .option("--frontier <file>", "options of mutua frontier --json: a picture and a table in the annex")
    .addOption(new Option("--template <name>", "brief, or the long report under an actuary's headings").choices(["brief", "actuarial"]).default("brief"))
    .option("--md <file>", "the same as Markdown")
    .option("--xlsx <file>", "its tables as a spreadsheet")
    .option("--svg <dir>", "its pictures as SVG files in this folder")
    .option("--pdf <file>", "print it with a Chromium or Chrome of this machine")
    .option("--browser <path>", "the browser that prints")
    .option("--open", "open it when it is written")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option("--seed <seed>", "another seed")
    .option("--replications <n>", "how many futures are simulated")
    .option("--workers <n>", "worker threads; the figures do not depend on it")
    .option("--force", "replace existing files")
    .option("--allow-large", "lift the limits on file sizes, memory and time")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .option("--quiet", "neither progress nor warnings on standard error")
    .action(async (scenario: string, options: ReportOptions) => {
      const { report } = await import("../report/report.ts");
      finish(await report(host, scenario, options));
    });
  addExamples(command, ["mutua report first-steps", "mutua report senegal-teachers -o brief.html --lang fr --by 'Our union' --date 2026-11-29"]);
}
