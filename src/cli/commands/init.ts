import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { InitOptions } from "../init/init.ts";

export function addInit(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("init")
    .description("Writes a commented scenario from ten answers: who, how many, pay, contribution. ? is an answer, and counts as a number without a source.")
    .argument("[name]", "name of the file; my-scenario.yaml if left out")
    .option("--country <name>", "a country of `mutua scenarios countries`: ages and deaths come from it")
    .option("--for <group>", "who founds the mutual: teachers")
    .option("--members <n>", "how many of them")
    .option("--income <amount|file>", "mean pay a month, or a CSV file of the pay scale (people and monthly pay; semicolons and decimal commas are read)")
    .option("--dependants <n>", "family members each of them brings")
    .option("--contribution <percent>", "contribution in % of pay; ? lets the simulator work it out")
    .option("--employer <percent>", "share of it that the employer pays")
    .option("--reimburse <percent>", "share of a bill that the mutual pays")
    .option("--reserve <months>", "months of benefits in reserve at the start")
    .option("--compare <with>", "insurer, nothing or both")
    .option("--currency <text>", "as it is printed beside amounts")
    .option("--yes", "ask nothing: what is not given is not known")
    .option("--lang <language>", "language of questions and comments: en, fr or es; that of the system if left out")
    .option("--force", "replace an existing file")
    .action(async (name: string | undefined, options: InitOptions) => {
      const { init } = await import("../init/init.ts");
      finish(await init(host, name, options));
    });
  addExamples(command, [
    "mutua init my-mutual --yes --country SEN --for teachers --members 42000 --income 231400 --currency XOF --lang fr",
    "mutua init my-mutual --yes --income payscale.csv",
  ]);
}
