/** A formula as a value of a key: text that is parsed by what the surroundings of validation hand in, and kept as a tree. */
import { type Place, report } from "../keys/place.ts";
import { recordNumber, type Shape } from "../keys/shape.ts";
import type { Expression, Program } from "../model/formula.ts";
import { compileFormula, type Surroundings } from "./check.ts";
import type { Bounds, Kind } from "./functions.ts";
import { longestFormula } from "./limits.ts";

export const formulaCode = "E0354";
const zero: Expression = { kind: "number", value: 0 };

/** @param looks  an example: "max(6000, 0.04 * income)" */
export function formulaShape(looks: string): Shape<Expression> {
  const allowed = `a formula, such as "${looks}"`;
  return {
    type: "formula",
    allowed,
    schema: { type: "string", minLength: 1, maxLength: longestFormula },
    children: [],
    standIn: () => zero,
    read: (value, place) => readFormula(value, place, allowed),
  };
}

/** The tree of a text; reported at its place where there is none. */
export function readFormula(value: unknown, place: Place, allowed: string): Expression {
  if (typeof value !== "string") {
    report(place, "E0300", value, allowed, "write it as text, in quotes");
    return zero;
  }
  const { parseFormula } = place.session.context;
  const parsed = parseFormula?.(value) ?? { allowed: "formulas are read from files only, not here", fix: "run mutua on the file" };
  if ("allowed" in parsed) {
    report(place, formulaCode, value, parsed.allowed, parsed.fix);
    return zero;
  }
  recordNumber(place, value);
  return parsed;
}

/** The program of a tree; reported at its place where it is refused, and then one that gives 0. */
export function checkFormula(tree: Expression, wanted: Kind, around: Surroundings, place: Place): { readonly program: Program; readonly bounds: Bounds } {
  const made = compileFormula(tree, wanted, around);
  if ("program" in made) return made;
  report(place, formulaCode, made.found, made.allowed, made.fix);
  return { program: { operations: [{ put: "constant", value: 0 }], reads: [] }, bounds: [0, 0] };
}
