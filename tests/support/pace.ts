import { leastMilliseconds } from "./cpu.ts";

const column = new Float64Array(1 << 16);

/** Work of the engine's kind: sums, products and branches over a column. The result hangs on all of it, so that none is left out. */
function yardstick(): number {
  let sum = 0;
  for (let round = 0; round < 40; round++)
    for (let k = 0; k < column.length; k++) {
      const next = column[k]! * 0.75 + k * 1e-5 + 1 / (1 + round + k);
      column[k] = next > 3 ? next - 3 : next;
      sum += next;
    }
  return sum;
}

/** Milliseconds that the yardstick takes where the limits of tests were written down. */
const reference = 5.1;

/**
 * How many times as long as there this machine takes at the moment, at least 1: a limit of processor time is multiplied by it. Other programs
 * take caches and half of a core away, and the same machine is a third slower on some days.
 */
export function pace(): number {
  let sum = 0;
  const milliseconds = leastMilliseconds(() => {
    sum += yardstick();
  }, 15);
  if (!(sum > 0)) throw new Error("the yardstick did nothing");
  return Math.max(1, milliseconds / reference);
}
