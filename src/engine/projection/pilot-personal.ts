/**
 * Means over the pilot's people of what they are known to have that moves the need of single services. Random factors enter with their
 * mean given the rank of income, so that prices carry no more noise than people's ranks have.
 */
import { fifthOf, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { ServicePay } from "../model/service-pay.ts";
import { groupOf } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { meanGivenScore } from "../premiums/factor-means.ts";
import { curveAt, rowLength } from "../premiums/personal-pay.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";

/**
 * (place in `services`) * groups + group: sum of weight x factors x payment at the person's rank over the same with factors 1 and
 * the mean payment; 1 where nobody needs the service.
 *
 * @param weightOf  by state: how much a person counts
 */
export function personalMeans(
  model: Model,
  pilot: Pilot,
  context: YearContext,
  services: readonly ServicePay[],
  weightOf: (state: number) => number,
): Float64Array {
  const { groups } = model.states;
  const known = new Float64Array(services.length * groups);
  const plain = new Float64Array(services.length * groups);
  if (services.length === 0) return known;
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  const { scores } = pilot.columns;
  const common = model.people.frailty;
  forEachPilotBlock(model, pilot, context, block, () => {
    for (let i = 0; i < block.living; i++) {
      const state = stateOf[i]!;
      const counts = weightOf(state);
      if (counts === 0) continue;
      const score = scores === null ? 0 : scores[block.first + living[i]!]!;
      const frailty = common === null ? 1 : meanGivenScore(common, score);
      services.forEach((pay, k) => {
        const row = pay.row[state]!;
        const weight = pay.weight[state]! * counts;
        if (row < 0 || weight === 0) return;
        const { factors, gradient } = model.needs.services[pay.service]!;
        let factor = gradient.length === 0 ? frailty : frailty * gradient[fifthOf[i]!]!;
        for (const one of factors) if (one.level === "person") factor *= meanGivenScore(one, score);
        const at = k * groups + groupOf(model.states, state);
        known[at] = known[at]! + weight * factor * curveAt(pay, state, 0, score);
        plain[at] = plain[at]! + weight * pay.means[row * rowLength]!;
      });
    }
  });
  return known.map((sum, at) => (plain[at]! > 0 ? sum / plain[at]! : 1));
}
