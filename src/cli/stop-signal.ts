import type { ExitCode } from "./exit-codes.ts";

/** Set by a signal or by a reader who left; loops look at `stopped` and end soon. */
export interface StopSignal {
  stopped: boolean;
  /** Exit code that the stop asks for; null while nothing stopped. */
  exitCode: ExitCode | null;
  /** There is something to hand over: a stop waits for it a moment. Before, it ends the program at once. */
  keep: boolean;
  /** What is under way is worth more than a second (a block of a batch): a stop waits for it for as long as it waits at all. */
  patient: boolean;
}

const slots = { stopped: 0, exitCode: 1, keep: 2, patient: 3 } as const;

/** Room for a signal that several threads see. */
export function signalMemory(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(16);
  new Int32Array(memory)[slots.exitCode] = -1;
  return memory;
}

/** The signal in that memory: a thread in the middle of a loop sees it as well. */
export function sharedSignal(memory: SharedArrayBuffer): StopSignal {
  const values = new Int32Array(memory);
  return {
    get stopped() {
      return Atomics.load(values, slots.stopped) !== 0;
    },
    set stopped(stopped) {
      Atomics.store(values, slots.stopped, Number(stopped));
    },
    get exitCode() {
      const code = Atomics.load(values, slots.exitCode);
      return code < 0 ? null : (code as ExitCode); // only exit codes are stored
    },
    set exitCode(code) {
      Atomics.store(values, slots.exitCode, code ?? -1);
    },
    get keep() {
      return Atomics.load(values, slots.keep) !== 0;
    },
    set keep(keep) {
      Atomics.store(values, slots.keep, Number(keep));
    },
    get patient() {
      return Atomics.load(values, slots.patient) !== 0;
    },
    set patient(patient) {
      Atomics.store(values, slots.patient, Number(patient));
    },
  };
}
