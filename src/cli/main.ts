import { processHost } from "./host.ts";
import { runProgram } from "./program.ts";

const host = processHost();
await runProgram(host);
