// Runs scripts of package.json side by side, as `node together.mjs typecheck lint build`: none of them needs more than one processor for long.
// What each says comes in one piece when it has ended; the exit status is 1 where one of them failed.
import { spawn } from "node:child_process";

const run = (name) =>
  new Promise((resolve) => {
    // npm names its own program to what it starts; elsewhere it is found by the shell
    const npm = process.env["npm_execpath"];
    const [command, ...first] = npm === undefined ? ["npm"] : [process.execPath, npm];
    const child = spawn(command, [...first, "run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"], shell: npm === undefined });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) process.stdout.write(`failed: npm run ${name}\n`);
      resolve(code === 0);
    });
  });

const ended = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = ended.every(Boolean) ? 0 : 1;
