/** `mutua play console`: the trainer's screen of 60 by 20. On a terminal it asks; otherwise it reads lines, for tests and scripts. */
import { escapeText } from "../../io/escape.ts";
import { optionsOf } from "../../play/class-run.ts";
import { readTableCode } from "../../play/codes.ts";
import { kitNumbers } from "../../play/kit/numbers.ts";
import { planOf } from "../../play/kit/plan.ts";
import { kitTexts } from "../../play/language/kit-languages.ts";
import { labTexts } from "../../play/language/lab-languages.ts";
import { screenColumns, trainerScreen } from "../../play/trainer-screen.ts";
import { wrap } from "../../report/display-width.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { figuresOf } from "./class-runs.ts";
import { openKit } from "./kit-folder.ts";
import type { LanguageOption } from "./options.ts";

export async function trainerConsole(host: Host, folder: string, { lang }: LanguageOption): Promise<ExitCode> {
  const opened = await openKit(host, folder, "play console");
  const { kit, code, exercise } = opened;
  const language = lang === undefined ? kit.language : languageOf(host, lang, "play console");
  const texts = kitTexts[language];
  const lab = labTexts[language];
  const plan = planOf(exercise, kit.minutes);
  const numbers = kitNumbers(texts, "");
  const reached = new Map<number, string>();
  let at = 0;
  let message = "";
  const screen = (): string => {
    const lines =
      at < plan.length
        ? trainerScreen(exercise, language, texts, { code: code.code, plan, at, reached, message })
        : wrap(`${texts.screen.end} ${folder}`, screenColumns);
    return `${lines.map(escapeText).join("\n")}\n`;
  };
  /** @returns whether to go on */
  const take = async (line: string): Promise<boolean> => {
    const typed = line.trim();
    message = "";
    if (typed === "q") return false;
    if (typed === "") at++;
    else if (typed === "b") at = Math.max(0, at - 1);
    else {
      const read = readTableCode(code.code, optionsOf(exercise), typed);
      if ("fault" in read) message = lab.class.faults[read.fault] + (read.nearest === null ? "" : ` ${lab.class.didYouMean(read.nearest)}`);
      else {
        const own = (await figuresOf(host, opened, code, read.value)).worlds[0]!;
        const money = own.outOfMoney ? texts.guide.outOfMoney : `${numbers.months(own.months)} ${texts.guide.columns.months.split(", ").at(-1)}`;
        reached.set(read.value.table, `${numbers.per100(own.covered)} ${lab.class.dots.x}; ${money}`);
      }
    }
    return at < plan.length;
  };
  await host.write(screen());
  if (!host.terminal.input) {
    const lines = new TextDecoder().decode(await host.standardInput(100_000)).split(/\r?\n/);
    // a last line end is no step
    if (lines.at(-1) === "") lines.pop();
    for (const line of lines) {
      const more = await take(line);
      await host.write(`\n${screen()}`);
      if (!more) break;
    }
    return exitCodes.done;
  }
  const { isCancel, text } = await import("@clack/prompts");
  for (;;) {
    const answer = await text({ message: texts.screen.typed });
    if (isCancel(answer) || !(await take(answer ?? ""))) break;
    await host.write(`\n${screen()}`);
  }
  if (at >= plan.length) await host.write(screen());
  return exitCodes.done;
}
