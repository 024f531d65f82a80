/** What a table lived, in a few numbers: the one future of the class, and how often its decisions fail in others. */
import type { ResultRecord, Scenario } from "../../engine/index.ts";
import { runSettings } from "../../play/class-run.ts";
import type { ClassCode, TableState } from "../../play/codes.ts";
import { besideFigures, type ClassFigures } from "../../play/figures.ts";
import { fingerprintOf, readWith, runLab, type Session } from "./session.ts";

export interface Lived {
  /** The one future of the class, and all of them. */
  readonly one: ResultRecord;
  readonly all: ResultRecord;
  readonly scenario: Scenario;
  readonly figures: ClassFigures;
  readonly fingerprint: string;
}

/** @returns null where a later run gave this one up. @throws Error where a decision sets what the scenario refuses */
export async function live(session: Session, code: ClassCode, state: TableState): Promise<Lived | null> {
  const { exercise, startYear } = session.scenario;
  if (exercise === null) throw new Error("the scenario has no exercise");
  const { scenario, problems, hash } = readWith(session, runSettings(exercise, startYear, code.seed, state));
  if (scenario === null) throw new Error(problems.map(({ path, allowed }) => `${path.join(".")}: ${allowed}`).join("; "));
  const first: ResultRecord[] = [];
  const all = await runLab(session.pool, scenario, { hash, at: [1], onRecord: (record) => first.push(record) });
  const [one] = first;
  return all === null || one === undefined ? null : { one, all, scenario, figures: besideFigures(one, all), fingerprint: fingerprintOf(all) };
}
