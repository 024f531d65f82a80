import { describe, expect, test } from "vitest";
import { planOf } from "../../src/play/kit/plan.ts";

const round = (minutes: number) => ({ id: "r", title: { en: "", fr: "", es: "" }, minutes, until: 2035, decide: [] });
const kinds = (minutes: number, rounds: readonly number[]): string[] => planOf({ rounds: rounds.map(round) }, minutes).map(({ kind }) => kind);

describe("the plan of a session", () => {
  test.each([45, 90, 120, 10, 480].flatMap((minutes) => [[12, 14], [20, 14, 18], [7]].map((rounds) => ({ minutes, rounds }))))(
    "$minutes minutes with rounds of $rounds: the steps follow each other and add up",
    ({ minutes, rounds }) => {
      const steps = planOf({ rounds: rounds.map(round) }, minutes);
      expect(steps[0]!.from).toBe(0);
      expect(steps.at(-1)!.to).toBe(minutes);
      for (const [index, step] of steps.entries()) {
        expect(step.to).toBeGreaterThanOrEqual(step.from);
        if (index > 0) expect(step.from).toBe(steps[index - 1]!.to);
      }
      expect(steps.flatMap((step) => (step.round === null ? [] : [step.round]))).toEqual(rounds.map((_, index) => index + 1));
    },
  );

  test("ninety minutes are those of the handbook: code 5, cards 7, a year 8, debrief 14, quiz 4; the rest is for the rounds", () => {
    const steps = planOf({ rounds: [round(13), round(13)] }, 90);
    expect(steps.map(({ kind, from, to }) => [kind, to - from])).toEqual([
      ["code", 5],
      ["cards", 7],
      ["year", 8],
      ["round", 26],
      ["round", 26],
      ["debrief", 14],
      ["quiz", 4],
    ]);
  });

  test("a session of less than an hour leaves out the year without cover, and nothing else", () => {
    expect(kinds(60, [10])).toEqual(["code", "cards", "year", "round", "debrief", "quiz"]);
    expect(kinds(59, [10])).toEqual(["code", "cards", "round", "debrief", "quiz"]);
  });

  test("a longer round of the file is longer in the plan", () => {
    const [first, second] = planOf({ rounds: [round(10), round(30)] }, 90).filter(({ kind }) => kind === "round");
    expect((second!.to - second!.from) / (first!.to - first!.from)).toBeCloseTo(3, 6);
  });
});
