import packageFile from "../../package.json" with { type: "json" };
import { compile, createFold, type ResultRecord, validateScenario } from "../engine/index.ts";
import { probes } from "../selftest/index.ts";
import { type Comparison, holds, type Probe, strain } from "../selftest/probe.ts";
import { runReplications } from "../workers/pool.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { count } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

export interface SelftestOptions {
  readonly only?: string;
  readonly workers?: string;
}

/** `mutua selftest`: a line for each probe as soon as it is done; exit code 10 when a value is further away than allowed. */
export async function selftest(host: Host, options: SelftestOptions): Promise<ExitCode> {
  const workers = options.workers === undefined ? host.processors() : count("--workers", options.workers, 1, 256, "selftest");
  const chosen = choose(options.only);
  const simulate = (scenario: object, asked?: number): Promise<ResultRecord> => runScenario(host, scenario, asked ?? workers);
  await host.write(`${row(["what", "values", "worst", "allowed", ""])}\n`);
  const failures: string[] = [];
  for (const probe of chosen) {
    const comparisons = await probe.compare(simulate);
    if (host.signal.stopped) return host.signal.exitCode ?? exitCodes.done;
    const failed = comparisons.filter((comparison) => !holds(comparison));
    await host.write(lineOf(probe, comparisons));
    failures.push(...failed.map((comparison) => describe(probe, comparison)));
  }
  await host.write(failures.length === 0 ? "\nEvery value is where it should be.\n" : `\n${failures.join("\n")}\n`);
  return failures.length === 0 ? exitCodes.done : exitCodes.checkFailed;
}

/** @throws UsageError  a name that no probe has */
function choose(only: string | undefined): readonly Probe[] {
  if (only === undefined) return probes;
  return only.split(",").map((name) => {
    const found = probes.find((probe) => probe.name === name.trim());
    if (found === undefined)
      throw new UsageError(`--only ${JSON.stringify(name.slice(0, 60))} is not known; it takes ${probes.map((probe) => probe.name).join(", ")}`, "selftest");
    return found;
  });
}

/** On the way of `mutua run`, without a file. */
async function runScenario(host: Host, input: object, workers: number): Promise<ResultRecord> {
  const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
  const { model } = scenario === null ? { model: null } : compile(scenario);
  if (scenario === null || model === null)
    throw new Error(`a scenario of the self-test is refused: ${problems.map(({ code, path }) => `${code} ${path.join(".")}`).join(", ")}`);
  const fold = createFold(model, scenario);
  await runReplications(model, { workers, first: 0, count: scenario.replications, signal: host.signal, onOutcome: fold.add });
  return fold.record({ engine: packageFile.version, hash: "", stopped: host.signal.stopped });
}

function lineOf({ name, source }: Probe, comparisons: readonly Comparison[]): string {
  // A strain that is not a number is the worst of all.
  const severity = (comparison: Comparison): number => (strain(comparison) >= 0 ? strain(comparison) : Number.POSITIVE_INFINITY);
  const worst = comparisons.reduce((first, second) => (severity(second) > severity(first) ? second : first));
  const figures = [Math.abs(worst.found - worst.expected), worst.allowed].map((value) => value.toPrecision(2));
  return `${row([name, String(comparisons.length), ...figures, comparisons.every(holds) ? "ok" : "FAILED"])}\n  ${source}\n`;
}

function row([what = "", values = "", worst = "", allowed = "", verdict = ""]: readonly string[]): string {
  return `${what.padEnd(34)}${values.padStart(7)}${worst.padStart(11)}${allowed.padStart(11)}  ${verdict}`.trimEnd();
}

function describe({ name }: Probe, { what, found, expected, allowed }: Comparison): string {
  return `FAILED ${name}: ${what} is ${found} instead of ${expected}; ${allowed} is allowed`;
}
