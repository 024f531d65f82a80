/** Entry of `lab.html`: reads what the page holds, then explores, plays a class or verifies, as its address says. */
import { parseScenario } from "../../io/parse-scenario.ts";
import { dataElement, type LabData } from "../../play/lab-data.ts";
import { readScenario } from "../engine.ts";
import { startClass } from "./class.ts";
import { byId, esc, readFragment, writeFragment } from "./dom.ts";
import { startExplore } from "./explore.ts";
import { openWorkers, type Session } from "./session.ts";
import { startVerify } from "./verify.ts";
import { isLanguage, words } from "./words.ts";

async function start(): Promise<void> {
  const data = JSON.parse(byId(dataElement).textContent ?? "") as LabData; // written by `mutua lab`
  const code = readFragment().get("lang");
  const { text, name, files, formulas = {} } = data;
  const { scenario, problems, hash } = readScenario(text, { name, files, formulas });
  if (scenario === null) throw new Error(problems.map(({ allowed }) => allowed).join("; "));
  const language = isLanguage(code) ? code : data.language;
  document.documentElement.lang = language;
  const raw = parseScenario(text, name).value;
  const session: Session = { data, text, name, scenario, hash, raw, words: words[language], pool: await openWorkers() };
  route(session);
  window.addEventListener("hashchange", () => route(session));
}

function route(session: Session): void {
  const explore = (): void => go("explore");
  const mode = readFragment().has("verify") ? "verify" : readFragment().has("class") ? "class" : "explore";
  const go = (to: "explore" | "class"): void => {
    writeFragment({ verify: null, class: to === "class" ? "1" : null });
    if (to === "class") startClass(session, explore);
    else startExplore(session, () => go("class"));
  };
  session.pool.stop();
  if (mode === "verify") void startVerify(session, () => route(session), explore);
  else go(mode);
}

start().catch((error: unknown) => {
  byId("app").innerHTML = `<main><h1>mutua</h1><p class="fault">${esc(error instanceof Error ? error.message : String(error))}</p></main>`;
});
