/** The block of the classroom: what does not fit together is refused before a class finds out. */
import { describe, expect, test } from "vitest";
import { type Plain, scenarioOf, smallInput, validate, yaml } from "./support.ts";

const block = (more: string): Plain => ({ ...smallInput(), exercise: yaml(`{id: test, title: T, aim: A, intuition: I, ${more}}`) });
const codesOf = (more: string): string[] => validate(block(more)).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
const option = "{label: one}, {label: two}";

describe("exercise", () => {
  test("texts read in every language, whichever are given", () => {
    const { exercise } = scenarioOf(block('debrief: [{ask: {fr: "Qui paie ?", es: "¿Quién paga?"}, answer: all}]'));
    expect(exercise?.title).toEqual({ en: "T", fr: "T", es: "T" });
    expect(exercise?.debrief[0]?.ask).toEqual({ en: "Qui paie ?", fr: "Qui paie ?", es: "¿Quién paga?" });
    expect(scenarioOf(smallInput()).exercise).toBe(null);
  });
  test.each([
    ["a lever without range and options", "levers: [{path: years}]", "E0301 exercise.levers.0"],
    ["a lever from right to left", "levers: [{path: years, min: 9, max: 2, step: 1}]", "E0301 exercise.levers.0"],
    ["a text in no language", "misreadings: [{}]", "E0301 exercise.misreadings.0"],
    ["an id with spaces", "decisions: [{id: a b, label: L, options: [{label: one}, {label: two}]}]", "E0307 exercise.decisions.0.id"],
    ["a decision in no round", `decisions: [{id: a, label: L, options: [${option}]}], rounds: [{id: r, title: R, until: 2030}]`, "E0313 exercise.rounds"],
    ["a decision that does not exist", "rounds: [{id: r, title: R, until: 2030, decide: [a]}]", "E0309 exercise.rounds.0.decide"],
    [
      "a decision twice",
      `decisions: [{id: a, label: L, options: [${option}]}], rounds: [{id: r, title: R, until: 2030, decide: [a, a]}]`,
      "E0313 exercise.rounds.0.decide",
    ],
    ["a year before the first", "rounds: [{id: r, title: R, until: 2025}]", "E0304 exercise.rounds.0.until"],
    ["years that go back", "rounds: [{id: r, title: R, until: 2030}, {id: s, title: S, until: 2029}]", "E0304 exercise.rounds.1.until"],
    [
      "more decisions than a table code holds",
      `decisions: [${Array.from({ length: 11 }, (_, k) => `{id: d${k}, label: L, options: [${option}, {label: 3}, {label: 4}, {label: 5}]}`).join(", ")}]`.replaceAll(
        /label: (\d)/g,
        'label: "$1"',
      ),
      "E0316 exercise.decisions",
    ],
  ])("%s is refused", (_, more, problem) => expect(codesOf(more)).toContain(problem));
  test("a year after the last is a warning: a class lives fewer years at first", () => {
    expect(scenarioOf(block("rounds: [{id: r, title: R, until: 2036}]")).warnings.map(({ code }) => code)).toContain("W0306");
  });
  test("no figure hangs on it: levers are no assumptions", () => {
    const plain = scenarioOf(smallInput());
    expect(scenarioOf(block("levers: [{path: years, min: 1, max: 2, step: 1}]")).provenance).toEqual(plain.provenance);
  });
});
