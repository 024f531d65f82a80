import { escapeText } from "../io/escape.ts";

/** Options of a run that change its figures; other options have no place in the command that gives them again. */
export interface Decisive {
  readonly set?: readonly string[];
  readonly truth?: readonly string[];
  readonly seed?: string;
  readonly replications?: string;
  readonly replicate?: string;
  readonly quick?: boolean;
}

/** The command that gives the same figures, ready to paste: what changes them, and nothing else; no control character. */
export function runCommand(argument: string, { set = [], truth = [], seed, replications, replicate, quick }: Decisive): string {
  const flags = Object.entries({ seed, replications, replicate }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  const repeated = [...set.flatMap((assignment) => ["--set", assignment]), ...truth.flatMap((assignment) => ["--truth", assignment])];
  return ["mutua", "run", argument, ...repeated, ...flags, ...(quick === true ? ["--quick"] : [])]
    .map((word) => escapeText(/^[\w.,:/=+@-]+$/.test(word) ? word : JSON.stringify(word)))
    .join(" ");
}
