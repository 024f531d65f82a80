/** Opens a scenario that the user chooses, with the command line's own messages where it has faults. */

import { parseScenario } from "../../io/parse-scenario.ts";
import { renderProblems } from "../../io/render-problem.ts";
import { esc } from "./dom.ts";
import { readWith, type Session } from "./session.ts";

/** @param opened  called when the session holds the new file; @param say  shows a message as HTML */
export async function openFile(session: Session, file: File, opened: () => void, say: (html: string) => void): Promise<void> {
  const text = await file.text();
  const { lab } = session.words;
  const { scenario, problems, hash } = readWith({ ...session, text, name: file.name }, []);
  if (scenario === null)
    return say(`<strong class="fault">${esc(lab.problems(problems.length))}</strong><pre class="scroll">${esc(renderProblems(problems))}</pre>`);
  if (scenario.population.microdata !== null) return say(`<strong class="fault">${esc(lab.refusedSurvey)}</strong>`);
  Object.assign(session, { text, name: file.name, scenario, hash, raw: parseScenario(text, file.name).value });
  history.replaceState(null, "", "#");
  opened();
  say(esc(lab.opened(file.name)));
}
