/** The format described: JSON Schema 2020-12, and one description for each key, both made from the shapes that validation reads with. */

import type { Key } from "../keys/shape.ts";
import { rangeDefinition } from "../keys/uncertain.ts";
import { formatVersion } from "./general.ts";
import { scenarioShape } from "./root.ts";

/** One key of the format, for `mutua explain KEY` and the generated reference. */
export interface KeyDescription {
  /** "population.groups.<group>.share": names in angle brackets are free. */
  readonly path: string;
  readonly meaning: string;
  /** Kind of value: "share", "map", "law". */
  readonly type: string;
  /** What is allowed, in words. */
  readonly allowed: string;
  readonly required: boolean;
  /** The default as text, null where there is none. */
  readonly default: string | null;
  readonly unit: string | null;
  /** Where the default or the definition comes from. */
  readonly source: string | null;
}

/** Every key of the format, parents before children, each path once. */
export const keys: readonly KeyDescription[] = [...collected().values()];

function collected(): ReadonlyMap<string, KeyDescription> {
  const found = new Map<string, KeyDescription>();
  const walk = (prefix: string, children: typeof scenarioShape.children): void => {
    for (const { name, key } of children) {
      const path = prefix === "" ? name : `${prefix}.${name}`;
      if (!found.has(path)) found.set(path, description(path, key));
      walk(path, key.shape.children);
    }
  };
  walk("", scenarioShape.children);
  return found;
}

function description(path: string, { shape, meaning, required, shown, unit, source }: Key<unknown>): KeyDescription {
  return { path, meaning, type: shape.type, allowed: shape.allowed, required, default: defaultText(required, shown), unit, source };
}

function defaultText(required: boolean, shown: unknown): string | null {
  if (required || shown === undefined || shown === null || typeof shown === "function") return null;
  if (shown === "") return '""';
  return typeof shown === "string" ? shown : JSON.stringify(shown);
}

/**
 * JSON Schema 2020-12 of a scenario, as plain data: for editors.
 *
 * It accepts every valid scenario; names between sections, sums and contradictions are checked by validation only.
 */
export function scenarioSchema(): unknown {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `mutua scenario, format ${formatVersion}`,
    ...scenarioShape.schema,
    $defs: { uncertain: rangeDefinition },
  };
}
