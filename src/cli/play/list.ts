import { escapeText } from "../../io/escape.ts";
import { exerciseNames } from "../../io/exercise-files.ts";
import { kitTexts } from "../../play/language/kit-languages.ts";
import { wrap } from "../../report/display-width.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { loadLabSource } from "../lab-source.ts";
import { languageOf } from "../language-of.ts";
import type { ListOptions } from "./options.ts";

/** `mutua play list`. */
export async function listExercises(host: Host, options: ListOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "play list");
  const found = [];
  for (const name of exerciseNames(host.library)) {
    const loaded = await loadLabSource(host, name, [], "play list");
    const exercise = "source" in loaded ? loaded.source.scenario.exercise : null;
    if (exercise !== null) found.push({ name, title: exercise.title[language], minutes: exercise.minutes, aim: exercise.aim[language] });
  }
  if (options.json === true) {
    await host.write(`${JSON.stringify(found, null, 2)}\n`);
    return exitCodes.done;
  }
  const texts = kitTexts[language];
  const lines = found.flatMap(({ name, title, minutes, aim }) => [
    `${name}  (${texts.list.minutes(String(minutes))})`,
    ...wrap(title, 76).map((line) => `  ${line}`),
    ...wrap(aim, 74).map((line) => `    ${line}`),
    "",
  ]);
  await host.write(`${[...lines, `  ${texts.list.next}`].map(escapeText).join("\n")}\n`);
  return exitCodes.done;
}
