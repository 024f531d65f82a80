/**
 * Expected yearly payment of an arm by service and state, before anything is excluded for a pre-existing condition. A rider leaves out
 * the conditions that a member had on joining, which differ from one member to the next, so that the table by state is not enough.
 */
import type { ArmModel } from "../model/model.ts";
import { expectedPay, type PayContext } from "./expected-pay.ts";
import { withPersonal } from "./personal-pay.ts";

/** service * states + state, frailty 1, other known factors at their mean; yearly limits as in the arm. */
export function expectedByService(context: PayContext, arm: Pick<ArmModel, "limitFactor" | "servicePay" | "personalMeans">): Float64Array {
  const { scheme, states } = context;
  const { limitFactor, servicePay, personalMeans } = arm;
  const services = scheme.benefits.length;
  const table = new Float64Array(services * states.count);
  for (let s = 0; s < services; s++) {
    if (!scheme.benefits[s]!.covered) continue;
    const benefits = scheme.benefits.map((benefit, other) => (other === s ? benefit : { ...benefit, covered: false }));
    const parts = expectedPay({ ...context, scheme: { riderMask: 0, benefits, limits: scheme.limits } }, false);
    const place = servicePay.findIndex(({ service }) => service === s);
    const means = personalMeans.subarray(place * states.groups, (place + 1) * states.groups);
    const { byState } = withPersonal(states, parts.services, means, parts.byState, parts.squares);
    for (let state = 0; state < byState.length; state++) table[s * states.count + state] = byState[state]! * (limitFactor.length > 0 ? limitFactor[state]! : 1);
  }
  return table;
}
