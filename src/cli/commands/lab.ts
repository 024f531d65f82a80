import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { LabOptions } from "../lab.ts";

export function addLab(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("lab")
    .description("Writes a page that simulates offline in any browser: sliders for one person, rounds and codes for a class.")
    .argument("<scenario>", "file, FILE+OVERLAY, the name of a shipped scenario or of an exercise (mutua play list)")
    .option("-o, --output <file>", "where to; SCENARIO-lab.html here if left out, - is standard output")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option("--lang <code>", "language in which the page opens: en, fr or es; the page has all three")
    .option("--force", "replace an existing file")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .action(async (scenario: string, options: LabOptions) => {
      const { lab } = await import("../lab.ts");
      finish(await lab(host, scenario, options));
    });
  addExamples(command, ["mutua lab first-steps -o lab.html", "mutua lab first-steps --lang fr"]);
}
