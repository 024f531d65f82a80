import type { Host } from "../host.ts";
import { loadKept } from "./load.ts";

/** Checks scenarios by the kept script. @returns false where something else is asked for, or nothing was built: the program does it then */
export async function runKept(host: Host): Promise<boolean> {
  if (!onlyNames(host.argv)) return false;
  const kept = loadKept();
  if (kept === null) return false;
  if (!kept.ready && host.env["MUTUA_DEBUG"] === "1") host.warn("mutua: the kept script was compiled anew: it was built with another V8, or for other flags\n");
  await kept.exported.validateNames(host);
  return true;
}

/** `validate` and names of scenarios, no option among them. */
export function onlyNames([command, ...names]: readonly string[]): boolean {
  return command === "validate" && names.length > 0 && names.every((name) => !name.startsWith("-"));
}
