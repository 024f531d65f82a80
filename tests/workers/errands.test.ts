/** Hunts are shared by the threads that are there; what a lost thread leaves is done in this one. */
import { expect, test } from "vitest";
import type { Hunt, Prey, TrialModel } from "../../src/engine/futures.ts";
import { type CrewMember, huntTogether } from "../../src/workers/errands.ts";

const trial = {} as TrialModel;
const hunts = Array.from({ length: 7 }, (_, number): Hunt => ({ number, from: 0, end: 1, turn: { what: "sign", direction: 1 } }));
const answerTo = ({ number }: Hunt): Prey | null => (number % 3 === 0 ? null : { to: number, k: 2, n: 3 });
const answers = hunts.map(answerTo);

/** Answers a little later; dies over the hunt of this place among its own. */
function member(done: number[], sent: (TrialModel | null)[], dies: number = Infinity): CrewMember {
  return {
    hunt: async (hunt, model) => {
      sent.push(model);
      await Promise.resolve();
      if (sent.length > dies) throw new Error("gone");
      done.push(hunt.number);
      return answerTo(hunt);
    },
    leave: async () => {},
  };
}

test("two threads share all hunts, each is sent the model once, and nothing is done here", async () => {
  const [one, other]: [number[], number[]] = [[], []];
  const [sentOne, sentOther]: [(TrialModel | null)[], (TrialModel | null)[]] = [[], []];
  const alone: Hunt[] = [];
  const caught = await huntTogether([member(one, sentOne), member(other, sentOther)], trial, hunts, (hunt) => {
    alone.push(hunt);
    return answerTo(hunt);
  });
  expect(caught).toEqual(answers);
  expect(one.length).toBeGreaterThan(1);
  expect(other.length).toBeGreaterThan(1);
  expect([...one, ...other].sort()).toEqual(hunts.map(({ number }) => number));
  for (const sent of [sentOne, sentOther]) expect([sent[0], ...new Set(sent.slice(1))]).toEqual([trial, null]);
  expect(alone).toEqual([]);
});

test("a thread that dies leaves its hunt to this one; without threads all are done here", async () => {
  const done: number[] = [];
  const alone: number[] = [];
  const here = (hunt: Hunt): Prey | null => {
    alone.push(hunt.number);
    return answerTo(hunt);
  };
  expect(await huntTogether([member(done, [], 2), member(done, [], 0)], trial, hunts, here)).toEqual(answers);
  expect([...done, ...alone].sort()).toEqual(hunts.map(({ number }) => number));
  expect(done.length).toBe(2);
  alone.length = 0;
  expect(await huntTogether([], trial, hunts, here)).toEqual(answers);
  expect(alone).toEqual(hunts.map(({ number }) => number));
});
