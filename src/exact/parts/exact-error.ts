/** What is wrong with one key of an input, in the form the command line prints. */
export interface Problem {
  /** Dotted path of the key, for example `cells[0].events[1].rate`. */
  readonly path: string;
  /** The value found, as text. */
  readonly value: string;
  readonly allowed: string;
  readonly fix: string;
}

/** An input that breaks its schema; carries every problem found, the first one also by itself. */
export class ExactError extends Error {
  readonly path: string;
  readonly value: string;
  readonly allowed: string;
  readonly fix: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(sentence).join("\n"));
    this.name = "ExactError";
    this.problems = problems;
    const first = problems[0];
    this.path = first.path;
    this.value = first.value;
    this.allowed = first.allowed;
    this.fix = first.fix;
  }
}

function sentence(problem: Problem): string {
  return `${problem.path}: ${problem.value} is not allowed; expected ${problem.allowed}. ${problem.fix}`;
}

/** A short printable form of any input value. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
