/**
 * The estimate of time on random scenarios that it was not fitted to, each as a process of its own. How fast a machine is nobody knows
 * beforehand: what is held is that they take more or less as the estimate says, whatever the factor common to all. Needs `node build.mjs`.
 */
import { expect, test } from "vitest";
import { type RunSeconds, runSeconds } from "../support/run-seconds.ts";

/** Fresh ones, small and larger; chosen before any of them ran. */
const runs: readonly (readonly [seed: number, people: number, futures: number])[] = [
  [2001, 300, 2],
  [2002, 2000, 10],
  [2004, 2000, 2],
  [2005, 2000, 2],
];

test("processor seconds are within the range that is said, but for the speed of the machine", () => {
  const ended = runs.map((run) => runSeconds(...run)).filter((run): run is RunSeconds & { readonly taken: number } => run !== null && run.taken !== null);
  expect(ended.length).toBeGreaterThanOrEqual(3);
  const ratios = ended.map(({ taken, said }) => taken / said).sort((first, second) => first - second);
  console.log(`taken over said: ${ratios.map((ratio) => ratio.toFixed(2)).join(", ")}`);
  const machine = ratios[Math.floor(ratios.length / 2)]!;
  const inside = ended.filter(({ taken, range: [least, most] }) => taken / machine >= least && taken / machine <= most);
  expect(inside.length).toBeGreaterThanOrEqual(ended.length - 1);
  // a machine ten times as slow, or as fast, as the one of the fit would be news
  expect(machine).toBeGreaterThan(0.2);
  expect(machine).toBeLessThan(10);
}, 1_200_000);
