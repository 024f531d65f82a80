/** `mutua play rehearse`: what will happen in the class future, design by design, for the trainer only. */

import type { ResultRecord } from "../../engine/index.ts";
import { escapeText } from "../../io/escape.ts";
import { seedOf } from "../../play/class-run.ts";
import { kitNumbers } from "../../play/kit/numbers.ts";
import { kitTexts } from "../../play/language/kit-languages.ts";
import { wrap } from "../../report/display-width.ts";
import { indexRows } from "../../report/rows.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { runHere, withSettings } from "../lab-source.ts";
import { languageOf } from "../language-of.ts";
import { openKit } from "./kit-folder.ts";
import type { LanguageOption } from "./options.ts";

const width = 76;

export async function rehearse(host: Host, folder: string, { lang }: LanguageOption): Promise<ExitCode> {
  const { kit, code, exercise, source, set } = await openKit(host, folder, "play rehearse");
  const language = lang === undefined ? kit.language : languageOf(host, lang, "play rehearse");
  const texts = kitTexts[language];
  const numbers = kitNumbers(texts, "");
  const lines = [
    texts.rehearse.heading,
    `${exercise.title[language]} – ${code.code}`,
    texts.rehearse.only,
    texts.rehearse.harder(numbers.whole(kit.harderThan)),
    "",
  ];
  for (const design of exercise.key) {
    const settings = [...design.set, `seed=${JSON.stringify(seedOf(exercise, code.seed, 1))}`, "replications=1", "checks=[]"];
    const record = runHere(await withSettings(host, source.argument, set, settings, "play rehearse"));
    lines.push(...wrap(design.label[language], width), ...wrap(yearsOf(record), width - 2).map((line) => `  ${line}`));
  }
  await host.write(`${lines.map(escapeText).join("\n")}\n`);
  return exitCodes.done;

  function yearsOf(record: ResultRecord): string {
    const rows = indexRows(record.metrics);
    const world = record.compare[0]?.[0] ?? record.worlds[0]!.name;
    const scheme = record.worlds.find(({ name }) => name === world)?.schemes[0] ?? null;
    const covered = (year: number): string => numbers.per100(rows.find({ world, metric: "coverage.breadth", year })?.mean ?? null);
    const months = (year: number): string => numbers.months(rows.find({ world, scheme, metric: "finance.reserve_months", year })?.mean ?? null);
    const ruined = record.years.find((year) => (rows.find({ world, scheme, metric: "finance.ruin_probability", year })?.mean ?? 0) > 0);
    const shown = record.years
      .filter((_, index) => index % 3 === 0 || index === record.years.length - 1)
      .filter((year) => ruined === undefined || year < ruined);
    return [
      ...shown.map((year) => texts.rehearse.line(String(year), covered(year), months(year))),
      ruined === undefined ? texts.rehearse.holds : texts.rehearse.closed(String(ruined)),
    ].join("; ");
  }
}
