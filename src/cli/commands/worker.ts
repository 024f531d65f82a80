import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import type { WorkerOptions } from "../study/worker.ts";

export function addWorker(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("worker")
    .description("Takes shards of a plan from a queue in Redis or Valkey until none is left; start as many as you like. Needs the package bullmq.")
    .argument("<dir>", "folder of the plan, which all workers see")
    .requiredOption("--redis <url>", "address of the server, such as redis://localhost:6379")
    .option("--tasks <n>", "shards; the same for all workers of a plan")
    .option("--workers <n>", "threads of this worker")
    .option("--quiet", "nothing on the screen but errors")
    .action(async (folder: string, options: WorkerOptions) => {
      const { worker } = await import("../study/worker.ts");
      finish(await worker(host, folder, options));
    });
  command.addHelpText("after", "\nExample (with a server: redis-server --port 6379 --save ''):\n  mutua worker study --redis redis://localhost:6379");
}
