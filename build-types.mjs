// Declarations of the library (`import ... from "mutua"`), beside the bundle: made when the package is packed, not at every build.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.library.json"], { cwd: root, stdio: "inherit" });
const types = `${root}dist/types`;
for (const name of readdirSync(types, { recursive: true }).filter((file) => String(file).endsWith(".d.ts"))) {
  const path = `${types}/${name}`;
  // other compilers than ours do not take imports that end in .ts
  writeFileSync(path, readFileSync(path, "utf8").replace(/(from "|import\(")(\.[^"]+)\.ts"/g, '$1$2.js"'));
}
