/** Runs scenarios again after others in one process, with every column of the engine full of rubbish, and says whether a byte moves. */
import { expect } from "vitest";
import type { Witness } from "../../src/engine/projection/witness.ts";
import { forgetConstants, nextRun, seenOf, spoilEarlier, stopWatching, watchColumns } from "../support/engine-columns.ts";

/** A scenario and the CSV files that it names. */
export interface Case {
  readonly name: string;
  readonly input: object;
  readonly files: Readonly<Record<string, string>>;
}

export interface Rerun {
  /** Totals of the first replication, or null where the scenario is refused. */
  outcomeOf(one: Case, spoils?: boolean): Float64Array | null;
  /** All in order, then in the opposite order with every column spoilt before prices and before people. Returns how many ran. */
  expectSame(cases: readonly Case[]): number;
  /** Runs a scenario to the middle of its first world, where an error ends it; false where it is refused. */
  interrupt(one: Case): boolean;
}

/** Once a test file, before anything of the engine is imported: constants of its modules are columns too. */
export async function watchEngine(): Promise<Rerun> {
  watchColumns();
  const { createReplicator } = await import("../../src/engine/index.ts");
  const { compiled } = await import("../support/simulate.ts");
  forgetConstants();
  // loaded before it was watched, the engine would show none of its constants: the law would look whole and see nothing
  expect(seenOf("kernels/event-columns.ts")).toBeGreaterThan(10);
  expect(seenOf("kernels/scratch.ts")).toBeGreaterThan(20);

  const modelOf = ({ input, files }: Case): ReturnType<typeof compiled>["model"] | null => {
    try {
      return compiled(input, files).model;
    } catch (problem) {
      expect(String(problem)).toMatch(/E0\d\d\d /);
      return null;
    }
  };
  const spoil = (): void => {
    const { columns, files } = spoilEarlier();
    // nearly all of them: a watch that sees nothing would prove nothing
    expect(columns).toBeGreaterThan(200);
    expect(files).toBeGreaterThan(50);
  };
  const outcomeOf = (one: Case, spoils = false): Float64Array | null => {
    nextRun();
    if (spoils) spoil();
    const model = modelOf(one);
    if (model === null) return null;
    if (spoils) spoil();
    return createReplicator(model).run(0)!.slice();
  };
  const expectSame = (cases: readonly Case[]): number => {
    const first = cases.map((one) => outcomeOf(one));
    // columns that grow have grown
    stopWatching();
    for (let k = cases.length - 1; k >= 0; k--) expect(outcomeOf(cases[k]!, true), cases[k]!.name).toEqual(first[k]);
    return first.filter((outcome) => outcome !== null).length;
  };
  const interrupt = (one: Case): boolean => {
    nextRun();
    const model = modelOf(one);
    if (model === null) return false;
    const stops: Witness = {
      begin: () => {},
      stories: () => [],
      seePeople: () => {},
      seeWorld: () => {
        throw new Error("stopped in the middle");
      },
    };
    expect(() => createReplicator(model, undefined, stops).run(0)).toThrow("stopped in the middle");
    return true;
  };
  return { outcomeOf, expectSame, interrupt };
}
