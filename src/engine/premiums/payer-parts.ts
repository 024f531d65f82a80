/**
 * Who pays which part of a contribution: the employer a share of it, subsidies a share of what the employer leaves, the member the rest.
 *
 *   employer = share x contribution     subsidy = share of subsidies x (contribution - employer)     member = what is left of both
 *
 * Each part is rounded to the grid of flows by itself, so that the three add to the contribution exactly.
 */
import type { SchemeModel } from "../model/model.ts";

/** The part of a contribution of `amount` that the employer pays. */
export function employerPart(amount: number, employerShare: number, magic: number): number {
  return amount * employerShare + magic - magic;
}

/** The part that a subsidy of this share pays, of what the employer leaves. */
export function subsidyPart(amount: number, employer: number, share: number, magic: number): number {
  return (amount - employer) * share + magic - magic;
}

/** What of a contribution is left to the member, before anything is rounded. */
export function memberShare({ employerShare }: SchemeModel, subsidyShare: number): number {
  return (1 - employerShare) * (1 - subsidyShare);
}

/** What of a contribution comes in: all that employer and subsidies pay, and of the member's part the share that is collected. */
export function shareCollected(scheme: SchemeModel, subsidyShare: number): number {
  return 1 - (1 - scheme.collection) * memberShare(scheme, subsidyShare);
}
