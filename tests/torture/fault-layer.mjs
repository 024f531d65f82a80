/**
 * A layer between a program and its files, loaded with `node --import`: the Nth call of one kind fails with the code given, as if the
 * disk had refused it. MUTUA_FAULT=writeSync:3:ENOSPC. Says on the way out whether the call came: exit code and streams are untouched,
 * the word goes into the file that MUTUA_FAULT_LOG names.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [name, nth, code] = (process.env["MUTUA_FAULT"] ?? "").split(":");
const log = process.env["MUTUA_FAULT_LOG"];

/** Only calls on the program's own outputs count: Node itself reads and opens files while it loads. */
const isOutput = (first) => typeof first === "number" || String(first).includes(process.env["MUTUA_FAULT_FOLDER"] ?? "");
const isWriting = (flags) => typeof flags === "string" && flags.startsWith("w");

const openOnce = fs.openSync;
const writeOnce = fs.writeSync;

if (name) {
  const original = fs[name];
  let calls = 0;
  fs[name] = function faulty(first, ...rest) {
    const counts = name === "openSync" ? isWriting(rest[0]) && isOutput(first) : isOutput(first);
    if (counts && ++calls === Number(nth)) {
      if (log) note(log, `${name} ${nth}\n`);
      // a descriptor that fails to close is closed all the same, as on Linux
      if (name === "closeSync") original(first);
      throw Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name.replace("Sync", ""), errno: -5 });
    }
    return original.call(fs, first, ...rest);
  };
  syncBuiltinESMExports();
}

/** By the calls as they were before. */
function note(path, text) {
  writeOnce(openOnce(path, "a"), text);
}
