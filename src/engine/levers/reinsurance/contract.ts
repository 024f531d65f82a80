/** What a contract takes over of one year of a scheme. Equations: docs/model.md, Reinsurance. */

/** Numbers of one contract; which of them matter is a question of its kind. */
export interface Contract {
  readonly kind: "stop-loss" | "quota-share";
  /** Stop-loss: benefits of the year above this are taken over, up to `limit`; amounts, or shares of the year's contributions. */
  readonly attachment: Bound;
  readonly limit: Bound;
  /** Stop-loss: premium = (1 + loading) * expected recoveries. */
  readonly loading: number;
  /** Quota share: part of contributions and benefits ceded, and of the ceded contributions that comes back. */
  readonly cession: number;
  readonly commission: number;
  /** Probability in a year that the reinsurer does not pay. */
  readonly default: number;
}

export interface Bound {
  readonly value: number;
  readonly ofContributions: boolean;
}

/** Recoveries of each contract in order; each acts on the benefits that those before it left. */
export function recoveriesOf(contracts: readonly Contract[], contributions: number, benefits: number): number[] {
  let left = benefits;
  return contracts.map((contract) => {
    const bound = ({ value, ofContributions }: Bound): number => (ofContributions ? value * contributions : value);
    const taken = contract.kind === "quota-share" ? contract.cession * left : Math.min(bound(contract.limit), Math.max(0, left - bound(contract.attachment)));
    left -= taken;
    return taken;
  });
}
