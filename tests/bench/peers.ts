/** Starts the peers of workloads W1 and RICH, each in a process of its own, pinned to one processor where that can be done. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Bundles } from "./bundles.ts";
import type { PeerResult } from "./peer-result.ts";

/** The workload's length in years. */
export const YEARS = 10;

export interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  /** Arguments after SIZE YEARS REPLICATIONS SEED. */
  readonly extra: readonly string[];
  /** Processors the peer may use; more than one is not pinned. */
  readonly processors: number;
}

/** Peers that can run here, and why the others cannot. */
export interface Line {
  readonly peers: readonly Peer[];
  readonly missing: readonly string[];
}

const folder = import.meta.dirname;

function works(command: string, ...options: readonly string[]): boolean {
  return spawnSync(command, options, { stdio: "ignore" }).status === 0;
}

function compileC(temporary: string, name: "w1" | "rich"): string {
  const binary = join(temporary, name);
  const options = ["-O3", "-march=native", "-o", binary, join(folder, `${name}.c`), "-lm"];
  const run = spawnSync("gcc", options, { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`gcc refused ${name}.c: ${run.stderr}`);
  return binary;
}

/** The engine as a peer. @param workers worker threads; 0 = the calling thread alone */
export function enginePeer(bundles: Bundles, name: string, workers = 0, variant = "w1"): Peer {
  const threads = workers === 0 ? "1" : `pool-${workers}`;
  return { name, command: [process.execPath, bundles.engine], extra: [threads, variant, folder], processors: workers + 1 };
}

/** The peers that must agree, one thread each. @param temporary folder for the compiled C twin */
export function assemble(temporary: string, bundles: Bundles): Line {
  const peers: Peer[] = [];
  const missing: string[] = [];
  const add = (name: string, command: readonly string[]): void => {
    peers.push({ name, command, extra: [], processors: 1 });
  };
  if (works("gcc", "--version")) add("scalar C", [compileC(temporary, "w1")]);
  else missing.push("scalar C: no gcc here");
  if (works("python3", "-c", "import numpy")) add("NumPy", ["python3", join(folder, "w1_numpy.py")]);
  else missing.push("NumPy: no python3 with numpy here");
  add("textbook JS", [process.execPath, bundles.textbook]);
  peers.push(enginePeer(bundles, "engine"));
  return { peers, missing };
}

/** The peers of workload RICH: the engine and, where there is a compiler, the C twin. */
export function assembleRich(temporary: string, bundles: Bundles): Line {
  const engine = enginePeer(bundles, "engine", 0, "rich-peer");
  if (!works("gcc", "--version")) return { peers: [engine], missing: ["scalar C of RICH: no gcc here"] };
  return { peers: [{ name: "scalar C", command: [compileC(temporary, "rich")], extra: [], processors: 1 }, engine], missing: [] };
}

/** The processor to pin to, or why none is pinned. The last one allowed: the first serves most interrupts. */
export function choosePin(): { readonly processor: string | null; readonly said: string } {
  const shown = spawnSync("taskset", ["-cp", String(process.pid)], { encoding: "utf8" });
  const processor = shown.status === 0 ? (/(\d+)\s*$/.exec(shown.stdout)?.[1] ?? null) : null;
  return { processor, said: processor === null ? "not pinned (no taskset here)" : `pinned to processor ${processor}` };
}

/** Runs a peer once. @throws Error when it fails or prints something else than one result */
export function runPeer(peer: Peer, size: number, replications: number, seed: number, processor: string | null): PeerResult {
  const pin = processor !== null && peer.processors === 1 ? ["taskset", "-c", processor] : [];
  const [command, ...options] = [...pin, ...peer.command, ...[size, YEARS, replications, seed].map(String), ...peer.extra];
  const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const run = spawnSync(command!, options, { encoding: "utf8", env: { ...process.env, ...oneThread }, maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`${peer.name} failed (${run.status ?? run.signal ?? "not started"}): ${run.stderr || run.error?.message}`);
  const result = JSON.parse(run.stdout) as PeerResult; // printed by a program of this folder
  const expected = size * YEARS * replications;
  if (result.personYears !== expected) throw new Error(`${peer.name} reports ${result.personYears} person-years; expected ${expected}`);
  return result;
}
