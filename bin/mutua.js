#!/usr/bin/env node
// Checked here, before anything newer than this file is parsed.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`mutua needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org\n`);
  process.exitCode = 1;
} else {
  await import("../dist/cli/main.js");
}
