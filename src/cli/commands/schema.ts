import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addSchema(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("schema")
    .description("Prints the JSON Schema (2020-12) of the scenario file, for editors and validators.")
    .option("--compact", "on one line")
    .action(async ({ compact }: { compact?: boolean }) => {
      const { scenarioSchema } = await import("../../engine/scenario/json-schema.ts");
      await host.write(`${JSON.stringify(scenarioSchema(), null, compact ? 0 : 2)}\n`);
      finish(exitCodes.done);
    });
  addExamples(command, ["mutua schema", "mutua schema --compact"]);
}
