import { freshMemory, type PricingMemory } from "../../engine/index.ts";
import { isMap } from "../../io/overlay.ts";

/** What was worked out for one variant and holds for the next one too. */
export interface SharedMemory {
  /** @param value  the scenario of a variant, settings applied, before validation */
  readonly of: (value: unknown) => PricingMemory;
}

/** Sections that decide neither about the pilot's people nor about their needs. */
const without: ReadonlySet<string> = new Set(["schemes", "replications", "checks", "outputs"]);

/** One memory for as long as variants differ in their schemes alone; a new one as soon as anything else is another. One generator of chance. */
export function createSharedMemory(): SharedMemory {
  let known = "";
  let memory = freshMemory();
  return {
    of: (value) => {
      const rest = isMap(value) ? Object.entries(value).filter(([section]) => !without.has(section)) : [];
      const text = JSON.stringify(rest);
      if (text !== known) {
        known = text;
        memory = freshMemory();
      }
      return memory;
    },
  };
}
