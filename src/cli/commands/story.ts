import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { StoryOptions } from "../story/story.ts";

export function addStory(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("story")
    .description("Tells what happens to a few simulated people in the compared worlds, year by year, from the same draws.")
    .argument("<scenario>", "a file, FILE+OVERLAY, or the name of a shipped scenario")
    .option("--pick <who>", "poorest-helped, median, pays-most, left-out, or a person's number; several joined by commas")
    .option("--people <n>", "how many people are told, by the rules above in this order")
    .option("--future <n>", "of which future: 0 is the first")
    .option("--lang <language>", "language: en, fr or es; that of the system if left out")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option("--allow-large", "lift the limits on file sizes and memory")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .action(async (scenario: string, options: StoryOptions) => {
      const { story } = await import("../story/story.ts");
      finish(await story(host, scenario, options));
    });
  addExamples(command, ["mutua story first-steps --set population.size=2000", "mutua story first-steps --pick left-out --lang fr --set population.size=2000"]);
}
