import { menuTexts } from "../report/language/menu.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";

type Choice = "example" | "mine" | "brief" | "class" | "selftest" | "help";

/** What each choice types; it is printed, so that the second time a person types it. */
export const commands: Readonly<Record<Choice, readonly string[]>> = {
  example: ["run", "first-steps"],
  mine: ["init"],
  brief: ["report", "senegal-teachers", "--open"],
  class: ["lab", "first-steps"],
  selftest: ["selftest"],
  help: ["--help"],
};

/** Asks what is wanted and gives the words of the command; null where nothing is chosen. */
export async function menu(host: Host): Promise<readonly string[] | null> {
  const { intro, isCancel, log, select } = await import("@clack/prompts");
  const texts = menuTexts[languageOf(host, undefined, "")];
  intro(texts.title);
  const keys = Object.keys(commands) as Choice[]; // exactly the keys of the type
  const choice = await select({ message: texts.question, options: keys.map((value) => ({ value, label: texts.items[value] })) });
  if (isCancel(choice)) return null;
  const words = commands[choice];
  log.step(`${texts.same} mutua ${words.join(" ")}`);
  return words;
}
