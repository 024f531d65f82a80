/** Terms by calendar year: the file is read once more for each year in which a table `{years: ...}` gives another value. */
import type { Horizon } from "../keys/horizon.ts";
import { type Memory, newMemory } from "../keys/memory.ts";
import { type Session, valueOf } from "../keys/place.ts";
import type { LaterTerms, Scenario } from "../model/scenario.ts";
import { generalKeys } from "./general.ts";

/** Years of the run, known before anything else is read; what is wrong with the keys is reported when they are read. */
export function horizonOf(input: object): Horizon | null {
  const whole = (key: "start_year" | "years"): number => {
    const value = valueOf(input, key) ?? generalKeys[key].otherwise;
    return typeof value === "number" && Number.isSafeInteger(value) ? value : NaN;
  };
  const [start, years] = [whole("start_year"), whole("years")];
  return years >= 1 && start >= 1 ? { start, last: start + years - 1, year: start } : null;
}

/** Calendar years after the first in which some table changes, in order. */
export function yearsOfChange({ tables, horizon }: Session): readonly number[] {
  const start = horizon?.start ?? Infinity;
  return [...new Set(tables.flatMap(({ years }) => years))].filter((year) => year > start).sort((left, right) => left - right);
}

/** Parts of the file that hold tables are read anew for a year; the others are taken from memory. */
export function memoryOf(tables: Session["tables"], more: ReadonlySet<string> = new Set()): Memory {
  return newMemory(new Set([...tables.flatMap(({ path }) => [...pathsTo(path)]), ...more]));
}

/** The path and all paths above it: "a", "a.b", "a.b.c" of "a.b.c"; dots inside quotes part nothing. */
export function pathsTo(path: string): string[] {
  const found = [path];
  let quotes = false;
  for (let at = 0; at < path.length; at++) {
    if (path[at] === "\\") at++;
    else if (path[at] === '"') quotes = !quotes;
    else if (!quotes && (path[at] === "." || path[at] === "[")) found.push(path.slice(0, at));
  }
  return found;
}

/** Sections of which a table changes something after the first year. */
export function partsOfChange({ tables, horizon }: Session): LaterTerms["parts"] {
  const start = horizon?.start ?? Infinity;
  const changes = (section: string): boolean => tables.some(({ path, years }) => path.startsWith(`${section}.`) && years.some((one) => one > start));
  return { schemes: changes("schemes"), needs: changes("health"), behaviour: changes("behaviour") };
}

/** What the scenario of a year says that may change. */
export function laterTerms({ schemes, health, behaviour, startYear }: Scenario, year: number, parts: LaterTerms["parts"]): LaterTerms {
  return { from: year - startYear, schemes, health, behaviour, parts };
}
