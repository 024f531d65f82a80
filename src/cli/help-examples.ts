import type { Command } from "commander";

/** Examples at the end of a command's help, one a line; a test runs every one of them. No quoting that shells disagree about. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText("after", `\nExamples:\n${examples.map((example) => `  $ ${example}`).join("\n")}`);
}

/** Collects an option that may be given more than once; unlike commander's `<value...>` it never swallows an argument. */
export function repeatable(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}
