import { type Command, Option } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples, repeatable } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { DebriefOptions, KitOptions, LanguageOption, ListOptions } from "../play/options.ts";

export function addPlay(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const play = program.command("play").description("Exercises for a class without a network: kits to print and to carry, rehearsal, console, debrief.");
  const list = play
    .command("list")
    .description("Lists the exercises.")
    .option("--lang <code>", "en, fr or es")
    .option("--json", "as a JSON array")
    .action(async (options: ListOptions) => finish(await (await import("../play/list.ts")).listExercises(host, options)));
  const kit = play
    .command("kit")
    .description("Makes a folder: trainer's guide with key, cards, table sheets, the page of the tables, a check of computers.")
    .argument("<exercise>", "its name in `mutua play list`, or a scenario file with an exercise block")
    .option("--tables <n>", "tables of the class")
    .option("--people <n>", "seat cards")
    .option("--minutes <n>", "length of the session: 45, 90 or 120, or any other")
    .option("--lang <code>", "language of the handouts: en, fr or es")
    .option("--code <code>", "class code of an earlier kit; the debrief then says that the future was chosen")
    .option("--set <path=value>", "change one value of the scenario (repeatable)", repeatable)
    .option("--out <dir>", "folder to make; EXERCISE-kit here if left out")
    .option("--force", "write into a folder that exists")
    .addOption(new Option("--errors <format>", "how errors are printed").choices(["text", "json"]).default("text"))
    .action(async (exercise: string, options: KitOptions) => finish(await (await import("../play/kit.ts")).makeKit(host, exercise, options)));
  const rehearse = play
    .command("rehearse")
    .description("Shows the trainer what will happen in the class future, and how hard it is.")
    .argument("<kit>", "folder of the kit")
    .option("--lang <code>", "another language than that of the kit")
    .action(async (folder: string, options: LanguageOption) => finish(await (await import("../play/rehearse.ts")).rehearse(host, folder, options)));
  const screen = play
    .command("console")
    .description("The trainer's screen, 60 by 20: steps, minutes, codes of tables. Without a terminal it reads lines.")
    .argument("<kit>", "folder of the kit")
    .option("--lang <code>", "another language than that of the kit")
    .action(async (folder: string, options: LanguageOption) => finish(await (await import("../play/console.ts")).trainerConsole(host, folder, options)));
  const debrief = play
    .command("debrief")
    .description("Writes what the class did: each table's decisions, its future beside many, the key, the questions.")
    .argument("<kit>", "folder of the kit")
    .option("--codes <file>", "table codes, one a line; - is standard input; without it only the key and the questions")
    .option("--force", "replace an existing debrief")
    .action(async (folder: string, options: DebriefOptions) => finish(await (await import("../play/debrief.ts")).debrief(host, folder, options)));
  addExamples(play, ["mutua play list", "mutua play list --json"]);
  addExamples(list, ["mutua play list", "mutua play list --lang fr"]);
  addExamples(kit, ["mutua play kit small-pool --tables 6 --people 30 --out kit", "mutua play kit small-pool --lang fr --minutes 45"]);
  addExamples(rehearse, ["mutua play rehearse kit", "mutua play rehearse kit --lang fr"]);
  addExamples(screen, ["mutua play console kit", "mutua play console kit --lang es"]);
  addExamples(debrief, ["mutua play debrief kit", "mutua play debrief kit --force"]);
}
