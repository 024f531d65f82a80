/** What a contract takes over of one year of a scheme. Equations: docs/model.md, Reinsurance. */

/** Numbers of one contract; which of them matter is a question of its kind. */
export interface Contract {
  readonly kind: "stop-loss" | "quota-share" | "excess";
  /**
   * Stop-loss: benefits of the year above this are taken over, up to `limit`; amounts, or shares of the year's contributions. Excess: of
   * each event what the scheme pays above this, up to `limit`; amounts.
   */
  readonly attachment: Bound;
  readonly limit: Bound;
  /** Stop-loss and excess: premium = (1 + loading) * expected recoveries. */
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

/**
 * Recoveries of each contract in order; each acts on the benefits that those before it left.
 *
 * @param excess  what the contract by event takes over, summed over the events of the year (`excessOf`)
 */
export function recoveriesOf(contracts: readonly Contract[], contributions: number, benefits: number, excess = 0): number[] {
  let left = benefits;
  return contracts.map((contract) => {
    const bound = ({ value, ofContributions }: Bound): number => (ofContributions ? value * contributions : value);
    const taken =
      contract.kind === "quota-share"
        ? contract.cession * left
        : contract.kind === "excess"
          ? Math.min(excess, left)
          : Math.min(bound(contract.limit), Math.max(0, left - bound(contract.attachment)));
    left -= taken;
    return taken;
  });
}

/** The contract by event, with the part of each bill that quota shares before it leave; null where there is none. */
export function excessOf(contracts: readonly Contract[]): { readonly kept: number; readonly attachment: number; readonly limit: number } | null {
  let kept = 1;
  for (const { kind, cession, attachment, limit } of contracts) {
    if (kind === "excess") return { kept, attachment: attachment.value, limit: limit.value };
    if (kind === "quota-share") kept *= 1 - cession;
  }
  return null;
}

/** What it takes over of one event of which the scheme pays `paid`. */
export function excessOfEvent({ kept, attachment, limit }: NonNullable<ReturnType<typeof excessOf>>, paid: number): number {
  const above = kept * paid - attachment;
  return above > 0 ? Math.min(limit, above) : 0;
}
