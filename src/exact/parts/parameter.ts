/** JSON data: what an input and a parameter schema are made of. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** One key of an input: type, range, unit, default, meaning. Plain data, printable as it is. */
export interface Parameter {
  readonly type: "number" | "integer" | "text" | "flag" | "list" | "record" | "map";
  readonly meaning: string;
  readonly unit?: string;
  /** A key with neither a default nor `optional` must be given. */
  readonly optional?: true;
  readonly default?: Plain;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
  readonly choices?: readonly string[];
  /** Members of a list; values of a map (whose keys are numbers written as text). */
  readonly items?: Parameter;
  readonly fewest?: number;
  readonly most?: number;
  /** Keys of a record. */
  readonly keys?: Parameters;
}

export type Parameters = { readonly [key: string]: Parameter };

type Extra = Omit<Partial<Parameter>, "type" | "meaning">;

export const number = (meaning: string, extra: Extra = {}): Parameter => ({ type: "number", meaning, ...extra });
export const integer = (meaning: string, extra: Extra = {}): Parameter => ({ type: "integer", meaning, ...extra });
export const positive = (meaning: string, extra: Extra = {}): Parameter => ({ type: "number", meaning, above: 0, ...extra });
export const notNegative = (meaning: string, extra: Extra = {}): Parameter => ({ type: "number", meaning, minimum: 0, ...extra });
export const probability = (meaning: string, extra: Extra = {}): Parameter => ({ type: "number", meaning, minimum: 0, maximum: 1, ...extra });
export const level = (meaning: string, extra: Extra = {}): Parameter => ({ type: "number", meaning, above: 0, below: 1, ...extra });
export const text = (meaning: string, extra: Extra = {}): Parameter => ({ type: "text", meaning, ...extra });
export const choice = (meaning: string, choices: readonly string[], extra: Extra = {}): Parameter => ({ type: "text", meaning, choices, ...extra });
export const flag = (meaning: string): Parameter => ({ type: "flag", meaning, default: false });
export const list = (meaning: string, items: Parameter, extra: Extra = {}): Parameter => ({ type: "list", meaning, items, fewest: 1, most: 100000, ...extra });
export const record = (meaning: string, keys: Parameters, extra: Extra = {}): Parameter => ({ type: "record", meaning, keys, ...extra });
export const map = (meaning: string, items: Parameter, extra: Extra = {}): Parameter => ({ type: "map", meaning, items, fewest: 1, most: 100000, ...extra });
