/** `mutua play console` from a script of lines, and the languages of the commands that follow a kit. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tableCode } from "../../src/play/codes.ts";
import { kitTexts } from "../../src/play/language/kit-languages.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { emptyFolder, mutua } from "../cli/mutua.ts";

const cwd = emptyFolder();
const made = mutua(["play", "kit", "small-pool", "--lang", "fr", "--out", "kit", "--set", "population.size=60", "--set", "exercise.futures=2"], { cwd });
if (made.code !== 0) throw new Error(made.stderr);
const { code } = JSON.parse(readFileSync(join(cwd, "kit/kit.json"), "utf8")) as { readonly code: string };
/** Screens of a script; each begins with the class code. */
const play = (input: string, ...flags: string[]): { screens: string[]; last: string; code: number | null; stderr: string } => {
  const ended = mutua(["play", "console", "kit", ...flags], { cwd, input });
  for (const line of ended.stdout.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(60);
  const screens = ended.stdout.split(new RegExp(`^(?=${code} )`, "m"));
  for (const screen of screens) expect(screen.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  return { screens, last: screens.at(-1)!, code: ended.code, stderr: ended.stderr };
};
const steps = 6;

describe("the trainer's console", () => {
  test.each(["en", "fr", "es"] as const)("goes through all steps in %s and says what comes next", (language) => {
    const { screens, last, code: exit, stderr } = play("\n".repeat(steps), "--lang", language);
    expect({ exit, stderr, screens: screens.length }).toEqual({ exit: 0, stderr: "", screens: steps });
    for (const [at, screen] of screens.entries()) expect(screen).toContain(kitTexts[language].screen.step(String(at + 1), String(steps)));
    expect(last.replaceAll("\n", " ")).toContain(`${kitTexts[language].screen.end} kit`);
  });

  test("a wrong code says why and the same step is asked again; a right one of the class is lived", () => {
    const right = tableCode(code, [2, 4], { table: 3, round: 2, choices: [0, 1] });
    const { screens, code: exit } = play(`\n\nABC\n${right}\n\n`);
    const texts = kitTexts.fr;
    const stepsSeen = screens.map((screen) => Number(/(\d+) sur 6/.exec(screen)![1]));
    expect({ exit, stepsSeen }).toEqual({ exit: 0, stepsSeen: [1, 2, 3, 3, 3, 4] });
    expect(screens[3]).toContain(texts.screen.none);
    expect(screens[3]).toContain("neuf lettres");
    expect(screens[4]).toMatch(/Table 3\s: \d+ /);
    expect(screens[4]).not.toContain("neuf lettres");
    expect(screens[5]).toMatch(/Table 3\s: \d+ /);
  });

  test("b goes back and not before the first step; q ends", () => {
    const { screens, code: exit } = play("b\n\nb\nq\n\n\n");
    expect({ exit, steps: screens.map((screen) => Number(/(\d+) sur 6/.exec(screen)![1])) }).toEqual({ exit: 0, steps: [1, 1, 2, 1, 1] });
  });

  test("the end of the input in the middle is an end like any other", () => {
    expect(play("").screens.length).toBe(1);
    const { code: exit, screens, stderr } = play("\n\nb");
    expect({ exit, stderr, screens: screens.length }).toEqual({ exit: 0, stderr: "", screens: 4 });
  });

  test("a folder without a kit is refused", () => {
    const { code: exit, stderr } = mutua(["play", "console", "."], { cwd });
    expect(exit).not.toBe(0);
    expect(stderr).toContain("kit.json");
  });
});

describe("the language of a kit holds unless another is asked for", () => {
  test("rehearse", () => {
    for (const [flags, language] of [
      [[], "fr"],
      [["--lang", "en"], "en"],
      [["--lang", "es"], "es"],
    ] as const) {
      const { stdout, code: exit } = mutua(["play", "rehearse", "kit", ...flags], { cwd });
      expect(exit).toBe(0);
      expect(stdout.split("\n")[0]).toBe(kitTexts[language].rehearse.heading);
      for (const line of stdout.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });
  test("console", () => expect(play("").last).toContain(kitTexts.fr.screen.none));
  test.each(["rehearse", "console"])("%s refuses a language that is not there", (name) => {
    const { code: exit, stderr } = mutua(["play", name, "kit", "--lang", "de"], { cwd });
    expect(exit).toBe(2);
    expect(stderr).toContain("en, fr, es");
  });
});
