import { spawnSync } from "node:child_process";

/** Peak memory in bytes of a Node process with these arguments. */
export function peakMemory(args: readonly string[], cwd: string): number {
  const report = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';
  const { stderr } = spawnSync(process.execPath, ["--import", report, ...args], { cwd, encoding: "utf8", maxBuffer: 1e8 });
  return 1024 * Number(/peak (\d+)$/.exec(stderr)?.[1]);
}
