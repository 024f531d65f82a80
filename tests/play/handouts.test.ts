/** The printed pages from a kit made by hand: each part is there, on A4, without colour, and no page asks for anything. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Exercise } from "../../src/play/class-run.ts";
import { cardsHtml } from "../../src/play/kit/cards.ts";
import { debriefHtml } from "../../src/play/kit/debrief.ts";
import { guideHtml } from "../../src/play/kit/guide.ts";
import type { Kit } from "../../src/play/kit/kit-data.ts";
import { kitNumbers } from "../../src/play/kit/numbers.ts";
import { esc } from "../../src/play/kit/page.ts";
import { sheetsHtml } from "../../src/play/kit/sheets.ts";
import { kitTexts } from "../../src/play/language/kit-languages.ts";
import type { LanguageCode } from "../../src/play/language/lab-texts.ts";
import { projectRoot } from "../support/source-files.ts";

const written = (parse(readFileSync(join(projectRoot, "scenarios/exercises/small-pool.yaml"), "utf8")) as { exercise: Exercise }).exercise;
const filled = <Item extends { readonly set?: readonly string[] }>(items: readonly Item[]) => items.map((item) => ({ ...item, set: item.set ?? [] }));
// what the schema fills in where a file says nothing
const exercise = {
  ...written,
  shows: "cover",
  decisions: written.decisions.map((decision) => ({ ...decision, options: filled(decision.options) })),
  rounds: written.rounds.map((round) => ({ ...round, decide: round.decide ?? [] })),
  key: filled(written.key).map((row) => ({ ...row, loses: row.loses ?? false })),
} as Exercise;
const world = { world: "with a mutual", covered: true, cause: null, pays: 12, bills: 3, forgone: false };
const figures = {
  year: 2035,
  worlds: [
    {
      world: "with a mutual",
      scheme: "mutual",
      covered: 0.5,
      poorest: 0.4,
      months: 3,
      price: 12,
      outOfMoney: false,
      ruined: 2,
      futures: 50,
      interval: [0.01, 0.1],
      meanCovered: 0.5,
      meanInterval: [0.4, 0.6],
      needInside: 1,
      needOutside: 2,
      used: 3,
    },
  ],
};
const kit = {
  exercise,
  scenarioName: "s",
  kinds: { "with a mutual": "solidarity" },
  currency: "FCU",
  code: "ABC-DEFG-HJ",
  chosen: false,
  engine: "0",
  hash: "sha256:0",
  tables: 6,
  people: 30,
  minutes: 90,
  startYear: 2026,
  size: 400,
  key: exercise.key.map((_, design) => ({ design, figures })),
  seats: Array.from({ length: 30 }, (_, at) => ({
    number: at + 1,
    age: 30 + at,
    female: true,
    income: 120,
    fifth: at % 5,
    conditions: ["<b>asthma"],
    needs: 1,
    bill: 9,
    worlds: [world, { ...world, world: "other", covered: false, cause: "declined" }],
  })),
  events: Array.from({ length: 24 }, (_, at) => ({
    number: at + 1,
    seat: 1,
    year: 2026,
    service: "visit",
    cost: 9,
    worlds: [{ world: "with a mutual", fate: "paid", schemePays: 7 }],
  })),
  harderThan: 40,
} as unknown as Kit;

const count = (html: string, part: string): number => html.split(part).length - 1;

describe.each(Object.keys(kitTexts) as LanguageCode[])("handouts in %s", (language) => {
  const texts = kitTexts[language];
  const guide = guideHtml(kit, language, texts, "mutua play kit small-pool");
  const cards = cardsHtml(kit, language, texts);
  const sheets = sheetsHtml(kit, language, texts);
  const debrief = debriefHtml(kit, [], language, texts);
  const pages = { guide, cards, sheets, debrief };

  test.each(Object.entries(pages))("%s: A4, in its language, no markup from outside, nothing asked for", (_, html) => {
    expect(html).toContain("@page{size:A4");
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|video|audio)\b|https?:|url\(|@import|src=/);
    expect(html).not.toContain("<b>asthma");
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });

  test.each(Object.entries(pages))("%s: every colour is a grey, near enough: nothing is told by hue", (_, html) => {
    const colours = [...html.matchAll(/#([0-9a-f]{6})\b/g)].map((match) => match[1]!);
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) {
      const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      expect(Math.max(...parts) - Math.min(...parts), colour).toBeLessThan(24);
    }
    expect(html).not.toMatch(/\b(?:rgb|hsl)a?\(|color:\s*(?:red|green|blue|orange)/);
  });

  test("the guide has aim, plan, key with the case that loses, questions, quiz, what to say, what is not shown", () => {
    const { guide: words } = texts;
    for (const heading of [
      words.aim,
      words.intuition,
      words.prepareHeading,
      words.plan,
      words.key,
      words.misreadings,
      words.debrief,
      words.quiz,
      words.failsHeading,
      words.notShownHeading,
    ])
      expect(guide).toContain(`<h2>${esc(heading)}</h2>`);
    expect(count(guide, '<tr class="loses">')).toBe(1);
    for (const { label } of exercise.key) expect(guide).toContain(esc(label[language]));
    // some designs have six villages, so the note must not give all of them 400 people
    expect(guide).toContain(esc(words.keyNote("400", "50", true)));
  });

  test("a card a seat, a card an event; a sheet a table; a ballot a person; poster, paper fallback, quiz twice", () => {
    expect(count(cards, '<div class="card">')).toBe(54);
    for (let seat = 1; seat <= 30; seat++) expect(cards).toContain(`<span class="n">${seat}</span>`);
    for (let table = 1; table <= 6; table++) expect(sheets).toContain(`<h2>${esc(texts.sheets.table(String(table)))} ·`);
    expect(count(sheets, `<h3>${esc(texts.sheets.ballot)}</h3>`)).toBeGreaterThanOrEqual(30);
    for (const part of [texts.sheets.fallback, texts.sheets.quizBefore, texts.sheets.quizAfter, texts.sheets.poster[0]!]) expect(sheets).toContain(esc(part));
    expect(debrief).toContain(esc(texts.debrief.noCodes));
  });
});

test("the interval of a share stays between none and all: of few futures the normal one does not", () => {
  const { interval } = kitNumbers(kitTexts.en, "");
  expect([interval([-0.03, 0.45]), interval([0.8, 1.02]), interval([0.2, 0.3])]).toEqual(["0 to 45", "80 to 100", "20 to 30"]);
});
