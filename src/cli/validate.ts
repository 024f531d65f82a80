import { escapeText } from "../io/escape.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { loadScenario, problemWords, showProblems, warningLine } from "./load-scenario.ts";
import { reportFailure } from "./report-failure.ts";
import { duration, estimateText } from "./resources.ts";

export interface ValidateOptions {
  readonly set?: readonly string[];
  readonly errors?: string;
  readonly allowLarge?: boolean;
  readonly quiet?: boolean;
}

/** The worst of the codes of all files; a file that cannot be read does not hide what is wrong with the next. */
export async function validate(host: Host, scenarios: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  let worst: ExitCode = exitCodes.done;
  for (const argument of scenarios) {
    try {
      const { scenario, problems } = await loadScenario(host, argument, options);
      if (problems.length > 0) await showProblems(host, problems, options.errors);
      if (scenario === null) {
        worst = exitCodes.invalid;
        continue;
      }
      if (options.quiet) continue;
      if (scenario.warnings.length > 0) {
        const words = await problemWords(host, undefined);
        for (const warning of scenario.warnings) host.warn(warningLine(warning, words));
      }
      const { estimateResources } = await import("../engine/work/estimate.ts");
      const { auditSeconds } = await import("../engine/work/estimate-time.ts");
      const { withCountedFairWorlds } = await import("../engine/fairness/plan.ts");
      const audit = auditSeconds(scenario);
      await host.write(
        `${escapeText(argument)}: valid - ${escapeText(scenario.name)}\n  a run: ${estimateText(estimateResources(withCountedFairWorlds(scenario), 1, host.nodeVersion()))}\n${
          audit === null ? "" : `  an audit (mutua audit): about ${duration(audit)} on one thread\n`
        }`,
      );
    } catch (error) {
      const code = reportFailure(error, host);
      if (worst === exitCodes.done) worst = code;
    }
  }
  return worst;
}
