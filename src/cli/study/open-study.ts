import packageFile from "../../../package.json" with { type: "json" };
import { escapeText } from "../../io/escape.ts";
import { planNames, readPlanFile } from "../../io/plan-folder.ts";
import { type Design, readDesign } from "../../study/plan/design.ts";
import { type Plan, PlanFault, readPlan } from "../../study/plan/plan.ts";

export interface Study {
  readonly folder: string;
  readonly plan: Plan;
  readonly design: Design;
}

/** Plan and design of a folder. @throws FileFault, PlanFault, DesignFault */
export function openStudy(folder: string, shown: string): Study {
  const plan = readPlan(readPlanFile(folder, planNames.plan), `${escapeText(shown)}/${planNames.plan}`);
  if (plan.engine !== packageFile.version)
    throw new PlanFault(
      `the plan was made with mutua ${escapeText(plan.engine)}; this is ${packageFile.version}. Use that version, or make a new plan with mutua sweep`,
    );
  return { folder, plan, design: readDesign(readPlanFile(folder, planNames.design), `${escapeText(shown)}/${planNames.design}`) };
}
