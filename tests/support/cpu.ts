/** Processor time of this process: what a test of bounded work can judge on a machine that does other things as well. */

/** Least milliseconds of processor time of up to `attempts` runs; stops at the first below `enough`. */
export function leastMilliseconds(run: () => void, attempts: number, enough: number = 0): number {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && least >= enough; attempt++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
