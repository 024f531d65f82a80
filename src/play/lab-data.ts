/** What `mutua lab` writes into a page beside the program: plain data, read once at the start. */
import type { Expression } from "../engine/index.ts";
import type { LanguageCode } from "./language/lab-texts.ts";

export interface LabData {
  readonly format: "mutua-lab/1";
  /** Name of the scenario file, shown before places of problems and used for saved files. */
  readonly name: string;
  /** The scenario in YAML. */
  readonly text: string;
  /** Files that it names, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** Trees of its formulas, by text; left out where it has none. */
  readonly formulas?: Readonly<Record<string, Expression>>;
  readonly language: LanguageCode;
  /** SHA-256 of the JSON of the trial run, as the command line computed it. */
  readonly trial: string;
}

/** The trial that a computer must pass: few people, so that it takes seconds on any. */
export const trialSettings: readonly string[] = ["population.size=200", "years=5", "replications=3", "checks=[]", "seed=verify"];

/** Where the data stands in the page. */
export const dataElement = "mutua-data";
