/** `mutua play kit`: a folder that a trainer prints from and copies to a stick. */
import { randomBytes } from "node:crypto";
import { basename, join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import type { Scenario } from "../../engine/index.ts";
import { escapeText } from "../../io/escape.ts";
import { makeFolder } from "../../io/exercise-files.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { classCode, mostTables, readClassCode, seedCount } from "../../play/codes.ts";
import { cardsHtml } from "../../play/kit/cards.ts";
import { guideHtml } from "../../play/kit/guide.ts";
import type { Kit } from "../../play/kit/kit-data.ts";
import { chooseSeats, eventCards, seatOf } from "../../play/kit/seats.ts";
import { sheetsHtml } from "../../play/kit/sheets.ts";
import { verifierHtml } from "../../play/kit/verifier.ts";
import { kitTexts } from "../../play/language/kit-languages.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { labHtml } from "../lab.ts";
import { loadLabSource } from "../lab-source.ts";
import { languageOf } from "../language-of.ts";
import { showProblems } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";
import { designFigures, exerciseOf, harderThan, type KitSource, storiesOf, withSeed } from "./class-runs.ts";
import { identityOf, type KitFile, kitFileName } from "./kit-folder.ts";
import type { KitOptions } from "./options.ts";

const events = 24;
/** Futures among which the class future is ranked. */
const ranked = 101;

export async function makeKit(host: Host, argument: string, options: KitOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "play kit");
  const set = options.set ?? [];
  const loaded = await loadLabSource(host, argument, set, "play kit");
  if ("problems" in loaded) {
    await showProblems(host, loaded.problems, options.errors, options.lang);
    return exitCodes.invalid;
  }
  const known: KitSource = { source: loaded.source, exercise: exerciseOf(loaded.source, "play kit"), set };
  const file = describe(known, argument, options, language);
  const folder = host.path(options.out ?? `${known.exercise.id}-kit`);
  const texts = kitTexts[language];
  const names = {
    guide: `${texts.files.guide}.html`,
    cards: `${texts.files.cards}.html`,
    sheets: `${texts.files.sheets}.html`,
    lab: "lab.html",
    verifier: "verifier.html",
    key: "key.json",
  };
  makeFolder(folder);
  host.holds([folder]);
  for (const name of [...Object.values(names), kitFileName]) checkOutput(join(folder, name), options.force === true);
  const kit = await compute(host, known, file);
  const write = (name: string, text: string): void => writeOutput(join(folder, name), text);
  write(names.guide, guideHtml(kit, language, texts, again(file, options.out)));
  write(names.cards, cardsHtml(kit, language, texts));
  write(names.sheets, sheetsHtml(kit, language, texts));
  const page = await labHtml(host, known.source, set, language);
  write(names.lab, page);
  write(names.verifier, verifierHtml(language, known.exercise.title[language]));
  write(names.key, keyJson(kit));
  write(kitFileName, `${JSON.stringify({ ...file, harderThan: kit.harderThan }, null, 2)}\n`);
  const shown = (name: keyof typeof names): string => `  ${basename(folder)}/${names[name]}`.padEnd(30) + texts.kit.names[name];
  const lines = [
    texts.kit.code(kit.code),
    `  ${kit.chosen ? texts.kit.chosenCode : texts.kit.drawn}`,
    ...(Object.keys(names) as (keyof typeof names)[]).map(shown), // exactly its keys
    texts.kit.copy,
    `${texts.kit.next} ${options.out ?? `${known.exercise.id}-kit`}`,
  ];
  await host.write(`${lines.map(escapeText).join("\n")}\n`);
  return exitCodes.done;
}

function describe(known: KitSource, argument: string, options: KitOptions, language: KitFile["language"]): KitFile {
  const { exercise, set, source } = known;
  const number = (name: "tables" | "people" | "minutes", least: number, most: number): number =>
    options[name] === undefined ? exercise[name] : count(`--${name}`, options[name], least, most, "play kit");
  const kit = identityOf(known);
  let code = classCode(kit, randomBytes(4).readUInt32LE() % seedCount);
  if (options.code !== undefined) {
    const read = readClassCode(kit, options.code);
    if ("fault" in read)
      throw new UsageError(
        `--code ${JSON.stringify(options.code.slice(0, 30))} is not a class code of this exercise${read.nearest === null ? "" : `; did you mean ${read.nearest}?`}; leave it out to draw one`,
        "play kit",
      );
    ({ code } = read.value);
  }
  return {
    format: "mutua-kit/1",
    exercise: argument,
    set,
    code,
    chosen: options.code !== undefined,
    language,
    tables: number("tables", 1, mostTables),
    people: number("people", 2, 60),
    minutes: number("minutes", 10, 480),
    engine: packageFile.version,
    hash: source.hash,
    harderThan: 0,
  };
}

/** Runs of the kit: the designs of the key, the people of the class future, its rank. */
export async function compute(host: Host, known: KitSource, file: KitFile): Promise<Kit> {
  const { exercise, source } = known;
  const read = readClassCode(identityOf(known), file.code);
  if ("fault" in read) throw new Error(`the code ${file.code} does not fit`); // it was made or read above
  const code = read.value;
  const key = [];
  for (let design = 0; design < exercise.key.length; design++) key.push({ design, figures: await designFigures(host, known, code, design) });
  const one = await withSeed(host, known, code);
  const { scenario } = one;
  const shown = key[0]?.figures.worlds.map(({ world }) => world) ?? scenario.worlds.slice(0, 2).map(({ name }) => name);
  const seats = chooseSeats(storiesOf(scenario), file.people);
  const many = await withSeed(host, known, code, ranked);
  return {
    exercise,
    scenarioName: scenario.name,
    kinds: exercise.shows === "cover" ? kindsOf(scenario, shown) : {},
    currency: scenario.currency,
    code: file.code,
    chosen: file.chosen,
    engine: file.engine,
    hash: source.hash,
    tables: file.tables,
    people: file.people,
    minutes: file.minutes,
    startYear: scenario.startYear,
    size: scenario.population.size,
    key,
    seats: seats.map((story, index) => seatOf(story, index + 1, scenario, shown)),
    events: eventCards(seats, scenario, shown, Math.min(5, scenario.years), events),
    harderThan: harderThan(many.scenario),
  };
}

/** Worlds with one scheme that takes contributions, where no other world shown has one of its kind. */
function kindsOf(scenario: Scenario, shown: readonly string[]): Kit["kinds"] {
  const found = shown.flatMap((name) => {
    const paying = scenario.worlds.find((world) => world.name === name)!.schemes.map((index) => scenario.schemes[index]!.kind);
    const [kind, ...more] = paying.filter((one) => one !== "public");
    return kind === undefined || more.length > 0 ? [] : [{ name, kind }];
  });
  return Object.fromEntries(found.filter(({ kind }) => found.filter((one) => one.kind === kind).length === 1).map(({ name, kind }) => [name, kind]));
}

/** The key as data, for those who check it: every figure with where it comes from. */
export function keyJson({ exercise, code, engine, hash, key, chosen, harderThan: harder }: Kit): string {
  const rows = key.map(({ design, figures }) => ({
    decision: exercise.key[design]!.label,
    set: exercise.key[design]!.set,
    loses: exercise.key[design]!.loses,
    ...figures,
  }));
  const metrics = {
    covered: "coverage.breadth",
    poorest: "coverage.breadth by quintile q1",
    months: "finance.reserve_months",
    price: "finance.premium",
    forgone: "protection.forgone",
    ruined: "finance.ruin_probability",
    needInside: "need.cost, exclusion.need, exclusion.rate",
  };
  return `${JSON.stringify({ format: "mutua-key/1", exercise: exercise.id, code, chosen, harder_than: harder, engine, hash, futures: exercise.futures, metrics, rows, misreadings: exercise.misreadings }, null, 2)}\n`;
}

function again({ exercise, code, tables, people, minutes, language, set }: KitFile, out: string | undefined): string {
  const words = ["mutua", "play", "kit", exercise, "--code", code, "--tables", tables, "--people", people, "--minutes", minutes, "--lang", language];
  return [...words, ...set.flatMap((one) => ["--set", one]), ...(out === undefined ? [] : ["--out", out])].join(" ");
}
