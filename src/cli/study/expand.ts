import { join } from "node:path";
import { commandWord } from "../../io/escape.ts";
import { planNames } from "../../io/plan-folder.ts";
import { writeOutput } from "../../io/write-output.ts";
import { checkPaths } from "../../study/plan/check-paths.ts";
import { assignmentsOf, type Design, designText, readSampling, sampleCells } from "../../study/plan/design.ts";
import { type Factor, readFactor } from "../../study/plan/factor.ts";
import { type Plan, planText } from "../../study/plan/plan.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { count } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";
import { openStudy } from "./open-study.ts";
import { refusePaths } from "./sweep.ts";
import { asUsage } from "./usage.ts";

export interface ExpandOptions {
  readonly replications?: string;
  readonly vary?: readonly string[];
  readonly sample: string;
  readonly more?: string;
}

const command = "sweep expand";

/** `mutua sweep expand`: only ever adds. Figures that were computed stay valid, because each variant is known by its settings. */
export async function expand(host: Host, shown: string, options: ExpandOptions): Promise<ExitCode> {
  const folder = host.path(shown);
  const { plan, design } = openStudy(folder, shown);
  if (options.replications === undefined && options.vary === undefined && options.more === undefined)
    throw new UsageError("nothing is added; give --replications, --vary or --more", command);
  if (options.vary !== undefined && options.more !== undefined) throw new UsageError("--vary and --more exclude each other", command);
  const replications = options.replications === undefined ? plan.replications : count("--replications", options.replications, 1, 1e9, command);
  if (replications < plan.replications)
    throw new UsageError(`--replications ${replications} is fewer than the ${plan.replications} of the plan; expand only adds`, command);
  const wider = asUsage(command, () => widerDesign(plan, design, options));
  const base = await openBase(planSource(folder, plan, true));
  if (refusePaths(host, checkPaths(base, { paths: wider.paths, rows: wider.rows.slice(design.rows.length) }), false)) return exitCodes.invalid;
  writeOutput(join(folder, planNames.design), designText(wider));
  writeOutput(join(folder, planNames.plan), planText({ ...plan, replications }));
  const added = wider.rows.length - design.rows.length;
  const words = [
    added > 0 ? `${added} variants added` : "",
    replications > plan.replications ? `${replications} instead of ${plan.replications} replications each` : "",
  ];
  const kept =
    replications > plan.replications && !plan.keep_replications ? "\n  replications were not kept, so that finished variants are computed from the start" : "";
  await host.write(`${words.filter(Boolean).join(", ")}: ${wider.rows.length} variants in all${kept}\n\nNext  mutua batch ${commandWord(shown)}\n`);
  return exitCodes.done;
}

function widerDesign(plan: Plan, design: Design, { vary, sample, more }: ExpandOptions): Design {
  if (more !== undefined) return moreOfSame(plan, design, count("--more", more, 1, 1e6, command));
  if (vary === undefined) return design;
  const factors = vary.map(readFactor);
  return append(design, factors, sampleCells(factors, readSampling(sample), `${plan.sample_seed}|${design.rows.length}`));
}

/** Goes on with the plan's own design: the next points of the Sobol sequence, a further hypercube, further trajectories. */
function moreOfSame(plan: Plan, design: Design, wanted: number): Design {
  const sampling = readSampling(plan.sample);
  if (sampling.method !== "sobol" && sampling.method !== "lhs" && sampling.method !== "morris")
    throw new UsageError(`--more adds to lhs, sobol and morris designs; this plan is ${plan.sample}. Use --vary`, command);
  const factors = plan.vary.map(readFactor);
  return append(design, factors, sampleCells(factors, { ...sampling, count: wanted }, plan.sample_seed, design.rows.length));
}

/** New rows under new numbers; settings that are there already are left out. */
function append(design: Design, factors: readonly Factor[], cells: readonly (readonly string[])[]): Design {
  const paths = [...new Set([...design.paths, ...factors.map(({ path }) => path)])];
  const wide = { paths, rows: design.rows.map(({ variant, cells: own }) => ({ variant, cells: paths.map((_, column) => own[column] ?? "") })) };
  const known = new Set(wide.rows.map((row) => JSON.stringify(assignmentsOf(wide, row))));
  let next = Math.max(...design.rows.map(({ variant }) => variant)) + 1;
  const rows = [...wide.rows];
  for (const values of cells) {
    const row = { variant: next, cells: paths.map((path) => values[factors.findIndex((factor) => factor.path === path)] ?? "") };
    const key = JSON.stringify(assignmentsOf(wide, row));
    if (known.has(key)) continue;
    known.add(key);
    rows.push(row);
    next++;
  }
  return { paths, rows };
}
