/** Cross references: names that sections look up in each other, resolved once all names are known. */
import { compareCodePoints, nameFault, normalName } from "./names.ts";
import { didYouMean, isMap, keysOf, listed, type Place, report } from "./place.ts";

/** Names in code-point order: an index into `names` is an index into the validated list. */
export interface Names {
  readonly what: string;
  readonly names: readonly string[];
  readonly index: ReadonlyMap<string, number>;
}

export interface References {
  readonly groups: Names;
  /** Conditions, or the states of `health.states`. */
  readonly conditions: Names;
  /** By health state, whether it means death; null where health has conditions. */
  readonly deathStates: readonly boolean[] | null;
  readonly services: Names;
  readonly schemes: Names;
  /** Extra columns of the microdata, in the order in which the scenario names them. */
  readonly columns: readonly string[];
  /** Whether insurers count each condition as pre-existing. */
  readonly preexisting: readonly boolean[];
  readonly startYear: number;
  /** What `benefits: country` stands for, and the id of its source; null where no scheme says so, or no country is known. */
  readonly today: { readonly reimburse: number; readonly source: string } | null;
  readonly years: number;
}

/** A part of the scenario that needs the names of the others. */
export type Resolve<T> = (references: References) => T;

export function namesOf(what: string, map: unknown, fallback: readonly string[] = []): Names {
  const raw = isMap(map)
    ? keysOf(map)
        .filter((key) => nameFault(key) === null)
        .map(normalName)
    : [];
  const names = raw.length === 0 ? fallback : [...new Set(raw)].sort(compareCodePoints);
  return { what, names, index: new Map(names.map((name, position) => [name, position])) };
}

/** Index of a name, null (and reported) where there is none. */
export function lookUp(names: Names, name: string, place: Place): number | null {
  const index = names.index.get(normalName(name.slice(0, 1000)));
  if (index !== undefined) return index;
  if (name !== "")
    report(
      place,
      "E0309",
      name,
      `the name of a ${names.what}: ${listed(names.names)}`,
      didYouMean(place, name, names.names) || `use one of these names, or add this ${names.what}`,
    );
  return null;
}
