/** The system did not give a thread memory that it asked for: under `ulimit -v`, or where none is left. */

/** V8's words; it has no class of its own for it, and errors lose theirs between threads. */
export function isMemoryRefused(error: unknown): boolean {
  return error instanceof Error && error.name === "RangeError" && error.message === "Array buffer allocation failed";
}

export const memoryRefused =
  "the system has not given the memory that this needs; raise the limit (ulimit -v unlimited), or run less at a time: --workers 1, a lower population.size, fewer years or outputs";
