/** A table's screen: decide, live some years, write the code down, go on. */
import { decidedBy, optionsOf } from "../../play/class-run.ts";
import { type ClassCode, readTableCode, type TableState, tableCode } from "../../play/codes.ts";
import type { WorldFigures } from "../../play/figures.ts";
import { peopleBlock } from "../../report/brief/block-people.ts";
import { reserveBlock } from "../../report/brief/block-reserve.ts";
import { formatNumber } from "../../report/format.ts";
import { type Lived, live } from "./class-figures.ts";
import { classHeader, faultText, listenToHeader } from "./class-header.ts";
import { roundClock } from "./clock.ts";
import { byId, esc, on, readFragment, writeFragment } from "./dom.ts";
import { chartHtml, factsOf } from "./result-view.ts";
import type { Session } from "./session.ts";
import type { Words } from "./words.ts";

interface Table {
  readonly session: Session;
  readonly code: ClassCode;
  readonly leave: () => void;
  state: TableState;
  lived: Lived | null;
}

export function startTable(session: Session, code: ClassCode, table: number, leave: () => void): void {
  const { exercise } = session.scenario;
  const options = exercise === null ? [] : optionsOf(exercise);
  const saved = readFragment().get("at");
  const read = saved === null ? null : readTableCode(code.code, options, saved);
  const fresh: TableState = { table, round: 1, choices: options.map(() => 0) };
  const back = read !== null && "value" in read && read.value.table === table ? read.value : null;
  const place: Table = { session, code, leave, state: back ?? fresh, lived: null };
  draw(place);
  if (back !== null) void press(place);
}

function draw(place: Table): void {
  const { session, code, state, lived } = place;
  const { words } = session;
  const { class: text } = words.lab;
  const exercise = session.scenario.exercise!; // class mode begins with one only
  const round = exercise.rounds[state.round - 1]!;
  const decisions = exercise.decisions.flatMap((decision, index) => (round.decide.includes(decision.id) ? [{ decision, index }] : []));
  const fields = decisions.map(
    ({ decision, index }) =>
      `<fieldset${lived === null ? "" : " disabled"}><legend>${esc(decision.label[words.code])}</legend>${decision.options
        .map(
          (option, at) =>
            `<label class="choice"><input type="radio" name="d${index}" value="${at}"${state.choices[index] === at ? " checked" : ""}> ${esc(option.label[words.code])}</label>`,
        )
        .join("")}</fieldset>`,
  );
  const form = `<form id="decisions">${fields.join("")}<button type="submit" class="main" id="live"${lived === null ? "" : " disabled"}>${esc(text.live(round.until))}</button></form>`;
  byId("app").innerHTML = `${classHeader(session, code.code, text.table(String(state.table)))}<main>
<h2 id="round" tabindex="-1">${esc(text.round(String(state.round), String(exercise.rounds.length), round.title[words.code]))}</h2>
<div class="bar" id="clock"></div>
<p>${esc(decisions.length === 0 ? text.nothingToDecide : text.decide)}</p>
${lived === null ? form : `<details><summary>${esc(text.columns.decisions)}</summary>${form}</details>`}
<p id="message" role="status" class="fault"></p><section id="outcome" aria-live="polite">${lived === null ? "" : outcomeHtml(place, lived)}</section>
<details class="hideable"><summary>${esc(text.comeBack)}</summary><form id="resume"><p class="stack"><label for="saved">${esc(text.comeBackLabel)}</label><input type="text" id="saved" autocomplete="off" spellcheck="false" maxlength="30" aria-describedby="saved-fault"><span class="fault" id="saved-fault" role="alert"></span></p><button type="submit">${esc(text.resume)}</button></form></details>
<p class="note">${esc(words.lab.simulation)}</p></main>`;
  listen(place, round.minutes);
}

function listen(place: Table, minutes: number): void {
  const { session } = place;
  listenToHeader(session, () => draw(place), place.leave);
  roundClock(byId("clock"), minutes, session.words);
  byId("decisions").addEventListener("submit", (event) => {
    event.preventDefault();
    place.state = { ...place.state, choices: readChoices(place) };
    void press(place);
  });
  byId("resume").addEventListener("submit", (event) => {
    event.preventDefault();
    const read = readTableCode(place.code.code, optionsOf(session.scenario.exercise!), byId<HTMLInputElement>("saved").value);
    if ("fault" in read) {
      byId("saved-fault").textContent = faultText(read, session.words);
      return;
    }
    place.state = read.value;
    place.lived = null;
    void press(place);
  });
  if (document.getElementById("next") !== null)
    on("next", "click", () => {
      place.state = { ...place.state, round: place.state.round + 1 };
      place.lived = null;
      writeFragment({ at: null });
      draw(place);
      byId("round").focus();
    });
}

function readChoices({ state, session }: Table): readonly number[] {
  const decided = decidedBy(session.scenario.exercise!, state.round);
  return session.scenario.exercise!.decisions.map(({ id }, index) => {
    const checked = document.querySelector<HTMLInputElement>(`input[name=d${index}]:checked`);
    return checked !== null && decided.has(id) ? Number(checked.value) : (state.choices[index] ?? 0);
  });
}

async function press(place: Table): Promise<void> {
  const { session, code, state } = place;
  const button = document.getElementById("live");
  button?.setAttribute("disabled", "");
  const outcome = document.getElementById("outcome");
  if (outcome !== null) outcome.innerHTML = `<p>${esc(session.words.lab.working)}</p>`;
  try {
    const lived = await live(session, code, state);
    if (lived === null) return;
    place.lived = lived;
    writeFragment({ who: String(state.table), at: tableCode(code.code, optionsOf(session.scenario.exercise!), state) });
    draw(place);
    byId("reached").focus();
  } catch (error) {
    button?.removeAttribute("disabled");
    if (outcome !== null) outcome.innerHTML = "";
    byId("message").textContent = session.words.lab.failed(error instanceof Error ? error.message : String(error));
  }
}

function outcomeHtml({ session, code, state }: Table, lived: Lived): string {
  const { words, scenario } = session;
  const { class: text } = words.lab;
  const exercise = scenario.exercise!;
  const facts = factsOf(lived.one, lived.scenario, words);
  // one future has no spread: the reserve is shown for all of them
  const charts = [peopleBlock(facts), reserveBlock(factsOf(lived.all, lived.scenario, words))]
    .filter((block) => block !== null)
    .filter((block) => block.kind === "chart");
  const last = state.round === exercise.rounds.length;
  const saved = tableCode(code.code, optionsOf(exercise), state);
  return `<h2 id="reached" tabindex="-1">${esc(text.lived(scenario.startYear, lived.figures.year))}</h2><p class="sub">${esc(text.ourFuture)}</p>
<div class="charts">${lived.figures.worlds.map((world, index) => worldHtml(world, facts.worlds[index]?.noun.bare ?? world.world, lived.figures.year, exercise.shows, words)).join("")}</div>${exercise.shows === "participation" ? `<p>${esc(text.figures.naive)}</p>` : ""}
<div class="box"><h3>${esc(text.yourCode)}</h3><p class="code" id="table-code">${esc(saved)}</p><p class="note">${esc(text.codeNote)}</p></div>
${exercise.shows === "participation" ? "" : `<div class="charts">${charts.map(chartHtml).join("")}</div>`}
${last ? `<p><strong>${esc(text.finished)}</strong></p>` : `<button type="button" class="main" id="next">${esc(text.next)}</button>`}
<p class="note" id="foot">${esc(words.lab.foot(String(lived.all.finished), formatNumber(lived.all.size, 0, words.report.numbers), lived.fingerprint))}</p>`;
}

function worldHtml(figures: WorldFigures, name: string, year: number, shows: "cover" | "participation", { lab, report }: Words): string {
  const { figures: text } = lab.class;
  const number = (value: number | null, decimals: number, factor = 1): string =>
    value === null ? text.none : formatNumber(factor * value, decimals, report.numbers).replace("-", "−");
  const key = (value: string, label: string, alarm = false): string =>
    `<li class="key${alarm ? " alarm" : ""}"><b>${esc(value)}</b><small>${esc(label)}</small></li>`;
  const { scheme, price, outOfMoney } = figures;
  const frame = (keys: readonly string[], after: string): string =>
    `<section class="wide"><h3>${esc(name)}</h3><ul class="keys">${keys.join("")}</ul>${after}</section>`;
  if (shows === "participation") {
    const beside =
      scheme === null
        ? []
        : [
            key(number(figures.covered, 0, 100), text.takePart(year)),
            key(number(figures.needInside, 0), text.inside),
            key(number(figures.needOutside, 0), text.outside),
          ];
    return frame([...beside, key(number(figures.used, 1), text.used)], "");
  }
  const money = scheme === null ? [] : [key(outOfMoney ? text.outOfMoney : number(figures.months, 1), outOfMoney ? text.money : text.months, outOfMoney)];
  const paid = price === null || price === 0 ? [] : [key(number(price, price < 120 ? 1 : 0, 1 / 12), text.price)];
  const behind = scheme === null ? "" : `<p class="note">${esc(text.behind(number(figures.ruined, 0), number(figures.futures, 0)))}</p>`;
  return frame([key(number(figures.covered, 0, 100), text.covered(year)), ...money, ...paid, key(number(figures.forgone, 0, 100), text.forgone)], behind);
}
