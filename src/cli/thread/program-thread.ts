/** Entry of the thread that runs a command, while the main thread listens to signals. */
import { parentPort, workerData } from "node:worker_threads";
import { runGuarded } from "../run-guarded.ts";
import type { ThreadTask } from "./protocol.ts";
import { threadHost } from "./thread-host.ts";

const port = parentPort!;
const { host, close } = threadHost(workerData as ThreadTask, port);
await runGuarded(host);
close();
