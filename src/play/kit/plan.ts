/** Minutes of a session: what every session has, and the rounds in the room that is left. */
import { largestRemainder } from "../../report/format.ts";
import type { Exercise } from "../class-run.ts";
import type { PlanStep } from "./kit-data.ts";

/** Weights in a session of 90 minutes; other lengths scale, and the parts add up to the whole. */
const usual = { code: 5, cards: 7, year: 8, debrief: 14, quiz: 4 } as const;
/** Below this a session has no year without cover: it begins with the first round. */
const short = 60;

export function planOf({ rounds }: Pick<Exercise, "rounds">, minutes: number): readonly PlanStep[] {
  const fixed = (["code", "cards", ...(minutes < short ? [] : (["year"] as const))] as const).map((kind) => ({ kind, weight: usual[kind], round: null }));
  const sum = rounds.reduce((all, round) => all + round.minutes, 0);
  const room = 90 - Object.values(usual).reduce((all, weight) => all + weight, 0);
  const parts = [
    ...fixed,
    ...rounds.map((round, index) => ({ kind: "round" as const, weight: (room * round.minutes) / Math.max(1, sum), round: index + 1 })),
    { kind: "debrief" as const, weight: usual.debrief, round: null },
    { kind: "quiz" as const, weight: usual.quiz, round: null },
  ];
  const whole = largestRemainder(
    parts.map(({ weight }) => weight),
    minutes,
  );
  let at = 0;
  return parts.map(({ kind, round }, index): PlanStep => {
    const from = at;
    at += whole[index]!;
    return { kind, from, to: at, round };
  });
}
