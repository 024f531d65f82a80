import type { Command } from "commander";
import type { ExitCode } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { addAudit } from "./audit.ts";
import { addBatch } from "./batch.ts";
import { addBundle } from "./bundle.ts";
import { addCompare } from "./compare.ts";
import { addDiff } from "./diff.ts";
import { addFit } from "./fit.ts";
import { addFrontier } from "./frontier.ts";
import { addMerge } from "./merge.ts";
import { addParams } from "./params.ts";
import { addSensitivity } from "./sensitivity.ts";
import { addSolve } from "./solve.ts";
import { addSweep } from "./sweep.ts";
import { addWorker } from "./worker.ts";

/** Commands for studies of many runs, in the order in which they are used. */
export function addResearch(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  for (const add of [
    addSweep,
    addBatch,
    addMerge,
    addBundle,
    addWorker,
    addSolve,
    addSensitivity,
    addAudit,
    addFrontier,
    addFit,
    addCompare,
    addDiff,
    addParams,
  ])
    add(program, host, finish);
}
