import type { ExitCode } from "../exit-codes.ts";

/** What the thread of the program is started with. */
export interface ThreadTask {
  readonly argv: readonly string[];
  readonly workingFolder: string | null;
  readonly terminal: { readonly input: boolean; readonly output: boolean; readonly error: boolean; readonly columns: number };
  /** See `sharedSignal`. */
  readonly signal: SharedArrayBuffer;
}

/** From the program to the thread that owns the process. */
export type Request =
  | { readonly kind: "write"; readonly id: number; readonly text: string }
  | { readonly kind: "warn"; readonly text: string }
  | { readonly kind: "input"; readonly id: number; readonly limit: number }
  /** Folders in which files are in the making: they are tidied up where the program has to be cut off. */
  | { readonly kind: "holds"; readonly folders: readonly string[] }
  | { readonly kind: "end"; readonly code: ExitCode };

/** The answer to `write` and `input`. */
export type Answer =
  | { readonly id: number; readonly kind: "done"; readonly bytes: Uint8Array | null }
  | { readonly id: number; readonly kind: "failed"; readonly name: string; readonly message: string };
