/** What is kept of a file that is read once a future, and once more for each year in which a table changes. */

/** Parts of a file that are the same in every future. */
export interface Memory {
  /** Paths that hold uncertain numbers, and all paths above them. */
  readonly moving: ReadonlySet<string>;
  /** By path: what was read there. */
  readonly fixed: Map<string, unknown>;
  /** Maps that were read whole, by what reads them and by path. */
  readonly maps: Map<object, Map<string, KeptMap>>;
  /** What the first year of the future under way holds at moving paths, for its later years. */
  readonly first?: Map<string, unknown>;
  /** Where a later year is read: what the first one held. */
  readonly earlier?: Earlier;
}

export interface Earlier {
  /** Paths of tables by calendar year, and all paths above them: nothing else changes with the year. */
  readonly tables: ReadonlySet<string>;
  readonly memory: Memory;
}

/** A map as it was read the first time: all but its moving keys reads the same every time. */
export interface KeptMap {
  /** What is written there, without what wraps it. */
  readonly map: object;
  /** What it says of its numbers (`Place`). */
  readonly source: string | null;
  readonly note: string | null;
  readonly certain: boolean;
  readonly read: unknown;
  readonly moving: readonly string[];
}

export function newMemory(moving: ReadonlySet<string>): Memory {
  return { moving, fixed: new Map(), maps: new Map() };
}
