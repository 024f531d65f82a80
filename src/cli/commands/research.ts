import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { addBatch } from "./batch.ts";
import { addMerge } from "./merge.ts";
import { addSweep } from "./sweep.ts";

/** Commands for studies of many runs, in the order in which they are used. */
export function addResearch(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  for (const add of [addSweep, addBatch, addMerge]) add(program, host, finish);
}
