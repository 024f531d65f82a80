/** Every screen of every exercise in three languages, with as many codes as a class can have: 60 columns, 20 lines, nothing cut. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Exercise } from "../../src/play/class-run.ts";
import { mostTables } from "../../src/play/codes.ts";
import { planOf } from "../../src/play/kit/plan.ts";
import { kitTexts } from "../../src/play/language/kit-languages.ts";
import { labTexts } from "../../src/play/language/lab-languages.ts";
import type { LanguageCode } from "../../src/play/language/lab-texts.ts";
import { trainerScreen } from "../../src/play/trainer-screen.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { projectRoot } from "../support/source-files.ts";

const folder = join(projectRoot, "scenarios/exercises");
const exercises = readdirSync(folder).map((name) => (parse(readFileSync(join(folder, name), "utf8")) as { exercise: Exercise }).exercise);
const languages = Object.keys(kitTexts) as LanguageCode[];
const squeezed = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ");

describe.each(languages)("the trainer's screen in %s", (language) => {
  const texts = kitTexts[language];
  const lab = labTexts[language];
  const { letters, length, check, decisions } = lab.class.faults;
  // all that a table code can be refused for; only one that does not fit has a nearest
  const messages = ["", letters, length, decisions, `${check} ${lab.class.didYouMean("ABC-DEFG-HJ")}`];
  const reachedBy = (tables: number): Map<number, string> =>
    new Map(Array.from({ length: tables }, (_, index) => [index + 1, `100 ${lab.class.dots.x}; ${texts.guide.outOfMoney}`]));

  test("fits, and holds the step, the trainer's words, every code and the keys", () => {
    let seen = 0;
    for (const exercise of exercises)
      for (const minutes of [45, 120])
        for (const tables of [0, 1, mostTables])
          for (const message of messages) {
            const plan = planOf(exercise, minutes);
            for (const [at, step] of plan.entries()) {
              const lines = trainerScreen(exercise, language, texts, { code: "ABC-DEFG-HJ", plan, at, reached: reachedBy(tables), message });
              expect(lines.filter((line) => displayWidth(line) > 60)).toEqual([]);
              expect(lines.length, lines.join("\n")).toBeLessThanOrEqual(20);
              const whole = squeezed(lines.join(" "));
              expect(whole).toContain(squeezed(texts.guide.steps[step.kind].trainer));
              expect(whole).toContain(squeezed(`${texts.screen.help}`));
              expect(whole).toContain(squeezed(message));
              if (step.round !== null) expect(whole).toContain(squeezed(exercise.rounds[step.round - 1]!.title[language]));
              for (let table = 1; table <= tables; table++) expect(whole).toContain(texts.sheets.table(String(table)));
              if (tables <= 1 && message === "") expect(whole).toContain(squeezed(texts.guide.steps[step.kind].learners));
              seen++;
            }
          }
    expect(seen).toBeGreaterThan(500);
  });
});
