/**
 * The kept script: what `mutua validate NAME...` does, as one script with the code that V8 made of it beside it (`load.ts`). Compiling a megabyte
 * and a half of modules was half of the time that checking a small file took.
 */
import { finish, guard } from "../guard.ts";
import type { Host } from "../host.ts";
import { reportFailure } from "../report-failure.ts";
import { validate } from "../validate.ts";

/** Checks what stands after the command; to be called where `onlyNames` says so. */
export async function validateNames(host: Host): Promise<void> {
  guard(host);
  const code = await validate(host, host.argv.slice(1), {}).catch((error: unknown) => reportFailure(error, host));
  finish(host, code);
}
