/** Mutants that no test notices and that are no fault, each with the reason: `survivors.json`. */
import { readFileSync } from "node:fs";
import type { Mutant } from "./mutants.ts";

export interface Survivor {
  readonly file: string;
  /** The line as it stands, without its indentation. */
  readonly text: string;
  readonly was: string;
  readonly becomes: string;
  /** Among mutants of the file that read the same; 1 where left out. */
  readonly nth?: number;
  /** Why nobody can see it. */
  readonly because: string;
}

export const survivors = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8")) as readonly Survivor[];

export function isAccepted(mutant: Mutant): boolean {
  return survivors.some((one) => isSame(one, mutant));
}

export function isSame(one: Survivor, { file, text, nth, was, becomes }: Mutant): boolean {
  return one.file === file && one.text === text && (one.nth ?? 1) === nth && one.was === was && one.becomes === becomes;
}
