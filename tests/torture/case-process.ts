/** A process that does in-process cases one after the other: it can be killed where one has no end. Started by `case-runner.ts`. */
import { Dice } from "../support/combinations.ts";
import { inProcess } from "./in-process.ts";

process.on("message", ({ kind, seed }: { kind: string; seed: number }) => {
  const begin = process.cpuUsage();
  inProcess[kind]!(new Dice(seed), seed)
    .then(
      ({ ended, wrong }) => ({ ended, wrong }),
      (error: unknown) => ({ ended: "thrown", wrong: [`thrown: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error)}`] }),
    )
    .then(({ ended, wrong }) => {
      const seconds = process.cpuUsage(begin).user / 1e6;
      process.send!({ ended, wrong, seconds, megabytes: Math.round(process.memoryUsage().rss / 1e6) });
    });
});
process.send!("ready");
