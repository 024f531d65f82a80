import type { GeneratorName } from "../../engine/index.ts";
import type { SeedRule, StudyOutputs } from "../../study/plan/plan.ts";
import { readWanted } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `mutua sweep` as commander hands them over. */
export interface SweepOptions {
  readonly plan: string;
  readonly vary?: readonly string[];
  readonly sample: string;
  readonly sampleSeed: string;
  readonly metrics?: string;
  readonly years?: string;
  readonly by?: string;
  readonly replications?: string;
  readonly seed?: string;
  readonly seedRule: SeedRule;
  readonly set?: readonly string[];
  readonly rng: GeneratorName;
  readonly keepReplications: "auto" | "yes" | "no";
  readonly pilot: boolean;
  readonly workers?: string;
  readonly force?: boolean;
  readonly allowLarge?: boolean;
  readonly errors?: string;
  readonly quiet?: boolean;
}

/** Headline metrics at the horizon where nothing is asked for. @throws UsageError */
export function studyOutputs({ metrics, years, by }: Pick<SweepOptions, "metrics" | "years" | "by">, command: string): StudyOutputs {
  try {
    const horizon = years === undefined || years === "horizon";
    const wanted = readWanted({ ...(metrics === undefined ? {} : { metrics }), ...(horizon ? {} : { years }), ...(by === undefined ? {} : { by }) });
    return { metrics: wanted.metrics ?? "headline", years: horizon ? "horizon" : (wanted.years ?? "horizon"), by: wanted.by ?? [] };
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(error.message, command) : error;
  }
}
