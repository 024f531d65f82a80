#!/usr/bin/env node
// Checked here, before anything newer than this file is parsed.
const [major, minor] = process.versions.node.split(".").map(Number);
const built = new URL("../dist/cli/main.js", import.meta.url);

function refuse(reason, code = 1) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = code;
}

/** Loading opens some forty files at once. */
function refuseFewFiles(error) {
  if (error?.code !== "EMFILE" && error?.code !== "ENFILE") throw error;
  refuse("mutua: too many open files; raise the limit, for example: ulimit -n 256", 4);
}

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`mutua needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org`);
} else {
  const { existsSync } = process.getBuiltinModule("node:fs");
  if (existsSync(built)) await import(built).catch(refuseFewFiles);
  else refuse("mutua is not built: run `npm run build` in its folder");
}
