/** What the care costs that the pilot's people need in a year, whoever pays. */
import type { BenefitModel, LimitsModel, Model, NeedModel } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { StateLayout } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { expectedPay } from "../premiums/expected-pay.ts";
import { withPersonal } from "../premiums/personal-pay.ts";
import { lawMean } from "./compile-needs.ts";
import { personalMeans } from "./pilot-personal.ts";

/** Mean yearly cost of all need per person, start-year money. */
export function pilotNeed(model: Model, needs: NeedModel, pilot: Pilot, context: YearContext): number {
  return meanNeed(needs, model.states, pilot) + personalNeed({ ...model, needs }, pilot, context);
}

/** Of services whose people do not differ within a state. */
function meanNeed(needs: NeedModel, states: StateLayout, pilot: Pilot): number {
  let sum = 0;
  let people = 0;
  const groupMask = (1 << states.groupBits) - 1;
  const means = needs.laws.map((law) => (law.scale === 0 ? 0 : lawMean(law)));
  for (let state = 0; state < states.count; state++) {
    const count = pilot.people[state]!;
    if (count === 0) continue;
    people += count;
    for (const [s, service] of needs.services.entries()) {
      if (needs.personal.includes(s)) continue;
      const mean = means[service.lawOfGroup[(state >> 8) & groupMask]!]!;
      sum += count * service.rate[state]! * service.costFactor[state]! * (mean < Infinity ? mean : 0);
    }
  }
  return people > 0 ? sum / people : 0;
}

/** The same for services whose people differ within a state: what a scheme would pay that pays all of them. */
function personalNeed(model: Model, pilot: Pilot, context: YearContext): number {
  const { needs, states } = model;
  if (needs.personal.length === 0) return 0;
  const all: BenefitModel = { covered: true, reimburse: 1, copay: 0, deductible: 0, cap: Infinity };
  const rules = { riderMask: 0, limits: noLimits, benefits: needs.services.map((_, s) => ({ ...all, covered: needs.personal.includes(s) })) };
  const { services, byState, squares } = expectedPay({ ...atStart, states, needs, scheme: rules }, false);
  const full = withPersonal(
    states,
    services,
    personalMeans(model, pilot, context, services, () => 1),
    byState,
    squares,
  ).byState;
  let sum = 0;
  let people = 0;
  for (let state = 0; state < states.count; state++) {
    sum += pilot.people[state]! * full[state]!;
    people += pilot.people[state]!;
  }
  return people > 0 && sum < Infinity ? sum / people : 0;
}
const noLimits: LimitsModel = { any: false, deductible: 0, outOfPocket: Infinity, outOfPocketShare: Infinity, annual: Infinity, perHousehold: false };
const atStart = { floors: [], year: 0, medical: 1, benefitIndex: 1, floorIndexes: [], liquidity: Infinity, forgoProbability: 0 } as const;
