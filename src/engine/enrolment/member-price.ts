/** What a member pays of the price of an offer: after others paid their parts, with what is paid once on joining. */
import { gross, living, memberAmount, subsidyShare } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { armMask } from "../model/membership.ts";
import type { SchemeModel } from "../model/model.ts";
import { contributionIndex } from "../model/price-index.ts";
import type { YearContext } from "../model/year-context.ts";
import { employerPart, subsidyPart } from "../premiums/payer-parts.ts";

/** What is left to the member after employer share and subsidies. */
export function splitPrice(scheme: SchemeModel, alive: number, flowMagic: number): void {
  const { employerShare } = scheme;
  const subsidised = scheme.subsidies.length > 0;
  if (!subsidised && employerShare === 0) {
    for (let k = 0; k < alive; k++) memberAmount[k] = gross[k]!;
    return;
  }
  for (let i = 0; i < alive; i++) {
    const amount = gross[i]!;
    const employer = employerPart(amount, employerShare, flowMagic);
    const subsidy = subsidised ? subsidyPart(amount, employer, subsidyShare[i]!, flowMagic) : 0;
    memberAmount[i] = amount - employer - subsidy;
  }
}

/** What somebody who joins pays once, whoever pays the contribution. */
export function askEntryFee(
  context: YearContext,
  scheme: SchemeModel,
  membership: Uint16Array,
  position: number,
  flowMagic: number,
  { living: alive, first }: BlockSize,
): void {
  const fee = scheme.entryFee * contributionIndex(context, scheme.contributionIndex) + flowMagic - flowMagic;
  for (let i = 0; i < alive; i++) memberAmount[i] = memberAmount[i]! + fee * +((membership[first + living[i]!]! & armMask) !== position + 1);
}
