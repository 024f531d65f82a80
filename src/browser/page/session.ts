/** What all parts of the page share: the scenario that is open, the language, the workers. */
import type { ResultRecord, Scenario } from "../../engine/index.ts";
import { sha256Hex } from "../../io/sha256.ts";
import { forLab } from "../../play/class-run.ts";
import type { KitIdentity } from "../../play/codes.ts";
import type { LabData } from "../../play/lab-data.ts";
import { engineVersion } from "../build.ts";
import { openPool, type Pool, type ReadResult, readScenario, resultJson, type SimulateOptions, simulate } from "../engine.ts";
import type { Words } from "./words.ts";

export interface Session {
  readonly data: LabData;
  /** The file that is open: that of the page, or one that the user opened. */
  text: string;
  name: string;
  scenario: Scenario;
  /** Hash of the open file without settings. */
  hash: string;
  raw: unknown;
  words: Words;
  readonly pool: Pool;
}

/** Reads the open text with settings. */
export function readWith({ text, name, data }: Pick<Session, "text" | "name" | "data">, set: readonly string[]): ReadResult {
  return readScenario(text, { name, set, files: data.files });
}

export const kitOf = ({ scenario, hash }: Session): KitIdentity => ({ exercise: scenario.exercise?.id ?? "", hash, engine: engineVersion() });

/** At most four workers: a class room's laptops have two cores, and more takes memory. */
export const openWorkers = (): Promise<Pool> => openPool(Math.min(4, Math.max(1, navigator.hardwareConcurrency || 2)));

/** Runs with the figures of the page. @returns null where a later run gave this one up */
export function runLab(pool: Pool, scenario: Scenario, options: SimulateOptions): Promise<ResultRecord | null> {
  return simulate(pool, forLab(scenario), options);
}

/** "3f2a 91c0": four letters of the scenario's hash, four of the result's; the same on two computers means the same figures. */
export function fingerprintOf(record: ResultRecord): string {
  // undivided rows hold the same sums as those of the fifths, in a sixth of the text
  const rows = record.metrics.filter(({ by }) => by === null);
  return `${record.scenario.hash.replace("sha256:", "").slice(0, 4)} ${sha256Hex(resultJson({ ...record, metrics: rows })).slice(0, 4)}`;
}
