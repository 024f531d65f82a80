#!/usr/bin/env node
// Checked here, before anything newer than this file is parsed.
const [major, minor] = process.versions.node.split(".").map(Number);
const built = new URL("../dist/cli/main.js", import.meta.url);

function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`mutua needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org`);
} else {
  const { existsSync } = process.getBuiltinModule("node:fs");
  if (existsSync(built)) await import(built);
  else refuse("mutua is not built: run `npm run build` in its folder");
}
