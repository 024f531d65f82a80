import type { Host } from "./host.ts";
import { duration } from "./resources.ts";

/** A bar with the time left, on standard error. */
export interface Progress {
  readonly update: (done: number) => void;
  readonly end: () => void;
}

/** The bar appears when a run has taken a second, so that short runs leave no trace; never off a terminal. */
export async function startProgress(host: Host, total: number, quiet: boolean, ascii: boolean): Promise<Progress> {
  if (quiet || !host.terminal.error) return { update: () => {}, end: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: "{bar} {percentage} % | {value} of {total} futures {left}",
    stream: host.errorStream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: ascii ? "#" : "\u2588",
    barIncompleteChar: ascii ? "." : "\u2591",
  });
  const begin = host.clock();
  let shown = false;
  // in proportion to all futures so far: batches of several come at once, and the time between two says nothing
  const left = (done: number): string =>
    done <= 0 ? "" : done >= total ? " | looking for what reverses it" : ` | about ${duration(((host.clock() - begin) / 1000 / done) * (total - done))} left`;
  return {
    update: (done) => {
      if (!shown && host.clock() - begin > 1000) {
        bar.start(total, done, { left: left(done) });
        shown = true;
      } else if (shown) bar.update(done, { left: left(done) });
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
