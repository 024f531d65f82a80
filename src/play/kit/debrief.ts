/** One page of what a class did: decisions, the future that was lived, and how often the same decisions fail elsewhere. */
import type { TableState } from "../codes.ts";
import type { ClassFigures } from "../figures.ts";
import type { KitTexts } from "../language/kit-texts.ts";
import type { LanguageCode } from "../language/lab-texts.ts";
import { keyTable } from "./guide.ts";
import type { Kit } from "./kit-data.ts";
import { kitNumbers } from "./numbers.ts";
import { esc, handout, table } from "./page.ts";

export interface TableResult {
  readonly state: TableState;
  readonly figures: ClassFigures;
}

/** Rows of the table of results, for paper and for the terminal. */
export function resultRows(kit: Kit, results: readonly TableResult[], language: LanguageCode, texts: KitTexts): string[][] {
  const { exercise } = kit;
  const numbers = kitNumbers(texts, kit.currency);
  return results.map(({ state, figures }) => {
    const own = figures.worlds[0]!;
    const decisions = exercise.decisions.map(({ options }, index) => options[state.choices[index] ?? 0]!.label[language]).join(" · ");
    const money = own.outOfMoney ? texts.guide.outOfMoney : numbers.months(own.months);
    const last = exercise.shows === "participation" ? numbers.naive(own) : `${numbers.whole(own.ruined)} / ${numbers.whole(own.futures)}`;
    return [texts.sheets.table(String(state.table)), decisions, `${numbers.per100(own.covered)} (${figures.year})`, money, last];
  });
}

export function debriefHtml(kit: Kit, results: readonly TableResult[], language: LanguageCode, texts: KitTexts): string {
  const { exercise } = kit;
  const { debrief, guide } = texts;
  const { columns } = guide;
  const numbers = kitNumbers(texts, kit.currency);
  const title = debrief.title(exercise.title[language]);
  const harder = numbers.whole(kit.harderThan);
  const heads = [
    { head: "" },
    { head: columns.design },
    { head: columns.covered, figure: true },
    { head: columns.months, figure: true },
    { head: exercise.shows === "participation" ? columns.naive : columns.ruin, figure: true },
  ];
  const luck = results
    .filter(({ figures }) => figures.worlds[0]!.scheme !== null)
    .map(({ state, figures }) => debrief.luck(String(state.table), numbers.whole(figures.worlds[0]!.ruined), numbers.whole(figures.worlds[0]!.futures)));
  const asked = exercise.debrief.map(({ ask, answer }) => `<li>${esc(ask[language])}<br><strong>${esc(answer[language])}</strong></li>`).join("");
  return handout(
    language,
    title,
    `<h1>${esc(title)}</h1><p><strong>${esc(guide.code(kit.code))}</strong> – ${esc((kit.chosen ? guide.chosen : guide.random)(harder))}</p>
<h2>${esc(debrief.did)}</h2>${results.length === 0 ? `<p>${esc(debrief.noCodes)}</p>` : table(debrief.did, heads, resultRows(kit, results, language, texts))}
<ul>${luck.map((line) => `<li>${esc(line)}</li>`).join("")}</ul>
<h2>${esc(guide.key)}</h2>${keyTable(kit, language, texts)}<h2>${esc(guide.debrief)}</h2><ol>${asked}</ol>
<h2>${esc(guide.notShownHeading)}</h2><ul>${guide.notShown.map((line) => `<li>${esc(line)}</li>`).join("")}</ul>`,
  );
}
