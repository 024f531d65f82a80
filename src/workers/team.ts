import type { Team } from "../engine/run.ts";
import { type SharedMemory, slots } from "./protocol.ts";

/** Workers that split the blocks of one replication: they meet with Atomics and add up each other's totals in worker order. */
export function createTeam(shared: SharedMemory, index: number, size: number, totalsLength: number): Team {
  const control = new Int32Array(shared.control);
  const totals = new Float64Array(shared.totals!);
  const stopped = new Int32Array(shared.control, (slots.current + size) * 4, size);
  let parity = 0;

  const meet = (): void => {
    const turn = Atomics.load(control, slots.turn);
    if (Atomics.add(control, slots.arrived, 1) === size - 1) {
      Atomics.store(control, slots.arrived, 0);
      Atomics.add(control, slots.turn, 1);
      Atomics.notify(control, slots.turn);
      return;
    }
    while (Atomics.load(control, slots.turn) === turn) Atomics.wait(control, slots.turn, turn, 1000);
  };

  return {
    index,
    size,
    columns: shared.columns,
    incomes: { index, size, counts: new Int32Array(shared.incomeCounts!), incomes: new Float64Array(shared.incomes!), meet },
    meet,
    mergeTotals: (tally, stop) => {
      const base = parity * size * totalsLength;
      parity = 1 - parity;
      totals.set(tally, base + index * totalsLength);
      Atomics.store(stopped, index, stop ? 1 : 0);
      meet();
      tally.fill(0);
      for (let worker = 0; worker < size; worker++) {
        const from = base + worker * totalsLength;
        for (let k = 0; k < totalsLength; k++) tally[k] = tally[k]! + totals[from + k]!;
      }
      let stops = false;
      for (let worker = 0; worker < size; worker++) stops ||= Atomics.load(stopped, worker) === 1;
      // nobody may overwrite the flags before all have read them
      meet();
      return !stops;
    },
  };
}
