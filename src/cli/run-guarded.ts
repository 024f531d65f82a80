import { guard } from "./guard.ts";
import type { Host } from "./host.ts";
import { runProgram } from "./program.ts";

/** The program, with what is thrown outside any command ending as one line as well. */
export async function runGuarded(host: Host): Promise<void> {
  guard(host);
  await runProgram(host);
}
