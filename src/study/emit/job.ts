/** What a scheduler's file is made of. */
export interface JobFacts {
  /** Absolute path of the plan folder. */
  readonly folder: string;
  /** Words that start this program, each quoted for a shell. */
  readonly command: string;
  readonly tasks: number;
  readonly variants: number;
  /** Minutes that a task may take; generous. */
  readonly minutes: number;
  readonly engine: string;
}
export interface JobFile {
  readonly name: string;
  readonly text: string;
  /** How it is started, from the plan folder. */
  readonly start: string;
}
/** A scheduler: a file for it, that runs as it is. */
export interface Emitter {
  readonly name: string;
  readonly emit: (facts: JobFacts) => JobFile;
}

/** A text in single quotes of a POSIX shell. */
export function shellQuote(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A text in double quotes of Python, Groovy, YAML and JSON. */
export function doubleQuote(text: string): string {
  return JSON.stringify(text);
}
