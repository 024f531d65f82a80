/** The list of languages: a change redraws the page, and no run is repeated for it but the one that is shown. */
import { languageCodes } from "../../play/language/lab-texts.ts";
import { byId, esc, writeFragment } from "./dom.ts";
import type { Session } from "./session.ts";
import { isLanguage, type Words, words } from "./words.ts";

export function languageSelect({ code, lab }: Words): string {
  const options = languageCodes.map((one) => `<option value="${one}" lang="${one}"${one === code ? " selected" : ""}>${esc(words[one].lab.name)}</option>`);
  return `<label for="language">${esc(lab.language)}<select id="language">${options.join("")}</select></label>`;
}

export function listenToLanguage(session: Session, again: () => void): void {
  byId("language").addEventListener("change", () => {
    const code = byId<HTMLSelectElement>("language").value;
    if (!isLanguage(code)) return;
    session.words = words[code];
    document.documentElement.lang = code;
    writeFragment({ lang: code });
    again();
    document.getElementById("language")?.focus();
  });
}
