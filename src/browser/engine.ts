/**
 * `mutua/browser`: reads a scenario from text and simulates it in a page, with the figures of the command line to the last digit.
 *
 * @example
 *   const { scenario, hash } = readScenario(yaml, { name: "mine.yaml", set: ["population.size=2000"] });
 *   const pool = await openPool(2);
 *   const record = await simulate(pool, scenario, { hash });
 *   console.log(resultJson(record));
 */
import { compile, createFold, type Expression, type Problem, type ResultRecord, type Scenario, validateScenario } from "../engine/index.ts";
import { scenarioHash, sha256 } from "../io/canonical.ts";
import { escapeJson } from "../io/escape.ts";
import { parseScenario } from "../io/parse-scenario.ts";
import { type LocatedProblem, locate, startOf } from "../io/place.ts";
import { setValue } from "../io/set-value.ts";
import { json } from "../report/formats/json.ts";
import { engineVersion, workerText } from "./build.ts";
import { canHireWorkers, hirePage, hireWorkers } from "./hire.ts";
import { createPool, type Pool } from "./pool.ts";

export type { Pool } from "./pool.ts";
export type { LocatedProblem, Problem, ResultRecord, Scenario };

export interface ReadOptions {
  /** Shown before line and column of a problem. */
  readonly name?: string;
  /** `path=value` texts, as after `--set`. */
  readonly set?: readonly string[];
  /** Text of files that the scenario names, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Trees of formulas, by text: a page has no parser, so that `mutua lab` gives them along. */
  readonly formulas?: Readonly<Record<string, Expression>>;
}

export interface ReadResult {
  /** null where there are problems. */
  readonly scenario: Scenario | null;
  readonly problems: readonly LocatedProblem[];
  /** "sha256:..." as the command line gives it; "" where there are problems. */
  readonly hash: string;
}

/** Reads and validates YAML or JSON text. Nothing is opened: files that the scenario names must be given. */
export function readScenario(text: string, { name = "scenario", set = [], files = {}, formulas = {} }: ReadOptions = {}): ReadResult {
  const { value: written, places, problems } = parseScenario(text, name);
  if (problems.length > 0) return { scenario: null, problems, hash: "" };
  let value = written;
  for (const assignment of set) {
    const changed = setValue(value, assignment, places);
    if ("problems" in changed) return { scenario: null, problems: changed.problems, hash: "" };
    value = changed.value;
  }
  const unread = { allowed: "a formula that came with this page", fix: "run mutua lab on the file that has it" };
  const missing = { allowed: "there is no such file in this page", fix: "give its text together with the scenario" };
  const place = (problem: Problem): LocatedProblem => ({ ...problem, place: locate(value, places, problem.path) ?? startOf(name) });
  const hashes: Record<string, string> = {};
  const readText = (path: string): string | typeof missing => {
    const found = Object.hasOwn(files, path) ? files[path] : undefined;
    if (found !== undefined) hashes[path] = sha256(found);
    return found ?? missing;
  };
  const { scenario, problems: refusals } = validateScenario(value, {
    readText,
    parseFormula: (text) => (Object.hasOwn(formulas, text) ? formulas[text]! : unread),
  });
  if (scenario === null) return { scenario, problems: refusals.map(place), hash: "" };
  return { scenario, problems: [], hash: scenarioHash(value, hashes) };
}

/** Workers that stay ready; on a browser without workers the page works itself. @param workers  at most so many, at least one */
export async function openPool(workers: number): Promise<Pool> {
  const text = workerText();
  return (await canHireWorkers()) ? createPool(Math.max(1, workers), hireWorkers(text)) : createPool(1, hirePage(text));
}

export interface SimulateOptions {
  readonly hash: string;
  /** Called with the record of the replications so far after each count of `at`. */
  readonly at?: readonly number[];
  readonly onRecord?: (record: ResultRecord) => void;
}

/**
 * Runs all replications of a scenario. A later run in the same pool gives this one up: null.
 *
 * @throws Error  the scenario cannot be compiled (its message names the key), or a worker failed
 */
export async function simulate(pool: Pool, scenario: Scenario, { hash, at = [], onRecord }: SimulateOptions): Promise<ResultRecord | null> {
  const { model, problems } = compile(scenario);
  if (model === null) throw new Error(problems.map(({ path, allowed, fix }) => `${path.join(".")}: ${allowed}; ${fix}`).join("\n"));
  const fold = createFold(model, scenario);
  const facts = { engine: engineVersion(), hash, stopped: false };
  const finished = await pool.run(model, {
    first: 0,
    count: scenario.replications,
    onOutcome: (replication, outcome, truth) => {
      fold.add(replication, outcome, truth);
      if (at.includes(fold.finished) && fold.finished < scenario.replications) onRecord?.(fold.record(facts));
    },
  });
  return finished ? fold.record(facts) : null;
}

/** The record as `mutua run --json` prints it. */
export function resultJson(record: ResultRecord): string {
  return escapeJson(json.render(record));
}
