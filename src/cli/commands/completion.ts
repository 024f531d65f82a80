import type { Command } from "commander";
import { Argument } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

const shells = ["bash", "zsh", "fish"] as const;

export function addCompletion(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("completion")
    .description("Prints a script that completes commands and options in your shell.")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .action(async (shell: (typeof shells)[number]) => {
      await host.write(completionScript(program, shell));
      finish(exitCodes.done);
    });
  addExamples(command, ["mutua completion bash", "mutua completion zsh"]);
  command.addHelpText("after", "\nbash: mutua completion bash >> ~/.bashrc    fish: mutua completion fish > ~/.config/fish/completions/mutua.fish");
}

interface Entry {
  readonly words: string;
  readonly offers: readonly string[];
}

/** For each command ("run", "scenarios copy") the words that may follow it. */
function entries(command: Command, words: readonly string[]): Entry[] {
  const options = command.options.filter((option) => option.long !== null && option.long !== undefined && !option.hidden).map((option) => String(option.long));
  const offers = [...command.commands.map((sub) => sub.name()), ...options, "--help"].sort();
  return [{ words: words.join(" "), offers: [...new Set(offers)] }, ...command.commands.flatMap((sub) => entries(sub, [...words, sub.name()]))];
}

export function completionScript(program: Command, shell: (typeof shells)[number]): string {
  const all = entries(program, []);
  switch (shell) {
    case "bash":
      return bash(all);
    case "zsh":
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(all)}`;
    case "fish":
      return fish(all);
  }
}

/** The longest known command at the start of the line decides what is offered; files are offered beside it. */
function bash(all: readonly Entry[]): string {
  const cases = all.filter(({ words }) => words !== "").map(({ words, offers }) => `    "${words}") offers="${offers.join(" ")}" ;;`);
  const top = all[0]?.offers.join(" ") ?? "";
  return `_mutua() {
  local word="\${COMP_WORDS[COMP_CWORD]}" first="\${COMP_WORDS[1]}" second="\${COMP_WORDS[2]}" offers="${top}" key
  for key in "$first" "$first $second"; do
    [ "$COMP_CWORD" -gt "$(set -- $key; echo $#)" ] || continue
    case "$key" in
${cases.map((line) => `  ${line}`).join("\n")}
    esac
  done
  COMPREPLY=( $(compgen -W "$offers" -- "$word") $(compgen -f -- "$word") )
}
complete -o filenames -F _mutua mutua
`;
}

function fish(all: readonly Entry[]): string {
  const lines = all.flatMap(({ words, offers }) =>
    offers.map((offer) => {
      const condition =
        words === ""
          ? "__fish_use_subcommand"
          : words
              .split(" ")
              .map((word) => `__fish_seen_subcommand_from ${word}`)
              .join("; and ");
      return `complete -c mutua -n '${condition}' ${offer.startsWith("--") ? `-l ${offer.slice(2)}` : `-a ${offer}`}`;
    }),
  );
  return `${lines.join("\n")}\n`;
}
