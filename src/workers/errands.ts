/** What threads that have simulated a run do next: hunts are shared among them, and done here where nobody is left. */
import type { Hunt, Prey, TrialModel } from "../engine/futures.ts";

/** A worker that has done its replications and waits. */
export interface CrewMember {
  /**
   * @param trial  what it runs, with its first hunt; null afterwards
   * @throws WorkerFailure  the thread is gone
   */
  hunt(hunt: Hunt, trial: TrialModel | null): Promise<Prey | null>;
  /** Lets the thread end, and waits until it has. */
  leave(): Promise<void>;
}

/**
 * What comes of each hunt, in their order. Who is free takes the next one; none hangs on another, so that the answers are those of one thread.
 *
 * @param alone  does a hunt in this thread
 */
export async function huntTogether(
  crew: readonly CrewMember[],
  trial: TrialModel,
  hunts: readonly Hunt[],
  alone: (hunt: Hunt) => Prey | null,
): Promise<readonly (Prey | null)[]> {
  const caught = new Map<number, Prey | null>();
  let next = 0;
  const share = async (member: CrewMember): Promise<void> => {
    for (let first = true; next < hunts.length; first = false) {
      const at = next++;
      caught.set(at, await member.hunt(hunts[at]!, first ? trial : null));
    }
  };
  // a thread that is lost leaves its hunt, and perhaps others, to this one
  await Promise.allSettled(crew.map(share));
  return hunts.map((hunt, at) => (caught.has(at) ? caught.get(at)! : alone(hunt)));
}
