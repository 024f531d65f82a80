/** What all screens of a class share: the bar on top, and what is said of a wrong code. */
import type { CodeFault, Read } from "../../play/codes.ts";
import { byId, esc, on } from "./dom.ts";
import { languageSelect, listenToLanguage } from "./language-select.ts";
import type { Session } from "./session.ts";
import type { Words } from "./words.ts";

/** Why a code is refused, and the question that one wrong letter allows. */
export function faultText<Value>(read: Read<Value>, { lab }: Words): string {
  if (!("fault" in read)) return "";
  const faults: Readonly<Record<CodeFault, string>> = lab.class.faults;
  return read.nearest === null ? faults[read.fault] : `${faults[read.fault]} ${lab.class.didYouMean(read.nearest)}`;
}

/** Bar on top of all screens of a class. */
export function classHeader({ words, scenario }: Session, code: string | null, who: string | null): string {
  const { lab } = words;
  const title = scenario.exercise?.title[words.code] ?? scenario.name;
  const place = [code, who].filter((part) => part !== null).join(" · ");
  return `<header><h1>${esc(title)}</h1><p class="sub">${esc(place === "" ? lab.class.heading : place)}</p>
<div class="bar" role="toolbar" aria-label="${esc(lab.toolbar.label)}">${languageSelect(words)}<button type="button" id="projector" aria-pressed="${document.documentElement.classList.contains("projector")}">${esc(lab.toolbar.projector)}</button><button type="button" id="explore" class="hideable">${esc(lab.toolbar.explore)}</button></div></header>`;
}

export function listenToHeader(session: Session, again: () => void, explore: () => void): void {
  listenToLanguage(session, again);
  on("projector", "click", () => byId("projector").setAttribute("aria-pressed", String(document.documentElement.classList.toggle("projector"))));
  on("explore", "click", explore);
}
