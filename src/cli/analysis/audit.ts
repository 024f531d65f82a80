import packageFile from "../../../package.json" with { type: "json" };
import { AnalysisFault } from "../../analysis/evaluate.ts";
import { audit as search } from "../../engine/fairness/audit.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { AuditFinding, AuditRecord } from "../../engine/result.ts";
import { escapeDeep, escapeJson, escapeText } from "../../io/escape.ts";
import { seedOfFlag } from "../../io/plain-number.ts";
import { auditText, refereeOf } from "../../report/audit.ts";
import { runCommand } from "../command-line.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { loadScenario, showProblems } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { startStudyProgress } from "../study/study-progress.ts";
import { UsageError } from "../usage-error.ts";
import { asAnalysisUsage } from "./evaluator.ts";

export interface AuditOptions {
  readonly set?: readonly string[];
  readonly seed?: string;
  readonly futures: string;
  readonly pair?: string;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly ascii?: boolean;
  readonly allowLarge?: boolean;
  readonly quiet?: boolean;
}

const command = "audit";

/** `mutua audit`: the nearest assumptions within their ranges that reverse the headline or stop a scheme. */
export async function audit(host: Host, argument: string, options: AuditOptions): Promise<ExitCode> {
  const futures = count("--futures", options.futures, 1, 1000, command);
  const { scenario: read, problems } = await loadScenario(host, argument, options, (value) =>
    options.seed === undefined ? value : Object.assign(Object.create(null), value, { seed: seedOfFlag(options.seed) }),
  );
  if (read === null) {
    await showProblems(host, problems, "text");
    return exitCodes.invalid;
  }
  const scenario = withPair(read, options.pair);
  const record = await searched(host, scenario, futures, options);
  if (record === null) return host.signal.exitCode ?? exitCodes.internal;
  const head = { format: "mutua-audit/1", engine: packageFile.version, scenario: scenario.name, seed: scenario.seed };
  const referees = Object.fromEntries(record.pair.map((world) => [world, refereeOf(scenario, world)]));
  const width = Math.min(120, Math.max(60, host.terminal.columns)) - 1;
  await host.write(
    options.json
      ? escapeJson(`${JSON.stringify({ ...head, ...record, referees }, null, 2)}\n`)
      : auditText(escapeDeep(scenario), escapeDeep(record), runCommand(argument, options), width),
  );
  return options.check === true && record.findings.some(speaks) ? exitCodes.checkFailed : exitCodes.done;
}

/** Whether a finding takes something away from what the headline says. */
const speaks = ({ already, alone, together }: AuditFinding): boolean => already || alone !== null || together !== null;

async function searched(host: Host, scenario: Scenario, futures: number, options: AuditOptions): Promise<AuditRecord | null> {
  const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "trials" });
  try {
    const steps = search(scenario, futures);
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        if (step.value === null) throw asAnalysisUsage(new AnalysisFault(whyNothing(scenario)), command);
        return step.value;
      }
      progress.update(step.value.done, step.value.expected);
      // signals arrive between trials
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (host.signal.exitCode !== null) return null;
    }
  } finally {
    progress.end();
  }
}

function whyNothing({ compare, uncertain }: Scenario): string {
  if (compare.length === 0) return "the scenario compares nothing; name a pair: --pair mutual,without";
  if (uncertain.length > 0) return "the scenario cannot be compiled with its ranges; mutua run says why";
  return "no number of the scenario has a range, so that there is nothing to search. Give ranges to numbers without a source: --set 'uncertainty.default={rates: 0.2, costs: 0.2, behaviour: 0.2, expenses: 0.2}'";
}

/** The scenario with the pair asked for in front. @throws UsageError  no such worlds */
function withPair(scenario: Scenario, text: string | undefined): Scenario {
  if (text === undefined) return scenario;
  const names = text.split(",").map((name) => name.trim());
  const found = names.map((name) => scenario.worlds.findIndex((world) => world.name === name));
  const [first, second] = found;
  if (found.length !== 2 || first === undefined || second === undefined || first < 0 || second < 0 || first === second)
    throw new UsageError(
      `--pair ${JSON.stringify(text.slice(0, 60))} is not understood; write two worlds joined by a comma: ${scenario.worlds.map(({ name }) => escapeText(name)).join(", ")}`,
      command,
    );
  return { ...scenario, compare: [[first, second]] };
}
