/** A command line that cannot be understood: one line, exit code 2, and where to read on. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Command whose help is named, such as "run"; "" is the program itself. */
  readonly command: string;

  constructor(message: string, command: string) {
    super(message);
    this.command = command;
  }
}
