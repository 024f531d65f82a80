import type { Command } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";

export function addSchema(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("schema")
    .description("Prints the JSON Schema (2020-12) of the scenario file or of the result record, for editors and validators.")
    .option("--record", "of the result record (run --json) instead of the scenario file")
    .option("--compact", "on one line")
    .action(async ({ record, compact }: { record?: boolean; compact?: boolean }) => {
      const schema = record
        ? (await import("../../report/record-schema.json", { with: { type: "json" } })).default
        : (await import("../../engine/scenario/json-schema.ts")).scenarioSchema();
      await host.write(`${JSON.stringify(schema, null, compact ? 0 : 2)}\n`);
      finish(exitCodes.done);
    });
  addExamples(command, ["mutua schema", "mutua schema --record --compact"]);
}
