/** Hands outcomes over in order of replication, whoever finishes first. */

export type Take = (replication: number, outcome: Float64Array, truth: Float64Array | null) => void;

/** Why no more outcomes are taken. */
export interface Refusal {
  readonly reason: unknown;
}

export interface Receiver {
  readonly first: number;
  readonly onOutcome: Take;
  readonly onProgress?: (done: number) => void;
}

export interface Delivery {
  readonly take: Take;
  /** Does what belongs to taking; what it throws ends the run, as a fault of taking does. */
  readonly trying: (work: () => void) => void;
  /** The replication that is waited for. */
  readonly next: () => number;
  readonly fault: () => Refusal | null;
}

/** @param stop  called once taking has failed (a full disk): the run ends with that fault, not the event loop */
export function inOrder({ first, onOutcome, onProgress }: Receiver, stop: () => void): Delivery {
  const waiting = new Map<number, { readonly outcome: Float64Array; readonly truth: Float64Array | null }>();
  let next = first;
  let refused: Refusal | null = null;
  const takeOne: Take = (replication, outcome, truth) => {
    if (refused !== null) return;
    // a worker that died between its message and its next replication is repeated for nothing
    if (replication < next) return;
    waiting.set(replication, { outcome, truth });
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      onOutcome(next, ready.outcome, ready.truth);
      next++;
      onProgress?.(next - first);
    }
  };
  const trying = (work: () => void): void => {
    try {
      work();
    } catch (reason) {
      refused ??= { reason };
      stop();
    }
  };
  return {
    take: (replication, outcome, truth) => trying(() => takeOne(replication, outcome, truth)),
    trying,
    next: () => next,
    fault: () => refused,
  };
}
