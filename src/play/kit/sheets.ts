/** What lies on the tables and hangs on the wall: decision sheets, ballots, poster, paper fallback, quiz. */
import type { KitTexts } from "../language/kit-texts.ts";
import type { LanguageCode } from "../language/lab-texts.ts";
import { keyTable } from "./guide.ts";
import type { Kit } from "./kit-data.ts";
import { esc, handout } from "./page.ts";

const ballotsAPage = 12;

export function sheetsHtml(kit: Kit, language: LanguageCode, texts: KitTexts): string {
  const { sheets } = texts;
  const tables = Array.from({ length: kit.tables }, (_, index) => tableSheet(kit, index + 1, language, texts));
  return handout(
    language,
    sheets.title,
    `${poster(kit, language, texts)}${tables.join("")}${ballots(kit, language, texts)}${fallback(kit, language, texts)}${quiz(kit, language, texts)}`,
  );
}

function poster({ exercise, code }: Kit, language: LanguageCode, { sheets }: KitTexts): string {
  return `<section class="sheet"><div class="poster"><h1>${esc(exercise.title[language])}</h1><p class="code">${esc(code)}</p><ol>${sheets.poster.map((line) => `<li>${esc(line)}</li>`).join("")}</ol></div></section>`;
}

const codeBoxes = (): string => [3, 4, 2].map((count) => `<span class="codebox"></span>`.repeat(count)).join(" – ");

function tableSheet({ exercise, code }: Kit, number: number, language: LanguageCode, { sheets, guide }: KitTexts): string {
  const rounds = exercise.rounds.map((round, index) => {
    const decisions = exercise.decisions
      .filter(({ id }) => round.decide.includes(id))
      .map(
        ({ label, options }) =>
          `<p>${esc(label[language])}<br>${options.map((option) => `<span class="box"></span>${esc(option.label[language])}`).join("<br>")}</p>`,
      );
    return `<h3>${esc(sheets.round(String(index + 1), round.title[language]))}</h3>${decisions.join("")}<p class="write"><span>${esc(sheets.guess)}</span><span class="line few"></span><span>${esc(sheets.why)}</span><span class="line"></span></p><p>${esc(sheets.tableCode)}: ${codeBoxes()}</p><p class="write"><span>${esc(sheets.reached)}</span><span class="line few"></span><span class="line few"></span></p>`;
  });
  return `<section class="sheet"><h2>${esc(sheets.table(String(number)))} · ${esc(guide.code(code))}</h2><p class="note">${esc(sheets.rolesHeading)}: ${esc(sheets.roles.join("; "))}</p><h3>${esc(sheets.tokens)}</h3><p class="tokens" aria-hidden="true">${"○".repeat(20)}</p><p class="note">${esc(sheets.tokensNote)}</p>${rounds.join("")}</section>`;
}

/** Ballots for the decisions of the last round that has any. */
function ballots({ exercise, people }: Kit, language: LanguageCode, { sheets }: KitTexts): string {
  const last = [...exercise.rounds].reverse().find(({ decide }) => decide.length > 0);
  const decision = exercise.decisions.find(({ id }) => id === last?.decide[0]);
  if (decision === undefined) return "";
  const one = `<div class="card"><h3>${esc(sheets.ballot)}</h3><p>${esc(decision.label[language])}</p>${decision.options.map((option) => `<p><span class="box"></span>${esc(option.label[language])}</p>`).join("")}</div>`;
  const count = Math.ceil(people / ballotsAPage);
  return `<section class="sheet"><p class="note">${esc(sheets.ballotNote)}</p><div class="cards ballots">${one.repeat(ballotsAPage)}</div></section>`.repeat(
    count,
  );
}

function fallback(kit: Kit, language: LanguageCode, texts: KitTexts): string {
  return `<section class="sheet"><h2>${esc(texts.sheets.fallback)}</h2><p>${esc(texts.sheets.fallbackNote)}</p>${keyTable(kit, language, texts)}</section>`;
}

function quiz({ exercise }: Kit, language: LanguageCode, { sheets }: KitTexts): string {
  const items = exercise.quiz.map(({ ask }) => `<li>${esc(ask[language])}<span class="long line"></span></li>`).join("");
  const half = (heading: string, more: string): string => `<h2>${esc(heading)}</h2><ol>${items}</ol>${more}`;
  return `<section class="sheet">${half(sheets.quizBefore, `<p>${esc(sheets.wrote)}<span class="long line"></span></p>`)}<hr>${half(sheets.quizAfter, `<p>${esc(sheets.changeMind)}<span class="long line"></span></p>`)}</section>`;
}
