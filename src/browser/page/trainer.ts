/** The trainer's screen: table codes in, results of all tables out. Each table's years are lived again here, from its code. */
import { optionsOf } from "../../play/class-run.ts";
import { type ClassCode, readTableCode, type TableState } from "../../play/codes.ts";
import { formatNumber } from "../../report/format.ts";
import { type Lived, live } from "./class-figures.ts";
import { classHeader, faultText, listenToHeader } from "./class-header.ts";
import { byId, esc, readFragment, writeFragment } from "./dom.ts";
import { tableDots } from "./dots.ts";
import { tableHtml } from "./result-view.ts";
import type { Session } from "./session.ts";
import type { Words } from "./words.ts";

interface Entry {
  readonly state: TableState;
  readonly lived: Lived;
}
interface Trainer {
  readonly session: Session;
  readonly code: ClassCode;
  readonly leave: () => void;
  typed: string[];
  entries: readonly Entry[];
}

export function startTrainer(session: Session, code: ClassCode, leave: () => void): void {
  const tables = session.scenario.exercise?.tables ?? 6;
  const saved = readFragment().get("at")?.split(",") ?? [];
  const trainer: Trainer = { session, code, leave, typed: Array.from({ length: tables }, (_, index) => saved[index] ?? ""), entries: [] };
  draw(trainer);
  if (saved.some((one) => one !== "")) void compute(trainer);
}

function draw(trainer: Trainer): void {
  const { session, code, typed, entries } = trainer;
  const { class: text } = session.words.lab;
  const fields = typed.map(
    (value, index) =>
      `<label for="t${index}">${esc(text.tableCode(String(index + 1)))}<input type="text" id="t${index}" value="${esc(value)}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="30" aria-describedby="f${index}"><span class="fault" id="f${index}"></span></label>`,
  );
  byId("app").innerHTML =
    `${classHeader(session, code.code, text.trainer)}<main><h2>${esc(text.trainerHeading)}</h2><p class="hideable">${esc(text.trainerHelp)}</p>
<form id="codes" class="hideable"><div class="grid">${fields.join("")}</div><button type="submit" class="main">${esc(text.recompute)}</button></form><p id="message" role="status"></p>
<section id="results" aria-live="polite">${entries.length === 0 ? "" : resultsHtml(entries, session)}</section><p class="note">${esc(session.words.lab.simulation)}</p></main>`;
  listenToHeader(session, () => draw(trainer), trainer.leave);
  byId("codes").addEventListener("submit", (event) => {
    event.preventDefault();
    trainer.typed = typed.map((_, index) => byId<HTMLInputElement>(`t${index}`).value.trim());
    void compute(trainer);
  });
}

async function compute(trainer: Trainer): Promise<void> {
  const { session, code, typed } = trainer;
  const { words } = session;
  const options = optionsOf(session.scenario.exercise!); // class mode begins with one only
  const states: TableState[] = [];
  typed.forEach((value, index) => {
    const read = value === "" ? null : readTableCode(code.code, options, value);
    const fault = byId(`f${index}`);
    fault.textContent = read === null ? "" : faultText(read, words);
    if (read === null || !("value" in read)) return;
    // a code in the wrong box is still a code
    if (read.value.table !== index + 1) fault.textContent = words.lab.class.otherTable(String(read.value.table));
    states.push(read.value);
  });
  byId("message").textContent = words.lab.working;
  const entries: Entry[] = [];
  try {
    for (const state of states) {
      const lived = await live(session, code, state);
      if (lived === null) return;
      entries.push({ state, lived });
    }
    trainer.entries = entries;
    writeFragment({ at: typed.join(",") });
    byId("message").textContent = "";
    byId("results").innerHTML = entries.length === 0 ? "" : resultsHtml(entries, session);
  } catch (error) {
    byId("message").textContent = words.lab.failed(error instanceof Error ? error.message : String(error));
  }
}

function resultsHtml(entries: readonly Entry[], session: Session): string {
  const { words } = session;
  const { class: text } = words.lab;
  const exercise = session.scenario.exercise!;
  const sorted = [...entries].sort((first, second) => first.state.table - second.state.table);
  const futures = sorted[0]?.lived.all.finished ?? 0;
  const participation = exercise.shows === "participation";
  const rows = sorted.map(({ state, lived }) => {
    const own = lived.figures.worlds[0]!;
    const decisions = exercise.decisions.map((decision, index) => decision.options[state.choices[index] ?? 0]!.label[words.code]).join(" · ");
    return [
      text.table(String(state.table)),
      decisions,
      figure(own.covered, 100, 0, words),
      ...(participation
        ? [
            `${figure(own.needInside, 1, 0, words)} | ${figure(own.needOutside, 1, 0, words)}`,
            lived.figures.worlds.map(({ used }) => figure(used, 1, 1, words)).join(" | "),
          ]
        : [own.outOfMoney ? text.figures.outOfMoney : figure(own.months, 1, 1, words), figure(own.ruined, 1, 0, words)]),
      lived.fingerprint,
    ];
  });
  const table = {
    id: "tables",
    heading: text.results,
    head: [
      text.columns.table,
      text.columns.decisions,
      text.columns.covered,
      ...(participation ? [`${text.figures.inside} | ${text.figures.outside}`, text.figures.used] : [text.columns.months, text.columns.ruin(String(futures))]),
      "",
    ],
    rows,
    words: [0, 1, 5],
  };
  const dots = sorted.map(({ state, lived }) => {
    const own = lived.figures.worlds[0]!;
    return { name: String(state.table), covered: 100 * (own.covered ?? 0), months: own.outOfMoney ? 0 : (own.months ?? 0), outOfMoney: own.outOfMoney };
  });
  if (participation) return tableHtml(table);
  return `<figure class="wide"><h3>${esc(text.dots.heading)}</h3><p class="sub">${esc(text.dots.subtitle(sorted[0]!.lived.figures.year))}</p>${tableDots(dots, words)}</figure>${tableHtml(table)}`;
}

function figure(value: number | null, factor: number, decimals: number, { report }: Words): string {
  return value === null ? "–" : formatNumber(factor * value, decimals, report.numbers).replace("-", "−");
}
