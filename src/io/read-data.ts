import { newSession, root } from "../engine/keys/place.ts";
import type { Problem } from "../engine/keys/problem.ts";
import type { Shape } from "../engine/keys/shape.ts";
import { decodeText } from "./decode-text.ts";
import { parseScenario, tokenLimit } from "./parse-scenario.ts";
import { type LocatedProblem, locate, startOf } from "./place.ts";
import { readBytes } from "./read-bytes.ts";

/** What came of a data file; `value` is null where there are problems. */
export interface ReadData<T> {
  readonly value: T | null;
  readonly problems: readonly LocatedProblem[];
}

const most = 50_000_000;

/**
 * Reads a YAML or JSON file of a known shape as strictly as a scenario: problems have their line and column.
 *
 * @param shown  the file's name in messages
 * @throws FileFault, FileTooLarge
 */
export function readData<T>(path: string, shown: string, shape: Shape<T>): ReadData<T> {
  const text = decodeText(readBytes(path, shown, most), shown);
  if (typeof text !== "string") return { value: null, problems: [text] };
  const { value, places, problems } = parseScenario(text, shown, 20 * tokenLimit);
  if (problems.length > 0) return { value: null, problems };
  const session = newSession({ readText: () => "" }, new Set());
  const read = shape.read(value, root(session));
  const at = (problem: Problem): LocatedProblem => ({ ...problem, place: locate(value, places, problem.path) ?? startOf(shown) });
  return session.problems.length > 0 ? { value: null, problems: session.problems.map(at) } : { value: read, problems: [] };
}
