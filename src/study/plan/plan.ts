/** `plan.json`: everything that decides what a study computes. Times and machines do not stand in it. */
import type { GeneratorName } from "../../engine/index.ts";
import type { BreakdownName } from "../../engine/model/scenario.ts";
import { canonicalJson, sha256 } from "../../io/canonical.ts";
import { InvalidData } from "../../io/file-fault.ts";
import { assignmentsOf, type Design, type DesignRow } from "./design.ts";

export const planFormat = "mutua-plan/1";
/** Replications after which a long variant's outcomes go to the disk. */
export const blockReplications = 50;

export type SeedRule = "same" | "own";
/** What the rows of a study are about. */
export interface StudyOutputs {
  readonly metrics: "headline" | "all" | readonly string[];
  /** "horizon": only the figure over all years. */
  readonly years: "horizon" | "all" | "last" | readonly number[];
  readonly by: readonly BreakdownName[];
}

export interface Plan {
  readonly format: typeof planFormat;
  readonly engine: string;
  readonly scenario: {
    /** Files of the scenario and its overlays inside the plan folder, in the order in which they are laid on each other. */
    readonly layers: readonly string[];
    readonly set: readonly string[];
    /** Of the merged data and of all named files. */
    readonly hash: string;
    /** Files beside the scenario that it names, with their hashes. */
    readonly files: Readonly<Record<string, string>>;
  };
  readonly vary: readonly string[];
  readonly sample: string;
  readonly sample_seed: string;
  readonly seed: string;
  /** same: all variants share one seed and are paired; own: the number of the variant is part of its seed. */
  readonly seed_rule: SeedRule;
  readonly rng: GeneratorName;
  readonly replications: number;
  readonly outputs: StudyOutputs;
  /** Outcomes of every replication stay on the disk: `merge` can give them, and replications can be added without computing the first ones again. */
  readonly keep_replications: boolean;
}

/** A plan that cannot be read, or that was not made by this program. */
export class PlanFault extends InvalidData {
  override readonly name = "PlanFault";
}

export function planText(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/** @throws PlanFault */
export function readPlan(text: string, name: string): Plan {
  let plan: Partial<Plan>;
  try {
    plan = JSON.parse(text);
  } catch (error) {
    throw new PlanFault(`${name} is not JSON (${(error as Error).message}); make the plan again with mutua sweep --force`);
  }
  if (plan === null || typeof plan !== "object" || plan.format !== planFormat)
    throw new PlanFault(`${name} is no plan of this program: its format is ${JSON.stringify(plan?.format ?? null)}, not ${planFormat}`);
  const whole =
    typeof plan.engine === "string" &&
    Array.isArray(plan.scenario?.layers) &&
    Array.isArray(plan.scenario?.set) &&
    typeof plan.scenario?.hash === "string" &&
    typeof plan.seed === "string" &&
    (plan.seed_rule === "same" || plan.seed_rule === "own") &&
    (plan.rng === "default" || plan.rng === "threefry") &&
    Number.isInteger(plan.replications) &&
    plan.replications! > 0 &&
    plan.replications! <= 1e9 &&
    plan.outputs !== undefined &&
    typeof plan.keep_replications === "boolean";
  if (!whole) throw new PlanFault(`${name} lacks a key or holds a value of another kind; make the plan again with mutua sweep --force`);
  return plan as Plan; // every key that is used was just checked
}

/** What two computations must share for their figures to belong into one table. */
export interface StudyIdentity {
  readonly engine: string;
  readonly scenario: string;
  readonly seed: string;
  readonly seed_rule: SeedRule;
  readonly rng: GeneratorName;
  readonly outputs: StudyOutputs;
}

export function studyIdentity({ engine, scenario, seed, seed_rule, rng, outputs }: Plan): StudyIdentity {
  return { engine, scenario: scenario.hash, seed, seed_rule, rng, outputs };
}

/** The first thing in which two identities differ, in words; null where they are equal. */
export function differenceOf(found: Partial<StudyIdentity>, wanted: StudyIdentity): string | null {
  const words: Readonly<Record<keyof StudyIdentity, string>> = {
    engine: "the version of mutua",
    scenario: "the scenario or a file that it names",
    seed: "the seed",
    seed_rule: "the seed rule",
    rng: "the generator",
    outputs: "the metrics, years or breakdowns",
  };
  for (const key of Object.keys(words) as (keyof StudyIdentity)[]) if (canonicalJson(found[key]) !== canonicalJson(wanted[key])) return words[key];
  return null;
}

/** Seed of a variant under the plan's rule. */
export function variantSeed({ seed, seed_rule }: Pick<Plan, "seed" | "seed_rule">, variant: number): string {
  return seed_rule === "same" ? seed : `${seed}|variant ${variant}`;
}

/** 64 characters: hash of all that one variant's outcomes depend on, but for the number of replications. */
export function variantIdentity(plan: Plan, design: Pick<Design, "paths">, row: DesignRow): string {
  const own = plan.seed_rule === "own" ? row.variant : 0;
  return sha256(canonicalJson({ study: studyIdentity(plan), set: assignmentsOf(design, row), own })).slice("sha256:".length);
}
