import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import type { SelftestOptions } from "../selftest.ts";

export function addSelftest(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("selftest")
    .description("Recomputes published and closed-form values with this very program, simulated and exact, and prints the worst deviations.")
    .option("--only <names>", "only these lines, joined by commas")
    .option("--workers <n>", "worker threads; the figures do not depend on it")
    .action(async (options: SelftestOptions) => {
      const { selftest } = await import("../selftest.ts");
      finish(await selftest(host, options));
    });
  addExamples(command, ["mutua selftest --only special-functions,exact-families", "mutua selftest --only ruin-of-a-small-pool --workers 2"]);
  command.addHelpText("after", "\nExit code 10 when a value is further from the truth than rounding and chance allow.");
}
