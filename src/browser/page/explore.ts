/** Explore mode: move a rule, see the same people live again. The rules at the start stay as an outline. */
import type { ResultRecord, Scenario } from "../../engine/index.ts";
import { escapeLines } from "../../io/escape.ts";
import { setInText } from "../../io/set-in-text.ts";
import { type Lever, leversOf } from "../../play/levers.ts";
import { pathPart } from "../../play/plain-value.ts";
import { formatNumber } from "../../report/format.ts";
import { csv } from "../../report/formats/csv.ts";
import { byId, download, esc, on, readFragment, writeFragment } from "./dom.ts";
import { languageSelect, listenToLanguage } from "./language-select.ts";
import { leverSettings, leversHtml, listenToLevers } from "./lever-view.ts";
import { openFile } from "./open-file.ts";
import { claimOf, factsOf, resultHtml } from "./result-view.ts";
import { fingerprintOf, readWith, runLab, type Session } from "./session.ts";

/** A pause after the last move of a slider, in milliseconds, before a run begins. */
const pause = 60;
const firstFutures = 4;
const usualFutures = 20;
const manyFutures = 100;
const sizes = [1000, 2000, 5000];
/** Milliseconds to the first picture above which a computer is given fewer people. */
const tooSlow = 3000;

interface Explore {
  readonly session: Session;
  levers: readonly Lever[];
  values: string[];
  seed: string;
  people: number;
  futures: number;
  start: { readonly record: ResultRecord; readonly scenario: Scenario } | null;
  last: { readonly record: ResultRecord; readonly scenario: Scenario } | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export function startExplore(session: Session, leave: () => void): void {
  const fragment = readFragment();
  const levers = leversOf(session.raw, session.scenario);
  const explore: Explore = {
    session,
    levers,
    values: levers.map(({ current }, index) => fragment.get(`l${index}`) ?? current),
    seed: fragment.get("seed") ?? session.scenario.seed,
    people: Number(fragment.get("people")) || Math.min(2000, session.scenario.population.size),
    futures: usualFutures,
    start: null,
    last: null,
    timer: undefined,
  };
  draw(explore, leave);
  run(explore, true);
}

function draw(explore: Explore, leave: () => void): void {
  const { session, levers, values, seed } = explore;
  const { lab } = session.words;
  const { toolbar } = lab;
  const { exercise, years } = session.scenario;
  const title = exercise?.title[session.words.code] ?? session.scenario.name;
  const choices = sizes.filter((size) => size <= session.scenario.population.size);
  const people = (choices.length === 0 ? [session.scenario.population.size] : choices).map(
    (size) => `<option value="${size}"${size === explore.people ? " selected" : ""}>${formatNumber(size, 0, session.words.report.numbers)}</option>`,
  );
  byId("app").innerHTML = `<header><h1>${esc(title)}</h1><p class="sub">${esc(lab.intro(String(years)))}</p>
<div class="bar" role="toolbar" aria-label="${esc(toolbar.label)}">${languageSelect(session.words)}
<label for="seed">${esc(toolbar.code)}<input type="text" id="seed" value="${esc(seed)}" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="seed-help"></label>
<button id="fate" type="button" class="hideable">${esc(toolbar.newFate)}</button><button id="rules" type="button" class="hideable">${esc(toolbar.startRules)}</button>
<button id="many" type="button" class="hideable">${esc(toolbar.more(String(manyFutures)))}</button>
<label for="people" class="hideable">${esc(toolbar.people)}<select id="people">${people.join("")}</select></label>
<button id="save" type="button" class="hideable">${esc(toolbar.save)}</button><button id="open" type="button" class="hideable">${esc(toolbar.open)}</button><button id="csv" type="button" class="hideable">${esc(toolbar.csv)}</button>
<button id="projector" type="button" aria-pressed="${document.documentElement.classList.contains("projector")}">${esc(toolbar.projector)}</button>
${exercise === null || exercise.rounds.length === 0 ? "" : `<button id="class" type="button" class="hideable">${esc(toolbar.classMode)}</button>`}<button id="verify" type="button" class="hideable">${esc(toolbar.verify)}</button>
<input type="file" id="file" accept=".yaml,.yml,.json" hidden></div><p class="note hideable" id="seed-help">${esc(toolbar.codeHelp)}</p><p id="message" role="status"></p></header>
<main class="columns"><section class="results" aria-labelledby="claim"><h2 class="claim" id="claim" aria-live="polite">${esc(lab.working)}</h2><div id="result"></div></section>
<details class="rules hideable" id="sheet"${wide() ? " open" : ""}><summary><h2>${esc(lab.rules)}</h2></summary>${leversHtml(levers, values, session.words)}</details></main>
<footer><p class="note" id="foot"></p><p class="note">${esc(lab.simulation)}</p></footer>`;
  listen(explore, leave);
}

/** Rules stand beside the results; on a phone they are a sheet at the foot that opens. */
const wide = (): boolean => matchMedia("(min-width: 900px)").matches;

function listen(explore: Explore, leave: () => void): void {
  const { session, levers } = explore;
  listenToLevers(
    levers,
    () => session.words,
    (index, value) => {
      explore.values[index] = value;
      writeFragment({ [`l${index}`]: value === levers[index]!.current ? null : value });
      later(explore);
    },
  );
  listenToLanguage(session, () => {
    draw(explore, leave);
    if (explore.last === null) void run(explore, true);
    else show(explore, explore.last.record, explore.last.scenario, false);
  });
  const reseed = (seed: string): void => {
    explore.seed = seed;
    explore.start = null;
    byId<HTMLInputElement>("seed").value = seed;
    writeFragment({ seed: seed === session.scenario.seed ? null : seed });
    run(explore, true);
  };
  on("seed", "change", () => reseed(byId<HTMLInputElement>("seed").value.trim() || session.scenario.seed));
  on("fate", "click", () => reseed(nextFate(explore.seed)));
  on("rules", "click", () => {
    explore.values = levers.map(({ current }) => current);
    writeFragment(Object.fromEntries(levers.map((_, index) => [`l${index}`, null])));
    draw(explore, leave);
    run(explore);
    byId("rules").focus();
  });
  on("many", "click", () => {
    explore.futures = manyFutures;
    explore.start = null;
    run(explore, true);
  });
  on("people", "change", () => {
    explore.people = Number(byId<HTMLSelectElement>("people").value);
    explore.start = null;
    writeFragment({ people: String(explore.people) });
    run(explore, true);
  });
  on("projector", "click", () => {
    const pressed = document.documentElement.classList.toggle("projector");
    byId("projector").setAttribute("aria-pressed", String(pressed));
  });
  on("save", "click", () => save(explore));
  on("csv", "click", () => {
    if (explore.last !== null) download(fileName(session.name, "csv"), escapeLines(csv.render(explore.last.record)), "text/csv");
  });
  on("open", "click", () => byId<HTMLInputElement>("file").click());
  on("file", "change", () => {
    const [file] = byId<HTMLInputElement>("file").files ?? [];
    if (file !== undefined) void openFile(session, file, () => startExplore(session, leave), say);
  });
  on("verify", "click", () => {
    location.hash = `verify=1&lang=${session.words.code}`;
  });
  if (document.getElementById("class") !== null) on("class", "click", leave);
}

/** Another fate from the one before, so that two computers that press the same button stay together. */
function nextFate(seed: string): string {
  const match = /^(.*)-(\d{1,6})$/.exec(seed);
  return match === null ? `${seed}-2` : `${match[1]}-${Number(match[2]) + 1}`;
}

const say = (html: string): void => {
  byId("message").innerHTML = html;
};

function later(explore: Explore): void {
  clearTimeout(explore.timer);
  explore.timer = setTimeout(() => run(explore), pause);
}

function settings(explore: Explore): readonly string[] {
  const { session, levers, values, seed, people, futures } = explore;
  const size = people < session.scenario.population.size ? [`population.size=${people}`] : [];
  return [...leverSettings(levers, values), ...size, `seed=${JSON.stringify(seed)}`, `replications=${futures}`];
}

/** @param atStart  run the rules of the start first, for the outline */
async function run(explore: Explore, atStart = false): Promise<void> {
  const { session, levers } = explore;
  try {
    const changed = explore.values.some((value, index) => value !== levers[index]!.current);
    if (atStart && changed) {
      const record = await once({ ...explore, values: levers.map(({ current }) => current) }, () => {});
      if (record === null) return;
      explore.start = record;
    }
    const begun = performance.now();
    const done = await once(explore, (record, scenario) => {
      show(explore, record, scenario, true);
      if (performance.now() - begun > tooSlow && explore.people > sizes[0]! && sizes.includes(explore.people)) slowDown(explore);
    });
    if (done === null) return;
    if (!changed) explore.start = done;
    explore.last = done;
    show(explore, done.record, done.scenario, false);
  } catch (error) {
    say(`<span class="fault">${esc(session.words.lab.failed(error instanceof Error ? error.message : String(error)))}</span>`);
  }
}

function slowDown(explore: Explore): void {
  explore.people = sizes[0]!;
  explore.start = null;
  byId<HTMLSelectElement>("people").value = String(explore.people);
  say(esc(explore.session.words.lab.slower(formatNumber(explore.people, 0, explore.session.words.report.numbers))));
  later(explore);
}

async function once(
  explore: Explore,
  early: (record: ResultRecord, scenario: Scenario) => void,
): Promise<{ readonly record: ResultRecord; readonly scenario: Scenario } | null> {
  const { session } = explore;
  document.querySelector(".results")?.classList.add("busy");
  const { scenario, problems, hash } = readWith(session, settings(explore));
  if (scenario === null) throw new Error(problems.map(({ path, allowed }) => `${path.join(".")}: ${allowed}`).join("; "));
  const record = await runLab(session.pool, scenario, { hash, at: [firstFutures], onRecord: (first) => early(first, scenario) });
  return record === null ? null : { record, scenario };
}

function show(explore: Explore, record: ResultRecord, scenario: Scenario, preliminary: boolean): void {
  const { session, start } = explore;
  const { words } = session;
  const facts = factsOf(record, scenario, words);
  const claim = claimOf(facts);
  const heading = byId("claim");
  if (!preliminary || heading.textContent === words.lab.working) {
    // read out once a move, not once a picture
    heading.textContent = claim.text;
    heading.classList.toggle("alarm", claim.alarm);
  }
  const outline = start !== null && start.record !== record ? factsOf(start.record, start.scenario, words) : null;
  byId("result").innerHTML = resultHtml(facts, outline, words);
  document.querySelector(".results")?.classList.toggle("busy", preliminary);
  const number = (value: number): string => formatNumber(value, 0, words.report.numbers);
  byId("foot").textContent = preliminary
    ? words.lab.preliminary(number(record.finished))
    : words.lab.foot(number(record.finished), number(record.size), fingerprintOf(record));
}

function save(explore: Explore): void {
  const { session, levers, values, seed } = explore;
  const changes = [...leverSettings(levers, values), ...(seed === session.scenario.seed ? [] : [`seed=${JSON.stringify(seed)}`])];
  const text = changes.reduce((before, change) => setInText(before, change) ?? before, session.text);
  const name = fileName(session.name, "yaml");
  download(name, text, "text/yaml");
  say(esc(session.words.lab.saved(name)));
}

const fileName = (name: string, extension: string): string =>
  `${pathPart(name.replace(/\.(?:yaml|yml|json)$/i, "").replace(/[^\w-]+/g, "-")).replaceAll('"', "")}-lab.${extension}`;
