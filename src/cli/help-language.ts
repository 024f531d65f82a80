/** Help in the reader's language: descriptions are replaced before anything is printed. A text without translation stays English. */
import type { Argument, Command, Option } from "commander";
import type { HelpTexts } from "../report/language/help/help-texts.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";

/** The texts that the help about to be printed needs; null where none is printed, or English is read. */
export async function helpTextsFor(host: Host): Promise<HelpTexts | null> {
  const { argv } = host;
  if (argv.length > 0 && !argv.some((word) => word === "-h" || word === "--help")) return null;
  const at = argv.indexOf("--lang");
  const language = languageOf(host, at < 0 ? argv.find((word) => word.startsWith("--lang="))?.slice(7) : argv[at + 1], "");
  if (language === "en") return null;
  const { loadHelpTexts } = await import("../report/language/help/load.ts");
  return loadHelpTexts(language);
}

/** Puts the texts into every command given. */
export function speakHelp(commands: readonly Command[], { texts, titles, choices, default: otherwise }: HelpTexts): void {
  const say = (text: string): string => texts[text] ?? text;
  for (const command of commands) {
    command.description(say(command.description()));
    for (const option of command.options as Option[]) option.description = say(option.description);
    for (const argument of command.registeredArguments as Argument[]) argument.description = say(argument.description);
    command.helpOption("-h, --help", say("show help"));
    command.configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleOptionDescription: (text) =>
        text.replace("(choices: ", `(${choices} `).replace("(default: ", `(${otherwise} `).replace(", default: ", `, ${otherwise} `),
    });
  }
}

/** What stands after the help: headings of examples and of exit codes. */
export function speakEpilogue(text: string, { examples, exitCodes, exits }: HelpTexts): string {
  return text.replace(/^Examples:$/m, examples).replace(/^Exit codes: .*$/m, (line) =>
    Object.entries(exits)
      .reduce((said, [english, spoken]) => said.replace(english, spoken), line)
      .replace("Exit codes:", exitCodes),
  );
}
