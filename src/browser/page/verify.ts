/** "This computer gives the same figures": a small run, compared with what the command line got. */
import { sha256Hex } from "../../io/sha256.ts";
import { trialSettings } from "../../play/lab-data.ts";
import { readScenario, resultJson } from "../engine.ts";
import { byId, esc } from "./dom.ts";
import { languageSelect, listenToLanguage } from "./language-select.ts";
import { runLab, type Session } from "./session.ts";

/** Milliseconds above which a table should share a computer. */
const slow = 10_000;

export async function startVerify(session: Session, again: () => void, explore: () => void): Promise<void> {
  const { data, words, pool } = session;
  const { verify, toolbar } = words.lab;
  byId("app").innerHTML =
    `<header><h1>${esc(verify.heading)}</h1><div class="bar">${languageSelect(words)}<button type="button" id="explore">${esc(toolbar.explore)}</button></div></header>
<main><p class="claim" id="answer" role="status" aria-live="polite">${esc(verify.running)}</p><p class="note">${esc(words.lab.simulation)}</p></main>`;
  listenToLanguage(session, again);
  byId("explore").addEventListener("click", explore);
  const begun = performance.now();
  const { scenario, hash } = readScenario(data.text, { name: data.name, set: trialSettings, files: data.files });
  const record = scenario === null ? null : await runLab(pool, scenario, { hash });
  if (document.getElementById("answer") === null) return;
  const result = record === null ? "" : sha256Hex(resultJson(record));
  const good = result === data.trial;
  const late = performance.now() - begun > slow ? ` ${verify.slow}` : "";
  byId("answer").textContent = (good ? verify.good(`${result.slice(0, 4)} ${result.slice(4, 8)}`) : verify.bad) + (good ? late : "");
  byId("answer").classList.toggle("alarm", !good);
  byId("answer").dataset["result"] = result;
}
