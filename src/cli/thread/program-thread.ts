/** Entry of the thread that runs a command, while the main thread listens to signals. */
import { parentPort, workerData } from "node:worker_threads";
import { runKept } from "../kept/run-kept.ts";
import type { ThreadTask } from "./protocol.ts";
import { threadHost } from "./thread-host.ts";

const port = parentPort!;
const { host, close } = threadHost(workerData as ThreadTask, port);
if (!(await runKept(host))) {
  const { runGuarded } = await import("../run-guarded.ts");
  await runGuarded(host);
}
close();
