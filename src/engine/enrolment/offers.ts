/** What each scheme of a world offers to the people of the block under way: kept while the others of the world make theirs. */
import { gross, memberAmount, obstacles, offerUtility, stateShare, subsidyShare, unitPrice, withinMeans } from "../kernels/scratch.ts";
import { mostArms } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import { blockLength } from "../random/generator.ts";

/** Offers that wait for the others of the world; only used where there are several. */
export const armObstacles: Int32Array[] = [];
export const armGross: Float64Array[] = [];
export const armSubsidy: Float64Array[] = [];
export const armState: Float64Array[] = [];
export const armAmount: Float64Array[] = [];
export const armUtility: Float64Array[] = [];
export const armPrice: Float64Array[] = [];
export const armMeans: Uint8Array[] = [];
for (let arm = 0; arm < mostArms; arm++) {
  armObstacles.push(new Int32Array(blockLength));
  armGross.push(new Float64Array(blockLength));
  armSubsidy.push(new Float64Array(blockLength));
  armState.push(new Float64Array(blockLength));
  armAmount.push(new Float64Array(blockLength));
  armUtility.push(new Float64Array(blockLength));
  armPrice.push(new Float64Array(blockLength));
  armMeans.push(new Uint8Array(blockLength));
}

export function keepOffer(position: number): void {
  armObstacles[position]!.set(obstacles);
  armGross[position]!.set(gross);
  armSubsidy[position]!.set(subsidyShare);
  armState[position]!.set(stateShare);
  armAmount[position]!.set(memberAmount);
  armUtility[position]!.set(offerUtility);
  armPrice[position]!.set(unitPrice);
  armMeans[position]!.set(withinMeans);
}

/** What a scheme offers to each person of the block, whether or not it was taken. */
export interface OfferColumns {
  readonly obstacles: Int32Array;
  readonly gross: Float64Array;
  readonly subsidyShare: Float64Array;
  readonly stateShare: Float64Array;
  readonly memberAmount: Float64Array;
}
const onlyOffer: OfferColumns = { obstacles, gross, subsidyShare, stateShare, memberAmount };
const offers = armObstacles.map(
  (met, arm): OfferColumns => ({
    obstacles: met,
    gross: armGross[arm]!,
    subsidyShare: armSubsidy[arm]!,
    stateShare: armState[arm]!,
    memberAmount: armAmount[arm]!,
  }),
);

/** The offers of the world under way, for levers that act once people have joined. */
export function offerOf({ worlds }: Model, world: number, position: number): OfferColumns {
  return worlds[world]!.joinable.length === 1 ? onlyOffer : offers[position]!;
}
