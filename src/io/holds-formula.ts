/** Whether something in a file may be a formula, so that the parser is loaded for those files only. */
import type { FormulaParser } from "../engine/index.ts";
import { isMap } from "./overlay.ts";

const formulaKeys: ReadonlySet<string> = new Set(["formula", "who", "state"]);

/** A parser where the data needs one. */
export async function parserFor(value: unknown): Promise<FormulaParser | undefined> {
  return holdsFormula(value) ? (await import("./parse-formula.ts")).parseFormula : undefined;
}

/** A text at a key that may be a formula, and that is no plain word. Wrong guesses cost some milliseconds. */
export function holdsFormula(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsFormula);
  if (!isMap(value)) return false;
  for (const [key, inside] of value instanceof Map ? value : Object.entries(value)) {
    if (formulaKeys.has(String(key)) && textsIn(inside)) return true;
    if (holdsFormula(inside)) return true;
  }
  return false;
}

/** Also inside `{years: {2026: ...}}` and `{value: ..., source: ...}`. */
function textsIn(value: unknown): boolean {
  // "everyone", and the conditions that need no parser
  if (typeof value === "string") return !/^\s*(?:income\s*<\s*)?[\w.]*\s*$/.test(value);
  return isMap(value) && [...(value instanceof Map ? value.values() : Object.values(value))].some(textsIn);
}
