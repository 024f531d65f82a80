import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { showProblems } from "../load-scenario.ts";
import { type AnalysisOptions, AnalysisStopped, asAnalysisUsage, type Evaluator, InvalidScenario, openEvaluator } from "./evaluator.ts";

/** Opens, works, closes; problems of the scenario are shown as `validate` shows them, a signal ends in silence. */
export async function withEvaluator(
  host: Host,
  command: string,
  argument: string,
  options: AnalysisOptions,
  checks: readonly string[],
  work: (evaluator: Evaluator) => Promise<ExitCode>,
): Promise<ExitCode> {
  let evaluator: Evaluator | null = null;
  try {
    evaluator = await openEvaluator(host, argument, options, checks, command);
    return await work(evaluator);
  } catch (error) {
    if (error instanceof AnalysisStopped) return host.signal.exitCode ?? exitCodes.internal;
    if (error instanceof InvalidScenario) {
      await showProblems(host, error.problems, "text");
      return exitCodes.invalid;
    }
    throw asAnalysisUsage(error, command);
  } finally {
    await evaluator?.close();
  }
}
