/**
 * One thing wrong with an input, without a place: `io` maps the path to file, line and column.
 *
 * Rendered as `error[CODE] file:line:col path: VALUE is not allowed; ALLOWED. Fix: FIX`.
 */
export interface Problem {
  /** Stable code, "E0312". */
  readonly code: string;
  /** Keys and list positions from the root: ["population", "groups", "teachers", "share"]. */
  readonly path: readonly (string | number)[];
  /** The value found, already shortened for display; undefined where a key is missing. */
  readonly value: unknown;
  /** What is allowed: "a share is between 0 and 1". */
  readonly allowed: string;
  /** How to fix it: 'lower it, or write "10.5%" if you meant 0.105'. */
  readonly fix: string;
}
