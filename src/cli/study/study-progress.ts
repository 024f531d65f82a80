import type { Host } from "../host.ts";
import { duration } from "./plan-screen.ts";

export interface StudyProgress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Off a terminal a line each tenth, at most every so many seconds: logs of clusters stay short. */
const lineSeconds = 10;

/**
 * A bar on a terminal, lines in a log. The time left is that of the work done since the start, in proportion: variants that journals proved
 * before do not count.
 */
export async function startStudyProgress(host: Host, { quiet, ascii, unit }: { quiet: boolean; ascii: boolean; unit: string }): Promise<StudyProgress> {
  if (quiet) return { update: () => {}, end: () => {} };
  const begin = host.clock();
  let first: number | null = null;
  let lastLine = begin;
  let lastTenth = 0;
  const left = (done: number, total: number): string => {
    const worked = done - (first ?? 0);
    return worked <= 0 ? "" : `, ${duration(((host.clock() - begin) / 1000 / worked) * (total - done))} left`;
  };
  if (!host.terminal.error)
    return {
      update: (done, total) => {
        first ??= done - 1;
        const tenth = Math.floor((10 * done) / total);
        if (tenth === lastTenth || host.clock() - lastLine < lineSeconds * 1000) return;
        [lastTenth, lastLine] = [tenth, host.clock()];
        host.warn(`mutua: ${done} of ${total} ${unit}${left(done, total)}\n`);
      },
      end: () => {},
    };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: `{bar} {percentage} % | {value} of {total} ${unit}{left}`,
    stream: host.errorStream,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: ascii ? "#" : "█",
    barIncompleteChar: ascii ? "." : "░",
  });
  let shown = false;
  return {
    update: (done, total) => {
      first ??= done - 1;
      if (!shown) bar.start(total, done, { left: "" });
      shown = true;
      bar.update(done, { left: left(done, total) });
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
