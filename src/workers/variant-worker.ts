/** Entry of a thread that computes whole variants: reads the scenario once, then one task after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { realDisk } from "../io/disk.ts";
import { openBase } from "../study/run/open-base.ts";
import { runTask } from "../study/run/task.ts";
import type { VariantReply, VariantRequest, VariantWorkerData } from "./variant-protocol.ts";

const { source, control } = workerData as VariantWorkerData;
const stop = new Int32Array(control);
const shouldStop = (): boolean => Atomics.load(stop, 0) !== 0;
const port = parentPort!;
const reply = (message: VariantReply): void => port.postMessage(message);

try {
  const base = await openBase(source);
  port.on("message", ({ task }: VariantRequest) => {
    if (task === null) port.close();
    else reply({ kind: "end", end: runTask(base, task, realDisk, shouldStop, () => performance.now()) });
  });
  reply({ kind: "ready" });
} catch (error) {
  reply({ kind: "unreadable", message: error instanceof Error ? error.message : String(error) });
}
