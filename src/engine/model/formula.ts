/** Formulas of a scenario as plain data: the tree that a parser makes of a text, and the operations that the tree is checked and compiled to. */

/** Syntax without meaning: names and arguments are checked where the formula stands. Operators are calls by their word: `add`, `smaller`. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

/** One step of a stack of columns: puts a column on it, or replaces the upper ones by what a function makes of them. */
export type Operation =
  | { readonly put: "constant"; readonly value: number }
  | { readonly put: "variable"; readonly name: string }
  /** 1 for people of this group, of this condition (or state of health); else 0. */
  | { readonly put: "group"; readonly index: number }
  | { readonly put: "has"; readonly index: number }
  | {
      readonly apply: string;
      /** A comparison of amounts, or of what is made of incomes otherwise (a quotient, a logarithm): both are rounded to the grid of money. */
      readonly made?: "amounts" | "of incomes";
    };

/** Plain data, which travels to workers: no closure, no text that would be run. */
export interface Program {
  readonly operations: readonly Operation[];
  /** Names of the variables it reads. */
  readonly reads: readonly string[];
}
