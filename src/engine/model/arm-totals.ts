/** Totals of the year that the account starts from. */
export interface ArmTotals {
  readonly members: number;
  readonly newMembers: number;
  readonly contributions: number;
  readonly benefits: number;
  readonly claims: number;
  /** Part of the contributions that State or donors owe. */
  readonly subsidies: number;
  /** Expected benefits of the members, where the price is set on them. */
  readonly expected: number;
}
