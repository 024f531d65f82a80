/** Workload RICH with one lever more: what each lever costs by itself. Terms are plain ones that keep the lever at work in all ten years. */
import type { Input } from "./variants.ts";

const sickness = { sickness: { probability: 0.3, days: 10, cv: 1 } };

interface Terms {
  readonly mutual?: Input;
  readonly file?: Input;
}

/** By name: keys of the mutual, and of the file; of so many people, where they are numbers for all. */
export const leverTerms: Readonly<Record<string, Terms | ((size: number) => Terms)>> = {
  education: { mutual: { education: { coverage: 0.5, effect: 0.4 } } },
  prevention: { mutual: { prevention: { reach: 0.3, who: "members", effect: { outpatient: 0.1 }, per_reached: 300 } } },
  facilities: { mutual: { facilities: { capacity: { outpatient: 20000 }, unit_cost_ratio: 0.75, running_cost: 1000000 } } },
  reinsurance: { mutual: { reinsurance: [{ kind: "quota-share", cession: 0.5, commission: 0.1 }] } },
  governance: { mutual: { governance: { decides: "board", menu: { contribution_step: 0.1 } } } },
  "cash benefits": { mutual: { cash_benefits: { sickness: { replace: 0.5, waiting_days: 3, max_days: 180 } } }, file: { income_risks: sickness } },
  "on insolvency": { mutual: { on_insolvency: ["call", "cut", "close"] } },
  // room for four of five of the events that are sought; for all of them
  supply: (size) => ({ file: { supply: { capacity: { outpatient: 0.75 * size } } } }),
  "supply, enough": (size) => ({ file: { supply: { capacity: { outpatient: 1.5 * size } } } }),
  regulation: { file: { regulation: { guaranteed_issue: true, minimum_loss_ratio: 0.6, maximum_rise: 0.25 } } },
  "financed by": { file: { financed_by: { instruments: [{ kind: "income", share: 1 }] } } },
  "own risk": { file: { own_risk: { people: 1600000 } } },
  "income risks": { file: { income_risks: sickness } },
  "mid-year entry": { mutual: { mid_year_entry: { when_ill: 0.5 } } },
  "protection floor": { file: { protection_floor: {} } },
};

/** @throws Error for a lever that is not in the list */
export function withLever(rich: Input, name: string, size: number): Input {
  const found = leverTerms[name];
  if (found === undefined) throw new Error(`no lever ${name}`);
  const terms = typeof found === "function" ? found(size) : found;
  const input = structuredClone(rich);
  Object.assign((input["schemes"] as Record<string, Input>)["mutual"]!, terms.mutual);
  return Object.assign(input, terms.file);
}
