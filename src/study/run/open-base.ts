import { join } from "node:path";
import { escapeText } from "../../io/escape.ts";
import { planNames } from "../../io/plan-folder.ts";
import { readScenario } from "../../io/read-scenario.ts";
import { renderProblems } from "../../io/render-problem.ts";
import { type Plan, PlanFault } from "../plan/plan.ts";
import { createSharedMemory } from "./shared-memory.ts";
import type { VariantBase } from "./variant.ts";

/** Where a thread finds the scenario of its variants; plain data. */
export interface BaseSource {
  /** As `run` takes it: FILE or FILE+OVERLAY, seen from `cwd`. */
  readonly argument: string;
  readonly cwd: string;
  /** Folder of the shipped scenarios, or null. */
  readonly library: string | null;
  readonly set: readonly string[];
  readonly allowLarge: boolean;
  /** What the hash of the scenario and of these named files must be; null where it is not known before. */
  readonly hash: string | null;
  readonly files: readonly string[];
}

export function planSource(folder: string, { scenario }: Plan, allowLarge = false): BaseSource {
  return {
    argument: scenario.layers.join("+"),
    cwd: join(folder, planNames.inputs),
    library: null,
    set: scenario.set,
    allowLarge,
    hash: scenario.hash,
    files: Object.keys(scenario.files),
  };
}

/** Reads the scenario once for all variants. @throws PlanFault  it cannot be read any more, or is another one than the plan says */
export async function openBase(source: BaseSource): Promise<VariantBase> {
  const read = await readScenario(source.argument, { ...source, standardInput: async () => new Uint8Array() });
  if (read.problems.length > 0) throw new PlanFault(renderProblems(read.problems).trimEnd());
  for (const file of source.files) read.files.readText(file);
  if (source.hash !== null && read.hash() !== source.hash)
    throw new PlanFault(`the files in ${escapeText(source.cwd)} are not those of the plan any more; put them back, or make a new plan with mutua sweep`);
  return { value: read.value, locate: read.locate, ...read.context, shared: createSharedMemory() };
}
